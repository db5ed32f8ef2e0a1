"""A Word table as rows of cells: merged cells are there once, their continuations marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.docx_text import paragraph_text
from store.importing.plan_document.pieces import Cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from store.importing.plan_document.docx_styles import Styles

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WIDEST = 60
BULLET = "\N{BULLET} "


def table_rows(table: _Element, styles: Styles) -> tuple[tuple[Cell, ...], ...]:
    """The table's rows, each as wide as its grid. A table inside a cell becomes lines of that cell."""
    return tuple(tuple(_cells(row, styles)) for row in table.iterchildren(f"{_W}tr"))


def _cells(row: _Element, styles: Styles) -> Iterator[Cell]:
    before = row.find(f"{_W}trPr/{_W}gridBefore")
    yield from [Cell("")] * (min(_value(before, 0), _WIDEST))
    for cell in row.iter(f"{_W}tc"):
        if next(cell.iterancestors(f"{_W}tr")) is not row:
            continue  # of a table inside a cell
        down = cell.find(f"{_W}tcPr/{_W}vMerge")
        continues = down is not None and down.get(f"{_W}val", "continue") == "continue"
        yield Cell("", merged=True) if continues else Cell(_text(cell, styles))
        span = min(_value(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1), _WIDEST)
        yield from [Cell("", merged=True)] * (span - 1)


def _text(cell: _Element, styles: Styles) -> str:
    lines: list[str] = []
    for paragraph in cell.iter(f"{_W}p"):
        text = paragraph_text(paragraph)
        if text and next(paragraph.iterancestors(f"{_W}p"), None) is None:
            lines.append(f"{BULLET}{text}" if styles.of_paragraph(paragraph).listed else text)
    return "\n".join(lines)


def _value(element: _Element | None, otherwise: int) -> int:
    text = element.get(f"{_W}val") if element is not None else None
    return int(text) if text and text.isdecimal() else otherwise
