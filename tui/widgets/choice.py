"""A field with a few fixed answers: arrows or a digit choose, and the answer stands between two arrows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import var
from textual.widgets import Static

from store.clean import clean
from tui.present import ascii_only

if TYPE_CHECKING:
    from collections.abc import Sequence


DIGITS = 9
"""Answers that have a digit; arrows reach the others."""


class Choice(Static, can_focus=True):
    """One of ``options``, pairs of code and words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right,space", "step(1)", show=False),
        *(Binding(str(digit), f"pick({digit})", show=False) for digit in range(1, DIGITS + 1)),
    ]
    value: var[str] = var("", init=False)
    """Code of the answer."""

    @dataclass
    class Changed(Message):
        """Another answer."""

        choice: Choice
        value: str

        @property
        def control(self) -> Choice:
            """The field it happened in."""
            return self.choice

    def __init__(self, options: Sequence[tuple[str, str]], value: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(markup=False, id=id)
        self._options = tuple(options)
        self.set_reactive(Choice.value, value)

    def on_mount(self) -> None:
        """Show the answer of now."""
        self._draw()

    def watch_value(self) -> None:
        """Show it, and say so."""
        self._draw()
        self.post_message(self.Changed(self, self.value))

    def on_click(self) -> None:
        """A click takes the next answer."""
        self.action_step(1)

    def action_step(self, step: int) -> None:
        """The answer beside; after the last comes the first."""
        codes = [code for code, _ in self._options]
        self.value = codes[(codes.index(self.value) + step) % len(codes)]

    def action_pick(self, digit: int) -> None:
        """The answer with that number."""
        if digit <= len(self._options):
            self.value = self._options[digit - 1][0]

    def listed(self, width: int) -> str:
        """Every answer with its digit, if it has one, in lines of ``width`` cells that never part a digit from its words."""
        parts = [
            f"{number} {clean(words)}" if number <= DIGITS else clean(words)
            for number, (_, words) in enumerate(self._options, start=1)
        ]
        return in_lines(parts, width)

    def _draw(self) -> None:
        before, after = ("<", ">") if ascii_only() else ("◂", "▸")
        self.update(f"{before} {clean(dict(self._options)[self.value])} {after}")


def in_lines(parts: Sequence[str], width: int) -> str:
    """The parts with a dot between, in lines of ``width`` cells that break between two parts only."""
    lines = [""]
    for part in parts:
        joined = f"{lines[-1]} · {part}" if lines[-1] else part
        if cell_len(joined) <= width or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(part)
    return "\n".join(lines)
