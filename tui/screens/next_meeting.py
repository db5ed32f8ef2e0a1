"""From a municipality to the next meeting of its council."""

from __future__ import annotations

from textual import work

from tui.screens.base import BaseScreen


class NextMeeting(BaseScreen):
    """A screen with a municipality under the cursor."""

    def meeting_place(self) -> str | None:
        """Code of the municipality whose meeting is asked for."""
        return None

    @work(group="open-meeting", exclusive=True)
    async def action_next_meeting(self) -> None:
        """Open the next meeting, or the latest when none is planned; with none at all, say how one is planned."""
        # Imported when asked for: the overview's first frame is drawn without them.
        from store.read.find import places_with_plan
        from store.read.meeting_list import councils_of_place, meeting_of_place
        from tui.routes import open_meeting

        code, today = self.meeting_place(), self.radslag.clock.today()
        if code is None:
            return
        found = await self.ask(lambda backend: (meeting_of_place(backend, code, today),))
        if found is None:
            return
        if found[0] is not None:
            open_meeting(self.radslag, found[0].id)
            return
        known = await self.ask(lambda backend: (dict(places_with_plan(backend)), councils_of_place(backend, code)))
        if known is not None:
            key = "preparation.no_meeting_here" if known[1] else "preparation.no_council_here"
            self.tell(self.words(key, place=known[0].get(code, code)), refused=True)
