"""Möten: every council's meetings, the next one first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container

from store.read.meeting import councils
from store.read.meeting_list import meetings_next_first
from store.report.wanted import ReportKind
from tui import routes
from tui.rows.meeting_rows import COUNCIL, council_blocks, meeting_columns, meeting_rows
from tui.screens.base import bindings
from tui.screens.meeting_edits import MeetingEdits
from tui.screens.report_making import MakesReports
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.model.meeting import Council, Meeting

_MEETING = re.compile(r"-M\d+$")
"""How a meeting's id ends; BRA-MAL is a council."""


class MeetingsScreen(MeetingEdits, MakesReports):
    """Meetings to come, those nobody has closed, those held; last the councils that have none. Beside it, who sits there."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/meeting.tcss"]
    OFFERS = ("open", "new_meeting", "edit_meeting", "new_council", "edit_council", "make_report")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self) -> None:
        super().__init__()
        self._meetings: tuple[Meeting, ...] = ()
        self._councils: tuple[Council, ...] = ()
        self._wanted: str | None = None
        """What the cursor is to stand on once it is there."""

    def body(self) -> ComposeResult:
        """The list, and the council of the line under the cursor."""
        with Container(classes="split"):
            yield RowList(id="meetings", classes="list", empty=self.words("screen.reading"))
            yield Paper(id="council", classes="detail")

    def place_name(self) -> str:
        """The view's name."""
        return self.words("preparation.screen")

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for every meeting, and for the councils that have none."""
        today = self.radslag.clock.today()
        answer = await self.ask(lambda backend: (meetings_next_first(backend, today), councils(backend)))
        if answer is None:
            return
        self._meetings, self._councils = answer
        self.example = any(one.example for one in self._meetings)
        found = self.query_one(RowList)
        rows = meeting_rows(self._meetings, self._councils, today, self.words)
        found.show(meeting_columns(self.words), rows, empty=self.words("preparation.no_meetings"))
        if self._wanted:
            found.select(self._wanted)
            self._wanted = None
        self.refresh_bars()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A meeting is changed where one is; one is planned where there is a council."""
        if action in {"edit_meeting", "make_report"}:
            return self.meeting_in_view() is not None
        if action in {"new_meeting", "edit_council"}:
            return self.council_in_view() is not None
        return super().check_action(action, parameters)

    @on(RowList.Highlighted)
    def row_highlighted(self) -> None:
        """The council follows the cursor."""
        meeting, council = self._meeting, self._council_here
        if council:
            self.query_one(Paper).show(council_blocks(council, meeting, self.words))
        self.refresh_bars()

    @on(RowList.Chosen)
    def row_chosen(self, message: RowList.Chosen) -> None:
        """Into the meeting; from a council that has none, to planning one."""
        if message.key.startswith(COUNCIL):
            self.action_new_meeting()
        else:
            routes.open_meeting(self.radslag, message.key)

    def action_open(self) -> None:
        """Open what the cursor stands on."""
        self.query_one(RowList).choose()

    def meeting_in_view(self) -> str | None:
        """The meeting under the cursor."""
        return self._meeting.id if self._meeting else None

    def report_subjects(self) -> dict[ReportKind, str]:
        """The meeting under the cursor."""
        return {ReportKind.MEETING: self._meeting.id} if self._meeting else {}

    def council_in_view(self) -> str | None:
        """Its council, or the one under the cursor."""
        return self._council_here.id if self._council_here else None

    def meeting_planned(self, meeting_id: str) -> None:
        """The cursor goes to what is new: a meeting, or a council."""
        is_council = meeting_id in {one.id for one in self._councils} or not _MEETING.search(meeting_id)
        self._wanted = f"{COUNCIL}{meeting_id}" if is_council else meeting_id
        self.load()

    @property
    def _key(self) -> str:
        return (self.query_one(RowList).cursor_key if self.is_mounted else None) or ""

    @property
    def _meeting(self) -> Meeting | None:
        return next((one for one in self._meetings if one.id == self._key), None)

    @property
    def _council_here(self) -> Council | None:
        if self._meeting:
            return self._meeting.council
        return next((one for one in self._councils if f"{COUNCIL}{one.id}" == self._key), None)
