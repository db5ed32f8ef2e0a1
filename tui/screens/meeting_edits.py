"""Planning, wherever meetings are shown: a meeting, a council."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from store.read.meeting import councils, meetings
from store.read.meeting_list import places_of_councils
from store.write.meeting import cancel_meeting, change_council, change_meeting, found_council, plan_meeting
from tui.dialogs.form import Form
from tui.forms.council import council_answer, council_form
from tui.forms.meeting import meeting_answer, meeting_form
from tui.screens.saving import Saving

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.meeting import Council, Meeting


class MeetingEdits(Saving):
    """A screen on which meetings can be planned."""

    def meeting_in_view(self) -> str | None:
        """Id of the meeting shown, or under the cursor."""
        return None

    def council_in_view(self) -> str | None:
        """Id of the council of that meeting, or of the council under the cursor."""
        return None

    def meeting_planned(self, meeting_id: str) -> None:
        """A new meeting is in the store: put the cursor on it."""

    @work(group="edit")
    async def action_new_meeting(self) -> None:
        """Plan a meeting of the council under the cursor."""
        council_id = self.council_in_view()
        known = await self._known()
        if known is None:
            return
        council = next((one for one in known[0] if one.id == council_id), known[0][0] if known[0] else None)
        if council is None:
            self.tell(self.words("planning.no_council"), refused=True)
            return
        await self._plan(council, known[1])

    @work(group="edit")
    async def action_edit_meeting(self) -> None:
        """Another day, time, place or title; or not at all."""
        identity, known = self.meeting_in_view(), await self._known()
        seen = next((one for one in known[1] if one.id == identity), None) if known else None
        if known is None or seen is None:
            return
        today, clock, role = self.radslag.clock.today(), self.radslag.clock, self.radslag.role
        own = [one for one in known[1] if one.council.id == seen.council.id]
        texts = await self.app.push_screen_wait(Form(meeting_form(seen.council, own, seen, today, self.words)))
        if texts is None:
            return
        if texts["keep"] == "no":
            await self.save(
                self.words("planning.cancelled", id=seen.id), lambda backend: cancel_meeting(backend, seen, clock, role=role)
            )
            return
        fields = meeting_answer(texts, seen.council, today)
        changed = await self.save(seen.id, lambda backend: change_meeting(backend, seen, fields, clock, role=role))
        if changed == 0:
            self.tell(self.words("screen.nothing_changed"))

    @work(group="edit")
    async def action_new_council(self) -> None:
        """Name a council, say where it is and who sits on it."""
        await self._council(None)

    @work(group="edit")
    async def action_edit_council(self) -> None:
        """Change the council under the cursor."""
        identity, known = self.council_in_view(), await self._known()
        seen = next((one for one in known[0] if one.id == identity), None) if known else None
        if seen:
            await self._council(seen)

    async def _known(self) -> tuple[tuple[Council, ...], tuple[Meeting, ...]] | None:
        return await self.ask(lambda backend: (councils(backend), meetings(backend)))

    async def _plan(self, council: Council, known: tuple[Meeting, ...]) -> None:
        today, clock, role = self.radslag.clock.today(), self.radslag.clock, self.radslag.role
        own = [one for one in known if one.council.id == council.id]
        texts = await self.app.push_screen_wait(Form(meeting_form(council, own, None, today, self.words)))
        if texts is None:
            return
        fields = meeting_answer(texts, council, today)
        identity = await self.save(fields.title, lambda backend: plan_meeting(backend, fields, clock, role=role))
        if identity:
            self.tell(self.words("screen.saved", what=f"{identity} {fields.title}"))
            self.meeting_planned(identity)

    async def _council(self, seen: Council | None) -> None:
        places = await self.ask(places_of_councils)
        if places is None:
            return
        texts = await self.app.push_screen_wait(Form(council_form(places, seen, self.words)))
        if texts is None:
            return
        fields, clock, role = council_answer(texts, places), self.radslag.clock, self.radslag.role

        def change(backend: Backend) -> int | str:
            if seen is None:
                return found_council(backend, fields, clock, role=role)
            return change_council(backend, seen, fields, clock, role=role)

        answer = await self.save(fields.name, change)
        if answer == 0:
            self.tell(self.words("screen.nothing_changed"))
        elif isinstance(answer, str):
            self.tell(self.words("screen.saved", what=f"{answer} {fields.name}"))
            self.meeting_planned(answer)
