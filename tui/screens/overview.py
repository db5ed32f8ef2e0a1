"""Översikt: what is late, what moved, what must I do — answered in five seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container

from tui import routes
from tui.rows.overview_rows import (
    attention_columns,
    attention_key,
    attention_rows,
    place_blocks,
    place_columns,
    place_rows,
)
from tui.screens.base import bindings
from tui.screens.next_meeting import NextMeeting
from tui.screens.plan_way import PlanWay, which_plan
from tui.screens.store_files import StoreFiles
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.db.backend import Backend
    from store.model.codes import PlanKind
    from store.model.overview import Overview


_IN_THE_YEAR = ("attention.grant_report_", "attention.other_")
"""Beginnings of what is mended in the year: days kept by hand."""


class OverviewScreen(NextMeeting, PlanWay, StoreFiles):
    """One line per municipality; below it what needs attention, and the areas of the line under the cursor."""

    OFFERS: ClassVar[tuple[str, ...]] = (
        *("open", "next_pane", "next_meeting", "filter", "import_files"),
        *("edit_plan", "new_plan", "hidden_plans", "parties", "export_all"),
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def body(self) -> ComposeResult:
        """Municipalities, then what needs attention beside the areas."""
        yield RowList(id="places", empty=self.words("screen.reading"))
        with Container(id="below"):
            yield RowList(id="attention")
            yield Paper(id="areas")

    def place_name(self) -> str:
        """Its name in the breadcrumb."""
        return self.words("screen.overview")

    def on_mount(self) -> None:
        """The keys go to the municipalities."""
        super().on_mount()
        self.query_one("#places", RowList).focus()
        self._show_remembered()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]  # (a worker starts when called; nobody waits for it)
        """Ask for the overview."""
        if not self.radslag.gateway.is_open:
            return
        today, written = self.radslag.clock.today(), self.radslag.gateway.written
        answer = await self.ask(lambda backend: read_overview(backend, today))
        if answer is not None:
            first = self.radslag.overview is None
            self.radslag.overview, self.radslag.overview_as_of = answer, written
            self.show(answer)
            if first:
                self._start_at_next_meeting(answer)
                self.radslag.remember_rows(answer)

    def show(self, answer: Overview) -> None:
        """Show what the store said."""
        words = self.words
        self.example = answer.example
        self.query_one("#attention", RowList).show(
            attention_columns(words), attention_rows(answer, words), empty=words("screen.nothing_urgent")
        )
        self.query_one("#places", RowList).show(
            place_columns(words), place_rows(answer, words), empty=words("screen.no_plans_yet")
        )
        self.refresh_bars()

    def _show_remembered(self) -> None:
        """What stood here when the program was last left, until the store says the same."""
        rows = self.radslag.remembered_rows()
        if rows is None:
            return
        self.query_one("#attention", RowList).show(attention_columns(self.words), rows.lists["attention"])
        self.query_one("#places", RowList).show(place_columns(self.words), rows.lists["places"])
        if rows.day != self.radslag.clock.today().isoformat():
            self.tell(self.words("screen.as_of", day=rows.day))

    def _start_at_next_meeting(self, answer: Overview) -> None:
        meetings = [(place.next_meeting, place.code) for place in answer.places if place.next_meeting]
        if meetings:
            self.query_one("#places", RowList).select(min(meetings)[1])

    @on(RowList.Highlighted, "#places")
    def place_highlighted(self, message: RowList.Highlighted) -> None:
        """The areas follow the cursor."""
        answer = self.radslag.overview
        place = next((place for place in answer.places if place.code == message.key), None) if answer else None
        if answer and place:
            self.query_one(Paper).show(place_blocks(place, answer.today, self.words))

    @on(RowList.Chosen, "#places")
    def place_chosen(self, message: RowList.Chosen) -> None:
        """Into the municipality."""
        routes.open_place(self.radslag, message.key)

    @on(RowList.Chosen, "#attention")
    def attention_chosen(self, message: RowList.Chosen) -> None:
        """To where it can be mended: the measures it is about, or else the municipality."""
        answer = self.radslag.overview
        item = next((item for item in answer.attention if attention_key(item) == message.key), None) if answer else None
        if item is None:
            return
        if item.key.startswith(_IN_THE_YEAR):
            self.radslag.place_code = item.place_code
            routes.open_year(self.radslag)
        elif item.filter_text:
            routes.open_measures(self.radslag, f"kommun:{item.place_code} {item.filter_text}")
        else:
            routes.open_place(self.radslag, item.place_code)

    def action_open(self) -> None:
        """Open what the cursor stands on."""
        if isinstance(self.focused, RowList):
            self.focused.choose()

    def place_in_view(self) -> str | None:
        """The municipality under the cursor, or of what needs attention there."""
        answer = self.radslag.overview
        attention = self.query_one("#attention", RowList)
        if answer and self.focused is attention and attention.cursor_key:
            key = attention.cursor_key
            return next((item.place_code for item in answer.attention if attention_key(item) == key), None)
        return self.query_one("#places", RowList).cursor_key

    def way_on(self) -> str:
        """Where there is no plan yet, one can be begun."""
        return "new_plan" if self.radslag.overview and not self.radslag.overview.places else "edit_plan"

    def action_new_plan(self) -> None:
        """A plan from nothing."""
        routes.open_new_plan(self.radslag)

    @work(group="dialog", exclusive=True)
    async def action_hidden_plans(self) -> None:
        """Those that are hidden: where each can be brought back."""
        plans = await self.ask(read_hidden_plans)
        if plans:
            plan_id = await which_plan(self, plans)
            if plan_id:
                routes.open_outline(self.radslag, plan_id, say=self.words("outline.hidden_here"))
        elif plans is not None:
            self.tell(self.words("outline.no_hidden_plans"))

    def meeting_place(self) -> str | None:
        """The municipality under the cursor."""
        return self.query_one("#places", RowList).cursor_key

    def action_filter(self) -> None:
        """Filter measures, from anywhere."""
        routes.open_measures(self.radslag, "", ask=True)


def read_overview(backend: Backend, today: date) -> Overview:
    """Put the question. Called in the gateway's thread."""
    # Imported in the thread that asks: the first frame is drawn meanwhile.
    from store.read.overview import overview

    return overview(backend, today)


def read_hidden_plans(backend: Backend) -> list[tuple[str, str, PlanKind, str | None, bool]]:
    """Of every municipality. Called in the gateway's thread."""
    from store.read.outline import plans_to_edit

    return [plan for plan in plans_to_edit(backend) if plan[4]]
