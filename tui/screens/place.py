"""Kommun: a municipality's plans and priority areas."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container

from store.model.codes import PlanKind
from store.read.plans import place_view
from store.report.wanted import ReportKind
from tui import routes
from tui.rows.plan_rows import area_blocks, area_columns, head_blocks, place_list
from tui.screens.base import bindings
from tui.screens.edition_edits import EditionEdits
from tui.screens.next_meeting import NextMeeting
from tui.screens.plan_files import PlanFiles
from tui.screens.report_making import MakesReports, plan_subjects
from tui.screens.situation_edits import SituationEdits
from tui.widgets.blocks import Blank, Paragraph
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.model.plan import PlaceView
    from tui.commands.entry import Command
    from tui.widgets.blocks import Block


class PlaceScreen(NextMeeting, MakesReports, EditionEdits, PlanFiles, SituationEdits):
    """Plans as headings, areas below each; what the cursor stands on in detail."""

    OFFERS = (
        *("open", "next_pane", "next_meeting", "filter", "new_edition", "compare_editions", "export_plan", "export_all"),
        *("situation_report", "plan_text", "make_report", "edit_plan", "parties"),
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        self._view: PlaceView | None = None

    def body(self) -> ComposeResult:
        """List and detail."""
        with Container(classes="split"):
            yield RowList(id="areas", classes="list", empty=self.words("screen.reading"))
            yield Paper(classes="detail")

    def place_name(self) -> str:
        """The municipality's name."""
        return self._view.name if self._view else self.code

    def _footer(self) -> list[Command]:
        """Editing the plan is wanted oftener than what differs between its editions, and only one of them has room."""
        wanted = {command.id for command in super()._footer()} - {"compare_editions"}
        return [command for command in self.offered() if command.id in {*wanted, self.way_on()}]

    def report_subjects(self) -> dict[ReportKind, str]:
        """The area under the cursor and its plan, or the plan."""
        key = self.query_one(RowList).cursor_key
        for plan in self._view.plans if self._view else ():
            of_plan = plan_subjects(plan.head.id, is_promise=plan.head.kind is PlanKind.CITIZEN_PROMISE)
            if key == plan.head.id:
                return of_plan
            if key in {area.id for area in plan.areas}:
                return {ReportKind.AREA: key, **of_plan}
        return {}

    def report_place(self) -> str | None:
        """This one."""
        return self.code

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the municipality."""
        today = self.radslag.clock.today()
        view = await self.ask(lambda backend: place_view(backend, self.code, today))
        if view is None:
            return
        first = self._view is None
        self._view = view
        self.example = any(measure.example for plan in view.plans for area in plan.areas for measure in area.measures)
        areas = self.query_one(RowList)
        areas.show(area_columns(self.words), place_list(view, today, self.words), empty=self.words("screen.no_plans_of_place"))
        if not view.plans:
            self.query_one(Paper).show([Blank()])
        if first and view.plans and view.plans[0].areas:
            areas.select(view.plans[0].areas[0].id)
        self.refresh_bars()

    @on(RowList.Highlighted)
    def row_highlighted(self, message: RowList.Highlighted) -> None:
        """The detail follows the cursor: an area's goals, or a plan's head."""
        paper = self.query_one(Paper)
        for plan in self._view.plans if self._view else ():
            if plan.head.id == message.key:
                hint: list[Block] = [Blank(), Paragraph(self.words("outline.no_areas"), "muted")]
                paper.show([*head_blocks(plan, self.words), *([] if plan.areas else hint)])
            for area in plan.areas:
                if area.id == message.key:
                    paper.show(area_blocks(area, self.words))

    @on(RowList.Chosen)
    def row_chosen(self, message: RowList.Chosen) -> None:
        """Into the area, or the plan's text."""
        plans = {plan.head.id for plan in self._view.plans} if self._view else set()
        if message.key in plans:
            routes.open_plan(self.radslag, message.key)
        else:
            routes.open_area(self.radslag, message.key, self.code)

    def action_open(self) -> None:
        """Open what the cursor stands on."""
        self.query_one(RowList).choose()

    def plan_in_view(self) -> tuple[str | None, str | None]:
        """The plan the cursor is in, at the area it stands on."""
        key = self.query_one(RowList).cursor_key
        for plan in self._view.plans if self._view else ():
            if key == plan.head.id or key in {area.id for area in plan.areas}:
                return plan.head.id, key
        return None, None

    def place_in_view(self) -> str | None:
        """This one."""
        return self.code

    def action_plan_text(self) -> None:
        """The text of the plan the cursor is in."""
        plan_id = self.plan_id_here()
        if plan_id:
            routes.open_plan(self.radslag, plan_id)

    def situation_place(self) -> str | None:
        """This one."""
        return self.code

    def meeting_place(self) -> str | None:
        """This municipality."""
        return self.code

    def action_filter(self) -> None:
        """Filter among this municipality's measures."""
        routes.open_measures(self.radslag, f"kommun:{self.code} ", ask=True)
