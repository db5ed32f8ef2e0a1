"""Every change since the meeting is told exactly once, or it is said why it is not."""

from __future__ import annotations

import contextlib
from collections import Counter
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from store.clock import FixedClock
from store.errors import NothingToUndo
from store.model.status import Status
from store.read.preparation import preparation
from store.write.measure import Seen, add_note, set_due, set_hidden, set_status
from store.write.undo import undo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.db.backend import Backend
    from store.model.since_meeting import SinceMeeting

MEETING, TODAY = "BRA-HED-M3", date(2026, 11, 21)
BEGINS = datetime(2026, 11, 1, 10, 0)  # noqa: DTZ001
IDS = ["HED-N1", "HED-N5", "HED-V6", "HED-T2", "NAS-B5"]
steps = st.lists(
    st.one_of(
        st.tuples(st.just("status"), st.sampled_from(IDS), st.sampled_from([*list(Status)[:3]])),
        st.tuples(st.just("due"), st.sampled_from(IDS), st.sampled_from([None, date(2027, 1, 1), date(2027, 2, 2)])),
        st.tuples(st.just("hidden"), st.sampled_from(IDS), st.booleans()),
        st.tuples(st.just("note"), st.sampled_from(IDS), st.just("Ring")),
        st.tuples(st.just("undo"), st.just(""), st.none()),
    ),
    max_size=12,
)


def _carry_out(backend: Backend, kind: str, identity: str, value: object, clock: FixedClock) -> None:
    if kind == "undo":
        try:
            undo(backend, clock)
        except NothingToUndo:
            return
        return
    [(version, hidden)] = backend.rows("SELECT version, hidden FROM measure WHERE id = $1", [identity])
    seen = [Seen(identity, version)]
    if kind == "hidden":
        set_hidden(backend, seen, clock, hidden=bool(value))
    elif not hidden:
        match kind, value:
            case "status", Status():
                set_status(backend, seen, value, clock)
            case "due", None | date():
                set_due(backend, seen, value, clock)
            case _:
                add_note(backend, seen, str(value), clock)


def _told(news: SinceMeeting) -> Iterator[int]:
    for area in news.areas:
        for one in (*area.changes, *area.notes):
            yield from one.events
    yield from news.left_out.undone
    yield from news.left_out.returned


class _Rollback(Exception):
    """Ends an example, leaving the store as it was."""


@settings(max_examples=25)
@given(steps=steps)
def test_every_change_is_told_once_or_explained(steady_backend: Backend, steps: list[tuple[str, str, object]]) -> None:
    """Each event since the meeting stands in one line or among those left out; a line leads from what was to what is."""
    with contextlib.suppress(_Rollback), steady_backend.transaction():
        state = "SELECT id, status, CAST(due_date AS text), hidden FROM measure WHERE plan_id = 'HED'"
        before = {row[0]: row[1:] for row in steady_backend.rows(state)}
        [(last,)] = steady_backend.rows("SELECT max(event_no) FROM change_event")
        for number, step in enumerate(steps):
            _carry_out(steady_backend, *step, FixedClock(BEGINS + timedelta(minutes=number)))
        news = preparation(steady_backend, MEETING, TODAY).since
        logged = steady_backend.rows("SELECT event_no FROM change_event WHERE event_no > $1 AND entity_id LIKE 'HED-%'", [last])
        assert Counter(event for event in _told(news) if event > last) == Counter(event for (event,) in logged)
        after = {row[0]: row[1:] for row in steady_backend.rows(state)}
        _check_lines(news, before, after, last)
        raise _Rollback


def _check_lines(
    news: SinceMeeting, before: dict[str, tuple[object, ...]], after: dict[str, tuple[object, ...]], last: int
) -> None:
    told = {(one.entity_id, one.field): one for area in news.areas for one in area.changes if one.events[0] > last}
    fields = ("status", "due_date", "hidden")
    for identity, was in before.items():
        for field, old, new in zip(fields, was, after[identity], strict=True):
            if (identity, field) in told:
                one = told[identity, field]
                values = [str(value).lower() if isinstance(value, bool) else value for value in (old, new)]
                assert [one.old_value, one.new_value] == values
            elif field != "status":  # the example reports statuses of its own in the period
                assert old == new
