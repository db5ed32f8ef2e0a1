"""Decisions changed afterwards, wherever they are shown: done or not, other words, another day, out of the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from store.read.find import named_ids
from store.write.decision import change_decision, hide_decision
from tui.dialogs.form import Form
from tui.dialogs.pick import Pick
from tui.forms.decision import HIDE, change_form, decision_fields
from tui.forms.room_picks import decision_pick
from tui.screens.saving import Saving

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend
    from store.model.meeting import MeetingDecision


class DecisionEdits(Saving):
    """A screen on which decisions stand."""

    def decisions_of(self, backend: Backend) -> Sequence[MeetingDecision]:
        """Those that can be changed here, asked for in the gateway's thread; newest first."""
        raise NotImplementedError

    @work(group="edit")
    async def action_change_decision(self) -> None:
        """Which one, then what is to be different."""
        today = self.radslag.clock.today()
        decisions = await self.ask(self.decisions_of)
        if decisions is None:
            return
        if not decisions:
            self.tell(self.words("room.no_decisions"))
            return
        key = await self.app.push_screen_wait(Pick(decision_pick(decisions, today, self.words)))
        chosen = next((one for one in decisions if one.id == key), None)
        if chosen:
            await self._change(chosen)

    async def party_names(self) -> list[str]:
        """Whom a decision can be given to, as far as the store knows."""
        return await self.ask(lambda backend: [name for _, name in named_ids(backend, "party")]) or []

    async def _change(self, one: MeetingDecision) -> None:
        clock, role = self.radslag.clock, self.radslag.role
        today = clock.today()
        texts = await self.app.push_screen_wait(Form(change_form(one, await self.party_names(), today, self.words)))
        if texts is None:
            return
        if texts["keep"] == HIDE:
            await self.save(
                f"{one.id} {self.words('code.hidden.true')}",
                lambda backend: hide_decision(backend, one.id, one.version, clock, role=role),
            )
            return
        fields, done = decision_fields(texts, today), texts["done"] == "yes"
        what = f"{one.id} {self.words('room.done' if done else 'room.not_done')}"
        await self.save(
            what, lambda backend: change_decision(backend, one.id, one.version, fields, clock, done=done, role=role)
        )
