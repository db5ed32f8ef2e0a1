"""A plan's own text and document head."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work

from store.model.codes import PlanKind
from store.read.plans import plan_view
from tui.rows.plan_rows import text_blocks
from tui.screens.base import bindings
from tui.screens.plan_way import PlanWay
from tui.screens.report_making import MakesReports, plan_subjects
from tui.widgets.paper import Paper

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.report.wanted import ReportKind


class PlanScreen(MakesReports, PlanWay):
    """One page of text."""

    OFFERS = ("make_report", "edit_plan")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, plan_id: str) -> None:
        super().__init__()
        self.plan_id = plan_id
        self._is_promise = False

    def body(self) -> ComposeResult:
        """The page."""
        yield Paper(classes="page")

    def place_name(self) -> str:
        """The plan's id."""
        return self.plan_id

    def plan_in_view(self) -> tuple[str | None, str | None]:
        """This one."""
        return self.plan_id, self.plan_id

    def report_subjects(self) -> dict[ReportKind, str]:
        """This plan."""
        return plan_subjects(self.plan_id, is_promise=self._is_promise)

    def on_mount(self) -> None:
        """The keys scroll the page."""
        super().on_mount()
        self.query_one(Paper).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the plan."""
        today = self.radslag.clock.today()
        view = await self.ask(lambda backend: plan_view(backend, self.plan_id, today))
        if view is not None:
            self._is_promise = view.head.kind is PlanKind.CITIZEN_PROMISE
            self.query_one(Paper).show(text_blocks(view, self.words), keep_place=True)
