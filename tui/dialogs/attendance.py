"""Who is here? Functions, each marked or not, and what that makes of the quorum."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from store.clean import clean
from tui.personal_words import guard_words
from tui.rows.room_words import present_words
from tui.widgets.line import Line
from tui.widgets.row_list import RowList
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual.app import ComposeResult

    from store.i18n.translator import Translator
    from store.model.meeting import MeetingView


class AttendanceDialog(ModalScreen["dict[str, bool] | None"]):
    """Space says here or not here, Enter saves; whoever came besides is written in the field."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/room.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_empty", show=False),
        Binding("space", "here", show=False),
        Binding("enter", "take", show=False),
        Binding("a", "all_here", show=False),
        Binding("plus,tab", "other", show=False),
    ]

    def __init__(self, view: MeetingView, words: Translator) -> None:
        super().__init__()
        self._words = words
        self._quorum = view.meeting.council.quorum
        self._present = {one.function: bool(one.present) for one in view.attendance}

    def compose(self) -> ComposeResult:
        """The functions, what they make, a field for others, the keys."""
        words = self._words
        with Vertical(classes="dialog -attendance"):
            yield Static(words("room.who_is_here"), markup=False, classes="dialog--title")
            yield RowList(id="functions", empty=words("room.no_functions"))
            yield Static("", markup=False, id="quorum")
            yield Line(placeholder=words("room.somebody_else"), compact=True, id="other")
            yield Static("", markup=False, classes="dialog--problem")
            yield Static(words("room.attendance_keys"), markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """The cursor stands on the first function; where there is none, what is typed goes to the field for others."""
        self._draw()
        self.query_one(".dialog--problem", Static).display = False
        self.query_one(RowList if self._present else Input).focus()

    def action_here(self) -> None:
        """Here, or not here."""
        key = self.query_one(RowList).cursor_key
        if key is not None:
            self._present[key] = not self._present[key]
            self._draw()
            self.query_one(RowList).action_move(1)

    def action_all_here(self) -> None:
        """Everybody; those who are not are then taken away."""
        self._present = dict.fromkeys(self._present, True)
        self._draw()

    def action_other(self) -> None:
        """To the field for a function the council's list does not have, and back."""
        target = RowList if self.query_one(Input).has_focus else Input
        self.query_one(target).focus()

    @on(Input.Changed)
    def other_changed(self, message: Input.Changed) -> None:
        """A function is asked for: a number or an address is told of."""
        said = guard_words([message.value], self._words)
        problem = self.query_one(".dialog--problem", Static)
        problem.update(f"! {said}" if said else "")
        problem.display = bool(said)

    @on(Input.Submitted)
    def other_written(self, message: Input.Submitted) -> None:
        """Somebody besides is here; an empty field saves."""
        function = clean(message.value).strip()
        if not function:
            self.action_take()
            return
        self._present[function] = True
        message.input.value = ""
        self._draw()
        self.query_one(RowList).focus()

    @on(RowList.Chosen)
    def clicked(self) -> None:
        """A second click says here or not here."""
        self.action_here()

    def action_take(self) -> None:
        """Hand back what was said of each."""
        self.dismiss(self._present)

    def action_dismiss_empty(self) -> None:
        """Left as it was."""
        self.dismiss(None)

    def _draw(self) -> None:
        words = self._words
        rows = [
            ListRow(function, (Cell(function), Cell(words(f"room.here.{str(there).lower()}"), "" if there else "muted")))
            for function, there in self._present.items()
        ]
        self.query_one(RowList).show((Column("", 20, grow=1), Column("", 18)), FixedRows(rows))
        present = sum(self._present.values())
        self.query_one("#quorum", Static).update(present_words(present, len(self._present), self._quorum, words))
