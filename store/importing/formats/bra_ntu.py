"""Brå's workbooks of the Swedish Crime Survey (NTU): municipalities, counties, and the country's table collection.

Every table becomes one series. Shares are in per cent; limits are the published 95 % ones; n is the number who took part,
from the workbook's own table of respondents. In the tables of victimisation the years are those the questions are about and
the survey was made a year later; the title names both, and n is taken from the survey's years.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from store.importing.formats.ntu_cells import ColumnReader
from store.importing.formats.ntu_heads import head_of, product_of
from store.importing.formats.ntu_rows import RowReader
from store.importing.formats.ntu_table import find_table
from store.importing.formats.problem_list import ProblemList
from store.importing.formats.quick_values import many_values, without_collecting
from store.importing.series_file import ReadSeries, SeriesFile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.importing.formats.ntu_columns import PeriodColumns
    from store.importing.formats.ntu_rows import Rows
    from store.importing.formats.ntu_table import NtuTable
    from store.importing.formats.periods import Period
    from store.importing.formats.sheets import Sheet
    from store.importing.series_file import ReadValue

FORMAT = "bra_ntu"

Respondents = dict["Period", dict[str, int]]
"""Survey period → place and breakdown → how many took part."""


def read(name: str, sheets: Iterable[Sheet]) -> SeriesFile:
    """Every table of the workbook as a series."""
    with without_collecting():
        return _Reader(name).read(sheets)


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name
        self.problems = ProblemList(name)
        self.notes: set[str] = set()
        self.rows = RowReader(self.problems, self.notes)
        self.cells = ColumnReader(self.problems)
        self.respondents: Respondents = {}
        self.aligned: dict[tuple[int, Period], list[int | None]] = {}

    def read(self, sheets: Iterable[Sheet]) -> SeriesFile:
        tables = [table for table in map(find_table, sheets) if table]
        product = product_of(tables, self.rows)
        for table in tables:
            if table.counts_respondents:
                self._read_respondents(table)
        series = [self._series(table, product) for table in tables if not table.counts_respondents]
        found = tuple(one for one in series if one.values)
        if not found:
            self.problems.none_found()
        return SeriesFile(self.name, FORMAT, found, self.problems.all(), tuple(sorted(self.notes)))

    def _read_respondents(self, table: NtuTable) -> None:
        rows = self.rows.read(table)
        for column in table.columns:
            texts = self.cells.read(table, column.value, rows, most=None)
            self.respondents[column.period] = {
                key: int(value) for key, value in zip(rows.keys, texts.values, strict=True) if value is not None
            }

    def _series(self, table: NtuTable, product: str) -> ReadSeries:
        rows = self.rows.read(table)
        values: list[ReadValue] = []
        self.cells.refuse_unread(table)
        for position, column in enumerate(table.columns):
            if column.period.older_method:
                self.notes.add("import_file.older_method_left_out")
                continue
            values += self._values(table, column, rows, self._survey(table, position))
        head = head_of(table, product)
        return ReadSeries(
            indicator_id=head.indicator_id,
            title=head.title,
            unit=head.unit,
            product=product,
            theme=head.theme,
            source=head.source,
            publisher_label=table.title,
            where=table.sheet.name,
            pooled_years=max(column.period.years for column in table.columns),
            values=tuple(values),
        )

    def _values(self, table: NtuTable, column: PeriodColumns, rows: Rows, survey: Period) -> list[ReadValue]:
        shares = self.cells.read(table, column.value, rows, most=100.0)
        lows = self.cells.limits(table, column.low, rows)
        highs = self.cells.limits(table, column.high, rows)
        self.cells.check_limits(table, column, lows, highs, rows)
        period = column.period
        made = many_values(
            rows.codes,
            repeat(period.start),
            repeat(period.end),
            shares.values,
            lows,
            highs,
            self._n(rows, survey) if column.asked is None else self.cells.counts(table, column.asked, rows),
            repeat(period.preliminary),
            shares.missing,
            rows.breakdowns,
        )
        if (None, None) in zip(shares.values, shares.missing, strict=True):
            made = [value for value in made if value.value is not None or value.missing is not None]
        return made

    def _n(self, rows: Rows, survey: Period) -> list[int | None]:
        known = self.aligned.get((id(rows), survey))
        if known is None:
            counted = self.respondents.get(survey, {})
            known = self.aligned[id(rows), survey] = [counted.get(key) for key in rows.keys]
        return known

    def _survey(self, table: NtuTable, position: int) -> Period:
        """The years in which the column's questions were asked, without the marks of the column's heading."""
        period = table.columns[position].period._replace(preliminary=False, older_method=False)
        if len(table.surveys) == len(table.columns):
            return table.surveys[position]
        later = period.later(1)
        return later if table.is_victimisation and later in self.respondents else period
