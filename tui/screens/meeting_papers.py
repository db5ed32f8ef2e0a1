"""What goes out before a meeting, and the way into the room."""

from __future__ import annotations

from textual import work

from tui import routes
from tui.screens.base import BaseScreen

PAPERS = ("start_meeting", "make_forms", "make_reminders", "import_files", "make_report")
"""Ids of the commands such a screen offers."""


class MeetingPapers(BaseScreen):
    """A screen that shows one meeting."""

    meeting_id: str

    def action_start_meeting(self) -> None:
        """Walk through the meeting, one measure a page."""
        routes.open_room(self.radslag, self.meeting_id)

    @work(group="dialog", exclusive=True)
    async def action_make_forms(self) -> None:
        """A form for each party that leads a measure."""
        from tui.form_steps import make_forms

        await make_forms(self.radslag, self.meeting_id)

    @work(group="dialog", exclusive=True)
    async def action_make_reminders(self) -> None:
        """A reminder for each party that owes the meeting something."""
        from tui.reminders import make_reminders

        await make_reminders(self.radslag, self.meeting_id)
