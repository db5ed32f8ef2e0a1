"""A page that is turned rather than scrolled: sideways keys are the screen's, up and down show the rest of a long page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from tui.widgets.paper import Paper


class Slide(Paper, inherit_bindings=False):
    """A paper in front of an audience."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "scroll_down", show=False),
        Binding("up", "scroll_up", show=False),
        Binding("home", "scroll_home", show=False),
        Binding("end", "scroll_end", show=False),
    ]

    @dataclass
    class Moved(Message):
        """Another part of the page is in sight, or the page has become another length."""

    def __init__(self, *, id: str | None = None, can_focus: bool = True) -> None:  # noqa: A002
        super().__init__(id=id)
        self.can_focus = can_focus
        self.page = ""
        """What is shown: the same page again keeps its place."""

    @property
    def goes_on(self) -> bool:
        """Whether there is more below what is in sight."""
        return round(self.scroll_y) + self.size.height < self.virtual_size.height

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say that something else is in sight."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved())

    def watch_virtual_size(self) -> None:
        """Say that the page has another length."""
        self.post_message(self.Moved())
