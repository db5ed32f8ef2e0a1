"""What the cells beside the value say of a row: where, when, of whom, whether final."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.importing.formats.labels import fold, tidy
from store.importing.formats.periods import Period
from store.importing.formats.places import near
from store.importing.mapping.shapes import Across
from store.importing.mapping.when import read_end, read_part_of, read_start, read_when
from store.importing.mapping.where import read_where
from store.importing.mapping.words import cell_words

if TYPE_CHECKING:
    from store.importing.formats.problem_list import ProblemList
    from store.importing.mapping.headings import FoundTable
    from store.importing.mapping.model import Mapping

TOTAL = "total"


Columns = list[tuple[int, str | None, "Period | None"]]
"""The columns that hold values: place or period of each, and None where the rows say it."""


class Spot(NamedTuple):
    """A cell of the table: row number, column, and its text."""

    row: int
    column: int
    text: str


class RowFields:
    """Reads the cells of one table that are not values. What is wrong goes to the problems; None is then returned."""

    def __init__(self, mapping: Mapping, table: FoundTable, problems: ProblemList, notes: set[str]) -> None:
        """``notes`` gets the keys of what is left out on purpose."""
        self.mapping = mapping
        self.table = table
        self._problems = problems
        self._notes = notes
        self._unknown: set[str] = set()
        names = {fold(name): column for column, name in enumerate(table.names)}
        self.columns = {role: names[fold(heading)] for role, heading in mapping.columns if heading is not None}
        """Role → column."""

    def spot(self, role: str, row: int, cells: tuple[str, ...]) -> Spot | None:
        """The row's cell of a role; None when the mapping has no such column."""
        column = self.columns.get(role)
        return None if column is None else Spot(row, column, text_at(cells, column))

    def wrong(self, spot: Spot, key: str, **details: object) -> None:
        """A problem with a cell."""
        place = self.table.grid.at(spot.row, spot.column)
        self._problems.add(place, self.table.names[spot.column], key, **details)

    def place(self, spot: Spot) -> str | None:
        """The code of the place a cell names. An unknown name is told once, however many rows have it."""
        found = read_where(spot.text)
        if found.left_out:
            self._notes.add(f"import_file.{found.left_out}")
        elif found.code is None and fold(spot.text) not in self._unknown:
            self._unknown.add(fold(spot.text))
            self.wrong(spot, "unknown_place", given=tidy(spot.text), near=near(spot.text))
        return found.code

    def period(self, spot: Spot, part: Spot | None = None) -> Period | None:
        """The period a cell or heading names; a year with an asterisk, of an older method, is left out.

        ``part`` is the cell that says which month or quarter of the year it is.
        """
        period = read_when(spot.text, self.mapping.cells.dates)
        if period and part:
            period, spot = read_part_of(spot.text, part.text), part
        if period is None:
            self.wrong(spot, "not_a_period", given=tidy(spot.text))
        elif period.older_method:
            self._notes.add("import_file.older_method_left_out")
            return None
        return period

    def span(self, first: Spot, last: Spot) -> Period | None:
        """The period from the one cell to the other."""
        start, end = read_start(first.text), read_end(last.text)
        for spot, day in ((first, start), (last, end)):
            if day is None:
                self.wrong(spot, "not_a_period", given=tidy(spot.text))
        if start is None or end is None:
            return None
        if end < start:
            self.wrong(last, "mapping.ends_before_start", given=tidy(last.text), start=tidy(first.text))
            return None
        return Period(start, end)

    def breakdown(self, spot: Spot | None) -> str:
        """Of whom; ``total`` for all, however it is said."""
        text = tidy(spot.text)[:120] if spot else ""
        return TOTAL if not text or text.casefold() in cell_words("all") else text

    def preliminary(self, spot: Spot | None) -> bool:
        """Whether the value may still change."""
        text = tidy(spot.text).casefold().rstrip(".") if spot else ""
        is_preliminary = text in cell_words("yes")
        if spot and text and not is_preliminary and text not in cell_words("no"):
            self.wrong(spot, "mapping.yes_or_no", given=tidy(spot.text))
        return is_preliminary

    def across(self) -> Columns:
        """The columns of a wide table that are a period, or a place."""
        across = self.mapping.table.across
        found: Columns = []
        for column, name in enumerate(self.table.names):
            heading = Spot(self.table.header_row, column, name)
            if across is Across.PERIOD and read_when(name, self.mapping.cells.dates):
                period = self.period(heading)
                found += [(column, None, period)] if period else []
            elif across is Across.PLACE and column not in self.columns.values():
                code = read_where(name).code
                found += [(column, code, None)] if code else []
        return found


def text_at(cells: tuple[str, ...], column: int) -> str:
    """A cell; empty beyond the end of the row."""
    return cells[column] if column < len(cells) else ""
