"""A plan in Excel: each sheet is a table, its name a heading; the project's own workbook reader does the unpacking."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importing.formats.problem_list import rejected
from store.importing.formats.sheets import Workbook
from store.importing.plan_document.pieces import Cell, PieceKind, PieceList

if TYPE_CHECKING:
    from store.importing.formats.sheets import Sheet
    from store.importing.plan_document.pieces import Piece

_UNNAMED = re.compile(r"(blad|sheet|tabell|table) ?\d*", re.IGNORECASE)
"""What Excel calls a sheet nobody has named."""
_MOST_ROWS, _MOST_COLUMNS = 5_000, 60
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)[ T]00:00:00(\.0+)?")


def read_workbook(name: str, content: bytes) -> list[Piece]:
    """The workbook's sheets as headings and tables; lines above a table that have one cell are paragraphs.

    Raises:
        FileRejected: broken, protected, or far larger than a plan.
    """
    found = PieceList()
    for number, sheet in enumerate(Workbook(name, content)):
        if number:
            found.add(PieceKind.PAGE_BREAK)
        if sheet.height > _MOST_ROWS or sheet.frame.width > _MOST_COLUMNS:
            raise rejected(name, "plan_document.sheet_too_large", place=sheet.name, rows=_MOST_ROWS, columns=_MOST_COLUMNS)
        if not _UNNAMED.fullmatch(sheet.name.strip()):
            found.add(PieceKind.HEADING, sheet.name, level=1)
        _sheet(found, sheet)
    return found.pieces


def _sheet(found: PieceList, sheet: Sheet) -> None:
    rows: list[tuple[Cell, ...]] = []
    for row in sheet.rows:
        cells = tuple(Cell(_text(sheet, value)) for value in row)
        filled = [cell.text for cell in cells if cell.text]
        if len(filled) == 1 and not rows:
            found.add(PieceKind.PARAGRAPH, filled[0])
        elif filled:
            rows.append(cells)
        elif rows:
            found.add(PieceKind.TABLE, rows=tuple(rows))
            rows = []
    if rows:
        found.add(PieceKind.TABLE, rows=tuple(rows))


def _text(sheet: Sheet, value: str | None) -> str:
    text = sheet.plain(value).replace("\r\n", "\n").strip() if value else ""
    day = _MIDNIGHT.fullmatch(text)
    return day[1] if day else text
