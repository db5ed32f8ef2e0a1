"""Plans are written by hand: made from nothing, changed, moved about, split and merged, with nothing lost on the way."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from store.clock import FixedClock
from store.errors import InvalidValue, StaleVersion, UnknownId
from store.exporting.plan_folder import plan_files
from store.i18n.translator import Translator
from store.read.measure import measure_view
from store.read.plans import plan_view
from store.write.activity import add_activity
from store.write.area import add_area
from store.write.goal import add_goal
from store.write.hidden_rows import hide_rows, restore_row
from store.write.measure import Seen, set_lead
from store.write.new_measure import (
    add_measure,
    change_measure,
    merge_measures,
    move_measures,
    split_measure,
)
from store.write.order import move_row
from store.write.party import add_party, merge_parties
from store.write.plan import change_plan, create_plan
from store.write.row_edit import SeenRow
from tui.text.measure import measure_text

if TYPE_CHECKING:
    from store.db.backend import Backend

CLOCK = FixedClock(datetime(2026, 11, 21, 10, 0))  # noqa: DTZ001
TODAY = CLOCK.today()


def _row(backend: Backend, entity: str, row_id: str) -> SeenRow:
    [(version,)] = backend.rows(f"SELECT version FROM {entity} WHERE id = $1", [row_id])
    return SeenRow(row_id, version)


def _measures(backend: Backend, plan_id: str) -> list[list[str]]:
    return [[row.id for row in area.measures] for area in plan_view(backend, plan_id, TODAY).areas]


def test_a_plan_from_nothing(backend: Backend) -> None:
    """Ids are short and sayable, taken ones passed over, and what was made can be written as files."""
    plan = create_plan(backend, {"kind": "action_plan", "title": " Ny plan ", "review_by": "2028-07"}, ["2083"], CLOCK)
    areas = [add_area(backend, plan, {"title": title}, CLOCK) for title in ("Narkotika", "Nätet", "Ålder")]
    goal = add_goal(backend, areas[0], "row", {"title": "Färre unga provar."}, CLOCK)
    party = add_party(backend, {"name": "Nattvandrarna", "kind": "group"}, CLOCK)
    parts = {"goals": [(goal,)], "leads": [(party,)]}
    made = [add_measure(backend, areas[0], {"title": title}, CLOCK, parts=parts) for title in ("Vandra", "Samtala")]
    assert (plan, areas, goal, party) == ("HED-2", ["HED-2-N", "HED-2-N-2", "HED-2-Å"], "HED-2-N-M1", "nattvandrarna")
    assert made == ["HED-2-N1", "HED-2-N2"]
    view = measure_view(backend, made[0])
    assert (view.row.lead, [one.id for one in view.goals], view.plan_title) == ("Nattvandrarna", [goal], "Ny plan")
    assert 'measures = ["HED-2-N1", "HED-2-N2"]' in plan_files(backend, plan)["plans/hed-2.toml"]


@pytest.mark.parametrize(
    "values",
    [
        {"title": "  "},
        {"title": "x" * 2001},
        {"due_date": "2026-12-31"},
        {"phase": "later"},
        {"status": "completed"},
        {"hidden": True},
    ],
)
def test_what_will_not_do_is_refused_and_nothing_written(backend: Backend, values: dict[str, object]) -> None:
    """An empty title, a text without end, a day that is none, a code nobody knows, fields with another way."""
    before = measure_view(backend, "HED-N1")
    with pytest.raises(InvalidValue):
        change_measure(backend, _row(backend, "measure", "HED-N1"), values, CLOCK)
    assert measure_view(backend, "HED-N1") == before


def test_somebody_elses_change_is_not_overwritten(backend: Backend) -> None:
    """Fields and parts alike; the same words again are no change."""
    seen = _row(backend, "measure", "HED-N1")
    assert change_measure(backend, seen, {"detail": "Nytt"}, CLOCK) is not None
    with pytest.raises(StaleVersion):
        change_measure(backend, seen, {}, CLOCK, parts={"goals": []})
    assert change_measure(backend, _row(backend, "measure", "HED-N1"), {"detail": " Nytt "}, CLOCK) is None
    with pytest.raises(UnknownId):
        change_plan(backend, SeenRow("XYZ", 1), {"title": "Ny"}, CLOCK)
    with pytest.raises(UnknownId):
        change_measure(backend, _row(backend, "measure", "HED-N1"), {}, CLOCK, parts={"goals": [("HED-X-M1",)]})
    with pytest.raises(InvalidValue):
        change_measure(backend, _row(backend, "measure", "HED-N1"), {}, CLOCK, parts={"domains": [("everywhere",)]})


def test_what_was_hidden_together_comes_back_together(backend: Backend) -> None:
    """A measure that was hidden before its area stays hidden when the area, and the plan, come back."""
    before = _measures(backend, "HED")
    hide_rows(backend, [("measure", _row(backend, "measure", "HED-N2"))], CLOCK)
    hide_rows(backend, [("priority_area", _row(backend, "priority_area", "HED-N"))], CLOCK)
    assert _measures(backend, "HED") == before[1:]
    restore_row(backend, "priority_area", "HED-N", CLOCK)
    hide_rows(backend, [("plan", _row(backend, "plan", "HED"))], CLOCK)
    assert backend.rows("SELECT count(*) FROM measure WHERE plan_id = 'HED' AND NOT hidden") == [(0,)]
    restore_row(backend, "plan", "HED", CLOCK)
    assert _measures(backend, "HED") == [[one for one in before[0] if one != "HED-N2"], *before[1:]]


def test_measures_move_and_areas_are_put_in_order(backend: Backend) -> None:
    """To the end of the other area, with goals and history; never into another plan."""
    move_row(backend, "priority_area", _row(backend, "priority_area", "HED-T"), -2, CLOCK)
    move_measures(backend, [_row(backend, "measure", "HED-N1")], "HED-T", CLOCK)
    assert _measures(backend, "HED")[0][-1] == "HED-N1"
    assert [goal.id for goal in measure_view(backend, "HED-N1").goals] == ["HED-N-M1"]
    with pytest.raises(InvalidValue):
        move_measures(backend, [_row(backend, "measure", "HED-N1")], "ANG-D", CLOCK)


def test_a_measure_is_split(backend: Backend) -> None:
    """The first keeps its history; the others begin with its goals, parties and status, and it is told where they come from."""
    old = measure_view(backend, "HED-N3")
    ids = split_measure(backend, _row(backend, "measure", "HED-N3"), ["EST-samordning", "Situationell prevention"], CLOCK)
    assert ids == ["HED-N3", "HED-N6"]
    first, second = (measure_view(backend, one) for one in ids)
    assert (first.history, first.row.title) == (old.history, "EST-samordning")
    assert (second.goals, second.partners, second.row.status) == (old.goals, old.partners, old.row.status)
    assert [(one.how, one.is_origin, one.id) for one in first.descent] == [("split", False, "HED-N6")]
    assert [(one.how, one.is_origin, one.id) for one in second.descent] == [("split", True, "HED-N3")]
    assert "HED-N6" in measure_text(first, Translator("sv"), TODAY, 80)


def test_measures_are_merged(backend: Backend) -> None:
    """Goals, parties and activities are gathered; who led another is a partner; the others are hidden and found by descent."""
    add_activity(backend, "HED-V1", {"title": "Kurs", "reached": 12}, CLOCK)
    rows = [_row(backend, "measure", one) for one in ("HED-N1", "HED-V1")]
    goals = {goal.id for one in ("HED-N1", "HED-V1") for goal in measure_view(backend, one).goals}
    lead, other = measure_view(backend, "HED-N1").row.lead, measure_view(backend, "HED-V1").row.lead
    merge_measures(backend, rows[0], rows[1:], CLOCK, title="Båda")
    view = measure_view(backend, "HED-N1")
    assert ({goal.id for goal in view.goals}, view.row.lead, view.row.title) == (goals, lead, "Båda")
    assert other in {lead, *view.partners}
    assert "Kurs" in {activity.title for activity in view.activities}
    with pytest.raises(UnknownId):
        measure_view(backend, "HED-V1")
    assert backend.rows("SELECT from_id, to_id, how FROM descent") == [("HED-V1", "HED-N1", "merged")]


def test_a_merged_measure_brought_back_stands_for_itself(backend: Backend) -> None:
    """Nothing says any longer that it went into another; merged again it does."""
    rows = [_row(backend, "measure", one) for one in ("HED-N1", "HED-V1")]
    merge_measures(backend, rows[0], rows[1:], CLOCK)
    restore_row(backend, "measure", "HED-V1", CLOCK)
    assert (measure_view(backend, "HED-V1").descent, measure_view(backend, "HED-N1").descent) == ((), ())
    rows = [_row(backend, "measure", one) for one in ("HED-N1", "HED-V1")]
    merge_measures(backend, rows[0], rows[1:], CLOCK)
    assert [one.id for one in measure_view(backend, "HED-N1").descent] == ["HED-V1"]


def test_two_names_for_one_party_become_one(backend: Backend) -> None:
    """Every measure that named the one names the other, once."""
    add_party(backend, {"name": "Polis", "kind": "authority"}, CLOCK)
    change_measure(backend, _row(backend, "measure", "HED-N2"), {}, CLOCK, parts={"partners": [("polis",), ("polisen",)]})
    merge_parties(backend, "polis", "polisen", CLOCK)
    assert list(measure_view(backend, "HED-N2").partners) == ["Polisen"]
    with pytest.raises(InvalidValue):
        add_party(backend, {"name": "POLISEN", "kind": "authority"}, CLOCK)
    assert change_plan(backend, _row(backend, "plan", "HED"), {"decided_on": date(2024, 9, 17)}, CLOCK) is None


def test_a_party_taken_off_the_lists_comes_back_when_it_is_named(backend: Backend) -> None:
    """As the responsible of a measure too: there are never two of one name."""
    hide_rows(backend, [("party", _row(backend, "party", "elevhalsa"))], CLOCK)
    set_lead(backend, [Seen("HED-N2", _row(backend, "measure", "HED-N2").version)], "elevhälsa", CLOCK)
    assert backend.rows("SELECT id, hidden FROM party WHERE name ILIKE 'elevhälsa'") == [("elevhalsa", False)]
