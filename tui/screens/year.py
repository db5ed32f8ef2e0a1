"""Årshjul: what is due when, month by month, for one council or all."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on, work
from textual.containers import Container

from store.model.year import DEADLINES, FIRST_YEAR, LAST_YEAR, YearKind
from store.read.year import year_view
from tui.rows.year_blocks import entry_blocks, whole_year_blocks
from tui.rows.year_rows import first_key, year_columns, year_rows
from tui.screens.base import bindings
from tui.screens.deadline_edits import EDITS, DeadlineEdits
from tui.widgets.blocks import Blank
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList
from tui.year_ways import council_of, open_entry, save_calendar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.i18n.translator import Translator
    from store.model.deadline import DeadlineDraft
    from store.model.year import YearEntry, YearView
    from tui.widgets.blocks import Block
    from tui.widgets.row_source import FixedRows


_ABOVE = 3
"""Lines kept in sight above the one the year opens at: today, and what was last."""


class _Shown(NamedTuple):
    """A year with its rows, made in the thread that read it: a large county has tens of thousands of days."""

    view: YearView
    rows: FixedRows
    whole: list[Block]


class YearScreen(DeadlineEdits):
    """The months in a list; beside it the line under the cursor and the whole year at a glance."""

    CSS_PATH = "../styles/year.tcss"
    OFFERS = ("open", "next_pane", "other_council", "previous_year", "next_year", *EDITS, "save_calendar")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, year: int, council_id: str | None = None) -> None:
        super().__init__()
        self._year, self._council_id = year, council_id
        self._view: YearView | None = None
        self._entries: dict[str, YearEntry] = {}
        self._whole: list[Block] = []
        self._wanted: str | None = None
        """The line the cursor is to stand on when the year has come; none for where the year itself begins."""
        self._begun = False

    def body(self) -> ComposeResult:
        """List and detail."""
        with Container(classes="split"):
            yield RowList(id="year", classes="list", empty=self.words("screen.reading"))
            yield Paper(id="day", classes="detail")

    def place_name(self) -> str:
        """The year, and whose."""
        view = self._view
        whose = view.council.name if view and view.council else self.words("year.all_councils")
        return f"{self.words('year.title_year', year=str(self._year))} · {whose}"

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the year."""
        if not self.radslag.gateway.is_open:
            return
        year, today = self._year, self.radslag.clock.today()
        if not self._begun:
            place = self.radslag.place_code
            self._council_id = self._council_id or await self.ask(lambda backend: council_of(backend, place))
        council, words = self._council_id, self.words
        shown = await self.ask(lambda backend: _drawn(year_view(backend, year, today, council), words))
        if shown is not None:
            self._show(shown)

    def _show(self, shown: _Shown) -> None:
        view = shown.view
        new = self._view is None or (self._view.year, self._view.council) != (view.year, view.council)
        self._view, self._begun, self.example = view, True, view.example
        self._entries = {entry.key: entry for entry in view.entries}
        rows = self.query_one(RowList)
        rows.show(year_columns(view, self.words), shown.rows)
        self._whole = shown.whole
        wanted = self._wanted or (first_key(view) if new else None)
        self._wanted = None
        if wanted:
            self._look_at(rows, wanted)
        self._show_detail()
        self.refresh_bars()

    def _look_at(self, rows: RowList, key: str) -> None:
        """The cursor on the line, near the top: what comes after it matters more than what has been."""
        rows.select(key)
        rows.action_page(1)
        rows.select(key)
        rows.action_move(-_ABOVE)
        rows.select(key)

    @on(RowList.Highlighted)
    def line_highlighted(self) -> None:
        """The detail follows the cursor."""
        self._show_detail()

    def _show_detail(self) -> None:
        if self._view is None:
            return
        entry = self.entry_here()
        about = [*entry_blocks(entry, self._view, self.words), Blank()] if entry else []
        self.query_one(Paper).show([*about, *self._whole])

    @on(RowList.Chosen)
    def line_chosen(self) -> None:
        """To what the line is about; a day kept by hand opens its form."""
        entry = self.entry_here()
        if entry is None:
            return
        if entry.kind in DEADLINES:
            self.action_edit_deadline()
        elif not open_entry(self.radslag, entry):
            self.tell(self.words("year.nothing_to_open"))

    def entry_here(self) -> YearEntry | None:
        """What the cursor stands on; None on a month or on today."""
        key = self.query_one(RowList).cursor_key if self.is_mounted else None
        return self._entries.get(key) if key else None

    def places_here(self) -> tuple[tuple[str, str], ...]:
        """The council's."""
        return self._view.council.places if self._view and self._view.council else ()

    def deadline_added(self, identity: str, draft: DeadlineDraft) -> None:
        """The cursor goes to it, in its own year."""
        kind = YearKind.GRANT_REPORT if draft.kind.value == YearKind.GRANT_REPORT else YearKind.DEADLINE
        self._wanted, self._year = f"{kind}.{identity}", draft.due_date.year
        self.load()

    def action_open(self) -> None:
        """Open what the line is about."""
        self.query_one(RowList).choose()

    def action_other_council(self) -> None:
        """All councils, then each in turn."""
        if self._view is None:
            return
        ids = [None, *(council.id for council in self._view.councils)]
        here = ids.index(self._council_id) if self._council_id in ids else 0
        self._council_id = ids[(here + 1) % len(ids)]
        self.load()

    def action_previous_year(self) -> None:
        """The year before."""
        self._turn(-1)

    def action_next_year(self) -> None:
        """The year after."""
        self._turn(1)

    @work(group="dialog", exclusive=True)
    async def action_save_calendar(self) -> None:
        """The year as a file for the calendar program."""
        if self._view is not None:
            await save_calendar(self, self._view)

    def _turn(self, step: int) -> None:
        if FIRST_YEAR <= self._year + step <= LAST_YEAR:
            self._year += step
            self.load()
        else:
            self.tell(self.words("year.edge"))


def _drawn(view: YearView, words: Translator) -> _Shown:
    return _Shown(view, year_rows(view, words), whole_year_blocks(view, words))
