"""Brå's "Indikatorer för kommuners lägesbild": one xlsx per municipality, in any of its layouts, and the same as CSV.

Three layouts came within seven months. Layout 1: a row per geography, a column per year (``Antal 2017``). Layout 2: a row per
year, blocks of columns per geography with the name once above each block. Layout 3: the name on every column, line breaks in
the title. All three are told apart by where the years stand, never by position or by the name of the sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.formats.indicator_kinds import kind_of
from store.importing.formats.indicator_layouts import FORMAT, IndicatorReader
from store.importing.formats.indicator_points import Spot
from store.importing.formats.indicator_tables import find_table, is_indicator_sheet
from store.importing.formats.periods import read_period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.importing.formats.sheets import Sheet
    from store.importing.formats.text_file import Row
    from store.importing.series_file import SeriesFile

__all__ = ["CSV_HEADER", "FORMAT", "csv_header", "is_indicator_sheet", "read", "read_rows"]
CSV_HEADER = ("geografi", "enhet", "ar", "variabel", "varde")


def read(name: str, sheets: Iterable[Sheet]) -> SeriesFile:
    """Every sheet with a table of years and geographies."""
    reader = IndicatorReader(name)
    for sheet in sheets:
        table = find_table(sheet)
        if table is None:
            reader.notes.add("import_file.sheets_left_out")
        elif table.transposed:
            reader.read_transposed(sheet, table)
        else:
            reader.read_upright(sheet, table)
    return reader.file()


def read_rows(name: str, rows: list[Row]) -> SeriesFile:
    """The CSV with a line per value: ``geografi,enhet,ar,variabel,varde,kalla``."""
    reader = IndicatorReader(name)
    header = csv_header(rows[0])
    place, unit, year, variable, value = (header.index(column) for column in CSV_HEADER)
    for number, cells in rows[1:]:
        if len(cells) < len(header):
            reader.problems.add(str(number), "", "row_length", expected=len(header), found=len(cells))
            continue
        code, period = reader.place(cells[place], str(number), "geografi"), read_period(cells[year])
        kind = kind_of(cells[unit], cells[variable])
        if period is None:
            reader.problems.add(str(number), "ar", "not_a_period", given=cells[year])
        elif kind is None:
            reader.problems.add(str(number), "enhet", "unknown_measure", given=cells[unit])
        elif code:
            reader.point(cells[variable], kind, (code, period), cells[value], Spot(str(number), "varde", cells[variable]))
    return reader.file()


def csv_header(row: Row) -> list[str]:
    """Column names without case and rings."""
    return [cell.strip().casefold().replace("å", "a").replace("ä", "a") for cell in row.cells]
