"""Möte: the week before it. What changed, who has not reported, what is late."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on, work
from textual.containers import Container, Vertical

from store.read.preparation import preparation
from store.report.wanted import ReportKind
from tui import routes
from tui.rows.meeting_sections import (
    brief_blocks,
    head_blocks,
    line_blocks,
    line_columns,
    line_rows,
    section_columns,
    section_rows,
    sections,
)
from tui.screens.agenda_edits import AgendaEdits
from tui.screens.base import bindings
from tui.screens.meeting_papers import PAPERS, MeetingPapers
from tui.screens.report_making import MakesReports
from tui.widgets.blocks import Blank
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from datetime import date
    from pathlib import PurePath

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from store.model.since_meeting import Preparation
    from tui.rows.meeting_line import MeetingLine, Section
    from tui.widgets.row_source import FixedRows

_AGENDA = {"edit_item", "hide_item", "item_up", "item_down"}
"""Commands that need an item under the cursor."""


class _Answer(NamedTuple):
    """What is read for the screen."""

    view: Preparation
    sections: tuple[Section, ...]
    rows: dict[str, FixedRows]
    """The lines of each section, by its key."""


class MeetingScreen(AgendaEdits, MeetingPapers, MakesReports):
    """Sections with their counts; the lines of the one under the cursor; and one line read alone."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/meeting.tcss"]
    OFFERS = (
        "open", "next_pane", "edit_meeting", "add_item", "edit_item", "hide_item", "item_up", "item_down", "propose_agenda",
        *PAPERS,
    )  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self._sections: tuple[Section, ...] = ()
        self._rows: dict[str, FixedRows] = {}
        self._shown_section = ""
        self._wanted: str | None = None
        """The agenda item the cursor is to stand on once it is there."""

    def body(self) -> ComposeResult:
        """The head; below it the sections and, beside or below them, their lines."""
        yield Paper(id="head")
        with Container(id="meeting"):
            with Vertical(id="whole"):
                yield RowList(id="sections", empty=self.words("screen.reading"))
                yield Paper(id="brief")
            with Vertical(id="section"):
                yield RowList(id="lines")
                yield Paper(id="line")

    def place_name(self) -> str:
        """The meeting's id: its title stands just below."""
        return f"{self.words('preparation.one_meeting')} {self.meeting_id}"

    def report_subjects(self) -> dict[ReportKind, str]:
        """This meeting."""
        return {ReportKind.MEETING: self.meeting_id}

    def on_mount(self) -> None:
        """The keys go to the sections."""
        super().on_mount()
        for page in self.query(Paper):
            page.can_focus = False
        self.query_one("#sections", RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for everything at once."""
        today, identity, words = self.radslag.clock.today(), self.meeting_id, self.words
        answer = await self.ask(lambda backend: _read(backend, identity, today, words))
        if answer is not None:
            self.show(answer)

    def show(self, answer: _Answer) -> None:
        """Show what the store said; the cursor stays where it was."""
        view, self._sections, self._rows = answer
        self.preparation, self.example = view, view.example
        self.query_one("#head", Paper).show(head_blocks(view, self.words))
        self.query_one("#sections", RowList).show(section_columns(self.words), section_rows(self._sections))
        self.query_one("#brief", Paper).show(brief_blocks(self._sections))
        self._show_lines()
        if self._wanted:
            self._show_wanted(self._wanted)
            self._wanted = None
        self.refresh_bars()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is done to an item needs one; an agenda is proposed only where there is none."""
        if action in _AGENDA:
            return self.item_in_view() is not None
        if action == "propose_agenda":
            return self.preparation is not None and not self.preparation.view.agenda
        return super().check_action(action, parameters)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:  # noqa: ARG002  (Textual's signature)
        """In a narrow window the lines take the room of the sections while the keys go there."""
        self.set_class(self._inside, "-inside")
        self.refresh_bars()

    @on(RowList.Highlighted, "#sections")
    def section_highlighted(self) -> None:
        """The lines follow the cursor."""
        self._show_lines()
        self.refresh_bars()

    @on(RowList.Highlighted, "#lines")
    def line_highlighted(self) -> None:
        """The line under the cursor, with all that is known of it."""
        self._show_line()
        self.refresh_bars()

    @on(RowList.Chosen, "#sections")
    def section_chosen(self) -> None:
        """Into the lines."""
        self.query_one("#lines", RowList).focus()

    @on(RowList.Chosen, "#lines")
    def line_chosen(self) -> None:
        """To what the line is about."""
        line = self.line_in_view()
        if line is None or line.target is None:
            return
        kind, identity = line.target
        if kind == "measure":
            routes.open_measure(self.radslag, identity)
        elif kind == "indicator":
            routes.open_indicator(self.radslag, identity, line.place)
        elif kind == "area":
            routes.open_area(self.radslag, identity)
        elif kind == "plan":
            routes.open_plan(self.radslag, identity)
        elif kind == "item":
            self.action_edit_item()

    def action_open(self) -> None:
        """Into the section, or to what the line is about."""
        if isinstance(self.focused, RowList):
            self.focused.choose()

    def action_back(self) -> None:
        """From the lines to the sections, from there out."""
        if self._inside:
            self.query_one("#sections", RowList).focus()
        else:
            super().action_back()

    def line_in_view(self) -> MeetingLine | None:
        """The line under the cursor of the section shown."""
        section = self._section
        key = self.query_one("#lines", RowList).cursor_key if section else None
        return next((line for line in section.lines if line.key == key), None) if section else None

    def item_in_view(self) -> str | None:
        """The id of the agenda item the keys go to."""
        line = self.line_in_view() if self.is_mounted and self._inside else None
        return line.target[1] if line and line.target and line.target[0] == "item" else None

    def go_to_item(self, item_id: str) -> None:
        """Show the agenda, the cursor on an item, once it is read."""
        self._wanted = item_id
        self.load()

    def _show_wanted(self, item_id: str) -> None:
        self.query_one("#sections", RowList).select("agenda")
        self._show_lines()
        lines = self.query_one("#lines", RowList)
        lines.focus()
        lines.select(item_id)

    @property
    def _inside(self) -> bool:
        return self.focused is not None and self.focused.id == "lines"

    @property
    def _section(self) -> Section | None:
        key = self.query_one("#sections", RowList).cursor_key if self.is_mounted else None
        return next((section for section in self._sections if section.key == key), None)

    def _show_lines(self) -> None:
        section = self._section
        if section is None:
            return
        lines = self.query_one("#lines", RowList)
        lines.show(line_columns(section.key, self.words), self._rows[section.key], empty=section.empty)
        if section.key != self._shown_section:
            self._shown_section = section.key
            first = next((line.key for line in section.lines if not line.heading), "")
            lines.select(first)
        self._show_line()

    def _show_line(self) -> None:
        line, section = self.line_in_view(), self._section
        blocks = line_blocks(line, section.key, self.words) if line and section else [Blank()]
        self.query_one("#line", Paper).show(blocks)


def _read(backend: Backend, meeting_id: str, today: date, words: Translator) -> _Answer:
    """Put the question, and make the lines too: a large county has more of them than the screen may wait for."""
    view = preparation(backend, meeting_id, today)
    found = sections(view, words)
    return _Answer(view, found, {section.key: line_rows(section) for section in found})
