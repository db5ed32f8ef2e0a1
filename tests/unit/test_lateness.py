"""Late is what the calendar says; what was reported stands beside it, and a disagreement is shown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.model.filter import MeasureFilter
from store.model.status import FINISHED, Status, contradicts_dates, is_late
from store.read.measure_rows import measure_rows

if TYPE_CHECKING:
    from store.db.backend import Backend

TODAY = date(2026, 11, 21)
PAST, FUTURE = date(2026, 11, 20), date(2026, 11, 22)


@pytest.mark.parametrize("status", Status)
def test_late_the_day_after(status: Status) -> None:
    """A measure is late from the day after its due date, unless nothing more is expected of it."""
    assert is_late(status, PAST, TODAY) == (status not in FINISHED)
    assert not is_late(status, TODAY, TODAY)
    assert not is_late(status, FUTURE, TODAY)
    assert not is_late(status, None, TODAY)


@pytest.mark.parametrize(
    ("status", "past", "future"),
    [
        (Status.NOT_STARTED, True, False),
        (Status.PLANNED, True, False),
        (Status.IN_PROGRESS, True, False),
        (Status.DELAYED, False, True),
        (Status.PAUSED, False, False),
        (Status.COMPLETED, False, False),
        (Status.EMBEDDED, False, False),
        (Status.CANCELLED, False, False),
    ],
)
def test_report_against_calendar(status: Status, *, past: bool, future: bool) -> None:
    """Late but not reported delayed, or reported delayed with time left: both are said. A pause contradicts nothing."""
    assert contradicts_dates(status, PAST, TODAY) is past
    assert contradicts_dates(status, FUTURE, TODAY) is future
    assert contradicts_dates(status, None, TODAY) is (status is Status.DELAYED)


@pytest.mark.parametrize("day", [date(2025, 12, 27), TODAY, date(2027, 1, 1), date(2030, 1, 1)])
def test_the_filter_agrees_with_the_rule(backend: Backend, day: date) -> None:
    """``sen:ja`` and ``sen:nej`` divide the measures exactly as the rule does, whatever day it is."""
    rows = measure_rows(backend, MeasureFilter(), day)
    for late in (True, False):
        found = {row.id for row in measure_rows(backend, MeasureFilter(late=late), day)}
        assert found == {row.id for row in rows if row.late(day) is late}
