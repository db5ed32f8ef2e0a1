"""The way to where a plan is edited, from wherever one sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui import routes
from tui.screens.base import MOST_HINTS, BaseScreen

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.codes import PlanKind
    from tui.commands.entry import Command


class PlanWay(BaseScreen):
    """A screen on which a plan, or several, can be seen."""

    def plan_in_view(self) -> tuple[str | None, str | None]:
        """(plan id, id of the row one stands on); no plan when it has to be asked which of the municipality's."""
        return None, None

    def plan_id_here(self) -> str | None:
        """The plan alone."""
        return self.plan_in_view()[0]

    def place_in_view(self) -> str | None:
        """The municipality whose plans are meant when no plan is."""
        return None

    def _footer(self) -> list[Command]:
        """Where the key line has room left, the way to editing stands there."""
        wanted = super()._footer()
        known = {*(command.id for command in wanted), self.way_on()}
        return [command for command in self.offered() if command.id in known] if len(known) <= MOST_HINTS else wanted

    def way_on(self) -> str:
        """The command that leads to where a plan is written."""
        return "edit_plan"

    @work(group="dialog", exclusive=True)
    async def action_edit_plan(self) -> None:
        """Where the plan is edited, at the row one stood on. When there are several plans: which?"""
        plan_id, at = self.plan_in_view()
        if plan_id is None:
            plan_id = await self._which(self.place_in_view())
        if plan_id is not None:
            routes.open_outline(self.radslag, plan_id, at)

    async def _which(self, place_code: str | None) -> str | None:
        plans = await self.ask(lambda backend: _plans_of(backend, place_code)) if place_code else []
        if plans is None:
            return None
        if not plans:
            self.tell(self.words("outline.no_plan_here"))
            return None
        return plans[0][0] if len(plans) == 1 else await which_plan(self, plans)


async def which_plan(screen: BaseScreen, plans: list[tuple[str, str, PlanKind, str | None, bool]]) -> str | None:
    """One of them; None when the question was left."""
    # The overview is drawn before anybody asks.
    from tui.dialogs.options import Options
    from tui.forms.outline_questions import plan_question

    return await screen.app.push_screen_wait(Options(plan_question(plans, screen.words)))


def _plans_of(backend: Backend, place_code: str) -> list[tuple[str, str, PlanKind, str | None, bool]]:
    from store.read.outline import plans_to_edit

    return plans_to_edit(backend, place_code)
