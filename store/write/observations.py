"""Values of statistics files into the store: new ones added, replaced ones kept, all in the caller's transaction."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from store.clean import clean
from store.db.bulk import insert_rows
from store.write.change_log import Event, record
from store.write.publication import say_publications

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from store.clock import Clock
    from store.db.backend import Backend
    from store.importing.planned_changes import PlannedChanges, SeriesChange
    from store.importing.series_file import ReadSeries, ReadValue

_REPLACE = """
UPDATE observation SET replaced_on = $1
WHERE replaced_on IS NULL AND indicator_id = $2
  AND place_code || ' ' || breakdown || ' ' || CAST(period_start AS text) || ' ' || CAST(period_end AS text) = any($3)
"""
_COLUMNS = (
    "indicator_id",
    "place_code",
    "breakdown",
    "period_start",
    "period_end",
    "value",
    "low",
    "high",
    "n",
    "preliminary",
    "missing",
    "recorded_on",
)
_HEAD = (
    "id",
    "title",
    "unit",
    "product",
    "theme",
    "source",
    "publisher_label",
    "table_no",
    "pooled_years",
    "value_access",
    "position",
)


def apply_changes(backend: Backend, planned: PlannedChanges, clock: Clock, *, role: str | None = None) -> int | None:
    """Write what was planned and return the change's number; None when there was nothing to write.

    The plan must be of this store as it is now: make it in the same transaction, or while nobody else writes.
    """
    touched = [one for one in planned.series if one.changes_anything]
    if not touched:
        return None
    now = _moment(backend, clock)
    _add_heads(backend, [one.series for one in touched if one.is_new])
    for one in touched:
        _replace(backend, one, now)
    _add_values(backend, touched, now)
    said = say_publications(backend, [one.series for one in touched], role)
    valued = any(one.is_new or one.new or one.changed for one in touched)
    return record(backend, [*said, *([_event(planned, touched, role)] if valued else [])], now)


def _event(planned: PlannedChanges, touched: list[SeriesChange], role: str | None) -> Event:
    """One line in the journal for the whole file; a file of one series stands under that series."""
    name, summary = clean(planned.file.name), f"+{planned.new} ~{planned.changed}"
    if len(touched) == 1:
        return Event("indicator", touched[0].series.indicator_id, "observations", None, summary, name, role)
    return Event("file", name, "observations", None, f"{summary} ={len(touched)}", None, role)


def _moment(backend: Backend, clock: Clock) -> datetime:
    """Now, but later than every value there is: undo knows an import's values by their moment, which must be theirs alone."""
    [moments] = backend.rows("SELECT max(recorded_on), max(replaced_on) FROM observation")
    now: datetime = max(clock.now(), *(moment + timedelta(microseconds=1) for moment in moments if moment is not None))
    return now


def _add_heads(backend: Backend, series: Iterable[ReadSeries]) -> None:
    [(last,)] = backend.rows("SELECT coalesce(max(position), 0) FROM indicator")
    unique = {one.indicator_id: one for one in series}
    rows = [
        (
            one.indicator_id,
            one.title,
            one.unit.value,
            one.product,
            one.theme,
            one.source,
            one.publisher_label,
            one.where,
            one.pooled_years,
            "open",
            int(last) + number,
        )
        for number, one in enumerate(unique.values(), start=1)
    ]
    insert_rows(backend, "indicator", _HEAD, rows)


def _replace(backend: Backend, change: SeriesChange, now: datetime) -> None:
    if change.changed:
        keys = [_key(one.old) for one in change.changed]
        backend.rows(_REPLACE, [now, change.series.indicator_id, keys])


def _add_values(backend: Backend, changes: Iterable[SeriesChange], now: datetime) -> None:
    rows = [
        (
            change.series.indicator_id,
            value.place_code,
            value.breakdown,
            value.period_start,
            value.period_end,
            value.value,
            value.low,
            value.high,
            value.n,
            value.preliminary,
            value.missing.value if value.missing else None,
            now,
        )
        for change in changes
        for value in (*change.new, *(one.new for one in change.changed))
    ]
    rows.sort(key=lambda row: (row[0], row[4], row[1]))
    insert_rows(backend, "observation", _COLUMNS, rows)


def _key(value: ReadValue) -> str:
    return f"{value.place_code} {value.breakdown} {value.period_start} {value.period_end}"
