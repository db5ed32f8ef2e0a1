"""Choose any number of some lines: space marks, slash narrows, Enter takes what is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.widgets import Input, Static

from tui.dialogs.choosing import Choosing
from tui.widgets.line import Line
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.binding import BindingType

    from tui.dialogs.choosing import PickPlan
    from tui.widgets.row_source import ListRow


class Mark(Choosing[tuple[str, ...]]):
    """Hands back the keys that are marked: those marked before in their order, then the others as they were marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "mark", show=False),
        Binding("a", "mark_all", show=False),
        Binding("x", "unmark_all", show=False),
        Binding("slash", "search", show=False),
        Binding("enter,ctrl+s,f10", "take", show=False),
        Binding("down", "to_list", show=False),
    ]

    def __init__(self, plan: PickPlan, marked: Sequence[str], count: Callable[[int], str] = str) -> None:
        super().__init__(plan)
        self._marked = dict.fromkeys(marked)
        self._headings = {row.key for row in plan.rows if row.heading}
        self._count = count
        """How many are marked, in words; said where the plan says what it is about."""

    def on_mount(self) -> None:
        """Every line to begin with, those that are marked first where they are many."""
        self.narrow("")
        self._show_marks()
        self.query_one(RowList).focus()

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Enter in the field goes to the lines it left."""
        self.action_to_list()

    @on(RowList.Chosen)
    def clicked(self) -> None:
        """A second click marks."""
        self.action_mark()

    def narrow(self, text: str) -> None:
        """What is marked stays marked, seen or not."""
        super().narrow(text)
        self._show_marks()

    def in_order(self, rows: list[ListRow]) -> list[ListRow]:
        """Where they are many, those that are marked first."""
        return sorted(rows, key=lambda row: row.key not in self._marked) if self._plan.searched else rows

    def action_mark(self) -> None:
        """Mark or unmark the line under the cursor."""
        rows = self.query_one(RowList)
        key = rows.cursor_key
        if key is None:
            return
        if key in self._headings:
            rows.toggle_mark()
            return
        others = {one: None for one in self._marked if one != key}
        self._marked = others if key in self._marked else {**self._marked, key: None}
        rows.toggle_mark()
        self._say_how_many()

    def action_mark_all(self) -> None:
        """Mark every line."""
        self._marked = dict.fromkeys(row.key for row in self._plan.rows if not row.heading)
        self._show_marks()

    def action_unmark_all(self) -> None:
        """Take all marks away."""
        self._marked = {}
        self._show_marks()

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

    def _show_marks(self) -> None:
        self.query_one(RowList).set_marks(self._marked)
        self._say_how_many()

    def _say_how_many(self) -> None:
        for said in self.query(".pick--count"):
            assert isinstance(said, Static)  # noqa: S101  (narrows the type)
            said.update(self._count(len(self._marked)))
