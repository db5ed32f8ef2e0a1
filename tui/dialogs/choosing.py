"""What dialogs that choose among lines have in common: the question, a field that narrows the lines, the lines, the keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from store.clean import clean
from store.i18n.formats import alphabetical
from tui.widgets.line import Line
from tui.widgets.row_list import RowList
from tui.widgets.row_source import FixedRows

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual.app import ComposeResult

    from tui.widgets.row_source import Column, ListRow

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class PickPlan:
    """What is to be chosen among."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[ListRow, ...]
    keys: str
    """The line that says how to choose and leave."""
    empty: str
    """Stands in the list when no line has the letters."""
    searched: bool = False
    """Whether there is a field to write some letters in."""
    about: str = ""
    """A line below the title, where the title does not say it all."""


class Choosing(ModalScreen[Answer | None]):
    """Hands back an answer, None when it was left."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/form.tcss", "../styles/choosing.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss_empty", show=False)]

    def __init__(self, plan: PickPlan) -> None:
        super().__init__()
        self._plan = plan

    def compose(self) -> ComposeResult:
        """What for, the field, the lines, what is said of them, the keys."""
        with Vertical(
            classes=f"dialog -pick{' -searched' if self._plan.searched else ''}{' -about' if self._plan.about else ''}"
        ):
            yield Static(clean(self._plan.title), markup=False, classes="dialog--title")
            if self._plan.about:
                yield Static(clean(self._plan.about), markup=False, classes="dialog--label")
            if self._plan.searched:
                yield Line()
            yield RowList()
            if self._plan.about:
                yield Static(markup=False, classes="pick--count")
            yield Static(self._plan.keys, markup=False, classes="dialog--hint")

    @on(Input.Changed)
    def written(self, message: Input.Changed) -> None:
        """Leave only the lines that have every word."""
        self.narrow(message.value)

    def narrow(self, text: str) -> None:
        """Show the lines that have every word of ``text``."""
        wanted = [alphabetical(word) for word in text.split()]
        rows = [row for row in self._plan.rows if all(word in _searched_text(row) for word in wanted)]
        self.query_one(RowList).show(self._plan.columns, FixedRows(self.in_order(rows)), empty=self._plan.empty)

    def in_order(self, rows: list[ListRow]) -> list[ListRow]:
        """As the lines are to stand."""
        return rows

    def action_dismiss_empty(self) -> None:
        """Left as it was."""
        self.dismiss(None)


def _searched_text(row: ListRow) -> str:
    """What the letters are looked for in."""
    return alphabetical(" ".join([row.key, *(cell.text for cell in row.cells)]))
