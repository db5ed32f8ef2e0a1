"""Any table file as rows of text, whether it came as a workbook or as text."""

from __future__ import annotations

import csv
from collections import Counter
from typing import NamedTuple

from store.importing.formats import text_file
from store.importing.formats.sheets import OLD_EXCEL_MARK, ZIP_MARK, Workbook, column_letters

_LOOKED_AT = 60
"""Lines from which the separator is told."""
_SEPARATORS = ";\t,"


class GridRow(NamedTuple):
    """A row that is not empty: its number in the file, from 1, and its cells."""

    number: int
    cells: tuple[str, ...]


class Grid(NamedTuple):
    """A sheet, or a whole text file."""

    sheet: str
    """Empty for a text file."""
    rows: list[GridRow]
    first_column: int
    """The place of the leftmost column in the sheet, from 0."""

    def at(self, row: int, column: int | None = None) -> str:
        """Where it stands, as the user finds it: ``Blad1 › C17``, or the line's number in a text file."""
        if not self.sheet:
            return str(row)
        letters = "" if column is None else column_letters(column + self.first_column)
        return f"{self.sheet} › {letters}{row}"


def read_grids(name: str, content: bytes) -> list[Grid]:
    """Every sheet that holds anything; one for a text file. ``name`` is shown in problems.

    Raises:
        FileRejected: broken, too large, or not text.
    """
    if content.startswith((ZIP_MARK, OLD_EXCEL_MARK)):
        sheets = ((sheet.name, sheet.rows, sheet.first_column) for sheet in Workbook(name, content))
        return [Grid(sheet, _filled(rows), first) for sheet, rows, first in sheets]
    text = text_file.decode(name, content)
    rows = text_file.rows(name, text, separator(text))
    return [Grid("", [GridRow(row.number, tuple(row.cells)) for row in rows], 0)] if rows else []


def separator(text: str) -> str:
    """The sign that divides most of the first lines into equally many cells.

    The first line alone does not tell in tables people make themselves: it is often a title with a comma in it.
    """
    lines = [line for line in text[:200_000].splitlines()[: 4 * _LOOKED_AT] if line.strip()][:_LOOKED_AT]
    return max(_SEPARATORS, key=lambda sign: _evenness(lines, sign))


def _evenness(lines: list[str], sign: str) -> int:
    widths: Counter[int] = Counter()
    try:
        widths.update(len(cells) for cells in csv.reader(lines, delimiter=sign))
    except csv.Error:
        return 0
    return max(((width - 1) * count for width, count in widths.items()), default=0)


def _filled(rows: list[tuple[str | None, ...]]) -> list[GridRow]:
    return [
        GridRow(number, tuple(cell or "" for cell in cells))
        for number, cells in enumerate(rows, start=1)
        if any(cell and cell.strip() for cell in cells)
    ]
