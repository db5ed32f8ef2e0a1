"""Every change to a measure is kept with what was and what became, or not at all."""

from __future__ import annotations

import contextlib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.errors import InvalidValue, StaleVersion, UnknownId
from store.model.status import Status
from store.read.journal import journal
from store.read.measure import measure_view
from store.write.measure import MAX_NOTE, Seen, add_note, set_due, set_hidden, set_lead, set_status
from store.write.undo import undo

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.model.follow_up import JournalEntry
    from tests.unit.conftest import SeenNow

DUE = date(2027, 3, 1)


def _newest(backend: Backend) -> JournalEntry:
    return journal(backend, limit=1)[0]


def test_a_status_is_kept_with_its_event(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """The new status stands on the measure; the log has old, new, note, role, time and the day it was true."""
    with backend.transaction():
        set_status(
            backend, seen("HED-T3"), Status.IN_PROGRESS, clock, note="Igång", role="samordnare", effective_on=date(2026, 11, 1)
        )
    view = measure_view(backend, "HED-T3")
    assert (view.row.status, view.row.version, view.row.touched_on) == (Status.IN_PROGRESS, 2, clock.now())
    entry = _newest(backend)
    assert (entry.field, entry.old_value, entry.new_value) == ("status", "planned", "in_progress")
    assert (entry.note, entry.role, entry.recorded_on, entry.example) == ("Igång", "samordnare", clock.now(), False)
    assert view.history[-1].effective_on == date(2026, 11, 1)


def test_a_due_date_is_kept_with_its_event(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """A due date is set, and taken away again; both are in the log with what was before."""
    with backend.transaction():
        set_due(backend, seen("HED-N1"), DUE, clock)
    assert measure_view(backend, "HED-N1").row.due_date == DUE
    assert (_newest(backend).old_value, _newest(backend).new_value) == ("2026-12-31", "2027-03-01")
    with backend.transaction():
        set_due(backend, seen("HED-N1"), None, clock)
    assert measure_view(backend, "HED-N1").row.due_date is None
    assert (_newest(backend).old_value, _newest(backend).new_value) == ("2027-03-01", None)


def test_a_lead_party_is_replaced_and_partners_stay(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """A new lead takes the old one's place; who the plan names beside stays."""
    with backend.transaction():
        set_lead(backend, seen("HED-N1"), "polisen ;  Elevhälsa; POLISEN", clock)
    view = measure_view(backend, "HED-N1")
    assert view.row.lead == "Polisen; Elevhälsa"
    assert view.partners == ("Länsstyrelsen", "Krögare", "Polisen")
    assert (_newest(backend).old_value, _newest(backend).new_value) == ("Brottsförebyggande samordnare", "Polisen; Elevhälsa")


def test_an_unknown_lead_becomes_a_party(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """A name nobody has used is a new party, once, also when another's short name looks the same."""
    for name in ("Ålands Brå", "Älands Brä", "ålands brå"):
        with backend.transaction():
            set_lead(backend, seen("HED-N1"), name, clock)
    rows = backend.rows("SELECT id, name FROM party WHERE name ILIKE '%lands br%' ORDER BY id")
    assert rows == [("alands-bra", "Ålands Brå"), ("alands-bra-2", "Älands Brä")]


@pytest.mark.parametrize("nobody", ["", " ", ";", " ; "])
def test_a_lead_can_be_taken_away(backend: Backend, clock: FixedClock, seen: SeenNow, nobody: str) -> None:
    """No name is no lead."""
    with backend.transaction():
        set_lead(backend, seen("HED-N1"), nobody, clock)
    assert measure_view(backend, "HED-N1").row.lead == ""
    assert _newest(backend).new_value is None


def test_a_note_is_kept_line_by_line(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """A note keeps its lines; what could steer a terminal is made visible and harmless."""
    with backend.transaction():
        add_note(backend, seen("HED-N1"), " Rad ett\r\nrad två\x1b[2J \n", clock)
    entry = measure_view(backend, "HED-N1").history[-1]
    assert (entry.note, entry.status) == ("Rad ett\nrad två\ufffd[2J", None)


@pytest.mark.parametrize("note", ["", " \n ", "x" * (MAX_NOTE + 1)])
def test_a_note_that_is_none_or_too_long(backend: Backend, clock: FixedClock, seen: SeenNow, note: str) -> None:
    """An empty note, or a pasted document, is refused and changes nothing."""
    with pytest.raises(InvalidValue), backend.transaction():
        add_note(backend, seen("HED-N1"), note, clock)
    assert seen("HED-N1")[0].version == 1


def test_text_no_file_can_hold(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """Half a character, as a broken terminal sends it, is marked as such and saved with the rest."""
    with backend.transaction():
        set_status(backend, seen("HED-N1"), Status.PAUSED, clock, note="trasig \udcff", role="\ud800")
    assert _newest(backend).note == "trasig \ufffd"


def test_a_stale_version_is_refused(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """Who saw an older version than there is may not write over the newer."""
    old = seen("HED-N1")
    with backend.transaction():
        set_status(backend, old, Status.PAUSED, clock)
    with pytest.raises(StaleVersion) as refusal, backend.transaction():
        set_status(backend, old, Status.CANCELLED, clock)
    assert refusal.value.details["id"] == "HED-N1"
    assert measure_view(backend, "HED-N1").row.status is Status.PAUSED


@pytest.mark.parametrize("last", [Seen("HED-N3", 7), Seen("HED-NIX", 1)])
def test_nothing_of_a_bulk_change_is_kept_when_one_fails(
    backend: Backend, clock: FixedClock, seen: SeenNow, last: Seen
) -> None:
    """Three marked rows and one refusal: none is changed, and the log has no trace."""
    before = backend.rows("SELECT id, status, version FROM measure ORDER BY id"), len(journal(backend))
    with pytest.raises((StaleVersion, UnknownId)), backend.transaction():
        set_status(backend, [*seen("HED-N1", "HED-N2"), last], Status.PAUSED, clock)
    assert (backend.rows("SELECT id, status, version FROM measure ORDER BY id"), len(journal(backend))) == before


def test_a_bulk_change_is_one_change(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """Many rows under one key press are one change with one event each."""
    with backend.transaction():
        number = set_status(backend, seen("HED-N1", "HED-N2", "ANG-D1"), Status.PAUSED, clock)
    entries = [entry for entry in journal(backend) if entry.change_no == number]
    assert sorted(entry.entity_id for entry in entries) == ["ANG-D1", "HED-N1", "HED-N2"]
    assert len({entry.event_no for entry in entries}) == 3


def test_a_hidden_measure_is_not_changed(backend: Backend, clock: FixedClock) -> None:
    """What is deleted to the user is unknown to her commands."""
    backend.count("UPDATE measure SET hidden = true WHERE id = 'HED-N1'")
    with pytest.raises(UnknownId), backend.transaction():
        set_status(backend, [Seen("HED-N1", 1)], Status.PAUSED, clock)


def test_deleting_hides_and_keeps(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """A deleted measure is out of sight, its row and its log are kept, and undo brings it back."""
    with backend.transaction():
        set_hidden(backend, seen("HED-N1"), clock, hidden=True)
    with pytest.raises(UnknownId):
        measure_view(backend, "HED-N1")
    assert (_newest(backend).field, _newest(backend).new_value) == ("hidden", "true")
    with backend.transaction():
        undo(backend, clock)
    assert measure_view(backend, "HED-N1").row.version == 3


def test_changes_outlive_the_conversation(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """What was saved is read by the next conversation with the store."""
    with backend.transaction():
        set_status(backend, seen("HED-N1"), Status.COMPLETED, clock)
    with contextlib.closing(backend.sibling()) as other:
        assert measure_view(other, "HED-N1").row.status is Status.COMPLETED
