"""Lines that fit: wrapping, tables, labelled text. Widths are counted in terminal cells."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from store.clean import clean_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

DASH = "\N{EN DASH}"
"""What stands where nothing is known."""
NO_BREAK = "\N{NO-BREAK SPACE}"
GAP = 2
"""Blanks between two columns."""
_NARROWEST = 12
"""A column of running text is never narrower than this; then the line is longer than asked for."""


def cells(text: str) -> int:
    """How many terminal cells ``text`` takes."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(character) for character in text)


def wrap(text: str, width: int) -> list[str]:
    """``text``, cleaned, in lines of at most ``width`` cells. Its own line breaks stay; too long a word is cut."""
    lines: list[str] = []
    for paragraph in clean_lines(text).strip().split("\n"):
        line = ""
        for word in _words(paragraph, max(1, width)):
            longer = f"{line} {word}" if line else word
            if cells(longer) > width and line:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def indented(text: str, width: int, indent: int = 0) -> list[str]:
    """``text`` wrapped within ``width``, each line ``indent`` blanks in."""
    return [f"{' ' * indent}{line}".rstrip() for line in wrap(text, max(_NARROWEST, width - indent))]


def hanging(first: str, text: str, width: int, indent: int = 0) -> list[str]:
    """``first`` to the left, ``text`` wrapped in the column beside it."""
    return table([(first, text)], width, indent=indent)


def table(
    rows: Sequence[Sequence[str]],
    width: int,
    *,
    right: Collection[int] = (),
    indent: int = 0,
    heads: Sequence[str] = (),
) -> list[str]:
    """Rows under ``heads``, columns as wide as their widest cell; the last one wraps in what is left of ``width``.

    A cell may have several lines. ``right`` names the columns that stand to the right, as numbers do.
    """
    grid = [[clean_lines(cell).split("\n") for cell in row] for row in ([heads, *rows] if heads else rows)]
    if not grid:
        return []
    widths = [max(cells(line) for row in grid for line in row[column]) for column in range(len(grid[0]) - 1)]
    left = width - indent - sum(widths) - GAP * len(widths)
    lines: list[str] = []
    for row in grid:
        last = [part for line in row[-1] for part in wrap(line, max(_NARROWEST, left))]
        lines += [_line(parts, widths, right, indent) for parts in _side_by_side([*row[:-1], last])]
    return lines


def joined(parts: Iterable[str]) -> str:
    """Those parts that say something, with a dot between."""
    return " · ".join(part for part in parts if part)


def _line(parts: Sequence[str], widths: Sequence[int], right: Collection[int], indent: int) -> str:
    padded = [
        f"{' ' * (size - cells(part))}{part}" if column in right else f"{part}{' ' * (size - cells(part))}"
        for column, (part, size) in enumerate(zip(parts, widths, strict=False))
    ]
    return (" " * indent + (" " * GAP).join([*padded, parts[-1]])).rstrip()


def _side_by_side(columns: Sequence[Sequence[str]]) -> list[list[str]]:
    height = max(len(column) for column in columns)
    return [[column[row] if row < len(column) else "" for column in columns] for row in range(height)]


def _words(paragraph: str, width: int) -> list[str]:
    words: list[str] = []
    for word in paragraph.split(" "):
        rest = word
        while cells(rest) > width:
            cut = next((at for at in range(1, len(rest)) if cells(rest[: at + 1]) > width), width)
            words.append(rest[:cut])
            rest = rest[cut:]
        if rest:
            words.append(rest)
    return words


def _cells_of(character: str) -> int:
    if unicodedata.combining(character) or character in "\u200d\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
