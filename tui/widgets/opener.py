"""A field that is filled in a dialog of its own, for what is chosen among many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import var
from textual.widgets import Static

from store.clean import clean
from tui.personal_words import MASK_KEY
from tui.present import ascii_only

if TYPE_CHECKING:
    from collections.abc import Callable


class Opener(Static, can_focus=True):
    """Shows what is chosen, in words; Enter, space or a click asks for the dialog."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,right", "open", show=False),
        Binding(MASK_KEY, "mask", show=False),
    ]
    value: var[str] = var("", init=False)
    """The answer, as the form keeps it."""

    @dataclass
    class Wanted(Message):
        """The dialog is asked for."""

        opener: Opener

        @property
        def control(self) -> Opener:
            """The field it happened in."""
            return self.opener

    @dataclass
    class Changed(Message):
        """Another answer."""

        opener: Opener

        @property
        def control(self) -> Opener:
            """The field it happened in."""
            return self.opener

    def __init__(
        self,
        value: str,
        shows: Callable[[str], str],
        *,
        masks: Callable[[str], str] | None = None,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(markup=False, id=id)
        self._shows, self._masks = shows, masks
        self.set_reactive(Opener.value, value)

    @property
    def is_written(self) -> bool:
        """Whether the answer holds texts written by hand."""
        return self._masks is not None

    def on_mount(self) -> None:
        """Say what is chosen now."""
        self._draw()

    def watch_value(self) -> None:
        """Say it, and that it is another."""
        self._draw()
        self.post_message(self.Changed(self))

    def on_click(self) -> None:
        """A click opens."""
        self.action_open()

    def action_open(self) -> None:
        """Ask for the dialog."""
        self.post_message(self.Wanted(self))

    def action_mask(self) -> None:
        """Put stars where personal data stand in the answer, else the key is the dialog's."""
        masked = self._masks(self.value) if self._masks else self.value
        if masked == self.value:
            raise SkipAction
        self.value = masked

    def _draw(self) -> None:
        sign = ">" if ascii_only() else "▸"
        self.update(f"{clean(self._shows(self.value))} {sign}")
