"""Åtgärder: every measure of every plan, under the filter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Container

from store.model.filter import FilterProblem, MeasureFilter, parse_filter
from tui.dialogs.filter import FilterDialog
from tui.present import status_names
from tui.screens.base import bindings
from tui.screens.measure_list import LISTING, MeasureList
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class MeasuresScreen(MeasureList):
    """A filtered list of measures beside the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(*LISTING)

    def __init__(self, text: str = "", *, ask: bool = False) -> None:
        super().__init__()
        self._text = text
        self._ask_first = ask
        self._count: int | None = None

    def body(self) -> ComposeResult:
        """List and detail."""
        with Container(classes="split"):
            yield RowList(id="measures", classes="list")
            yield Paper(id="measure", classes="detail")

    def place_name(self) -> str:
        """The view's name, and the filter."""
        name = self.words("screen.measures")
        shown = f" [{self._text}]" if self._text else ""
        return f"{name}{shown}{f' · {self._count}' if self._count is not None else ''}"

    def wanted(self) -> MeasureFilter:
        """The typed filter. One that stopped making sense after a change of language shows everything."""
        try:
            return parse_filter(self._text, status_names(self.words))
        except FilterProblem:
            return MeasureFilter()

    def on_mount(self) -> None:
        """The keys go to the list, or at once to the filter."""
        super().on_mount()
        self.measures.focus()
        if self._ask_first:
            self.action_filter()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the measures."""
        self._count = await self.load_measures()
        if self._count == 0 and not self._text:
            self.measures.show_empty(self.words("screen.no_measures_yet"))
        self.refresh_bars()

    @work(group="dialog", exclusive=True)
    async def action_filter(self) -> None:
        """Write a filter, or take a saved one."""
        settings = self.radslag.settings
        choice = await self.app.push_screen_wait(FilterDialog(self._text, settings.saved_filters, self.words))
        if choice is None:
            return
        self._text = choice.text
        if choice.save:
            self.tell(self.words("dialog.filter_saved", filter=choice.text))
            self.radslag.remember(saved_filters={**settings.saved_filters, choice.text: choice.text})
        self.load()

    def action_clear_filter(self) -> None:
        """Show everything again."""
        self._text = ""
        self.load()
