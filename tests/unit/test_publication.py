"""The day a publisher gives: kept with an import, told from what is only expected, and turned back with it."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING

from store.clock import FixedClock
from store.importing.formats.recognise import read_bytes
from store.importing.planned_changes import planned_changes
from store.model.year import Standing
from store.read.year import year_view
from store.write.observations import apply_changes
from store.write.undo import undo

if TYPE_CHECKING:
    from store.clock import Clock
    from store.db.backend import Backend

TODAY = date(2026, 11, 21)
CLOCK = FixedClock(datetime(2026, 11, 21, 10))  # noqa: DTZ001
LATER = FixedClock(datetime(2026, 12, 16, 10))  # noqa: DTZ001


def _bring(backend: Backend, clock: Clock, published: str | None, year: int = 2025) -> int | None:
    head = {
        "id": "N07631",
        "title": "NTU - Upplever problem med öppen narkotikahandel, andel (%)",
        "publication_date": published,
    }
    values = [{"gender": "T", "count": 1, "status": "", "value": 6.0, "isdeleted": False}]
    data = {"kpi": "N07631", "municipality": "2083", "period": year, "values": values}
    file = read_bytes("svar.json", json.dumps({"values": [head, data]}).encode())
    assert file.problems == ()
    return apply_changes(backend, planned_changes(backend, file), clock)


def _linked(backend: Backend) -> None:
    backend.count(
        "INSERT INTO goal_indicator (goal_id, indicator_id, direction) VALUES ('HED-N-M1', 'kolada-n07631', 'decrease')"
    )


def _releases(backend: Backend, year: int, today: date = TODAY) -> dict[str, Standing]:
    entries = year_view(backend, year, today, "BRA-HED").entries
    return {entry.key.removeprefix("data_release."): entry.standing(today) for entry in entries if entry.title == "kolada"}


def test_an_announced_day_is_named_and_the_years_after_expected(backend: Backend) -> None:
    """Kolada says 15 December: that day is coming; the same month of the next years is only expected."""
    _bring(backend, CLOCK, "2026-12-15")
    _linked(backend)
    assert _releases(backend, 2026) == {"kolada.2026-12-15": Standing.COMING}
    assert _releases(backend, 2028) == {"kolada.2028-12": Standing.EXPECTED}
    assert _releases(backend, 2026, LATER.today()) == {"kolada.2026-12-15": Standing.LATE}
    _bring(backend, LATER, "2026-12-15", 2026)
    assert _releases(backend, 2026, LATER.today()) == {"kolada.2026-12-15": Standing.DONE}


def test_a_new_day_alone_is_something_new(backend: Backend) -> None:
    """The same values with another day: the day is kept, the same again changes nothing, and undo brings back the old one."""
    _bring(backend, CLOCK, "2025-12-15")
    _linked(backend)
    assert _bring(backend, CLOCK, "2025-12-15") is None
    assert _bring(backend, CLOCK, None) is None
    assert _bring(backend, CLOCK, "2026-12-15") is not None
    assert _releases(backend, 2026) == {"kolada.2026-12-15": Standing.COMING}
    undo(backend, CLOCK)
    assert _releases(backend, 2026) == {"kolada.2026-12": Standing.EXPECTED}
    assert backend.rows("SELECT count(*) FROM observation WHERE indicator_id = 'kolada-n07631' AND replaced_on IS NULL") == [
        (1,)
    ]


def test_undoing_an_import_takes_its_day_too(backend: Backend) -> None:
    """Values and day came together and leave together, and what is said of it is the import."""
    _bring(backend, CLOCK, "2026-12-15")
    events = undo(backend, CLOCK)
    assert events[0].field == "observations"
    assert backend.rows("SELECT published_on FROM publication") == [(None,)]


def test_what_is_no_day_is_no_day(backend: Backend) -> None:
    """A broken publication date is left out; the values come in all the same."""
    assert _bring(backend, CLOCK, "snart") is not None
    assert backend.rows("SELECT count(*) FROM publication") == [(0,)]
