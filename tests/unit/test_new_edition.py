"""A plan is revised: the new edition takes over, the old one stays, and what differs can be shown."""

from __future__ import annotations

import contextlib
import json
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from store.clock import FixedClock
from store.db.connect import open_store
from store.model.edition import EditionDifference
from store.read.edition import NoEditionBefore, edition_changes
from store.read.measure import measure_view
from store.read.plans import plan_view
from store.write.hidden_rows import hide_rows
from store.write.new_edition import new_edition
from store.write.new_measure import add_measure, change_measure, merge_measures, move_measures, split_measure
from store.write.row_edit import SeenRow, seen_row
from store.write.undo import undo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.db.backend import Backend
    from tests.conftest import Run

CLOCK = FixedClock(datetime(2026, 11, 21, 10, 0))  # noqa: DTZ001
TODAY = CLOCK.today()
DECIDED = {"decided_on": date(2026, 12, 1), "valid_from": date(2027, 1, 1)}


def _row(backend: Backend, measure_id: str) -> SeenRow:
    [(version,)] = backend.rows("SELECT version FROM measure WHERE id = $1", [measure_id])
    return SeenRow(measure_id, version)


@pytest.fixture(autouse=True)
def at_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """All writes of a test in one transaction, as the program makes those of one action."""
    if "backend" not in request.fixturenames:
        yield
        return
    with request.getfixturevalue("backend").transaction():
        yield


def test_measures_goals_and_links_are_carried_over(backend: Backend) -> None:
    """Ids stay readable, goals and indicators go along, what is completed stays behind; the old edition is untouched."""
    old = plan_view(backend, "HED", TODAY)
    done = {row.id for area in old.areas for row in area.measures if row.status in {"completed", "cancelled"}}
    made = new_edition(backend, "HED", DECIDED, CLOCK)
    new = plan_view(backend, made, TODAY)
    assert (made, new.head.decided_on, new.head.registry_no, new.head.title) == (
        "HED-2",
        date(2026, 12, 1),
        None,
        old.head.title,
    )
    carried = {row.id for area in new.areas for row in area.measures}
    assert carried == {f"HED-2-{row.id[4:]}" for area in old.areas for row in area.measures if row.id not in done}
    assert [len(goal.indicators) for area in new.areas for goal in area.goals] == [
        len(goal.indicators) for area in old.areas for goal in area.goals
    ]
    first, before = measure_view(backend, "HED-2-N1"), measure_view(backend, "HED-N1")
    assert [goal.id for goal in first.goals] == [f"HED-2-{goal.id[4:]}" for goal in before.goals]
    assert (first.partners, first.row.lead, first.row.due_date) == (before.partners, before.row.lead, before.row.due_date)
    assert plan_view(backend, "HED", TODAY) == old
    assert new_edition(backend, made, {}, CLOCK, measures=["HED-2-N1"]) == "HED-3"
    assert [row.id for area in plan_view(backend, "HED-3", TODAY).areas for row in area.measures] == ["HED-3-N1"]


def test_one_undo_takes_the_edition_away(backend: Backend) -> None:
    """Everything of it is hidden, and the next try has an id of its own."""
    counts = [
        backend.rows(f"SELECT count(*) FROM {table} WHERE NOT hidden") for table in ("plan", "goal", "measure", "descent")
    ]
    new_edition(backend, "HED", DECIDED, CLOCK)
    undo(backend, CLOCK)
    assert counts == [
        backend.rows(f"SELECT count(*) FROM {table} WHERE NOT hidden") for table in ("plan", "goal", "measure", "descent")
    ]
    assert new_edition(backend, "HED", DECIDED, CLOCK) == "HED-3"


def _revised(backend: Backend) -> None:
    """A new edition with one of every difference."""
    new_edition(backend, "HED", DECIDED, CLOCK)
    change_measure(backend, _row(backend, "HED-2-N1"), {"title": "Krogar mot knark i hela kommunen."}, CLOCK)
    parts = {"leads": [("polisen",)]}
    change_measure(backend, _row(backend, "HED-2-V1"), {"due_date": date(2028, 6, 1)}, CLOCK, parts=parts)
    split_measure(backend, _row(backend, "HED-2-V2"), ["Första delen", "Andra delen"], CLOCK)
    move_measures(backend, [_row(backend, "HED-2-V4")], "HED-2-T", CLOCK)
    add_measure(backend, "HED-2-T", {"title": "Något helt nytt"}, CLOCK)
    hide_rows(backend, [("measure", _row(backend, "HED-2-T1"))], CLOCK)
    merge_measures(backend, _row(backend, "HED-2-V6"), [_row(backend, "HED-2-N3")], CLOCK)


def test_every_difference_is_told_once(backend: Backend) -> None:
    """Added, dropped, merged, split, other words, another area, another lead, another day; the rest is as it was."""
    _revised(backend)
    changes = edition_changes(backend, "HED-2")
    told = {kind: [row for row in changes.rows if row.difference is kind] for kind in EditionDifference}
    assert [row.title for row in told[EditionDifference.ADDED]] == ["Något helt nytt"]
    assert "HED-T1" in {row.old_id for row in told[EditionDifference.DROPPED]}
    assert {(row.old_id, row.after) for row in told[EditionDifference.WORDING]} == {
        ("HED-N1", "Krogar mot knark i hela kommunen."),
        ("HED-V2", "Första delen"),
    }
    assert [(row.old_id, row.new_id, row.after) for row in told[EditionDifference.SPLIT]] == [
        ("HED-V2", "HED-2-V7", "Andra delen")
    ]
    assert [(row.old_id, row.new_id) for row in told[EditionDifference.MERGED]] == [("HED-N3", "HED-2-V6")]
    assert [(row.old_id, row.before, row.after) for row in told[EditionDifference.AREA]] == [
        ("HED-V4", "Våld i familjer/nära relationer", "Upplevd trygghet")
    ]
    assert [(row.new_id, row.after) for row in told[EditionDifference.LEAD]] == [("HED-2-V1", "Polisen")]
    assert [(row.new_id, row.after) for row in told[EditionDifference.DUE]] == [("HED-2-V1", "2028-06-01")]
    assert changes.guessed == 0
    hide_rows(backend, [("priority_area", seen_row(backend, "priority_area", "HED-2-N"))], CLOCK)
    dropped = {row.old_id for row in edition_changes(backend, "HED-2").rows if row.difference is EditionDifference.DROPPED}
    assert {"HED-N", "HED-N1", "HED-N-M1"} <= dropped


def test_editions_nobody_tied_together_are_compared_by_their_words(backend: Backend) -> None:
    """A plan imported anew is held against the old one by title, and it says how many were guessed."""
    new_edition(backend, "HED", DECIDED, CLOCK)
    backend.rows("DELETE FROM descent")
    changes = edition_changes(backend, "HED-2", "HED")
    assert changes.guessed > 5
    assert not [row for row in changes.rows if row.difference is EditionDifference.WORDING]
    with pytest.raises(NoEditionBefore):
        edition_changes(backend, "ANG")


def test_the_differences_as_text_and_json(radslag: Run, demo_path: Path) -> None:
    """A table for the paper, the same as data, and a sentence where there is no edition before."""
    with contextlib.closing(open_store(demo_path, CLOCK)) as backend, backend.transaction():
        _revised(backend)
    told, data = radslag("show", "changes", "hed-2"), json.loads(radslag("show", "changes", "HED-2", "--json").out)
    assert "Utgått" in told.out
    assert "HED-N1 → HED-2-N1" in told.out
    assert {"added", "dropped", "merged", "split", "wording", "area", "lead", "due"} == {
        row["difference"] for row in data["changes"]
    }
    refused = radslag("show", "changes", "ANG")
    assert (refused.code, "--against" in refused.err) == (1, True)
