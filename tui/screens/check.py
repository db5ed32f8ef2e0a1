"""Kontroll: what is wanting in the plans of a municipality, why it matters, and which key mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container

from store.read.check import check, check_scope
from store.read.checks.goals import area_of_goal
from tui import routes
from tui.rows.check_rows import check_columns, check_rows, finding_blocks
from tui.screens.base import BaseScreen, bindings
from tui.screens.next_place import next_planned_place
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList
from tui.widgets.row_source import FixedRows

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.db.backend import Backend
    from store.model.check import CheckReport, Finding


class CheckScreen(BaseScreen):
    """A list of findings; the panel tells of the one under the cursor, Enter goes where it is mended."""

    OFFERS = ("open", "other_place", "import_files")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self) -> None:
        super().__init__()
        self._behind: dict[str, Finding] = {}
        self._total = ""

    def body(self) -> ComposeResult:
        """The list and the panel."""
        with Container(classes="split"):
            yield RowList(id="findings", classes="list", empty=self.words("screen.reading"))
            yield Paper(classes="detail")

    def place_name(self) -> str:
        """The view's name, the municipality, how many."""
        name = self.words("check.title")
        return f"{name} · {self._total}" if self._total else name

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Check the plans of the municipality last looked at."""
        app = self.radslag
        places = {place.code: place.name for place in app.overview.places} if app.overview else {}
        if app.place_code not in places:
            app.place_code = next(iter(places), None)
        code, today = app.place_code, app.clock.today()
        if code is None:
            self.query_one(RowList).show(check_columns(self.words), FixedRows([]), empty=self.words("check.no_plan"))
            return
        words = self.words

        def looked_up(backend: Backend) -> tuple[CheckReport, tuple[FixedRows, dict[str, Finding]]]:
            # A plan of a hundred thousand measures has as many lines: they are not made on the screen's time.
            report = check(backend, check_scope(backend, code), today)
            return report, check_rows(report, words)

        found = await self.ask(looked_up)
        if found is not None:
            report, (rows, self._behind) = found
            self._total = f"{places[code]} · {self.words('check.total', count=len(report.findings))}".rstrip(".")
            self.example = report.example
            self.query_one(RowList).show(check_columns(self.words), rows, empty=self.words("check.nothing"))
            self.refresh_bars()

    @on(RowList.Highlighted)
    def finding_highlighted(self, message: RowList.Highlighted) -> None:
        """Tell of it."""
        finding = self._behind.get(message.key)
        if finding:
            blocks = finding_blocks(finding, self.words, heading=message.key == finding.code.value)
            self.query_one(Paper).show(blocks)

    @on(RowList.Chosen)
    async def finding_chosen(self, message: RowList.Chosen) -> None:
        """To where it is mended."""
        finding = self._behind.get(message.key)
        if finding:
            await self._open(finding)

    def action_open(self) -> None:
        """Open what the line is about."""
        self.query_one(RowList).choose()

    def action_other_place(self) -> None:
        """The next municipality with a plan."""
        self.radslag.place_code = next_planned_place(self, self.radslag.place_code or "")
        self.load()

    async def _open(self, finding: Finding) -> None:
        app, place = self.radslag, finding.place_code or self.radslag.place_code
        match finding.kind:
            case "measure":
                routes.open_measure(app, finding.id, place)
            case "area":
                routes.open_area(app, finding.id, place)
            case "goal":
                area = await self.ask(lambda backend: area_of_goal(backend, finding.id))
                if area:
                    routes.open_area(app, area, place)
            case "indicator":
                routes.open_indicator(app, finding.id, place)
            case "place":
                routes.open_place(app, finding.id)
            case _:
                routes.open_plan(app, finding.id)
