"""Rows read to be edited, parties written by name, and the register they end up in."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from store.clock import FixedClock
from store.errors import StaleVersion, UnknownId
from store.read.activities import activities_of
from store.read.edited_row import edit_choices, edited_row
from store.read.party_register import measures_of_party, party_register
from store.write.new_measure import add_measure, change_measure
from store.write.party import hide_party
from store.write.plan import change_plan
from store.write.row_edit import SeenRow
from store.write.undo import undo

if TYPE_CHECKING:
    from store.db.backend import Backend

CLOCK = FixedClock(datetime(2026, 11, 21, 10, 0))  # noqa: DTZ001


def _seen(backend: Backend, entity: str, row_id: str) -> SeenRow:
    row = edited_row(backend, entity, row_id)
    assert row.version is not None
    return SeenRow(row.id, row.version)


def _names(backend: Backend, measure_id: str, part: str) -> list[str]:
    row = edited_row(backend, "measure", measure_id)
    names = {party.id: party.name for party in edit_choices(backend, row).parties}
    return [names[one] for (one,) in row.parts[part]]


def _changes(backend: Backend) -> int:
    [(count,)] = backend.rows("SELECT max(change_no) FROM change_event")
    return int(count or 0)


def test_a_row_is_read_with_its_version_and_its_parts(backend: Backend) -> None:
    """What the form shows is what the row holds; a hidden or unknown row is refused; an old version is not written over."""
    seen = _seen(backend, "measure", "HED-N1")
    row = edited_row(backend, "measure", "HED-N1")
    assert row.title == row.values["title"]
    assert row.parts["goals"] == (("HED-N-M1",),)
    choices = edit_choices(backend, row)
    assert "HED-N-O1" in dict(choices.goals)
    assert "Krogar mot knark" in dict(choices.methods).values()
    assert not edit_choices(backend, edited_row(backend, "goal", "HED-N-M1")).goals
    assert "HED" not in dict(edit_choices(backend, edited_row(backend, "plan", "HED")).plans)
    change_measure(backend, seen, {"detail": "Nytt"}, CLOCK)
    with pytest.raises(StaleVersion):
        change_measure(backend, seen, {"detail": "Annat"}, CLOCK, named={"partners": ["Nya"]})
    with pytest.raises(UnknownId):
        edited_row(backend, "activity", "HED-N1-A99")


def test_parties_by_name_are_one_change_with_what_names_them(backend: Backend) -> None:
    """Known in any case of the letters; a new one comes to be in the same change, and goes with it when that is undone."""
    before, count = _names(backend, "HED-N1", "leads"), _changes(backend)
    named = {"leads": ["POLISEN", "Nattvandrarna"], "partners": ["nattvandrarna", "Skola"]}
    change_measure(backend, _seen(backend, "measure", "HED-N1"), {"title": "Ny"}, CLOCK, named=named)
    assert _names(backend, "HED-N1", "leads") == ["Polisen", "Nattvandrarna"]
    assert _names(backend, "HED-N1", "partners") == ["Nattvandrarna", "Skola"]
    assert _changes(backend) == count + 1
    made = add_measure(backend, "HED-N", {"title": "Till"}, CLOCK, named={"leads": ["nattvandrarna"]})
    assert _names(backend, made, "leads") == ["Nattvandrarna"]
    undo(backend, CLOCK)
    undo(backend, CLOCK)
    assert _names(backend, "HED-N1", "leads") == before
    assert "Nattvandrarna" not in {one.name for one in party_register(backend).parties}


def test_a_party_off_the_lists_stays_where_it_is_named(backend: Backend) -> None:
    """Writing the other parties of a measure does not bring it back; naming it where it was not does, under its old id."""
    change_measure(backend, _seen(backend, "measure", "HED-N1"), {}, CLOCK, named={"partners": ["Skola"]})
    hide_party(backend, "skola", CLOCK)
    change_measure(backend, _seen(backend, "measure", "HED-N1"), {}, CLOCK, named={"partners": ["Skola", "Polisen"]})
    assert _names(backend, "HED-N1", "partners") == ["Skola", "Polisen"]
    assert "skola" not in {one.id for one in party_register(backend).parties}
    change_plan(backend, _seen(backend, "plan", "HED"), {}, CLOCK, named={"parties": ["Hedemora kommun", "skola"]})
    assert {one.id: one.plans for one in party_register(backend).parties}["skola"] == 1


def test_the_register_counts_what_is_seen(backend: Backend) -> None:
    """Measures each party leads and takes part in, and those that say who in words only."""
    register = party_register(backend)
    police = next(one for one in register.parties if one.id == "polisen")
    measures = measures_of_party(backend, "polisen")
    assert (police.leads, police.partners) == (sum(one.is_lead for one in measures), sum(not one.is_lead for one in measures))
    assert register.unsplit == ()
    backend.rows("DELETE FROM measure_party WHERE measure_id = 'HED-N1'")
    assert [one.measure_id for one in party_register(backend).unsplit] == ["HED-N1"]


def test_activities_have_their_ids(backend: Backend) -> None:
    """In the order of their days."""
    found = activities_of(backend, "HED-N1")
    days = [one.done_on or one.planned_on for _, one in found]
    assert [identity for identity, _ in found][:1] == ["HED-N1-A1"]
    assert days == sorted(day for day in days if day)
