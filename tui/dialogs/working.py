"""Something takes its time: how far it has come, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from store.clean import clean

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import PurePath

    from textual.app import ComposeResult


class Working(ModalScreen[None]):
    """Stays until whoever opened it takes it away; Esc calls ``stop``, once."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/working.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop", show=False)]

    def __init__(self, title: str, text: str, hint: str, stop: Callable[[], None]) -> None:
        super().__init__()
        self._title, self._text, self._hint, self._stop = title, text, hint, stop

    def compose(self) -> ComposeResult:
        """Title, how far, the key."""
        with Vertical(classes="dialog"):
            yield Static(clean(self._title), markup=False, classes="dialog--title")
            yield Static(clean(self._text), markup=False, id="working")
            yield Static(self._hint, markup=False, classes="dialog--hint")

    def tell(self, text: str) -> None:
        """How far it has come."""
        if self.is_mounted:
            self.query_one("#working", Static).update(clean(text))

    def action_stop(self) -> None:
        """Nobody wants it any longer."""
        self._stop()
