"""Blocks of running text, laid out in lines of a given width. Data are text here, never markup."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from store.clean import clean, clean_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

Piece = tuple[str, str]
"""(text, role)."""
Line = tuple[Piece, ...]

LABEL = 15
"""Cells of the label column of a field."""


class Block(Protocol):
    """Something that can be laid out."""

    def lines(self, width: int) -> list[Line]:
        """Its lines, none wider than ``width``."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with a thin rule after it."""

    text: str

    def lines(self, width: int) -> list[Line]:
        """One line."""
        title = _cut(clean(self.text), width - 4)
        return [(("─ ", "rule"), (title, "strong"), (f" {'─' * max(0, width - len(title) - 4)}", "rule"))]


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a page: strong, wrapped."""

    text: str

    def lines(self, width: int) -> list[Line]:
        """As many lines as it needs."""
        return [((line, "strong"),) for line in _wrapped(self.text, width)]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; its own line breaks are kept."""

    text: str
    role: str = ""
    indent: int = 0

    def lines(self, width: int) -> list[Line]:
        """Wrapped at blanks."""
        return [((" " * self.indent + line, self.role),) for line in _wrapped(self.text, width - self.indent)]


@dataclass(frozen=True, slots=True)
class Field:
    """A label and its value, the value wrapped in a column of its own."""

    label: str
    value: str
    role: str = ""

    def lines(self, width: int) -> list[Line]:
        """The label stands on the first line."""
        label = clean(self.label)
        column = LABEL if width > LABEL * 2 else 0
        texts = _wrapped(self.value, width - column) or [""]
        if not column or len(label) >= LABEL:
            return [
                ((label, "muted"),),
                *(((" " * column + line, self.role),) for line in _wrapped(self.value, width - column)),
            ]
        first, *rest = texts
        return [
            ((label.ljust(column), "muted"), (first, self.role)),
            *(((" " * column + line, self.role),) for line in rest),
        ]


@dataclass(frozen=True, slots=True)
class Item:
    """A line that begins with a sign, wrapped under itself."""

    sign: str
    text: str
    role: str = ""
    sign_role: str = ""

    def lines(self, width: int) -> list[Line]:
        """The sign stands on the first line."""
        indent = len(self.sign) + 1
        first, *rest = _wrapped(self.text, width - indent) or [""]
        return [
            ((f"{self.sign} ", self.sign_role), (first, self.role)),
            *(((" " * indent + line, self.role),) for line in rest),
        ]


@dataclass(frozen=True, slots=True)
class Blank:
    """Where the eye may rest."""

    def lines(self, width: int) -> list[Line]:  # noqa: ARG002  (the same at any width)
        """One empty line."""
        return [()]


def laid_out(blocks: Sequence[Block], width: int) -> list[Line]:
    """All blocks in lines, without blank lines at the end."""
    lines = [line for block in blocks for line in block.lines(max(8, width))]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for paragraph in clean_lines(text).split("\n"):
        lines += textwrap.wrap(paragraph, max(8, width), break_on_hyphens=False) or [""]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: max(0, width - 1)] + "…"


@dataclass(frozen=True, slots=True)
class Cells:
    """A line of columns: (text, width, role) each; width 0 takes what is left, and there may be one of those."""

    cells: tuple[tuple[str, int, str], ...]

    def lines(self, width: int) -> list[Line]:
        """One line; what does not fit is cut with an ellipsis."""
        left = width - sum(asked for _, asked, _ in self.cells) - 2 * (len(self.cells) - 1)
        pieces: list[Piece] = []
        for text, asked, role in self.cells:
            room = asked or max(4, left)
            pieces.append((_cut(clean(text), room).ljust(room) + "  ", role))
        return [tuple(pieces)]
