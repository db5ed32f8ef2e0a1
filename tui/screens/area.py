"""Område: the measures of one area, its goals and what their indicators say."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Container

from store.model.codes import PlanKind
from store.model.filter import MeasureFilter
from store.read.plans import area_view
from store.report.wanted import ReportKind
from tui import routes
from tui.rows.plan_rows import area_blocks
from tui.screens.base import bindings
from tui.screens.link_edits import LinkEdits
from tui.screens.measure_list import LISTING, MeasureList
from tui.screens.plan_way import PlanWay
from tui.screens.report_making import plan_subjects
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

_OFFERS = (*LISTING, "plan_text", "link_indicator", "edit_plan")


class AreaScreen(MeasureList, LinkEdits, PlanWay):
    """Measures above, goals below; the measure under the cursor to the right where there is room."""

    CSS_PATH = "../styles/area.tcss"
    OFFERS = tuple(command for command in _OFFERS if command != "clear_filter")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, area_id: str, place_code: str | None) -> None:
        super().__init__()
        self.area_id = area_id
        self._place_code = place_code
        self._title = area_id
        self._plan_id: str | None = None
        self._is_promise = False
        self._read_at: str | None = None
        """The municipality whose figures are shown."""

    def body(self) -> ComposeResult:
        """List, goals, detail."""
        with Container(classes="split"):
            with Container(classes="list"):
                yield RowList(id="measures")
                yield Paper(id="goals")
            yield Paper(id="measure", classes="detail")

    def place_name(self) -> str:
        """The area's title."""
        return self._title

    def wanted(self) -> MeasureFilter:
        """The area's own."""
        return MeasureFilter(area_id=self.area_id)

    def place_code(self) -> str | None:
        """The municipality we came by."""
        return self._place_code

    def linking_area(self) -> tuple[str, str, frozenset[str]] | None:
        """All its goals, and the area itself."""
        return (self.area_id, self._read_at, frozenset()) if self._read_at else None

    def report_subjects(self) -> dict[ReportKind, str]:
        """The area, then its plan."""
        plan = plan_subjects(self._plan_id, is_promise=self._is_promise) if self._plan_id else {}
        return {ReportKind.AREA: self.area_id, **plan}

    def report_place(self) -> str | None:
        """The municipality we came by."""
        return self._read_at

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.measures.focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the area and its measures."""
        today = self.radslag.clock.today()
        answer = await self.ask(lambda backend: area_view(backend, self.area_id, today, self._place_code))
        if answer is None:
            return
        area, plan = answer
        self._title, self._plan_id = area.title, plan.head.id
        self._is_promise = plan.head.kind is PlanKind.CITIZEN_PROMISE
        self._read_at = self._place_code or plan.places[0][0]
        self.query_one("#goals", Paper).show(area_blocks(area, self.words), keep_place=True)
        await self.load_measures()
        self.measures.show_empty(self.words("screen.no_measures"))
        self.refresh_bars()

    def plan_in_view(self) -> tuple[str | None, str | None]:
        """The area's plan, at the measure under the cursor; an area without measures at itself."""
        return self._plan_id, self.measures.cursor_key or self.area_id

    def action_plan_text(self) -> None:
        """The plan's own text."""
        if self._plan_id:
            routes.open_plan(self.radslag, self._plan_id)

    def action_filter(self) -> None:
        """Filter among this area's measures, in the view of all."""
        routes.open_measures(self.radslag, f"område:{self.area_id} ", ask=True)
