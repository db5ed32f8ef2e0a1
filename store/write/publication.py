"""The day a publisher gives for a series, as statistics files and fetches bring it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.write.change_log import Event

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.db.backend import Backend
    from store.importing.series_file import ReadSeries

FIELD = "published"
"""The field of an event that says a series has another day."""


def say_publications(backend: Backend, series: Iterable[ReadSeries], role: str | None = None) -> list[Event]:
    """Keep the day of each series that has one, and return an event for each that is another than before."""
    given = {one.indicator_id: one.published for one in series if one.published}
    known: dict[str, date | None] = dict(
        backend.rows("SELECT indicator_id, published_on FROM publication WHERE indicator_id = any($1)", [list(given)])
    )
    events = []
    for identity, day in given.items():
        old = known.get(identity)
        if old != day:
            keep_publication(backend, identity, day)
            events.append(Event("indicator", identity, FIELD, old.isoformat() if old else None, day.isoformat(), None, role))
    return events


def keep_publication(backend: Backend, indicator_id: str, day: date | None) -> None:
    """Write the day; None when it is not known any more. Leaves no event."""
    if not backend.count("UPDATE publication SET published_on = $2 WHERE indicator_id = $1", [indicator_id, day]):
        backend.count("INSERT INTO publication (indicator_id, published_on) VALUES ($1, $2)", [indicator_id, day])
