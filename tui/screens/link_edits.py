"""What goals want of indicators, wherever either is shown: change a link, make one, take one away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from store.read.indicator_link import link_between, link_owners, link_subject, linkable, place_links
from store.write.indicator_link import remove_link, save_link
from tui.dialogs.form import Form
from tui.dialogs.pick import Pick
from tui.forms.link import link_form
from tui.forms.link_answer import link_answer
from tui.forms.link_picks import indicator_pick, link_pick, owner_key, owner_pick
from tui.forms.link_says import wanted_words
from tui.screens.saving import Saving

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.indicator_link import IndicatorWish, LinkOwner, LinkSubject
    from tui.forms.link_answer import LinkAnswer


class LinkEdits(Saving):
    """A screen with goals or indicators that can be linked."""

    def linking_area(self) -> tuple[str, str, frozenset[str]] | None:
        """(area id, place code, ids of goals): whose goals an indicator may be linked to; no ids means all of the area."""
        return None

    @work(group="edit")
    async def action_edit_link(self) -> None:
        """What the goal wants of the indicator. When several want something, which one is asked first."""
        chosen = self.indicator_in_view()
        if chosen is None:
            return
        indicator_id, place_code = chosen
        links = await self.ask(lambda backend: place_links(backend, place_code, indicator_id))
        if links is None:
            return
        if not links:
            self.tell(self.words("link.none_wants"), refused=True)
            return
        seen: IndicatorWish | None = links[0]
        if len(links) > 1:
            key = await self.app.push_screen_wait(Pick(link_pick(links, self.words)))
            seen = next((link for link in links if owner_key(link.owner) == key), None)
        if seen:
            await self._edit(seen.owner, indicator_id, place_code, seen)

    @work(group="edit")
    async def action_link_indicator(self) -> None:
        """Choose a goal, choose an indicator, say what is wanted of it."""
        here = self.linking_area()
        if here is None:
            return
        area_id, place_code, goals = here
        owners = await self.ask(lambda backend: link_owners(backend, area_id)) or []
        owners = [(owner, count) for owner, count in owners if not goals or owner.id in goals]
        if not owners:
            self.tell(self.words("link.no_goals"), refused=True)
            return
        key = await self.app.push_screen_wait(Pick(owner_pick(owners, self.words)))
        owner = next((one for one, _ in owners if owner_key(one) == key), None)
        indicator_id = await self._indicator(owner) if owner else None
        if owner and indicator_id:
            seen = await self.ask(lambda backend: link_between(backend, owner, indicator_id))
            await self._edit(owner, indicator_id, place_code, seen)

    async def _indicator(self, owner: LinkOwner) -> str | None:
        def question(backend: Backend) -> tuple[list[tuple[str, str, str | None, str]], set[str]]:
            names = linkable(backend)
            return names, {name[0] for name in names if link_between(backend, owner, name[0])}

        answer = await self.ask(question)
        if answer is None:
            return None
        return await self.app.push_screen_wait(Pick(indicator_pick(*answer, self.words)))

    async def _edit(self, owner: LinkOwner, indicator_id: str, place_code: str, seen: IndicatorWish | None) -> None:
        subject = await self.ask(lambda backend: link_subject(backend, indicator_id, place_code))
        if subject is None:
            return
        texts = await self.app.push_screen_wait(Form(link_form(owner, subject, seen, self.words)))
        if texts is not None:
            await self._save_link(owner, subject, seen, link_answer(texts, subject.unit))

    async def _save_link(self, owner: LinkOwner, subject: LinkSubject, seen: IndicatorWish | None, answer: LinkAnswer) -> None:
        clock, role, fields, reason = self.radslag.clock, self.radslag.role, answer.fields, answer.reason
        name = f"{owner.id} {subject.name(self.words.language)}"
        if fields is None and seen:
            what = f"{name}: {self.words('link.unlinked')}"
            await self.save(what, lambda backend: remove_link(backend, seen, clock, reason=reason, role=role))
        elif fields is not None and seen and fields == seen.fields:
            self.tell(self.words("screen.nothing_changed"))
        elif fields is not None:
            identity = subject.indicator_id

            def change(backend: Backend) -> int | None:
                return save_link(backend, owner, identity, fields, clock, seen=seen, reason=reason, role=role)

            await self.save(f"{name}: {wanted_words(fields, subject.unit, self.words)}", change)
