"""What a statistics file would change in a store: how many values are new, changed or the same. Nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.importing.one_value import merged
from store.importing.same_series import known_indicators
from store.importing.series_file import ReadValue
from store.model.codes import Missing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.db.backend import Backend
    from store.importing.one_value import Key
    from store.importing.series_file import ReadSeries, SeriesFile

_OLDER = "import_file.preliminary_left_out"
_STORED = """
SELECT indicator_id, place_code, breakdown, period_start, period_end, value, low, high, n, preliminary, missing
FROM observation WHERE replaced_on IS NULL AND indicator_id = any($1)
"""


_PUBLISHED = "SELECT indicator_id, published_on FROM publication"


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value that is there already, and what the file says instead."""

    old: ReadValue
    new: ReadValue


@dataclass(frozen=True, slots=True)
class SeriesChange:
    """What the file would do to one series."""

    series: ReadSeries
    is_new: bool
    """The store has no such indicator yet."""
    new: tuple[ReadValue, ...]
    changed: tuple[ValueChange, ...]
    unchanged: int
    announced: bool = False
    """Its publisher gives another day for it than the store knows."""

    @property
    def changes_anything(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.is_new or self.new or self.changed or self.announced)


@dataclass(frozen=True, slots=True)
class PlannedChanges:
    """What a whole file would do."""

    file: SeriesFile
    series: tuple[SeriesChange, ...]

    @property
    def changes_anything(self) -> bool:
        """Whether there is anything to write."""
        return any(one.changes_anything for one in self.series)

    @property
    def new(self) -> int:
        """Values that are not there yet."""
        return sum(len(one.new) for one in self.series)

    @property
    def changed(self) -> int:
        """Values that would replace others; the old ones are kept."""
        return sum(len(one.changed) for one in self.series)

    @property
    def unchanged(self) -> int:
        """Values that are there already."""
        return sum(one.unchanged for one in self.series)


def planned_changes(backend: Backend, file: SeriesFile) -> PlannedChanges:
    """Compare the file with the store. Two series of one id in a file are one series.

    Raises:
        FileRejected: the file gives one place and period of a series two different values, or the store knows one of the ids as
            a series of another product or in another unit.
    """
    file = merged(file)
    ids = sorted({series.indicator_id for series in file.series})
    known = known_indicators(backend, file, ids)
    stored: dict[str, dict[Key, ReadValue]] = {}
    for indicator_id, place, breakdown, start, end, value, low, high, n, preliminary, missing in backend.rows(_STORED, [ids]):
        found = ReadValue(place, start, end, value, low, high, n, preliminary, Missing(missing) if missing else None, breakdown)
        stored.setdefault(indicator_id, {})[place, breakdown, start, end] = found
    older: list[ValueChange] = []
    changes = tuple(
        _compared(series, stored.get(series.indicator_id, {}), older, is_new=series.indicator_id not in known)
        for series in file.series
    )
    notes = {*file.notes, *([_OLDER] if older else [])}
    return PlannedChanges(replace(file, notes=tuple(sorted(notes))), _with_days(backend, changes))


def _with_days(backend: Backend, changes: Iterable[SeriesChange]) -> tuple[SeriesChange, ...]:
    """Which series have another day of publication than the one known."""
    found = tuple(changes)
    if not any(one.series.published for one in found):
        return found
    known: dict[str, date | None] = dict(backend.rows(_PUBLISHED))
    return tuple(
        replace(one, announced=one.series.published not in {None, known.get(one.series.indicator_id)}) for one in found
    )


def _compared(series: ReadSeries, stored: dict[Key, ReadValue], older: list[ValueChange], *, is_new: bool) -> SeriesChange:
    """A preliminary value comes before the final one: in an older file it replaces nothing, and is put among ``older``."""
    new: list[ReadValue] = []
    changed: list[ValueChange] = []
    unchanged = 0
    for value in series.values:
        old = stored.get((value.place_code, value.breakdown, value.period_start, value.period_end))
        if old is None:
            new.append(value)
        elif _same(old, value):
            unchanged += 1
        elif value.preliminary and not old.preliminary:
            unchanged += 1
            older.append(ValueChange(old, value))
        else:
            changed.append(ValueChange(old, value))
    return SeriesChange(series, is_new, tuple(new), tuple(changed), unchanged)


def _same(old: ReadValue, new: ReadValue) -> bool:
    """Equal to the digits a statistics file carries: a value that went through a text file is not another value.

    A file that does not say the limits or the n of a value (an older layout, a workbook without its table of respondents)
    does not take them away.
    """
    exact = (old.preliminary, old.missing) == (new.preliminary, new.missing) and new.n in (None, old.n)
    says_limits = new.low is not None or new.high is not None
    limits = not says_limits or (_close(old.low, new.low) and _close(old.high, new.high))
    return exact and limits and _close(old.value, new.value)


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 5e-5  # noqa: PLR2004  (half of the fourth decimal: no source gives more)
