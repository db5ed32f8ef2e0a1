"""Kontroll: what is wanting in the plans of a municipality, why it matters, and which key mends it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container

from store.model.check import FindingCode
from store.read.check import check, check_scope
from tui.dialogs.entry import Entry
from tui.rows.check_rows import check_columns, check_rows, finding_blocks, narrowed
from tui.screens.base import bindings
from tui.screens.check_goes import open_finding
from tui.screens.next_place import next_planned_place
from tui.screens.situation_edits import SituationEdits
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList
from tui.widgets.row_source import FixedRows

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.model.check import CheckReport, Finding


class CheckScreen(SituationEdits):
    """A list of findings; the panel tells of the one under the cursor, Enter goes where it is mended."""

    OFFERS = ("open", "other_place", "filter", "clear_filter", "situation_report", "import_files")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self) -> None:
        super().__init__()
        self._behind: dict[str, Finding] = {}
        self._total = self._text = ""
        self._report: CheckReport | None = None
        self._opened: set[FindingCode] | None = None
        """Codes whose findings are listed; None until she has opened or closed one."""

    def body(self) -> ComposeResult:
        """The list and the panel."""
        with Container(classes="split"):
            yield RowList(id="findings", classes="list", empty=self.words("screen.reading"))
            yield Paper(classes="detail")

    def place_name(self) -> str:
        """The view's name, the municipality, how many, and the words that narrow it."""
        parts = [self.words("check.title"), *([self._total] if self._total else [])]
        return " · ".join([*parts, *([f"[{self._text}]"] if self._text else [])])

    def situation_place(self) -> str | None:
        """The municipality that is checked."""
        return self.radslag.place_code

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Check the plans of the municipality last looked at."""
        app = self.radslag
        overview = await app.fresh_overview()
        places = {place.code: place.name for place in overview.places} if overview else {}
        if app.place_code not in places:
            app.place_code = next(iter(places), None)
        code, today = app.place_code, app.clock.today()
        if code is None:
            self.query_one(RowList).show(check_columns(self.words), FixedRows([]), empty=self.words("check.no_plan"))
            return
        report = await self.ask(lambda backend: check(backend, check_scope(backend, code), today))
        if report is not None:
            self._report = report
            self._total = f"{places[code]} · {self.words('check.total', count=len(report.findings))}".rstrip(".")
            self.example = report.example
            await self._show()

    async def _show(self) -> None:
        """A plan of a hundred thousand measures has as many lines: they are not made on the screen's time."""
        report, text, opened, words = self._report, self._text, self._opened, self.words
        if report is None:
            return
        rows, self._behind = await asyncio.to_thread(lambda: check_rows(narrowed(report, text, words), opened, words))
        empty = words("check.none_such" if self._text else "check.nothing")
        self.query_one(RowList).show(check_columns(words), rows, empty=empty)
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
        """A heading opens or closes; a finding leads to where it is mended."""
        finding = self._behind.get(message.key)
        if finding is None:
            return
        if message.key == finding.code.value:
            await self._toggle(finding.code)
        else:
            await open_finding(self, finding)

    def action_open(self) -> None:
        """Open what the line is about."""
        self.query_one(RowList).choose()

    def action_other_place(self) -> None:
        """The next municipality with a plan."""
        self.radslag.place_code = next_planned_place(self, self.radslag.place_code or "")
        self._opened = None
        self.load()

    @work(group="dialog", exclusive=True)
    async def action_filter(self) -> None:
        """Only findings with these words: of one plan, one party, one kind."""
        text = await self.app.push_screen_wait(
            Entry([self.words("check.filter_about")], self.words, key="check_filter", value=self._text)
        )
        if text is not None:
            self._text = text
            self._opened = set(FindingCode) if text else None
            await self._show()

    @work(group="dialog", exclusive=True)
    async def action_clear_filter(self) -> None:
        """Every finding again."""
        self._text, self._opened = "", None
        await self._show()

    async def _toggle(self, code: FindingCode) -> None:
        if self._opened is None:
            listed = {one.code for key, one in self._behind.items() if key != one.code.value}
            self._opened = set(listed)
        self._opened ^= {code}
        await self._show()
