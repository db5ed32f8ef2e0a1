"""A list of measures with its detail: the ground of the area screen and of all measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work

from store.read.measure import measure_view
from store.read.measure_rows import measure_count, measure_rows
from store.report.wanted import ReportKind
from tui import routes
from tui.rows.measure_blocks import detail_blocks
from tui.rows.measure_rows import measure_columns, measure_list_row
from tui.screens.measure_edits import MeasureEdits
from tui.screens.paged import PagedScreen
from tui.screens.report_making import MakesReports, plan_subjects
from tui.widgets.bars import Notice
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList
from tui.widgets.row_source import PagedRows

if TYPE_CHECKING:
    from store.model.filter import MeasureFilter
    from store.model.measure import MeasureRow
    from tui.widgets.row_source import ListRow

LISTING = (
    "open",
    "next_pane",
    "mark",
    "unmark_all",
    "filter",
    "clear_filter",
    "set_status",
    "set_lead",
    "set_due",
    "add_note",
    "make_report",
)


class MeasureList(PagedScreen, MeasureEdits, MakesReports):
    """Pages of measures under a filter. The screen has a ``RowList#measures`` and a ``Paper#measure``."""

    OFFERS: ClassVar[tuple[str, ...]] = LISTING

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, MeasureRow] = {}
        """Every measure that has been on a page here, by id."""

    def wanted(self) -> MeasureFilter:
        """Which measures the list shows."""
        raise NotImplementedError

    def place_code(self) -> str | None:
        """Where the indicators are read."""
        return self.radslag.place_code

    def chosen_measures(self) -> list[MeasureRow]:
        """The marked measures, or the one under the cursor."""
        return [self._rows[key] for key in self.measures.marked if key in self._rows]

    def report_subjects(self) -> dict[ReportKind, str]:
        """The area of the measure under the cursor, then its plan."""
        row = self._rows.get(self.measures.cursor_key or "")
        return {ReportKind.AREA: row.area_id, **plan_subjects(row.plan_id, is_promise=False)} if row else {}

    def report_place(self) -> str | None:
        """Where the indicators are read."""
        return self.place_code()

    def saved(self) -> None:
        """Marks have done their work."""
        self.measures.set_marks(())
        self.refresh_standing()

    @property
    def measures(self) -> RowList:
        """The list."""
        return self.query_one("#measures", RowList)

    @property
    def paged_list(self) -> RowList:
        """The list of measures is paged."""
        return self.measures

    async def load_measures(self) -> int | None:
        """Count what is wanted and show it; the count, or None when the store refused."""
        wanted, today = self.wanted(), self.radslag.clock.today()
        count = await self.ask(lambda backend: measure_count(backend, wanted, today))
        if count is None:
            return None
        await self.show_pages(count, measure_columns(self.words), self.words("screen.no_match"))
        self.example = any(row.example for row in self._rows.values())
        self.refresh_standing()
        return count

    async def fetch_rows(self, offset: int) -> list[ListRow]:
        """Ask for a page of measures, and remember them: what is changed must be what was seen."""
        wanted, today = self.wanted(), self.radslag.clock.today()
        rows = await self.ask(lambda backend: measure_rows(backend, wanted, today, offset, PagedRows.PAGE)) or []
        kept = self._pages.keys() | self.measures.marks
        self._rows = {key: row for key, row in self._rows.items() if key in kept} | {row.id: row for row in rows}
        return [measure_list_row(row, today, self.words) for row in rows]

    def refresh_standing(self) -> None:
        """How many are marked goes before that the figures are invented."""
        marks = len(self.measures.marks)
        if marks:
            self.query_one(Notice).standing = self.words("screen.marked", count=marks)
        else:
            super().refresh_standing()

    @on(RowList.Highlighted, "#measures")
    def measure_highlighted(self, message: RowList.Highlighted) -> None:
        """The detail follows the cursor."""
        self.load_detail(message.key)

    @on(RowList.Chosen, "#measures")
    def measure_chosen(self, message: RowList.Chosen) -> None:
        """Into the measure."""
        routes.open_measure(self.radslag, message.key, self.place_code())

    @work(group="detail", exclusive=True)
    async def load_detail(self, measure_id: str) -> None:
        """Ask for the measure under the cursor; only the latest question is answered."""
        place = self.place_code()
        view = await self.ask(lambda backend: measure_view(backend, measure_id, place))
        if view is not None and self.measures.cursor_key == measure_id:
            self.query_one("#measure", Paper).show(detail_blocks(view, self.radslag.clock.today(), self.words))

    def action_open(self) -> None:
        """Open the measure under the cursor."""
        self.measures.choose()

    def action_mark(self) -> None:
        """Mark the line."""
        self.measures.toggle_mark()
        self.refresh_standing()

    def action_unmark_all(self) -> None:
        """Take all marks away."""
        self.measures.set_marks(())
        self.refresh_standing()
