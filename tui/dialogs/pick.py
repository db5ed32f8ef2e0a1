"""Choose one of some lines; a few letters leave only those that have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.widgets import Input

from tui.dialogs.choosing import Choosing
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.binding import BindingType


class Pick(Choosing[str]):
    """Hands back the key of the chosen line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", show=False),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def on_mount(self) -> None:
        """Every line to begin with; the keys go to the field, or to the list when there is none."""
        self.narrow("")
        self.query_one(Input if self._plan.searched else RowList).focus()

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
