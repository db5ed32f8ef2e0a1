"""Some of a list: lines are marked and unmarked, and those marked handed back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from store.clean import clean
from tui.widgets.row_list import RowList
from tui.widgets.row_source import FixedRows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import PurePath

    from textual.app import ComposeResult

    from tui.widgets.row_source import Column, ListRow


@dataclass(frozen=True, slots=True)
class TickPlan:
    """What is to be marked among."""

    title: str
    about: str
    """One line that says what the proposal is."""
    columns: tuple[Column, ...]
    rows: tuple[ListRow, ...]
    marked: frozenset[str]
    """Keys of the lines that are marked to begin with."""
    count: Callable[[int], str]
    """How many are marked, in words."""
    keys: str
    empty: str


class Tick(ModalScreen["tuple[str, ...] | None"]):
    """Space marks, Enter hands back the marked keys in the order of the list; None when it was left."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/tick.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_empty", show=False),
        Binding("space", "mark", show=False),
        Binding("a", "mark_all", show=False),
        Binding("x", "unmark_all", show=False),
        Binding("enter", "take", show=False),
    ]

    def __init__(self, plan: TickPlan) -> None:
        super().__init__()
        self._plan = plan

    def compose(self) -> ComposeResult:
        """What for, the proposal, the lines, how many, the keys."""
        with Vertical(classes="dialog -tick"):
            yield Static(clean(self._plan.title), markup=False, classes="dialog--title")
            yield Static(clean(self._plan.about), markup=False, classes="dialog--label")
            yield RowList(empty=self._plan.empty)
            yield Static("", markup=False, classes="tick--count")
            yield Static(self._plan.keys, markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """The proposal is marked; the keys go to the list."""
        self._list.show(self._plan.columns, FixedRows(self._plan.rows))
        self._mark(self._plan.marked)
        self._list.focus()

    def action_mark(self) -> None:
        """Mark or unmark the line under the cursor."""
        self._list.toggle_mark()
        self._say_how_many()

    def action_mark_all(self) -> None:
        """Mark every line."""
        self._mark(frozenset(row.key for row in self._plan.rows if not row.heading))

    def action_unmark_all(self) -> None:
        """Take all marks away."""
        self._mark(frozenset())

    @on(RowList.Chosen)
    def clicked(self) -> None:
        """A second click on a line takes the marked ones, as Enter does."""
        self.action_take()

    def action_take(self) -> None:
        """Hand back what is marked."""
        marks = self._list.marks
        self.dismiss(tuple(row.key for row in self._plan.rows if row.key in marks))

    def action_dismiss_empty(self) -> None:
        """Left without an answer."""
        self.dismiss(None)

    @property
    def _list(self) -> RowList:
        return self.query_one(RowList)

    def _mark(self, keys: frozenset[str]) -> None:
        self._list.set_marks(keys)
        self._say_how_many()

    def _say_how_many(self) -> None:
        self.query_one(".tick--count", Static).update(self._plan.count(len(self._list.marks)))
