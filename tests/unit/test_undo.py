"""Undo turns the newest change back by a new change; nothing is ever removed from the log."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.errors import NothingToUndo
from store.model.status import Status
from store.read.journal import journal
from store.read.measure import measure_view
from store.write.measure import add_note, set_due, set_lead, set_status
from store.write.undo import undo

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from tests.unit.conftest import SeenNow


def _undo(backend: Backend, clock: FixedClock) -> list[str]:
    with backend.transaction():
        return [event.entity_id for event in undo(backend, clock, role="samordnare")]


def _undo_and_stop(backend: Backend, clock: FixedClock) -> None:
    with backend.transaction():
        undo(backend, clock)
        raise KeyboardInterrupt


def test_undo_is_a_new_event_that_names_what_it_undoes(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """The status is back, the version goes on upwards, and the log has both the change and its undoing."""
    with backend.transaction():
        number = set_status(backend, seen("HED-T3"), Status.CANCELLED, clock)
    assert _undo(backend, clock) == ["HED-T3"]
    assert (measure_view(backend, "HED-T3").row.status, seen("HED-T3")[0].version) == (Status.PLANNED, 3)
    undoing, undone = journal(backend, limit=2)
    assert (undoing.undoes, undoing.old_value, undoing.new_value) == (number, "cancelled", "planned")
    assert (undone.change_no, undone.undone, undone.new_value) == (number, True, "cancelled")


def test_undo_goes_backwards_step_by_step(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """Each undo takes the next older change; when none is left it says so."""
    for status in (Status.PAUSED, Status.DELAYED, Status.COMPLETED):
        with backend.transaction():
            set_status(backend, seen("HED-T3"), status, clock)
    found = []
    for _ in range(3):
        _undo(backend, clock)
        found.append(measure_view(backend, "HED-T3").row.status)
    assert found == [Status.DELAYED, Status.PAUSED, Status.PLANNED]
    with pytest.raises(NothingToUndo):
        _undo(backend, clock)


def test_the_demos_own_history_is_not_undone(backend: Backend, clock: FixedClock) -> None:
    """What was loaded is not a change of hers."""
    with pytest.raises(NothingToUndo):
        _undo(backend, clock)


def test_a_bulk_change_is_undone_whole(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """One undo takes back every row of the change, each to what it was."""
    marked = ("HED-N1", "HED-N2", "HED-T3")
    before = [measure_view(backend, identity).row.status for identity in marked]
    with backend.transaction():
        set_status(backend, seen(*marked), Status.CANCELLED, clock)
    assert sorted(_undo(backend, clock)) == sorted(marked)
    assert [measure_view(backend, identity).row.status for identity in marked] == before


def test_a_due_date_comes_back(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """A due date taken away, or set where there was none, is as before."""
    for identity, due in (("HED-N1", None), ("BRO-1A", date(2027, 1, 1))):
        before = measure_view(backend, identity).row.due_date
        with backend.transaction():
            set_due(backend, seen(identity), due, clock)
        _undo(backend, clock)
        assert measure_view(backend, identity).row.due_date == before


def test_lead_parties_come_back(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """Every lead party the measure had leads it again, in the same order; partners were never touched."""
    before = measure_view(backend, "ANG-T1")
    with backend.transaction():
        set_lead(backend, seen("ANG-T1"), "Räddningstjänsten", clock)
    _undo(backend, clock)
    after = measure_view(backend, "ANG-T1")
    assert (after.row.lead, after.partners) == (before.row.lead, before.partners) == ("Polisen; Kommunen", before.partners)


def test_a_note_is_undone_by_a_mark(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """An undone note stays in the history, marked; the note before it is not touched."""
    with backend.transaction():
        add_note(backend, seen("HED-N1"), "Fel kommun", clock)
    _undo(backend, clock)
    notes = [entry for entry in measure_view(backend, "HED-N1").history if entry.status is None]
    assert [(entry.note, entry.undone) for entry in notes if entry.undoes is None] == [("Fel kommun", True)]


def test_undo_that_fails_changes_nothing(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """An undo broken off leaves the change as it stood, and it can be undone afterwards."""
    with backend.transaction():
        set_status(backend, seen("HED-T3"), Status.CANCELLED, clock)
    with pytest.raises(KeyboardInterrupt):
        _undo_and_stop(backend, clock)
    assert measure_view(backend, "HED-T3").row.status is Status.CANCELLED
    _undo(backend, clock)
    assert measure_view(backend, "HED-T3").row.status is Status.PLANNED


def test_the_log_is_only_added_to(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """After changes and undoings every earlier event stands as it was written."""
    before = backend.rows("SELECT * FROM change_event ORDER BY event_no")
    with backend.transaction():
        set_lead(backend, seen("HED-N1", "HED-N2"), "Elevhälsa", clock)
    _undo(backend, clock)
    after = backend.rows("SELECT * FROM change_event ORDER BY event_no")
    assert after[: len(before)] == before
    assert len(after) == len(before) + 4
