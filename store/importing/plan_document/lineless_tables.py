"""Tables without lines: columns by where the words of the heading row stand, rows by the gaps between lines.

Text whose tables are set with blanks and a PDF whose tables have no lines come this way alike: both are lines of stretches that
know where they begin and end.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from store.importing.plan_document.area_titles import explicit_title
from store.importing.plan_document.columns import find_columns
from store.importing.plan_document.pieces import Cell
from store.importing.plan_document.text_blocks import BULLET, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

Rows = tuple[tuple[Cell, ...], ...]
_MOST_LINES = 2_000
_NEW_ROW = 1.5
"""Line heights between two lines from which a new row begins, where any lines of the table stand so far apart."""
_AWAY = 5.0
"""Line heights from which what follows is no part of the table."""
_LARGER = 1.12
_INDENT = 1.5
"""Line heights that a cell may begin to the left of its heading."""
_FEWEST = 2
_MANY = 0.6
"""The part of the columns that must be filled in a line for it to begin a row, where no gap says so."""


class Stretch(NamedTuple):
    """Words without a wide gap, and where on the line they stand."""

    left: float
    right: float
    text: str


class PlacedLine(NamedTuple):
    """A line of a page."""

    down: float
    """How far down the page it stands, in line heights."""
    parts: tuple[Stretch, ...]
    unit: float = 1.0
    """A line height in the lengths that ``parts`` use."""
    bold: bool = False
    page: int = 1
    even: bool = True
    """Whether every letter is as wide, so that a stretch can be cut where a column begins."""


class Found(NamedTuple):
    """A table, where its columns begin, and how many lines it takes."""

    rows: Rows
    edges: tuple[float, ...]
    length: int


def find_lineless(lines: Sequence[PlacedLine], edges: tuple[float, ...] = ()) -> Found | None:
    """The table whose heading row is the first of ``lines``, or that goes on from a page where its columns had ``edges``."""
    if not lines or not (edges or is_heading_row(lines[0])):
        return None
    edges = edges or tuple(part.left for part in lines[0].parts)
    cut: list[list[str]] = []
    for line in lines[:_MOST_LINES]:
        cells = _cells(line, edges) if not cut or not _ends(lines, len(cut)) else None
        if cells is None:
            break
        cut.append(cells)
    while len(cut) > 1 and _is_left_over(lines, cut):
        cut.pop()
    if sum(1 for cells in cut if sum(map(bool, cells)) >= _FEWEST) < _FEWEST - bool(edges and not is_heading_row(lines[0])):
        return None
    starts = _row_starts(lines, cut)
    rows = tuple(_row(cut[start:end]) for start, end in pairwise([*starts, len(cut)]))
    return Found(rows, edges, len(cut))


def is_heading_row(line: PlacedLine) -> bool:
    """Whether its stretches are headings of a table that tells of measures or goals."""
    return len(line.parts) >= _FEWEST and find_columns([[Cell(part.text) for part in line.parts]]) is not None


def _cells(line: PlacedLine, edges: Sequence[float]) -> list[str] | None:
    """The line's words by column; None when some lie across two columns."""
    cells = [""] * len(edges)
    for part in line.parts:
        column = max((n for n, edge in enumerate(edges) if part.left >= edge - _INDENT * line.unit), default=None)
        if column is None:
            return None
        for text in _pieces(part, column, edges, line):
            if text is None or column >= len(edges):
                return None
            cells[column] = f"{cells[column]} {text}".strip()
            column += 1
    return cells


def _pieces(part: Stretch, column: int, edges: Sequence[float], line: PlacedLine) -> list[str | None]:
    """The stretch, cut where a further column begins when a blank stands just there."""
    following = [edge for edge in edges[column + 1 :] if edge < part.right - line.unit / 2]
    if not following:
        return [part.text]
    if not line.even or len(line.parts) < _FEWEST:
        return [None]
    found: list[str | None] = []
    start = 0
    for edge in following:
        at = round(edge - part.left)
        if part.text[at - 1 : at] != " ":
            return [None]
        found.append(part.text[start:at].strip())
        start = at
    return [*found, part.text[start:].strip()]


def _ends(lines: Sequence[PlacedLine], at: int) -> bool:
    """Whether the table is over before line ``at``: a heading, or much white."""
    line, above = lines[at], lines[at - 1]
    if line.page == above.page and line.down - above.down > _AWAY:
        return True
    if line.unit > lines[0].unit * _LARGER:
        return True
    if len(line.parts) > 1:
        return False
    return explicit_title(line.parts[0].text) is not None or (line.bold and not any(one.bold for one in lines[1:at]))


def _is_left_over(lines: Sequence[PlacedLine], cut: Sequence[Sequence[str]]) -> bool:
    """Whether the last line, alone in the first column and apart, is the heading of what follows the table."""
    at = len(cut) - 1
    alone = bool(cut[at][0]) and not any(cut[at][1:])
    apart = lines[at].page != lines[at - 1].page or lines[at].down - lines[at - 1].down > _NEW_ROW
    return not any(cut[at]) or (alone and (apart or is_heading_row(lines[at])))


def _row_starts(lines: Sequence[PlacedLine], cut: Sequence[Sequence[str]]) -> list[int]:
    """Lines that begin a row: those after a gap; where no line of the body has one, those filled as a first line is."""
    gaps = [
        0.0,
        *(after.down - before.down if after.page == before.page else 0.0 for before, after in pairwise(lines[: len(cut)])),
    ]
    parted = any(gap > _NEW_ROW for gap in gaps[2:])
    starts = [0]
    for at in range(1, len(cut)):
        same_page = lines[at].page == lines[at - 1].page
        first = gaps[at] > _NEW_ROW if parted and same_page else _begins(cut[at], cut[at - 1])
        if first or is_heading_row(lines[at]) or is_heading_row(lines[at - 1]):
            starts.append(at)
    return starts


def _begins(cells: Sequence[str], above: Sequence[str]) -> bool:
    """Whether a line looks like the first of a row: most columns filled, nothing that goes on from the line above."""
    filled = [cell for cell in cells if cell]
    low = [cell for cell, before in zip(cells, above, strict=True) if cell[:1].islower() and before]
    return len(filled) >= max(_FEWEST, len(cells) * _MANY) and len(low) * 2 < len(filled) and not cells[0][:1].islower()


def _row(lines: Sequence[Sequence[str]]) -> tuple[Cell, ...]:
    """One row of the lines it is made of. A single capital text in the first column stands across the table."""
    texts = [_text([line[column] for line in lines if line[column]]) for column in range(len(lines[0]))]
    across = bool(texts[0]) and not any(texts[1:]) and (texts[0].isupper() or explicit_title(texts[0]) is not None)
    return tuple(Cell(text, merged=across and number > 0) for number, text in enumerate(texts))


def _text(lines: Sequence[str]) -> str:
    paragraphs: list[list[str]] = []
    for line in lines:
        if not paragraphs or BULLET.match(line):
            paragraphs.append([])
        paragraphs[-1].append(BULLET.sub("\N{BULLET} ", line))
    return "\n".join(joined(parts) for parts in paragraphs)
