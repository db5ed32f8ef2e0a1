"""The first screen's figures, counted a second time straight from the tables."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.model.codes import Change
from store.model.status import Status
from store.read.overview import overview
from store.read.plans import place_view
from store.write.measure import set_status

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.model.overview import PlaceOverview
    from tests.unit.conftest import SeenNow

CODES = ["1272", "2083", "2280", "2282", "0682", "2283"]
MEASURES = (
    "SELECT {what} FROM measure m WHERE m.plan_id IN (SELECT plan_id FROM plan_place WHERE place_code = $1) AND NOT m.hidden"
)


def _place(backend: Backend, code: str, today: date) -> PlaceOverview:
    return next(place for place in overview(backend, today).places if place.code == code)


def test_municipalities_in_alphabetical_order(backend: Backend, clock: FixedClock) -> None:
    """Every municipality with a plan has a line, å ä ö last."""
    places = overview(backend, clock.today()).places
    assert [place.name for place in places] == ["Bromölla", "Hedemora", "Härnösand", "Kramfors", "Nässjö", "Sollefteå"]
    assert [place.areas for place in places] == [10, 3, 4, 4, 1, 4]


@pytest.mark.parametrize("code", CODES)
def test_measures_by_status(backend: Backend, clock: FixedClock, code: str) -> None:
    """How many measures, and how many in each status, are what the tables hold."""
    place = _place(backend, code, clock.today())
    statuses = backend.rows(MEASURES.format(what="m.status"), [code])
    assert place.by_status == Counter(Status(status) for (status,) in statuses)
    assert place.measures == len(statuses)
    assert place.measures == sum(sum(area.by_status.values()) for plan in place.plans for area in plan.areas)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("today", [date(2026, 11, 21), date(2027, 8, 1)])
def test_late_and_unreported(backend: Backend, code: str, today: date) -> None:
    """Late and not yet reported this year, on any day."""
    place = _place(backend, code, today)
    late = MEASURES + " AND m.due_date < $2 AND m.status IN ('not_started', 'planned', 'in_progress', 'delayed', 'paused')"
    assert [(place.late,)] == backend.rows(late.format(what="count(*)"), [code, today])
    unreported = MEASURES + " AND m.id NOT IN (SELECT measure_id FROM interim_report WHERE year = $2)"
    assert [(place.unreported,)] == backend.rows(unreported.format(what="count(*)"), [code, today.year])


@pytest.mark.parametrize("code", CODES)
def test_indicators_by_change(backend: Backend, clock: FixedClock, code: str) -> None:
    """How many indicators moved is what the municipality's own page shows, area by area."""
    place = _place(backend, code, clock.today())
    for plan in place_view(backend, code, clock.today()).plans:
        shown = {area.id: Counter(series.change for series in area.series) for area in plan.areas}
        counted = {area.id: Counter(area.by_change) for one in place.plans if one.id == plan.head.id for area in one.areas}
        assert counted == shown


def test_what_moved_in_hedemora(backend: Backend, clock: FixedClock) -> None:
    """Survey shares with wide intervals are unclear, 53 reported crimes against 90 are not; what has no value is not judged."""
    changes = _place(backend, "2083", clock.today()).by_change
    assert changes == {Change.UNCLEAR: 4, Change.WORSENED: 1, Change.NOT_ASSESSABLE: 8}


def test_next_meeting_and_situation_report(backend: Backend, clock: FixedClock) -> None:
    """The next planned meeting, and up to when the lägesbild describes."""
    place = _place(backend, "2083", clock.today())
    assert (place.next_meeting, place.situation_report_to) == (date(2026, 11, 28), date(2023, 12, 31))
    assert _place(backend, "2083", date(2026, 11, 29)).next_meeting is None


def test_a_change_shows_at_once(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """After a status is saved the line counts it."""
    before = _place(backend, "2083", clock.today()).by_status[Status.IN_PROGRESS]
    with backend.transaction():
        set_status(backend, seen("HED-T3"), Status.IN_PROGRESS, clock)
    assert _place(backend, "2083", clock.today()).by_status[Status.IN_PROGRESS] == before + 1


def test_what_is_hidden_is_not_counted(backend: Backend, clock: FixedClock) -> None:
    """Deleted measures and plans are out of every figure."""
    backend.count("UPDATE measure SET hidden = true WHERE id = 'HED-N1'")
    backend.count("UPDATE plan SET hidden = true WHERE id = 'BRO'")
    places = {place.code: place for place in overview(backend, clock.today()).places}
    assert places["2083"].measures == 14
    assert places["1272"].measures == 0


def test_an_empty_store_has_an_empty_overview(empty: Backend, clock: FixedClock) -> None:
    """No plan yet is no error."""
    answer = overview(empty, clock.today())
    assert (answer.places, answer.attention, answer.example) == ((), (), False)
