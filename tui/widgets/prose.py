"""Running text of a few lines, as high as it needs to be. A number is never parted from its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.widget import Widget

from tui.widgets.blocks import Paragraph

if TYPE_CHECKING:
    from textual.geometry import Size


class Prose(Widget):
    """Data are text here, never markup. Without text it takes no room."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.text = text
        self.set_class(not text, "-empty")

    def show(self, text: str) -> None:
        """Say this instead."""
        self.text = text
        self.set_class(not text, "-empty")
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  (Textual's signature)
        """As many lines as the text takes."""
        return len(self._lines(width))

    def render(self) -> Text:
        """The lines; Textual would break them at blanks that are not to be broken at."""
        return Text("\n".join(self._lines(self.size.width)), no_wrap=True)

    def _lines(self, width: int) -> list[str]:
        return ["".join(piece for piece, _ in line) for line in Paragraph(self.text).lines(width)] if self.text else []
