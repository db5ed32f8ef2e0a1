"""The layouts of a municipal-indicator sheet, each turned into single points: a place, a period, a kind of measure, a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.formats.cells import EMPTY, NotANumber, read_cell
from store.importing.formats.indicator_kinds import kind_of
from store.importing.formats.indicator_points import IndicatorPoints, Spot
from store.importing.formats.indicator_tables import unread_years, years_across
from store.importing.formats.labels import core, tidy
from store.importing.formats.periods import read_period
from store.importing.formats.places import find_place, near, place_in
from store.importing.formats.problem_list import ProblemList
from store.importing.series_file import SeriesFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.importing.formats.indicator_tables import Cells, Table
    from store.importing.formats.periods import Period
    from store.importing.formats.sheets import Sheet

FORMAT = "bra_indicators"


class IndicatorReader:
    """Gathers the points of a whole file."""

    def __init__(self, name: str) -> None:
        """``name`` is the file's, for problems."""
        self.name = name
        self.problems = ProblemList(name)
        self.notes: set[str] = set()
        self.points = IndicatorPoints(self.problems)

    def file(self) -> SeriesFile:
        """What has been gathered, as series."""
        series = tuple(self.points.series())
        if not series:
            self.problems.none_found()
        return SeriesFile(self.name, FORMAT, series, self.problems.all(), tuple(sorted(self.notes)))

    def point(self, title: str, kind: str, key: tuple[str, Period], text: str | None, spot: Spot) -> None:
        """One cell; years of the older method are left out."""
        if key[1].older_method:
            self.notes.add("import_file.older_method_left_out")
        else:
            self.points.add(title, kind, key, text, spot)

    def place(self, name: str, at: str, column: str) -> str | None:
        """The code; None when the place is left out or nobody knows it."""
        found = find_place(name)
        if found.left_out:
            self.notes.add(f"import_file.{found.left_out}")
        elif not found.code:
            self.problems.add(at, column, "unknown_place", given=tidy(name), near=near(name))
        return found.code

    def read_upright(self, sheet: Sheet, table: Table) -> None:
        """Layout 1: geographies down, years across."""
        headings = sheet.rows[table.first - 1]
        heads = years_across(headings)
        for column in unread_years(headings):
            if any(cells[column] for cells in sheet.rows[table.first :]):
                self.problems.add(sheet.at(table.first - 1, column), "", "not_a_period", given=tidy(headings[column] or ""))
        for number, label, cells in _labelled_rows(sheet, table, list(heads)):
            code = self.place(label, sheet.at(number, 0), "")
            for column, (words, period) in heads.items():
                kind = kind_of(words, table.title)
                spot = Spot(sheet.at(number, column), tidy(headings[column] or ""), sheet.name)
                if kind is None:
                    self.problems.add(spot.at, spot.column, "unknown_measure", given=words)
                elif code:
                    self.point(table.title, kind, (code, period), cells[column], spot)

    def read_transposed(self, sheet: Sheet, table: Table) -> None:
        """Layouts 2 and 3: years down, a block of columns for each geography."""
        blocks = self._blocks(sheet, table)
        for number, cells in enumerate(sheet.rows[table.first :], start=table.first):
            period = read_period(cells[0].strip()) if cells[0] else None
            if period is None:
                if any(cells[column] for column in blocks) and cells[0]:
                    self.problems.add(sheet.at(number, 0), "", "not_a_period", given=cells[0])
                continue
            for column, (code, kind, words) in blocks.items():
                spot = Spot(sheet.at(number, column), words, sheet.name)
                self.point(table.title, kind, (code, period), cells[column], spot)

    def _blocks(self, sheet: Sheet, table: Table) -> dict[int, tuple[str, str, str]]:
        """Column → place, kind of measure and its words, from the rows between the title and the first year."""
        above = [
            row for row in sheet.rows[: table.first] if core(sheet.plain(next((c for c in row if c), ""))) != core(table.title)
        ]
        blocks: dict[int, tuple[str, str, str]] = {}
        names = _rightwards([_geography(row, column) for row in above] for column in range(1, sheet.frame.width))
        for column, name in names:
            words = " ".join(tidy(row[column] or "") for row in above if row[column] and not find_place(row[column] or "").code)
            used = any(row[column] for row in sheet.rows[table.first :])
            kind = kind_of(words, table.title)
            if not used or (name is None and not words):
                continue
            code = self.place(name, sheet.at(max(table.first - 2, 0), column), "") if name else None
            if name is None:
                self.problems.add(sheet.at(max(table.first - 2, 0), column), "", "unknown_place", given=words, near="–")
            elif kind is None:
                self.problems.add(sheet.at(table.first - 1, column), "", "unknown_measure", given=words)
            elif code:
                blocks[column] = (code, kind, words)
        return blocks


def _labelled_rows(sheet: Sheet, table: Table, columns: list[int]) -> Iterator[tuple[int, str, Cells]]:
    """Rows with a label and something under the years; notes below the table, after an empty row, are none of them."""
    is_below = False
    for number, cells in enumerate(sheet.rows[table.first :], start=table.first):
        label = next((cell for cell in cells[: min(columns)] if cell and cell.strip()), None)
        if label is None:
            is_below = True
        elif any(cells[column] for column in columns):
            is_note = is_below and not find_place(label).code and not any(_is_figure(cells[column]) for column in columns)
            if not is_note:
                yield number, label, cells


def _is_figure(text: str | None) -> bool:
    try:
        return read_cell(text) != EMPTY
    except NotANumber:
        return False


def _geography(row: Cells, column: int) -> str | None:
    """The cell when it is no measure: a place, or what should have been one."""
    cell = row[column]
    return place_in(cell) or (tidy(cell) if kind_of(cell, "") is None else None) if cell else None


def _rightwards(columns: Iterable[list[str | None]]) -> list[tuple[int, str | None]]:
    """Each column's geography; a merged cell holds it in its first column only."""
    found: list[tuple[int, str | None]] = []
    last: str | None = None
    for column, cells in enumerate(columns, start=1):
        last = next((cell for cell in reversed(cells) if cell), last)
        found.append((column, last))
    return found
