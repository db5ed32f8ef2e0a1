"""One value for each place, breakdown and period of a series: repeated ones counted once, contradictions refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.errors import FileRejected
from store.importing.formats.problem_list import ProblemList

if TYPE_CHECKING:
    from datetime import date

    from store.importing.series_file import ReadSeries, ReadValue, SeriesFile

Key = tuple[str, str, "date", "date"]
"""Place, breakdown, first and last day: what makes an observation one within its series."""


def merged(file: SeriesFile) -> SeriesFile:
    """The file with every series once, and every value of it once.

    Raises:
        FileRejected: two different values for one place and period of a series.
    """
    heads: dict[str, ReadSeries] = {}
    values: dict[str, dict[Key, ReadValue]] = {}
    problems = ProblemList(file.name)
    for series in file.series:
        heads.setdefault(series.indicator_id, series)
        kept = values.setdefault(series.indicator_id, {})
        for value in series.values:
            key = (value.place_code, value.breakdown, value.period_start, value.period_end)
            if kept.setdefault(key, value) != value:
                where = f"{value.place_code} {value.period_start}–{value.period_end}"
                problems.add(series.where, where, "two_values", given=_shown(value), other=_shown(kept[key]))
    found = problems.all()
    if found:
        raise FileRejected(list(found))
    return replace(file, series=tuple(replace(one, values=tuple(values[name].values())) for name, one in heads.items()))


def _shown(value: ReadValue) -> object:
    return "–" if value.value is None else value.value
