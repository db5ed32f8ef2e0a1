"""Workbooks made of rows, and values found by series, place and year."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.importing.series_file import ReadValue, SeriesFile

DATA = Path(__file__).parent.parent.parent / "data"
"""Real files, cut small."""


def make_workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """A workbook of these rows; a text that is a plain number becomes a number cell, as in the publishers' files."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_numbers": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name[:31])
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    if cell is not None:
                        sheet.write(row, column, cell)
    return buffer.getvalue()


def value_of(file: SeriesFile, series: str, place: str, year: int, breakdown: str = "total") -> ReadValue:
    """The one value of a series at a place whose period ends in ``year``."""
    one = next(one for one in file.series if one.indicator_id == series)
    found = [value for value in one.values if (value.place_code, value.breakdown) == (place, breakdown)]
    (value,) = [value for value in found if value.period_end.year == year]
    return value
