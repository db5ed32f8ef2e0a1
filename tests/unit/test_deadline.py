"""Days kept by hand: written, changed, done and taken away, each an event that undo turns back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.errors import InvalidValue, StaleVersion, UnknownId
from store.model.deadline import DeadlineDraft, DeadlineKind
from store.read.overview import overview
from store.write.deadline import add_deadline, change_deadline, hide_deadline, set_deadline_done
from store.write.undo import undo

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend

DRAFT = DeadlineDraft("2083", DeadlineKind.GRANT_REPORT, "Delrapport till Brå", date(2026, 12, 1))


def _rows(backend: Backend) -> list[object]:
    columns = "id, place_code, kind, title, due_date, done"
    return list(backend.rows(f"SELECT {columns} FROM deadline WHERE NOT hidden AND NOT example ORDER BY id"))


def test_everything_done_to_a_deadline_is_undone_step_by_step(backend: Backend, clock: FixedClock) -> None:
    """New, moved, done, taken away: four undoings lead back, and each step is in the log with its role."""
    steps: list[list[object]] = [_rows(backend)]
    identity = add_deadline(backend, DRAFT, clock, role="samordnare")
    steps.append(_rows(backend))
    moved = DeadlineDraft("2083", DeadlineKind.OTHER, "Ansökan", date(2027, 1, 15))
    change_deadline(backend, identity, moved, clock, version=1, role="samordnare")
    steps.append(_rows(backend))
    set_deadline_done(backend, identity, clock, done=True, version=2, role="samordnare")
    steps.append(_rows(backend))
    hide_deadline(backend, identity, clock, role="samordnare")
    assert _rows(backend) == []
    for before in reversed(steps):
        undo(backend, clock)
        assert _rows(backend) == before
    roles = backend.rows("SELECT DISTINCT role FROM change_event WHERE entity = 'deadline' AND undoes IS NULL")
    assert roles == [("samordnare",)]


def test_an_id_is_never_used_twice(backend: Backend, clock: FixedClock) -> None:
    """What was taken away keeps its id, so that undo can never bring back a stranger."""
    first = add_deadline(backend, DRAFT, clock, role="x")
    hide_deadline(backend, first, clock, role="x")
    assert add_deadline(backend, DRAFT, clock, role="x") != first


def test_somebody_elses_change_is_not_written_over(backend: Backend, clock: FixedClock) -> None:
    """A version that has been changed since is refused, and nothing is written."""
    identity = add_deadline(backend, DRAFT, clock, role="x")
    set_deadline_done(backend, identity, clock, done=True, version=1, role="x")
    with pytest.raises(StaleVersion):
        set_deadline_done(backend, identity, clock, done=False, version=1, role="x")


@pytest.mark.parametrize(
    ("draft", "refusal"),
    [
        (DeadlineDraft("2083", DeadlineKind.OTHER, "  ", date(2026, 12, 1)), InvalidValue),
        (DeadlineDraft("2083", DeadlineKind.OTHER, "x" * 201, date(2026, 12, 1)), InvalidValue),
        (DeadlineDraft("9999", DeadlineKind.OTHER, "x", date(2026, 12, 1)), UnknownId),
    ],
)
def test_what_will_not_do_is_refused(
    backend: Backend, clock: FixedClock, draft: DeadlineDraft, refusal: type[Exception]
) -> None:
    """No title, too long a title, no such place: a sentence each, and nothing is kept."""
    with pytest.raises(refusal):
        add_deadline(backend, draft, clock, role="x")
    assert _rows(backend) == []


@pytest.mark.parametrize(
    ("today", "key"),
    [
        (date(2026, 10, 1), None),
        (date(2026, 10, 2), "attention.grant_report_soon"),
        (date(2026, 12, 1), "attention.grant_report_soon"),
        (date(2026, 12, 2), "attention.grant_report_passed"),
    ],
)
def test_a_grants_report_is_called_in_time(backend: Backend, clock: FixedClock, today: date, key: str | None) -> None:
    """Sixty days before, and urgently after its day; when it is done nothing more is said."""

    def said() -> list[tuple[str, bool]]:
        found = [item for item in overview(backend, today).attention if item.key.startswith("attention.grant_report")]
        return [(item.key, item.urgent) for item in found if item.details["day"] == "2026-12-01"]

    identity = add_deadline(backend, DRAFT, clock, role="x")
    assert said() == ([(key, key.endswith("passed"))] if key else [])
    set_deadline_done(backend, identity, clock, done=True, version=1, role="x")
    assert said() == []
