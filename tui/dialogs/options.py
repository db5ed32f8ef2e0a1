"""One plain question with a few answers: a digit answers at once, arrows and Enter too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from store.clean import clean, clean_lines
from tui.widgets.row_list import RowList
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual.app import ComposeResult

_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Option:
    """One answer."""

    key: str
    label: str
    help: str = ""
    """A few words beside it."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked."""

    title: str
    options: tuple[Option, ...]
    keys: str
    """The line that says how to answer and leave."""
    about: str = ""
    """Lines below the title: what there is to know before one answers."""
    start: str = ""
    """The answer the cursor begins on; the first when it says nothing."""
    label: int = 26
    """Cells the answers ask for."""
    unsaved: str = ""
    """Said once when the program is left from here though earlier answers are not saved; empty where none would be lost."""


class Options(ModalScreen[str | None]):
    """Hands back the key of the answer, None when it was left."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/options.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(digit), f"pick({digit})", show=False) for digit in range(1, _DIGITS + 1)),
        Binding("escape", "dismiss_empty", show=False),
        Binding("enter", "take", show=False),
    ]

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question
        self._warned = False

    def compose(self) -> ComposeResult:
        """What is asked, the answers, the keys."""
        question = self._question
        with Vertical(classes="dialog -options"):
            yield Static(clean(question.title), markup=False, classes="dialog--title")
            if question.about:
                yield Static(clean_lines(question.about), markup=False, classes="options--about")
            yield RowList()
            yield Static(question.keys, markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """The cursor stands on the likeliest answer."""
        answers = self.query_one(RowList)
        rows = [
            ListRow(
                option.key,
                (
                    Cell(str(number) if number <= _DIGITS else "", "accent"),
                    Cell(option.label),
                    Cell(option.help, "muted"),
                ),
            )
            for number, option in enumerate(self._question.options, start=1)
        ]
        explained = any(option.help for option in self._question.options)
        columns = (Column("", 2), Column("", self._question.label, grow=1), Column("", 20, grow=2))
        answers.show(columns if explained else columns[:2], FixedRows(rows))
        answers.select(self._question.start)
        answers.focus()

    @on(RowList.Chosen)
    def chosen(self, message: RowList.Chosen) -> None:
        """This one."""
        self.dismiss(message.key)

    def action_take(self) -> None:
        """The answer under the cursor."""
        self.query_one(RowList).choose()

    def action_pick(self, digit: int) -> None:
        """The answer with that number."""
        if digit <= len(self._question.options):
            self.dismiss(self._question.options[digit - 1].key)

    def holds_back(self) -> bool:
        """Whether something is unsaved and nobody has been told yet; now she is."""
        if self._warned or not self._question.unsaved:
            return False
        self._warned = True
        self.query_one(".dialog--hint", Static).update(self._question.unsaved)
        return True

    def action_dismiss_empty(self) -> None:
        """Left without an answer."""
        self.dismiss(None)
