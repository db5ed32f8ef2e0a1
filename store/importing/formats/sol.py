"""Brå's statistics database SOL, "Databasfil.txt": reported crimes by region and period, as count and per 100 000 inhabitants.

Fields are separated by semicolons and data rows end with one more. Yearly files hold the word ``År`` in the third column and
the year in the fourth; monthly ones the year (perhaps ``2026 prel.``) and the month. The parents of the chosen crimes are
echoed with ``..`` for every value and left out; identical rows can be repeated; one label can stand under several parents.
``..`` in a crime that has other values is a missing value, 0 a real zero. Columns are found by their headings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.formats.cells import EMPTY, Cell, NotANumber, read_cell
from store.importing.formats.labels import fold, tidy
from store.importing.formats.periods import read_part
from store.importing.formats.places import find_place, near
from store.importing.formats.problem_list import ProblemList
from store.importing.formats.sol_crimes import Crimes
from store.importing.series_file import SeriesFile
from store.model.codes import Missing

if TYPE_CHECKING:
    from store.importing.formats.periods import Period
    from store.importing.formats.sol_crimes import Pair
    from store.importing.formats.text_file import Row

FORMAT = "sol"
HEADER = ("region", "brott", "år", "period", "antal")
_RATE = "100 000 inv"
_HEADER_WITHIN = 10


def header_row(rows: list[Row]) -> int | None:
    """Which of the first rows is the heading; None when none is, and the file another one."""
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        if set(HEADER) <= {fold(cell) for cell in row.cells}:
            return index
    return None


def read(name: str, rows: list[Row]) -> SeriesFile:
    """Two series for each crime: count and rate."""
    heading = header_row(rows) or 0
    reader = _Reader(name, [tidy(cell) for cell in rows[heading].cells])
    for row in rows[heading + 1 :]:
        reader.row(row)
    return reader.file()


class _Reader:
    def __init__(self, name: str, header: list[str]) -> None:
        self.name = name
        self.header = header[:-1] if not header[-1] else header
        folded = [fold(cell) for cell in self.header]
        self.region, self.crime, self.year, self.part, self.count = (folded.index(word) for word in HEADER)
        self.rate = next((column for column, cell in enumerate(folded) if _RATE in cell), None)
        self.problems = ProblemList(name)
        self.notes: set[str] = set()
        self.crimes = Crimes()
        self.parent = ""

    def file(self) -> SeriesFile:
        series = tuple(self.crimes.series(self.notes))
        if not series:
            self.problems.none_found()
        return SeriesFile(self.name, FORMAT, series, self.problems.all(), tuple(sorted(self.notes)))

    def row(self, row: Row) -> None:
        cells = [cell.strip() for cell in row.cells]
        if len(cells) == len(self.header) + 1 and not cells[-1]:
            cells.pop()
        at = str(row.number)
        if len(cells) != len(self.header):
            self.problems.add(at, "", "row_length", expected=len(self.header), found=len(cells))
            return
        period = self._period(cells)
        pair = self._pair(at, cells)
        if period is None:
            self.problems.add(at, self.header[self.year], "not_a_period", given=f"{cells[self.year]} {cells[self.part]}")
        elif pair is not None:
            self._keep(at, cells, period, pair)

    def _period(self, cells: list[str]) -> Period | None:
        is_yearly = fold(cells[self.year]) in ("år", "helår")
        return read_part(cells[self.part], "") if is_yearly else read_part(cells[self.year], cells[self.part])

    def _pair(self, at: str, cells: list[str]) -> Pair | None:
        count = self._cell(at, cells, self.count, is_count=True)
        rate = EMPTY if self.rate is None else self._cell(at, cells, self.rate, is_count=False)
        return None if count is None or rate is None else (count, rate)

    def _cell(self, at: str, cells: list[str], column: int, *, is_count: bool) -> Cell | None:
        try:
            cell = read_cell(cells[column])
        except NotANumber:
            self.problems.add(at, self.header[column], "not_a_number_or_marker", given=cells[column])
            return None
        if cell.value is not None and (cell.value < 0 or (is_count and cell.value != int(cell.value))):
            self.problems.add(at, self.header[column], "not_a_count", given=cells[column])
            return None
        return cell

    def _keep(self, at: str, cells: list[str], period: Period, pair: Pair) -> None:
        label = tidy(cells[self.crime])
        if all(cell.missing is Missing.NOT_AVAILABLE or cell is EMPTY for cell in pair):
            self.parent = label
        region = cells[self.region]
        place = find_place(region, police_regions=True)
        if place.left_out:
            self.notes.add(f"import_file.{place.left_out}")
        elif place.code is None:
            self.problems.add(at, self.header[self.region], "unknown_place", given=region, near=near(region))
        else:
            parent = "" if self.parent == label else self.parent
            other = self.crimes.put(label, parent, (place.code, period), pair)
            if other is not None:
                said = ".." if other[0].value is None else other[0].value
                self.problems.add(at, self.header[self.count], "two_values", given=cells[self.count], other=said)
