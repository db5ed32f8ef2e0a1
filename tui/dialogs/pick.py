"""Choose one of some lines; a few letters leave only those that have them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

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


class Pick(ModalScreen[str | None]):
    """Hands back the key of the chosen line, None when it was left."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/form.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_empty", show=False),
        Binding("enter", "take", show=False),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def __init__(self, plan: PickPlan) -> None:
        super().__init__()
        self._plan = plan

    def compose(self) -> ComposeResult:
        """What for, the field, the lines, the keys."""
        with Vertical(classes="dialog -pick -searched" if self._plan.searched else "dialog -pick"):
            yield Static(clean(self._plan.title), markup=False, classes="dialog--title")
            if self._plan.searched:
                yield Line()
            yield RowList()
            yield Static(self._plan.keys, markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """Every line to begin with; the keys go to the field, or to the list when there is none."""
        self._show("")
        self.query_one(Input if self._plan.searched else RowList).focus()

    @on(Input.Changed)
    def written(self, message: Input.Changed) -> None:
        """Leave only the lines that have every word."""
        self._show(message.value)

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Enter in the field takes the line under the cursor."""
        self.action_take()

    @on(RowList.Chosen)
    def chosen(self, message: RowList.Chosen) -> None:
        """This one."""
        self.dismiss(message.key)

    def action_take(self) -> None:
        """The line under the cursor."""
        self.query_one(RowList).choose()

    def action_move(self, step: int) -> None:
        """The line above or below, while the keys go to the field."""
        self.query_one(RowList).action_move(step)

    def action_dismiss_empty(self) -> None:
        """Left without choosing."""
        self.dismiss(None)

    def _show(self, text: str) -> None:
        wanted = [alphabetical(word) for word in text.split()]
        rows = [row for row in self._plan.rows if all(word in searched_text(row) for word in wanted)]
        self.query_one(RowList).show(self._plan.columns, FixedRows(rows), empty=self._plan.empty)


def searched_text(row: ListRow) -> str:
    """What the letters are looked for in."""
    return alphabetical(" ".join([row.key, *(cell.text for cell in row.cells)]))
