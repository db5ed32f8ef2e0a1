"""As many undoings as changes lead back to the beginning, whatever the changes were."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.clock import FixedClock
from store.errors import NothingToUndo
from store.model.status import Status
from store.write.measure import Seen, add_note, set_due, set_lead, set_status
from store.write.undo import undo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend, Row

CLOCK = FixedClock(datetime(2026, 11, 21, 10, 0))  # noqa: DTZ001
IDS = ["HED-N1", "HED-N2", "HED-V3", "ANG-T1", "ANG-D1", "BRO-1A", "NAS-B5"]
NAMES = ["Polisen", "polisen", "Skola", "Ny part", "ny PART", "Å; ä; Å", "", ";", "Elevhälsa;Polisen"]
targets = st.lists(st.sampled_from(IDS), min_size=1, max_size=4, unique=True)
changes = st.one_of(
    st.tuples(st.just("status"), targets, st.sampled_from(list(Status))),
    st.tuples(st.just("due"), targets, st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2040, 1, 1)))),
    st.tuples(st.just("lead"), targets, st.sampled_from(NAMES)),
    st.tuples(st.just("note"), targets, st.sampled_from(["Ring", "x" * 200])),
)
STATE = """SELECT m.id, m.status, m.due_date, (SELECT string_agg(p.party_id || p.role, ' ' ORDER BY p.role, p.position)
FROM measure_party p WHERE p.measure_id = m.id) FROM measure m ORDER BY m.id"""


def _seen(backend: Backend, ids: Sequence[str]) -> list[Seen]:
    versions: dict[str, int] = dict(backend.rows("SELECT id, version FROM measure"))
    return [Seen(identity, versions[identity]) for identity in ids]


def _apply(backend: Backend, change: tuple[str, list[str], object]) -> None:
    kind, ids, value = change
    seen = _seen(backend, ids)
    with backend.transaction():
        match kind, value:
            case "status", Status():
                set_status(backend, seen, value, CLOCK)
            case "due", None | date():
                set_due(backend, seen, value, CLOCK)
            case "lead", str():
                set_lead(backend, seen, value, CLOCK)
            case _:
                add_note(backend, seen, str(value), CLOCK)


def _state(backend: Backend) -> list[Row]:
    return backend.rows(STATE)


@settings(max_examples=15)
@given(steps=st.lists(changes, max_size=8))
def test_undoing_all_leads_back(steady_backend: Backend, steps: list[tuple[str, list[str], object]]) -> None:
    """Status, due date and parties of every measure are as they were; then there is nothing more to undo."""
    before = _state(steady_backend)
    for step in steps:
        _apply(steady_backend, step)
    for _ in steps:
        with steady_backend.transaction():
            undo(steady_backend, CLOCK)
    assert _state(steady_backend) == before
    with pytest.raises(NothingToUndo), steady_backend.transaction():
        undo(steady_backend, CLOCK)


@settings(max_examples=15)
@given(steps=st.lists(changes, min_size=1, max_size=6))
def test_each_undoing_takes_one_step(steady_backend: Backend, steps: list[tuple[str, list[str], object]]) -> None:
    """Going backwards passes the same states as going forwards, and the log only grows."""
    states = [_state(steady_backend)]
    for step in steps:
        _apply(steady_backend, step)
        states.append(_state(steady_backend))
    [(events,)] = steady_backend.rows("SELECT count(*) FROM change_event")
    for state in reversed(states[:-1]):
        with steady_backend.transaction():
            undone = undo(steady_backend, CLOCK)
        assert _state(steady_backend) == state
        events += len(undone)
        assert steady_backend.rows("SELECT count(*), max(event_no) FROM change_event") == [(events, events)]
