"""Åtgärd: everything about one measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Horizontal

from store.read.measure import measure_view
from store.read.meeting import measure_decisions
from tui import routes
from tui.rows.linked_rows import linked_columns, linked_rows
from tui.rows.measure_blocks import whole_blocks
from tui.screens.base import bindings
from tui.screens.decision_edits import DecisionEdits
from tui.screens.link_edits import LinkEdits
from tui.screens.measure_descent import MeasureDescent
from tui.screens.measure_edits import EDITS, MeasureEdits
from tui.screens.measure_row import ROW_EDITS, MeasureRowEdits
from tui.screens.plan_way import PlanWay
from tui.widgets.blocks import Blank, Title
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.db.backend import Backend
    from store.model.measure import MeasureRow, MeasureView
    from store.model.meeting import MeetingDecision


class MeasureScreen(MeasureEdits, MeasureRowEdits, LinkEdits, DecisionEdits, MeasureDescent, PlanWay):
    """The plan's words beside where the measure stands; its indicators below, to be opened."""

    CSS_PATH = "../styles/measure.tcss"
    OFFERS = (
        *("open", "next_pane", "plan_text", *EDITS, *ROW_EDITS),
        *("link_indicator", "change_decision", "open_descent", "edit_plan"),
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, measure_id: str, place_code: str | None) -> None:
        super().__init__()
        self.measure_id = measure_id
        self._place_code = place_code
        self._view: MeasureView | None = None

    def body(self) -> ComposeResult:
        """Two halves, or one page where it is narrow; indicators below."""
        with Horizontal(id="halves"):
            yield Paper(id="left")
            yield Paper(id="right")
        yield Paper(id="whole")
        yield RowList(id="indicators")

    def place_name(self) -> str:
        """The measure's id."""
        return self.measure_id

    def chosen_measures(self) -> list[MeasureRow]:
        """This one."""
        return [self._view.row] if self._view else []

    def measure_here(self) -> tuple[str, str]:
        """This one."""
        return self.measure_id, self._view.row.title if self._view else ""

    def measure_in_view(self) -> MeasureView | None:
        """This one."""
        return self._view

    def decisions_of(self, backend: Backend) -> list[MeetingDecision]:
        """Those about the measure, newest first."""
        return list(reversed(measure_decisions(backend, self.measure_id)))

    def linking_area(self) -> tuple[str, str, frozenset[str]] | None:
        """The goals it serves; those of its area when the plan names none."""
        if self._view is None:
            return None
        place = self._place_code or self._view.places[0][0]
        return self._view.row.area_id, place, frozenset(goal.id for goal in self._view.goals)

    def on_mount(self) -> None:
        """The keys go to the indicators: Enter opens one, and the pages scroll by tab."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the measure."""
        view = await self.ask(lambda backend: measure_view(backend, self.measure_id, self._place_code))
        if view is None:
            return
        self._view = view
        self.example = view.row.example
        left, right = whole_blocks(view, self.radslag.clock.today(), self.words)
        self.query_one("#left", Paper).show(left, keep_place=True)
        self.query_one("#right", Paper).show(right, keep_place=True)
        self.query_one("#whole", Paper).show([Title(view.row.title), Blank(), *right, Blank(), *left[2:]], keep_place=True)
        self.query_one(RowList).show(
            linked_columns(self.words),
            linked_rows(view.indicators, self.words),
            empty=self.words("measure.no_indicator"),
        )
        self.refresh_bars()

    @on(RowList.Chosen)
    def indicator_chosen(self, message: RowList.Chosen) -> None:
        """Into the indicator."""
        place = self._place_code or (self._view.places[0][0] if self._view else None)
        routes.open_indicator(self.radslag, message.key, place)

    def action_open(self) -> None:
        """Open the indicator under the cursor."""
        self.query_one(RowList).choose()

    def plan_in_view(self) -> tuple[str | None, str | None]:
        """Its plan, at the measure."""
        return (self._view.row.plan_id if self._view else None), self.measure_id

    def action_plan_text(self) -> None:
        """The plan's own text."""
        if self._view:
            routes.open_plan(self.radslag, self._view.row.plan_id)
