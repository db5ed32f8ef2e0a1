"""A page of blocks that can be scrolled: everything that is not a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.widgets.blocks import Block, Line


class Paper(ScrollView, can_focus=True):
    """Lays its blocks out anew when the width changes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "paper--plain", "paper--muted", "paper--strong", "paper--urgent", "paper--good", "paper--accent", "paper--rule",
    }  # fmt: skip

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._blocks: tuple[Block, ...] = ()
        self._lines: list[Line] = []
        self._laid_out = -1
        """The width the lines were made for. A scrollbar that comes or goes changes it without a resize."""

    @property
    def text(self) -> str:
        """What stands on the page, as plain text."""
        return "\n".join("".join(piece for piece, _ in line).rstrip() for line in self._lines)

    def show(self, blocks: Sequence[Block], *, keep_place: bool = False) -> None:
        """Show other blocks, from the top unless ``keep_place``."""
        self._blocks = tuple(blocks)
        self._lay_out()
        if not keep_place:
            self.scroll_home(animate=False, immediate=True)

    def on_resize(self) -> None:
        """Other widths, other lines."""
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """The line that is scrolled to ``y``."""
        plain = self.get_component_rich_style("paper--plain")
        if self.size.width != self._laid_out:
            self.call_next(self._lay_out)
        index = y + round(self.scroll_y)
        pieces = self._lines[index] if index < len(self._lines) else ()
        segments = [Segment(text, plain + self._style(role) if role else plain) for text, role in pieces]
        return Strip(segments).adjust_cell_length(self.size.width, plain)

    def _style(self, role: str) -> Style:
        style = self.get_component_rich_style(f"paper--{role}")
        return Style(color=style.color, bold=style.bold)

    def _lay_out(self) -> None:
        width = self.size.width
        if not width or not self._blocks:
            self._laid_out, self._lines = width, []
            return
        from tui.widgets.blocks import laid_out  # the first frame has no page

        self._laid_out = width
        self._lines = laid_out(self._blocks, width - 1)
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()
