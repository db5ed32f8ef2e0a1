"""The filter: a line in the little language, and the filters that were saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from store.model.filter import FilterProblem, parse_filter
from tui.present import status_names
from tui.widgets.line import Line
from tui.widgets.row_list import RowList
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from store.i18n.translator import Translator


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """The filter to use, and whether to keep it."""

    text: str
    save: bool = False


class FilterDialog(ModalScreen[FilterChoice | None]):
    """Write a filter or take a saved one; an empty one shows everything."""

    CSS_PATH = "../styles/dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_empty", show=False),
        Binding("ctrl+s", "keep", show=False, priority=True),
        Binding("down", "to_saved", show=False),
        Binding("enter", "take", show=False),
    ]

    def __init__(self, text: str, saved: Mapping[str, str], words: Translator) -> None:
        super().__init__()
        self._text, self._saved, self._words = text, saved, words

    def compose(self) -> ComposeResult:
        """The field, what is wrong with it, saved filters."""
        words = self._words
        beginnings = [f"status:{words(f'status.{status}')}" for status in dict.fromkeys(status_names(words).values())]
        with Vertical(classes="dialog"):
            yield Static(words("dialog.filter"), markup=False, classes="dialog--title")
            yield Line(self._text, suggester=SuggestFromList([*beginnings, *words("dialog.filter_beginnings").split()]))
            yield Static("", markup=False, classes="dialog--problem")
            yield RowList(id="saved")
            yield Static(words("dialog.filter_keys"), markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """The keys go to the field; saved filters are shown when there are any."""
        saved = self.query_one(RowList)
        saved.display = bool(self._saved)
        rows = [ListRow(name, (Cell(name),)) for name in self._saved]
        saved.show((Column(self._words("dialog.saved_filters"), 20, grow=1),), FixedRows(rows))
        self.query_one(Input).focus()

    @on(Input.Changed)
    def said(self, message: Input.Changed) -> None:
        """Say what is wrong as long as it is."""
        self.query_one(".dialog--problem", Static).update(self._problem(message.value) or "")

    @on(Input.Submitted)
    def entered(self) -> None:
        """Enter in the field uses what stands there."""
        self._hand_back(save=False)

    @on(RowList.Chosen)
    def saved_chosen(self, message: RowList.Chosen) -> None:
        """A saved filter."""
        self.dismiss(FilterChoice(self._saved[message.key]))

    def action_take(self) -> None:
        """Enter in the list takes the saved filter."""
        self.query_one(RowList).choose()

    def action_to_saved(self) -> None:
        """Down from the field to the saved filters."""
        if self._saved:
            self.query_one(RowList).focus()

    def action_keep(self) -> None:
        """Use it and keep it."""
        self._hand_back(save=True)

    def action_dismiss_empty(self) -> None:
        """Left as it was."""
        self.dismiss(None)

    def _hand_back(self, *, save: bool) -> None:
        text = self.query_one(Input).value.strip()
        if self._problem(text) is None:
            self.dismiss(FilterChoice(text, save and bool(text)))

    def _problem(self, text: str) -> str | None:
        try:
            parse_filter(text, status_names(self._words))
        except FilterProblem as problem:
            return self._words(problem.key, given=problem.given)
        return None
