"""A table of anybody's, read as its mapping says, into the same series as every publisher's file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.importing.formats.labels import tidy
from store.importing.formats.problem_list import ProblemList
from store.importing.mapping.cell_values import (
    CellRule,
    WrongCell,
    has_percent_sign,
    mark_of,
    read_respondents,
    read_value,
)
from store.importing.mapping.grid import read_grids
from store.importing.mapping.headings import find_tables
from store.importing.mapping.row_fields import RowFields, Spot, text_at
from store.importing.mapping.series_kept import SeriesOfFile
from store.importing.mapping.shapes import Shape
from store.importing.mapping.shares import in_doubt
from store.importing.mapping.when import read_when
from store.importing.series_file import ReadValue, SeriesFile
from store.model.codes import Unit

if TYPE_CHECKING:
    from store.importing.formats.cells import Cell
    from store.importing.formats.periods import Period
    from store.importing.mapping.grid import Grid, GridRow
    from store.importing.mapping.headings import FoundTable
    from store.importing.mapping.model import Mapping
    from store.importing.mapping.row_fields import Columns
    from store.importing.mapping.series_kept import KeptSeries

FORMAT = "table"


def read_with(mapping: Mapping, name: str, content: bytes) -> SeriesFile:
    """The file's content read with the mapping; ``name`` is shown in problems.

    Raises:
        FileRejected: broken, too large, or not text.
    """
    return read_grids_with(mapping, name, read_grids(name, content))


def read_grids_with(mapping: Mapping, name: str, grids: list[Grid]) -> SeriesFile:
    """As :func:`read_with`, of a file that is open already. Several sheets with the same headings are one table."""
    reader = _Reader(mapping, name)
    tables = find_tables(mapping, grids)
    if not tables:
        reader.problems.add("", "", "mapping.other_headings", name=mapping.name, given=" · ".join(mapping.table.headings[:8]))
    for table in tables:
        reader.table(table)
    return reader.file()


class _Seen(NamedTuple):
    """What one row says beside its values."""

    place: str | None
    period: Period | None
    breakdown: str
    preliminary: bool


class _Reader:
    def __init__(self, mapping: Mapping, name: str) -> None:
        self.mapping = mapping
        self.name = name
        self.problems = ProblemList(name)
        self.notes: set[str] = set()
        self.series = SeriesOfFile(mapping)
        self.marks = {mark_of(mark): why for mark, why in mapping.cells.missing.items()}
        self.shares: list[tuple[Spot, float]] = []
        """Where each share without a percent sign stands, and what it says."""

    def file(self) -> SeriesFile:
        series = self.series.read()
        problems = self.problems.all()
        if not problems and not series:
            self.problems.add("", "", "no_values")
        return SeriesFile(self.name, FORMAT, series, self.problems.all(), tuple(sorted(self.notes)))

    def table(self, table: FoundTable) -> None:
        fields = RowFields(self.mapping, table, self.problems, self.notes)
        self.shares.clear()
        if self.mapping.table.shape is Shape.LONG:
            columns: Columns = [(fields.columns["value"], None, None)]
        else:
            columns = fields.across()
        for row in table.grid.rows[table.position + 1 :]:
            if self._has_right_length(table, row):
                self._row(fields, row, columns)
        self._check_scale(fields)

    def _has_right_length(self, table: FoundTable, row: GridRow) -> bool:
        """A cell beyond the headings of a text file is a separator too many; in a sheet it is a remark beside the table."""
        width = len(table.names)
        if not table.grid.sheet and any(cell.strip() for cell in row.cells[width:]):
            self.problems.add(str(row.number), "", "row_length", expected=width, found=len(row.cells))
            return False
        return True

    def _row(self, fields: RowFields, row: GridRow, columns: Columns) -> None:
        filled = [one for one in columns if tidy(text_at(row.cells, one[0]))]
        if not filled:
            self.notes.add("mapping.empty_left_out")
            return
        series = self._series(fields, row)
        seen = self._seen(fields, row)
        for column, place, period in filled:
            spot = Spot(row.number, column, text_at(row.cells, column))
            whole = seen._replace(place=place or seen.place, period=period or seen.period)
            if series and whole.place and whole.period:
                self._value(fields, row, spot, whole, series)

    def _series(self, fields: RowFields, row: GridRow) -> KeptSeries | None:
        spot = fields.spot("indicator", row.number, row.cells)
        if spot is not None and not tidy(spot.text):
            fields.wrong(spot, "mapping.no_label")
            return None
        series = self.series.of(spot.text if spot else None, fields.table.grid.sheet)
        if series is None and spot is not None:
            fields.wrong(spot, "mapping.same_id", given=tidy(spot.text))
        return series

    def _seen(self, fields: RowFields, row: GridRow) -> _Seen:
        place = fields.spot("place", row.number, row.cells)
        return _Seen(
            fields.place(place) if place else self.mapping.fixed.place,
            self._period(fields, row),
            fields.breakdown(fields.spot("breakdown", row.number, row.cells)),
            fields.preliminary(fields.spot("preliminary", row.number, row.cells)),
        )

    def _period(self, fields: RowFields, row: GridRow) -> Period | None:
        one, first, last = (fields.spot(role, row.number, row.cells) for role in ("period", "start", "end"))
        if one:
            return fields.period(one, fields.spot("part", row.number, row.cells))
        if first and last:
            return fields.span(first, last)
        fixed = self.mapping.fixed.period
        return read_when(fixed, self.mapping.cells.dates) if fixed else None

    def _value(self, fields: RowFields, row: GridRow, spot: Spot, seen: _Seen, series: KeptSeries) -> None:
        if seen.place is None or seen.period is None:
            return
        rule = CellRule(series.unit, self.mapping.cells.scale, self.marks)
        cell = self._cell(fields, spot, rule)
        low, high = (self._limit(fields, row, role, rule) for role in ("low", "high"))
        n = self._respondents(fields, row)
        if cell is None:
            return
        if low is not None and high is not None and low > high:
            fields.wrong(spot, "limits_reversed", given=f"{low}–{high}")
            return
        period = seen.period
        preliminary = seen.preliminary or period.preliminary
        value = ReadValue(
            seen.place, period.start, period.end, cell.value, low, high, n, preliminary, cell.missing, seen.breakdown
        )
        kept = series.keep(value)
        if kept != value:
            fields.wrong(spot, "two_values", given=tidy(spot.text), other=_shown(kept))

    def _cell(self, fields: RowFields, spot: Spot, rule: CellRule) -> Cell | None:
        try:
            cell = read_value(spot.text, rule)
        except WrongCell as wrong:
            fields.wrong(spot, wrong.key, **wrong.details)
            return None
        if rule.unit is Unit.PERCENT and cell.value is not None and not cell.missing and not has_percent_sign(spot.text):
            self.shares.append((spot, cell.value))
        return cell

    def _limit(self, fields: RowFields, row: GridRow, role: str, rule: CellRule) -> float | None:
        spot = fields.spot(role, row.number, row.cells)
        cell = self._cell(fields, spot, rule) if spot else None
        return cell.value if cell else None

    def _respondents(self, fields: RowFields, row: GridRow) -> int | None:
        spot = fields.spot("n", row.number, row.cells)
        if spot is None:
            return None
        try:
            return read_respondents(spot.text, self.marks)
        except WrongCell as wrong:
            fields.wrong(spot, wrong.key, **wrong.details)
            return None

    def _check_scale(self, fields: RowFields) -> None:
        """Shares that all lie between 0 and 1 are read as what they say only when the mapping says what that is."""
        if self.mapping.cells.scale is None and in_doubt([share for _, share in self.shares]):
            fields.wrong(self.shares[0][0], "mapping.shares_or_percent", given=tidy(self.shares[0][0].text))


def _shown(value: ReadValue) -> str:
    return f"{value.value:g}" if value.value is not None else str(value.missing or "")
