"""The value and limit columns of an NTU table, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.importing.formats.cells import MOST_RESPONDENTS, column_cells
from store.importing.formats.labels import tidy

if TYPE_CHECKING:
    from store.importing.formats.ntu_columns import PeriodColumns
    from store.importing.formats.ntu_rows import Rows
    from store.importing.formats.ntu_table import NtuTable
    from store.importing.formats.problem_list import ProblemList
    from store.model.codes import Missing


_MOST = float(MOST_RESPONDENTS)


class Column(NamedTuple):
    """One column, in the order of the table's ``Rows``."""

    values: list[float | None]
    missing: list[Missing | None]


class ColumnReader:
    """Reads columns; what is no number and no marker becomes a problem with its cell."""

    def __init__(self, problems: ProblemList) -> None:
        """Where problems go."""
        self._problems = problems

    def read(self, table: NtuTable, column: int, rows: Rows, *, most: float | None) -> Column:
        """A column of values; ``most`` is the largest possible one (100 for shares)."""
        found = column_cells(table.below(column))
        if found.wrong:
            used = set(rows.index)
            for row in found.wrong:
                if row in used:
                    self._problem(table, row, column, "not_a_number_or_marker")
        values = rows.pick(found.values)
        if most is not None and ((found.least or 0) < 0 or (found.largest or 0) > most):
            self._check_range(table, column, values, rows, most)
        return Column(values, rows.pick(found.missing) if found.missing else [None] * len(values))

    def limits(self, table: NtuTable, column: int | None, rows: Rows) -> list[float | None]:
        """A column of limits; no column, no limits. A marker in it only says again that the value is missing; ``-`` is 0."""
        return self.read(table, column, rows, most=100.0).values if column is not None else [None] * len(rows.index)

    def counts(self, table: NtuTable, column: int, rows: Rows) -> list[int | None]:
        """A column of how many answered."""
        return [None if value is None else int(value) for value in self.read(table, column, rows, most=_MOST).values]

    def refuse_unread(self, table: NtuTable) -> None:
        """Say which columns hold something under a year that nobody can read."""
        for column in table.unread:
            if table.below(column).null_count() < len(table.below(column)):
                heading = tidy(table.sheet.rows[table.heading_row][column] or "")
                self._problems.add(table.sheet.at(table.heading_row, column), "", "not_a_period", given=heading)

    def check_limits(
        self, table: NtuTable, column: PeriodColumns, lows: list[float | None], highs: list[float | None], rows: Rows
    ) -> None:
        """Make sure that no lower limit lies above its upper one."""
        if column.low is None or column.high is None:
            return
        for position, (low, high) in enumerate(zip(lows, highs, strict=True)):
            if low is not None and high is not None and low > high:
                self._problem(table, rows.index[position], column.low, "limits_reversed")

    def _check_range(self, table: NtuTable, column: int, values: list[float | None], rows: Rows, most: float) -> None:
        for row, value in zip(rows.index, values, strict=True):
            if value is not None and not 0 <= value <= most:
                self._problem(table, row, column, "share_outside")

    def _problem(self, table: NtuTable, row: int, column: int, key: str) -> None:
        at = table.heading_row + 1 + row
        heading = table.sheet.rows[table.heading_row][column]
        given = table.sheet.rows[at][column]
        self._problems.add(table.sheet.at(at, column), tidy(heading or ""), key, given=tidy(given or ""))
