"""One line to write: lead, date, note, filter. What is wrong is said below the field while it can still be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from tui.dialogs.status_picker import about
from tui.personal_words import guard_words
from tui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from store.i18n.translator import Translator


class Entry(ModalScreen[str | None]):
    """Asks for one line; ``problem`` says what is wrong with it, or nothing."""

    CSS_PATH = "../styles/dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss_empty", show=False)]

    def __init__(
        self,
        titles: Sequence[str],
        words: Translator,
        *,
        key: str,
        value: str = "",
        suggestions: Sequence[str] = (),
        problem: Callable[[str], str | None] = lambda _: None,
    ) -> None:
        super().__init__()
        self._titles, self._words, self._key, self._value = titles, words, key, value
        self._suggestions, self._problem = suggestions, problem

    def compose(self) -> ComposeResult:
        """What it is about, the field, what would do."""
        words = self._words
        suggester = SuggestFromList(self._suggestions, case_sensitive=False) if self._suggestions else None
        with Vertical(classes="dialog"):
            yield Static(about(self._titles, words), markup=False, classes="dialog--title")
            yield Static(words(f"dialog.{self._key}"), markup=False, classes="dialog--label")
            yield Line(self._value, suggester=suggester)
            yield Static("", markup=False, classes="dialog--problem")
            yield Static(words(f"dialog.{self._key}_keys"), markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """The keys go to the field."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def said(self, message: Input.Changed) -> None:
        """Say what is wrong as long as it is, or what had better not be saved."""
        said = self._problem(message.value) or guard_words([message.value], self._words)
        self.query_one(".dialog--problem", Static).update(said)

    @on(Input.Submitted)
    def entered(self, message: Input.Submitted) -> None:
        """Hand it back, unless it will not do."""
        if self._problem(message.value) is None:
            self.dismiss(message.value.strip())

    def action_dismiss_empty(self) -> None:
        """Left without an answer."""
        self.dismiss(None)
