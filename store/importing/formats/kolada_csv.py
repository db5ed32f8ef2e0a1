"""Kolada's values as a table with a row for each: ``municipality``, ``kpi``, ``period``, ``value``, perhaps ``gender``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.formats.cells import NotANumber, read_cell
from store.importing.formats.kolada import read_records
from store.importing.formats.kolada_records import BREAKDOWN, ID, DataRecord
from store.importing.formats.periods import read_period
from store.importing.formats.problem_list import ProblemList

if TYPE_CHECKING:
    from store.importing.formats.text_file import Row
    from store.importing.series_file import SeriesFile

HEADER = ("municipality", "kpi", "period", "value")


def looks_like(header: list[str]) -> bool:
    """Whether a heading in lower case has the four columns."""
    return set(HEADER) <= set(header)


def read(name: str, rows: list[Row]) -> SeriesFile:
    """Every KPI of the table as a series."""
    problems, notes = ProblemList(name), set[str]()
    header = [cell.strip().casefold() for cell in rows[0].cells]
    records: list[DataRecord] = []
    for row in rows[1:]:
        if len(row.cells) < len(header):
            problems.add(str(row.number), "", "row_length", expected=len(header), found=len(row.cells))
            continue
        record = _record(str(row.number), dict(zip(header, row.cells, strict=False)), problems)
        records += [record] if record else []
    return read_records(name, records, {}, problems, notes)


def _record(number: str, cells: dict[str, str], problems: ProblemList) -> DataRecord | None:
    kpi, period, gender = cells["kpi"].strip(), read_period(cells["period"]), cells.get("gender", "").strip().upper()
    breakdown = BREAKDOWN.get(gender or "T")
    if not ID.fullmatch(kpi) or breakdown is None:
        problems.add(
            number, "gender" if breakdown is None else "kpi", "broken_record", given=gender if breakdown is None else kpi
        )
    elif period is None:
        problems.add(number, "period", "not_a_period", given=cells["period"])
    else:
        try:
            value = read_cell(cells["value"]).value
        except NotANumber:
            problems.add(number, "value", "not_a_number_or_marker", given=cells["value"])
            return None
        return DataRecord(kpi, cells["municipality"], period.end.year, breakdown, value, number)
    return None
