"""A plan's editions, wherever a plan is shown: make the next one, see what differs, write the plan as files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual import work

from tui import routes
from tui.dialogs.form import Form
from tui.screens.plan_way import PlanWay
from tui.screens.saving import Saving

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from store.model.edition_standing import PlanEdition
    from store.model.plan import PlanView


class _Known(NamedTuple):
    view: PlanView
    editions: tuple[PlanEdition, ...]


class EditionEdits(Saving, PlanWay):
    """A screen with a plan on it. It offers ``new_edition`` and ``compare_editions``."""

    @work(group="edit", exclusive=True)
    async def action_new_edition(self) -> None:
        """Its head, then which measures go along; saved as one change, and the new edition is opened."""
        from tui.dialogs.mark import Mark
        from tui.forms.new_edition import edition_answer, edition_form
        from tui.rows.edition_rows import carried_plan

        known = await self._known_plan()
        if known is None:
            return
        view, today, words = known.view, self.radslag.clock.today(), self.words
        texts = None
        while True:
            texts = await self.app.push_screen_wait(Form(edition_form(view.head, today, words, texts)))
            if texts is None:
                return
            plan, marked = carried_plan(view, words)
            count = partial(_carried, words=words)
            measures = await self.app.push_screen_wait(Mark(plan, marked, count))
            if measures is not None:
                await self._make(view.head.id, edition_answer(texts, today), measures)
                return

    async def _make(self, plan_id: str, head: dict[str, object], measures: tuple[str, ...]) -> None:
        from store.write.new_edition import new_edition

        clock, role = self.radslag.clock, self.radslag.role
        made = await self.save(
            plan_id, lambda backend: new_edition(backend, plan_id, head, clock, measures=measures, role=role)
        )
        if made is not None:
            told = self.words("revision.made", id=made, count=len(measures), old=plan_id)
            routes.open_plan(self.radslag, made, told)

    @work(group="dialog", exclusive=True)
    async def action_compare_editions(self) -> None:
        """The edition with the one before it; of the first one, with the one after. Without others: ask which plan."""
        known = await self._known_plan()
        if known is None:
            return
        plan_id = known.view.head.id
        order = [one.id for one in known.editions]
        at = order.index(plan_id)
        if at:
            routes.open_edition(self.radslag, plan_id, None)
        elif len(order) > 1:
            routes.open_edition(self.radslag, order[1], plan_id)
        else:
            await self._ask_and_compare(plan_id)

    async def _ask_and_compare(self, plan_id: str) -> None:
        other = await ask_other_plan(self, plan_id)
        if other is not None:
            routes.open_edition(self.radslag, plan_id, other)

    async def _known_plan(self) -> _Known | None:
        plan_id = self.plan_id_here()
        if plan_id is None:
            self.tell(self.words("revision.no_plan"), refused=True)
            return None
        today = self.radslag.clock.today()

        def ask(backend: Backend) -> _Known:
            from store.read.edition_standing import editions
            from store.read.plans import plan_view

            return _Known(plan_view(backend, plan_id, today), editions(backend, plan_id, today))

        return await self.ask(ask)


def _carried(count: int, words: Translator) -> str:
    return words("revision.carry_count", count=count)


async def ask_other_plan(screen: Saving, plan_id: str) -> str | None:
    """Which plan to compare with: its own editions first, then the others of its places."""
    from store.read.edition_standing import comparable_plans
    from tui.dialogs.pick import Pick
    from tui.rows.edition_rows import other_plan_pick

    today = screen.radslag.clock.today()
    found = await screen.ask(lambda backend: comparable_plans(backend, plan_id, today))
    if found is None:
        return None
    if not found:
        screen.tell(screen.words("revision.nothing_to_compare"), refused=True)
        return None
    return await screen.app.push_screen_wait(Pick(other_plan_pick(found, screen.words)))
