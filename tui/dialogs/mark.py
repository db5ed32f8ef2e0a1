"""Choose any number of some lines: space marks, slash narrows, Enter takes what is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from store.clean import clean
from store.i18n.formats import alphabetical
from tui.dialogs.pick import searched_text
from tui.widgets.line import Line
from tui.widgets.row_list import RowList
from tui.widgets.row_source import FixedRows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import PurePath

    from textual.app import ComposeResult

    from tui.dialogs.pick import PickPlan


class Mark(ModalScreen["tuple[str, ...] | None"]):
    """Hands back the keys that are marked: those marked before in their order, then the others in the order of the lines."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/form.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_empty", show=False),
        Binding("space", "mark", show=False),
        Binding("slash", "search", show=False),
        Binding("enter,ctrl+s,f10", "take", show=False),
        Binding("down", "to_list", show=False),
    ]

    def __init__(self, plan: PickPlan, marked: Sequence[str]) -> None:
        super().__init__()
        self._plan = plan
        self._marked = dict.fromkeys(marked)

    def compose(self) -> ComposeResult:
        """What for, the field to narrow by, the lines, the keys."""
        with Vertical(classes="dialog -pick -searched" if self._plan.searched else "dialog -pick"):
            yield Static(clean(self._plan.title), markup=False, classes="dialog--title")
            if self._plan.searched:
                yield Line()
            yield RowList()
            yield Static(self._plan.keys, markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """Every line to begin with, those that are marked first where they are many."""
        self._show("")
        self.query_one(RowList).focus()

    @on(Input.Changed)
    def written(self, message: Input.Changed) -> None:
        """Leave only the lines that have every word; what is marked stays marked, seen or not."""
        self._show(message.value)

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Enter in the field goes to the lines it left."""
        self.action_to_list()

    @on(RowList.Chosen)
    def clicked(self) -> None:
        """A second click marks."""
        self.action_mark()

    def action_mark(self) -> None:
        """Mark or unmark the line under the cursor."""
        rows = self.query_one(RowList)
        key = rows.cursor_key
        if key is None:
            return
        self._marked = {**self._marked, key: None} if key not in self._marked else _without(self._marked, key)
        rows.toggle_mark()

    def action_search(self) -> None:
        """To the field."""
        if self._plan.searched:
            self.query_one(Line).focus()

    def action_to_list(self) -> None:
        """To the lines."""
        self.query_one(RowList).focus()

    def action_take(self) -> None:
        """Hand back what is marked."""
        self.dismiss(tuple(self._marked))

    def action_dismiss_empty(self) -> None:
        """Left as it was."""
        self.dismiss(None)

    def _show(self, text: str) -> None:
        wanted = [alphabetical(word) for word in text.split()]
        rows = [row for row in self._plan.rows if all(word in searched_text(row) for word in wanted)]
        if self._plan.searched:
            rows.sort(key=lambda row: row.key not in self._marked)
        lines = self.query_one(RowList)
        lines.show(self._plan.columns, FixedRows(rows), empty=self._plan.empty)
        lines.set_marks(self._marked)


def _without(marked: dict[str, None], key: str) -> dict[str, None]:
    return {one: None for one in marked if one != key}
