"""A Word table as rows of cells: merged cells are there once, their continuations marked."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from store.importing.plan_document.columns import find_columns
from store.importing.plan_document.docx_text import paragraph_text
from store.importing.plan_document.pieces import Cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from store.importing.plan_document.docx_styles import Styles

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WIDEST = 60
_DEEPEST = 4
"""Tables within tables; below that their words are lines of the cell."""
_HEADING_ROWS = 3
Rows = tuple[tuple[Cell, ...], ...]
BULLET = "\N{BULLET} "


def tables_of(table: _Element, styles: Styles, depth: int = 0) -> Iterator[Rows]:
    """The table's rows, each as wide as its grid, and after the row that holds them the measure tables inside its cells.

    Any other table inside a cell becomes lines of that cell.
    """
    rows: list[tuple[Cell, ...]] = []
    for row in table.iterchildren(f"{_W}tr"):
        inner = [one for one in _inside(row) if depth < _DEEPEST and _tells_measures(one, styles)]
        rows.append(tuple(_cells(row, styles, inner)))
        if inner:
            yield tuple(rows)
            rows = []
        for one in inner:
            yield from tables_of(one, styles, depth + 1)
    if rows:
        yield tuple(rows)


def _inside(row: _Element) -> list[_Element]:
    """Tables directly in the row's cells."""
    return [table for table in row.iter(f"{_W}tbl") if next(table.iterancestors(f"{_W}tr")) is row]


def _tells_measures(table: _Element, styles: Styles) -> bool:
    first = itertools.islice(table.iterchildren(f"{_W}tr"), _HEADING_ROWS)
    return find_columns([list(_cells(row, styles, ())) for row in first]) is not None


def _cells(row: _Element, styles: Styles, apart: Sequence[_Element]) -> Iterator[Cell]:
    """The row's cells, without the words of the tables that stand ``apart``."""
    before = row.find(f"{_W}trPr/{_W}gridBefore")
    yield from [Cell("")] * (min(_value(before, 0), _WIDEST))
    for cell in row.iter(f"{_W}tc"):
        if next(cell.iterancestors(f"{_W}tr")) is not row:
            continue  # of a table inside a cell
        down = cell.find(f"{_W}tcPr/{_W}vMerge")
        continues = down is not None and down.get(f"{_W}val", "continue") == "continue"
        yield Cell("", merged=True) if continues else Cell(_text(cell, styles, apart))
        span = min(_value(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1), _WIDEST)
        yield from [Cell("", merged=True)] * (span - 1)


def _text(cell: _Element, styles: Styles, apart: Sequence[_Element]) -> str:
    lines: list[str] = []
    for paragraph in cell.iter(f"{_W}p"):
        if apart and any(table in apart for table in paragraph.iterancestors(f"{_W}tbl")):
            continue
        text = paragraph_text(paragraph)
        if text and next(paragraph.iterancestors(f"{_W}p"), None) is None:
            lines.append(f"{BULLET}{text}" if styles.of_paragraph(paragraph).listed else text)
    return "\n".join(lines)


def _value(element: _Element | None, otherwise: int) -> int:
    text = element.get(f"{_W}val") if element is not None else None
    return int(text) if text and text.isdecimal() else otherwise
