"""Brå's yearly CSV of all municipalities: name, reported crimes, the same per 100 000 inhabitants; no codes, and no year.

One edition has a BOM, a header and plain names; another no header, "Ale kommun" and "Arjeplogs kommun", an en dash in
"Malung–Sälen" and city districts among the municipalities. The year stands only in the file's name; without one there, the
user has to say it. Columns are found by their headings where there are any.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importing.formats.cells import Cell, NotANumber, read_cell
from store.importing.formats.labels import fold
from store.importing.formats.periods import read_period
from store.importing.formats.places import find_place, near
from store.importing.formats.problem_list import ProblemList
from store.importing.series_file import ReadSeries, ReadValue, SeriesFile
from store.model.codes import Unit

if TYPE_CHECKING:
    from store.importing.formats.periods import Period
    from store.importing.formats.text_file import Row

FORMAT = "kommun_csv"
PRODUCT = "bra_municipal_csv"
SOURCE = "Källa: Brå (anmälda brott)"
_LABEL = "Anmälda brott, totalt"
_COLUMNS = 3
_NAME = {"kommun", "kommunnamn", "kommuner"}
_BESIDE = {"kommunkod", "kommun kod", "kommunnr", "kod", "län", "länskod", "länsnamn", "nr"}
_RATE = re.compile(r"100 ?000")
_TOTALS = {"totalt", "summa", "samtliga kommuner", "alla kommuner"}
_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")
_SERIES = (
    ("brott-kommun-antal", "Anmälda brott i kommunerna, antal", Unit.COUNT),
    ("brott-kommun-per-100k", "Anmälda brott i kommunerna, per 100 000 inv.", Unit.PER_100K),
)
_RECOGNISED = 0.6


def looks_like(rows: list[Row]) -> bool:
    """Whether the rows are this format: its header, or, without one, three columns whose first mostly holds known places."""
    if columns_of(rows[0]):
        return True
    if _is_own_table(rows):
        return False
    sample = rows[:400]
    fitting = [row for row in sample if _is_data(row)]
    return len(fitting) >= max(1, _RECOGNISED * len(sample))


def year_in(name: str) -> int | None:
    """The only year the file's name carries, or None."""
    found = set(_YEAR.findall(name))
    return int(found.pop()) if len(found) == 1 else None


def read(name: str, rows: list[Row], year: int | None = None) -> SeriesFile:
    """Two series, count and rate, for ``year`` or the year in the file's name."""
    problems, notes = ProblemList(name), set[str]()
    period = read_period(str(year or year_in(name) or ""))
    if period is None:
        problems.add("", "", "not_a_period" if year else "no_year", given=str(year))
        return SeriesFile(name, FORMAT, (), problems.all())
    values: tuple[dict[str, ReadValue], ...] = ({}, {})
    for row in _three_columns(rows):
        code = _place(row, problems, notes)
        for column, found in enumerate(values, start=1):
            value = _value(row, column, code, period, problems) if code else None
            if code and value and found.setdefault(code, value) != value:
                other = found[code].value
                problems.add(str(row.number), "", "two_values", given=row.cells[column], other=".." if other is None else other)
    series = tuple(
        ReadSeries(identity, title, unit, PRODUCT, "reported_crime", SOURCE, _LABEL, "", 1, tuple(found.values()))
        for (identity, title, unit), found in zip(_SERIES, values, strict=True)
        if found
    )
    if not series:
        problems.none_found()
    return SeriesFile(name, FORMAT, series, problems.all(), tuple(sorted(notes)))


def columns_of(header: Row) -> list[int] | None:
    """Where name, count and rate stand; None when it is no heading of this format. Codes and counties may stand in between."""
    cells = [fold(cell) for cell in header.cells]
    rates = [column for column, cell in enumerate(cells) if _RATE.search(cell)]
    counts = [column for column, cell in enumerate(cells) if cell.startswith("antal") and column not in rates]
    names = [column for column, cell in enumerate(cells) if cell in _NAME]
    if not (names and counts and rates):
        return None
    found = [names[0], counts[0], rates[0]]
    between = {cell for column, cell in enumerate(cells[: max(found)]) if column not in found and cell}
    return found if between <= _BESIDE else None


def _three_columns(rows: list[Row]) -> list[Row]:
    """The rows of values, cut to name, count and rate. A row too short is left as it is, to be told."""
    columns = columns_of(rows[0])
    if columns is None:
        return rows
    wide = max(columns)
    return [
        row._replace(cells=[row.cells[column] for column in columns] if len(row.cells) > wide else row.cells[: _COLUMNS - 1])
        for row in rows[1:]
    ]


def _is_own_table(rows: list[Row]) -> bool:
    """Whether somebody's own headings stand first, or years where the counts should be."""
    try:
        amounts = [read_cell(cell) for cell in rows[0].cells[1:_COLUMNS]]
    except NotANumber:
        return True
    years = [len(row.cells) > 1 and _YEAR.fullmatch(row.cells[1].strip()) for row in rows[:400]]
    return Cell(None, None) in amounts or all(years)


def _is_data(row: Row) -> bool:
    if len(row.cells) < _COLUMNS or any(cell.strip() for cell in row.cells[_COLUMNS:]):
        return False
    place = find_place(row.cells[0])
    try:
        numbers = [read_cell(cell) for cell in row.cells[1:_COLUMNS]]
    except NotANumber:
        return False
    return bool(place.code or place.left_out) and all(cell != Cell(None, None) for cell in numbers)


def _place(row: Row, problems: ProblemList, notes: set[str]) -> str | None:
    if len(row.cells) < _COLUMNS:
        problems.add(str(row.number), "", "row_length", expected=_COLUMNS, found=len(row.cells))
        return None
    found = find_place(row.cells[0])
    if fold(row.cells[0]) in _TOTALS:
        notes.add("import_file.totals_left_out")
        return None
    if found.left_out:
        notes.add(f"import_file.{found.left_out}")
    elif found.code is None:
        problems.add(str(row.number), "Kommun", "unknown_place", given=row.cells[0], near=near(row.cells[0]))
    return found.code


def _value(row: Row, column: int, code: str, period: Period, problems: ProblemList) -> ReadValue | None:
    text, heading = row.cells[column], ("Antal", "Per 100 000 inv.")[column - 1]
    try:
        cell = read_cell(text)
    except NotANumber:
        problems.add(str(row.number), heading, "not_a_number_or_marker", given=text)
        return None
    if cell.value is not None and (cell.value < 0 or (column == 1 and cell.value != int(cell.value))):
        problems.add(str(row.number), heading, "not_a_count", given=text)
        return None
    return None if cell == Cell(None, None) else ReadValue(code, period.start, period.end, cell.value, missing=cell.missing)
