"""The lines that frame every screen: where you are, what happened last, which keys there are."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from store.clean import clean

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Size

_MOST_LINES = 4
"""Lines a message may take."""
_ROOMY = 16
"""Lines a window must have before a message takes more than one of them."""


class Breadcrumb(Widget):
    """Where you are, to the left; the day and the next meeting, to the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--plain", "bar--strong", "bar--muted"}
    trail: var[tuple[str, ...]] = var(())
    """Names from the start screen inwards."""
    aside: var[str] = var("")
    """The text to the right."""

    def watch_trail(self) -> None:
        """Draw again."""
        self.refresh()

    def watch_aside(self) -> None:
        """Draw again."""
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  (one line high)
        """The one line. When it is too narrow the text to the right gives way, then the middle of the trail."""
        width = self.size.width
        plain, strong, muted = (self.get_component_rich_style(f"bar--{role}") for role in ("plain", "strong", "muted"))
        *before, last = [clean(name) for name in self.trail] or [""]
        aside = clean(self.aside)
        if cell_len(" › ".join([*before, last])) + cell_len(aside) + 4 > width:
            aside = ""
        while len(before) > 1 and cell_len(" › ".join([*before, last])) + 2 > width:
            del before[1]
        head = f" {''.join(f'{name} › ' for name in before)}"
        room = max(0, width - cell_len(head) - 1)
        last = last if cell_len(last) <= room else set_cell_size(last, max(0, room - 1)) + "…"
        left = cell_len(head) + cell_len(last)
        gap = " " * max(0, width - left - cell_len(aside) - 1)
        line = Strip([Segment(head, muted), Segment(last, strong), Segment(gap, plain), Segment(f"{aside} ", muted)])
        return line.adjust_cell_length(width, plain)


class Notice(Widget):
    """What happened last, to the left; what stays true, to the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--plain", "bar--good", "bar--urgent", "bar--muted"}
    message: var[str] = var("")
    """What happened last."""
    refused: var[bool] = var(False)  # noqa: FBT003  (Textual's reactive default)
    """Whether it was a refusal."""
    standing: var[str] = var("")
    """What stays true: that the figures are invented, how many rows are marked."""

    def watch_message(self) -> None:
        """Make room, draw again."""
        self.refresh(layout=True)

    def watch_refused(self) -> None:
        """Draw again."""
        self.refresh()

    def watch_standing(self) -> None:
        """Make room, draw again."""
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  (Textual's signature)
        """One line, or as many as a long sentence needs: a refusal ends with what to do."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """The message; to the right of its last line, or below it, what stays true."""
        width = self.size.width
        plain, muted = self.get_component_rich_style("bar--plain"), self.get_component_rich_style("bar--muted")
        tone = self.get_component_rich_style("bar--urgent" if self.refused else "bar--good")
        lines = self._lines(width)
        message, standing = lines[y] if y < len(lines) else ("", "")
        gap = " " * max(0, width - cell_len(message) - cell_len(standing) - 2)
        pieces = [Segment(f" {message}", tone), Segment(gap, plain), Segment(f"{standing} ", muted)]
        return Strip(pieces).adjust_cell_length(width, plain)

    def _lines(self, width: int) -> list[tuple[str, str]]:
        """Each line: what of the message stands there, and what stays true."""
        most = _MOST_LINES if self.app.size.height >= _ROOMY else 1
        standing = clean(self.standing)
        wrapped = textwrap.wrap(clean(self.message), max(1, width - 2), max_lines=most, placeholder=" …") or [""]
        if cell_len(wrapped[-1]) + cell_len(standing) + 4 <= width:
            return [*((line, "") for line in wrapped[:-1]), (wrapped[-1], standing)]
        return [(line, "") for line in wrapped] + ([("", standing)] if standing and most > 1 else [])


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One key of the key line."""

    sign: str
    label: str
    action: str


class KeyLine(Widget):
    """The few keys that matter where you stand. They can be clicked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--plain", "bar--key"}
    hints: var[tuple[KeyHint, ...]] = var(())
    """At most seven."""

    @dataclass
    class Pressed(Message):
        """A key of the line was clicked."""

        action: str

    def watch_hints(self) -> None:
        """Draw again."""
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  (one line high)
        """Key and word, key and word; when they do not fit, the last but one goes first: help stays."""
        plain, key = self.get_component_rich_style("bar--plain"), self.get_component_rich_style("bar--key")
        segments = [Segment(" ", plain)]
        for hint in self._fitting():
            segments += [Segment(hint.sign, key), Segment(f" {hint.label}   ", plain)]
        return Strip(segments).adjust_cell_length(self.size.width, plain)

    def _fitting(self) -> list[KeyHint]:
        hints = list(self.hints)
        while len(hints) > 1 and sum(cell_len(f"{hint.sign} {hint.label}") + 3 for hint in hints) - 1 > self.size.width:
            del hints[-2]
        return hints

    def on_click(self, event: events.Click) -> None:
        """Which word was hit?"""
        left = 1
        for hint in self._fitting():
            right = left + cell_len(f"{hint.sign} {hint.label}   ")
            if left <= event.x < right:
                self.post_message(self.Pressed(hint.action))
                return
            left = right
