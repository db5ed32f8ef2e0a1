"""A title and the one sentence that says how it stands, above a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.color import Color
from textual.widgets import Static

from store.clean import clean

if TYPE_CHECKING:
    from textual.theme import Theme

_THEME_NAMES = {"good": "success", "urgent": "urgent", "muted": "muted", "": "foreground"}


class Said(Static):
    """As high as its words need. The sign before the sentence has the sentence's role as colour."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", markup=False, id=id)
        self._said = ("", "", "", "")

    @property
    def text(self) -> str:
        """What is said, on one line."""
        return " ".join(part for part in self._said[:3] if part)

    def say(self, title: str, sign: str, sentence: str, role: str = "") -> None:
        """Show these, whatever signs are in them."""
        self._said = (clean(title), clean(sign), clean(sentence), role)
        self._write()

    def on_mount(self) -> None:
        """Follow the theme."""
        self.app.theme_changed_signal.subscribe(self, self._recolour)

    def _recolour(self, _: Theme) -> None:
        self._write()

    def _write(self) -> None:
        title, sign, sentence, role = self._said
        colour = Color.parse(self.app.theme_variables[_THEME_NAMES.get(role, "foreground")]).hex6
        text = Text()
        if title:
            text.append(title, "bold").append("\n")
        text.append(f"{sign} ", f"bold {colour}").append(sentence)
        self.update(text)
