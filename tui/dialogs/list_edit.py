"""A short list that is added to, changed and put in order: a measure's activities, a plan's own texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from store.clean import clean
from tui.widgets.row_list import RowList
from tui.widgets.row_source import FixedRows

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual.app import ComposeResult

    from tui.dialogs.choosing import PickPlan


class Wish(NamedTuple):
    """What is to be done, and to which line."""

    verb: str
    """``open``, ``add``, ``hide``, ``up`` or ``down``."""
    key: str
    """Of the line under the cursor; empty where there is none."""


class ListEdit(ModalScreen["Wish | None"]):
    """Hands back one wish at a time, None when it was left; whoever asked carries it out and shows the list anew."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/form.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_empty", show=False),
        Binding("enter", "wish('open')", show=False),
        Binding("plus", "wish('add')", show=False),
        Binding("minus,delete", "wish('hide')", show=False),
        Binding("K,shift+up", "wish('up')", show=False),
        Binding("J,shift+down", "wish('down')", show=False),
    ]

    def __init__(self, plan: PickPlan, *, at: str = "", ordered: bool = False) -> None:
        super().__init__()
        self._plan, self._at, self._ordered = plan, at, ordered

    def compose(self) -> ComposeResult:
        """What it is about, the lines, the keys."""
        with Vertical(classes="dialog -pick"):
            yield Static(clean(self._plan.title), markup=False, classes="dialog--title")
            yield RowList()
            yield Static(self._plan.keys, markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """The cursor stands on the line it was left on."""
        rows = self.query_one(RowList)
        rows.show(self._plan.columns, FixedRows(self._plan.rows), empty=self._plan.empty)
        rows.select(self._at)
        rows.focus()

    @on(RowList.Chosen)
    def chosen(self) -> None:
        """A second click opens."""
        self.action_wish("open")

    def action_wish(self, verb: str) -> None:
        """Hand it back, if there is anything to do it to."""
        key = self.query_one(RowList).cursor_key or ""
        if verb == "add" or (key and (self._ordered or verb not in {"up", "down"})):
            self.dismiss(Wish(verb, key))

    def action_dismiss_empty(self) -> None:
        """Done."""
        self.dismiss(None)
