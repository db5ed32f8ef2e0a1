"""The layouts of a municipal-indicator sheet, each turned into single points: a place, a period, a kind of measure, a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.formats.indicator_kinds import kind_of
from store.importing.formats.indicator_points import IndicatorPoints, Spot
from store.importing.formats.indicator_tables import years_across
from store.importing.formats.labels import core, tidy
from store.importing.formats.periods import read_period
from store.importing.formats.places import find_place, near
from store.importing.formats.problem_list import ProblemList
from store.importing.series_file import SeriesFile

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        heads = years_across(sheet.rows[table.first - 1])
        for number, cells in enumerate(sheet.rows[table.first :], start=table.first):
            label = next((cell for cell in cells[: min(heads)] if cell and cell.strip()), None)
            if label is None or not any(cells[column] for column in heads):
                continue
            code = self.place(label, sheet.at(number, 0), "")
            for column, (words, period) in heads.items():
                kind = kind_of(words, table.title)
                spot = Spot(sheet.at(number, column), tidy(sheet.rows[table.first - 1][column] or ""), sheet.name)
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
            for column, (code, kind) in blocks.items():
                spot = Spot(sheet.at(number, column), kind, sheet.name)
                self.point(table.title, kind, (code, period), cells[column], spot)

    def _blocks(self, sheet: Sheet, table: Table) -> dict[int, tuple[str, str]]:
        """Column → place and kind of measure, from the rows between the title and the first year."""
        above = [
            row for row in sheet.rows[: table.first] if core(sheet.plain(next((c for c in row if c), ""))) != core(table.title)
        ]
        blocks: dict[int, tuple[str, str]] = {}
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
            elif code and kind:
                blocks[column] = (code, kind)
        return blocks


def _geography(row: Cells, column: int) -> str | None:
    """The cell when it is no measure: a place, or what should have been one."""
    cell = row[column]
    return tidy(cell) if cell and kind_of(cell, "") is None else None


def _rightwards(columns: Iterable[list[str | None]]) -> list[tuple[int, str | None]]:
    """Each column's geography; a merged cell holds it in its first column only."""
    found: list[tuple[int, str | None]] = []
    last: str | None = None
    for column, cells in enumerate(columns, start=1):
        last = next((cell for cell in reversed(cells) if cell), last)
        found.append((column, last))
    return found
