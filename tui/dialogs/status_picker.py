"""Choose a status by its digit, add a note, save with Enter: three keys when there is nothing to add."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from store.clean import clean
from store.model.status import Status
from tui.personal_words import guard_words
from tui.present import status_text
from tui.widgets.line import Line
from tui.widgets.row_list import RowList
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from store.i18n.translator import Translator

_NAMED = 3
"""Lines for the titles a dialog acts on; the dialog must fit 24 lines."""
_TITLE = 54
"""Cells of such a line."""


@dataclass(frozen=True, slots=True)
class StatusChoice:
    """What was chosen."""

    status: Status
    note: str


class StatusPicker(ModalScreen[StatusChoice | None]):
    """The eight statuses, each with its digit, and a field for a note."""

    CSS_PATH = "../styles/dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(digit), f"choose({digit})", show=False) for digit in range(1, len(Status) + 1)),
        Binding("escape", "dismiss_empty", show=False),
        Binding("enter", "save", show=False),
        Binding("n", "note", show=False),
    ]

    def __init__(self, titles: Sequence[str], current: Status | None, words: Translator) -> None:
        super().__init__()
        self._titles = titles
        self._current = current
        self._chosen = current is not None
        """Measures that stand differently have no status of now: then one must be chosen before Enter saves."""
        self._words = words

    def compose(self) -> ComposeResult:
        """What it is about, the statuses, the note, and how to save."""
        words = self._words
        with Vertical(classes="dialog"):
            yield Static(about(self._titles, words), markup=False, classes="dialog--title")
            yield RowList(id="statuses")
            yield Line(placeholder=words("dialog.note_optional"), id="note")
            yield Static(words("dialog.status_keys"), markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """The cursor stands on the status of now."""
        statuses = self.query_one(RowList)
        rows = [
            ListRow(status.value, (Cell(f"{number}", "accent"), Cell(status_text(status, self._words))))
            for number, status in enumerate(Status, start=1)
        ]
        statuses.show((Column("", 2), Column("", 20, grow=1)), FixedRows(rows))
        if self._current:
            statuses.select(self._current.value)
        statuses.focus()

    def action_choose(self, digit: int) -> None:
        """A digit moves the cursor to its status."""
        self._chosen = True
        self.query_one(RowList).select(list(Status)[digit - 1].value)

    def action_note(self) -> None:
        """To the field for the note."""
        self.query_one(Input).focus()

    def action_save(self) -> None:
        """Done: hand the choice back."""
        key = self.query_one(RowList).cursor_key
        if not self._chosen:
            self.query_one(".dialog--hint", Static).update(self._words("dialog.choose_first"))
        elif key is not None:
            self.dismiss(StatusChoice(Status(key), self.query_one(Input).value))

    def action_dismiss_empty(self) -> None:
        """Left without choosing."""
        self.dismiss(None)

    @on(Input.Changed)
    def note_changed(self, message: Input.Changed) -> None:
        """Personal data are told of where the keys stand: the dialog must fit 24 lines."""
        warning = guard_words([message.value], self._words)
        hint = self.query_one(".dialog--hint", Static)
        hint.set_class(bool(warning), "-warns")
        hint.update(warning or self._words("dialog.status_keys"))

    @on(Input.Submitted)
    def note_entered(self) -> None:
        """Enter in the field saves too."""
        self.action_save()

    @on(RowList.Highlighted)
    def status_highlighted(self, message: RowList.Highlighted) -> None:
        """Arrows choose too. The first line is announced when the list opens, and is no choice."""
        if message.key != Status.NOT_STARTED:
            self._chosen = True

    @on(RowList.Chosen)
    def status_chosen(self) -> None:
        """A click on the status under the cursor saves."""
        self._chosen = True
        self.action_save()


def about(titles: Sequence[str], words: Translator) -> str:
    """What the dialog acts on: the title, or how many and which."""
    if len(titles) == 1:
        return clean(titles[0])
    titles = [clean(title) for title in titles]
    named = titles if len(titles) <= _NAMED else titles[: _NAMED - 1]
    shown = [f"· {title if len(title) <= _TITLE else f'{title[: _TITLE - 1]}…'}" for title in named]
    rest = [words("dialog.and_more", count=len(titles) - len(shown))] if len(titles) > len(shown) else []
    return "\n".join([words("dialog.acts_on", count=len(titles)), *shown, *rest])
