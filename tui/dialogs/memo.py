"""Several lines to write: what the minutes say."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from store.clean import clean, clean_lines
from tui.personal_words import MASK_KEY, guard_words
from tui.widgets.passage import mask_in
from tui.widgets.writing import Writing

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual.app import ComposeResult

    from store.i18n.translator import Translator


class Memo(ModalScreen[str | None]):
    """Enter begins a new line, Ctrl+S saves; hands back the text, empty to take it away, None when it was left."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/room.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "save", show=False, priority=True),
        Binding("escape", "dismiss_empty", show=False, priority=True),
        Binding(MASK_KEY, "mask", show=False, priority=True),
    ]

    def __init__(self, title: str, text: str, words: Translator) -> None:
        super().__init__()
        self._title, self._text, self._words = title, text, words
        self._warned = False
        """Esc has been pressed once with something unsaved."""

    def compose(self) -> ComposeResult:
        """What it is about, the text, the keys."""
        with Vertical(classes="dialog -memo"):
            yield Static(clean(self._title), markup=False, classes="dialog--title")
            yield Writing(clean_lines(self._text), soft_wrap=True, tab_behavior="focus", id="memo")
            yield Static("", markup=False, classes="dialog--problem")
            yield Static(self._words("room.memo_keys"), markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """Writing goes on where it ended."""
        area = self.query_one(TextArea)
        area.focus()
        area.move_cursor(area.document.end)
        self._guard()

    def action_save(self) -> None:
        """Hand it back."""
        self.dismiss(clean_lines(self.query_one(TextArea).text).strip())

    @on(TextArea.Changed)
    def written(self) -> None:
        """Whoever writes on has decided to stay."""
        self._hint("room.memo_keys", warned=False)
        self._guard()

    def action_mask(self) -> None:
        """Put stars where personal data stand."""
        mask_in(self.query_one(Writing))

    def action_dismiss_empty(self) -> None:
        """Left as it was. Half a page of minutes is not lost to one key: what is unsaved is let go at the second."""
        if not self.holds_back():
            self.dismiss(None)

    def holds_back(self) -> bool:
        """Whether something is unsaved and nobody has been told yet; now she is."""
        if self._warned or self.query_one(TextArea).text == clean_lines(self._text):
            return False
        self._hint("room.memo_unsaved", warned=True)
        return True

    def _guard(self) -> None:
        """A sentence that stops nobody, as long as there is something to say it of."""
        problem = self.query_one(".dialog--problem", Static)
        said = guard_words([self.query_one(TextArea).text], self._words)
        problem.update(f"! {said}" if said else "")
        problem.display = bool(said)

    def _hint(self, key: str, *, warned: bool) -> None:
        self._warned = warned
        self.query_one(".dialog--hint", Static).update(self._words(key))
