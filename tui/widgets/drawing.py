"""A drawing that fills its widget, in the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.color import Color
from textual.widget import Widget

from store.clean import clean
from tui.present import ascii_only, plain_signs

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.theme import Theme

    Paint = Callable[[int, int, Callable[[str], str]], Text]
    """Width, height, and from the name of a role to its colour."""


def in_plain_signs(drawn: Text) -> Text:
    """The same drawing, cell for cell, in characters every terminal has."""
    plain = drawn.copy()
    plain.plain = plain_signs(drawn.plain)
    return plain


class Drawing(Widget):
    """Painted anew when its size, what it shows or the theme changes."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._paint: Paint | None = None
        self._empty = ""

    def show(self, paint: Paint | None, empty: str = "") -> None:
        """Paint this; without it, say ``empty``."""
        self._paint, self._empty = paint, empty
        self.refresh()

    def on_mount(self) -> None:
        """Follow the theme."""
        self.app.theme_changed_signal.subscribe(self, self._recolour)

    def render(self) -> Text:
        """The drawing at this size, or the text that says why there is none."""
        if self._paint is None:
            return Text(clean(self._empty), self._colour("muted"))
        drawn = self._paint(self.size.width, self.size.height, self._colour)
        return in_plain_signs(drawn) if ascii_only() else drawn

    def _recolour(self, _: Theme) -> None:
        self.refresh()

    def _colour(self, role: str) -> str:
        return Color.parse(self.app.theme_variables[role]).hex6
