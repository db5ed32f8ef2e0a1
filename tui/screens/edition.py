"""Utgåvor: what differs between two editions of a plan, the old words beside the new."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work

from store.read.checks.goals import area_of_goal
from store.read.edition import edition_changes
from store.report.wanted import ReportKind
from tui import routes
from tui.rows.edition_rows import difference_blocks, difference_columns, difference_rows, edition_summary
from tui.screens.base import bindings
from tui.screens.edition_edits import ask_other_plan
from tui.screens.report_making import MakesReports
from tui.screens.saving import Saving
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.model.edition import EditionRow


class EditionScreen(MakesReports, Saving):
    """A list of differences, kind by kind; below it the one under the cursor, whole."""

    CSS_PATH = "../styles/edition.tcss"
    OFFERS = ("open", "next_pane", "other_edition", "make_report")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, plan_id: str, against: str | None) -> None:
        super().__init__()
        self.plan_id, self.against = plan_id, against
        self._behind: dict[str, EditionRow] = {}

    def body(self) -> ComposeResult:
        """Which two, the list, one difference."""
        yield Paper(id="about")
        yield RowList(id="differences", empty=self.words("screen.reading"))
        yield Paper(id="difference")

    def place_name(self) -> str:
        """Both ids."""
        return f"{self.against} → {self.plan_id}" if self.against else self.plan_id

    def report_subjects(self) -> dict[ReportKind, str]:
        """The differences, as paper."""
        return {ReportKind.EDITION: self.plan_id}

    def report_against(self) -> str | None:
        """The edition it is compared with."""
        return self.against

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Compare the two."""
        changes = await self.ask(lambda backend: edition_changes(backend, self.plan_id, self.against))
        if changes is None:
            return
        self.against = changes.previous_id
        rows, self._behind = difference_rows(changes, self.words)
        self.query_one("#about", Paper).show(edition_summary(changes, self.words))
        differences = self.query_one(RowList)
        differences.show(difference_columns(self.words), rows, empty=self.words("edition.nothing"))
        self.refresh_bars()

    @on(RowList.Highlighted)
    def difference_highlighted(self, message: RowList.Highlighted) -> None:
        """Tell all of it; of a heading, of the first below it."""
        one = self._behind.get(message.key) or self._behind.get(f"{message.key} 0")
        self.query_one("#difference", Paper).show(difference_blocks(one, self.words) if one else [])

    @on(RowList.Chosen)
    async def difference_chosen(self, message: RowList.Chosen) -> None:
        """To the measure, or the area; of what has been dropped, to the old one."""
        one = self._behind.get(message.key)
        row_id = (one.new_id or one.old_id) if one else None
        if one is None or row_id is None:
            return
        if one.kind == "measure":
            routes.open_measure(self.radslag, row_id)
        elif one.kind == "area":
            routes.open_area(self.radslag, row_id)
        elif area := await self.ask(lambda backend: area_of_goal(backend, row_id)):
            routes.open_area(self.radslag, area)

    def action_open(self) -> None:
        """Open what the line is about."""
        self.query_one(RowList).choose()

    @work(group="dialog", exclusive=True)
    async def action_other_edition(self) -> None:
        """Choose what to compare with."""
        other = await ask_other_plan(self, self.plan_id)
        if other is not None:
            self.against = other
            self.load()
