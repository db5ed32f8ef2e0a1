"""The words on a plot: the legend above it, names at the ends of its lines, names over what is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.color import Color
from rich.style import Style
from rich.text import Text

from store.clean import clean
from tui.chart_frame import spread_out
from tui.chart_strokes import tame

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.chart_frame import Scale

_AIR = 3
"""Blanks between two words of the legend."""


def tamed(values: Sequence[float]) -> list[float]:
    """The values that have to have room on an axis, as far as arithmetic can carry them."""
    return [one for one in map(tame, values) if one is not None]


def legend_rows(entries: Sequence[tuple[str, str, str]], width: int, most: int, colour: Callable[[str], str]) -> list[Text]:
    """(sign, words, role) in as few rows as they need, ``most`` at most."""
    rows: list[Text] = []
    for sign, words, role in entries:
        item = Text(f"{sign} {clean(words)}", Style(color=Color.parse(colour(role)), bold=role == "primary"))
        item.truncate(width, overflow="ellipsis")
        if rows and rows[-1].cell_len + _AIR + item.cell_len <= width:
            rows[-1].append(" " * _AIR).append_text(item)
        else:
            rows.append(item)
    return rows[:most]


def name_ends(body: list[Text], ends: Sequence[tuple[float, str]], scale: Scale, column: int, style: Style) -> None:
    """Each line's name at ``column``, on the row of the value it ends with, or the nearest free one."""
    ordered = sorted(ends, key=lambda end: -end[0])
    wanted = [scale.rows - 1 - round(scale.row(value)) for value, _ in ordered]
    for (_, label), row in zip(ordered, spread_out(wanted, scale.rows), strict=True):
        body[row] = written_over(body[row], column, clean(label), style)


def written_over(line: Text, column: int, text: str, style: Style) -> Text:
    """``line`` with ``text`` over what stood at ``column``, counted in cells: a name may have letters two cells wide."""
    padded = line.copy()
    padded.pad_right(max(0, column - padded.cell_len))
    before, after = _letters(padded.plain, column), _letters(padded.plain, column + cell_len(text))
    rest = padded[after:] if after < len(padded) else Text()
    return Text().append_text(padded[:before]).append(text, style).append_text(rest)


def _letters(text: str, cells: int) -> int:
    """How many letters of ``text`` take its first ``cells`` cells."""
    taken = 0
    for number, letter in enumerate(text):
        if taken >= cells:
            return number
        taken += cell_len(letter)
    return len(text)
