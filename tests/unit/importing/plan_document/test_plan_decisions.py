"""What a person decides line by line: take, correct, leave out; and how the decided plan gets into the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.errors import InvalidValue
from store.importing.plan_document.decisions import Decision, decide
from store.importing.plan_document.open_document import read_document
from store.importing.plan_document.recognise import recognise_plan
from store.importing.plan_document.save_plan import imported_earlier, known_to, records_for, same_title, save_plan
from store.write.undo import undo
from tests import made_plans
from tests.plan_evaluation import SEEDS, hand_made, proposed

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.importing.plan_document.plan_records import Records
    from store.importing.plan_document.proposal import ProposedPlan


@pytest.fixture
def plan(backend: Backend) -> ProposedPlan:
    """Kumla's plan, recognised with what the store knows."""
    return recognise_plan(read_document("kumla.docx", made_plans.word_with_tables()), known_to(backend))


def _count(backend: Backend, sql: str) -> int:
    [(number,)] = backend.rows(sql)
    return int(number)


def test_a_measure_is_corrected_and_another_left_out(plan: ProposedPlan, backend: Backend, clock: FixedClock) -> None:
    """What she wrote is what is saved; what she left out is not, and is told; the rest is as it was."""
    decisions = {
        "A1.M1": Decision(
            words={"title": "Trygghetsvandra", "lead": "Polisen; Socialtjänsten", "due": "2027-01-31", "status": "planned"}
        ),
        "A1.M2": Decision(take=False),
        "A2": Decision(words={"title": "Unga"}),
    }
    decided = decide(plan, decisions)
    assert [measure.title for measure in decided.measures] == [
        "Trygghetsvandra",
        "Sanera klotter inom 24 timmar",
        "Införa SSPF",
    ]
    assert "Byta belysning i gångtunneln" in {one.sentence.text for one in decided.not_placed if one.reason == "left_out"}
    with backend.transaction():
        save_plan(backend, decided, records_for(backend, decided, plan.places), clock, "Samordnare")
    rows = backend.rows("SELECT id, title, status, CAST(due_date AS text) FROM measure WHERE plan_id = 'KUM' ORDER BY id")
    assert rows[:2] == [
        ("KUM-T1", "Trygghetsvandra", "planned", "2027-01-31"),
        ("KUM-T2", "Sanera klotter inom 24 timmar", "not_started", None),
    ]
    leads = backend.rows("SELECT party_id FROM measure_party WHERE measure_id = 'KUM-T1' AND role = 'lead' ORDER BY position")
    assert leads == [("polisen",), ("socialtjansten",)]
    goals = backend.rows("SELECT goal_id FROM measure_goal WHERE measure_id = 'KUM-T1'")
    assert goals == [("KUM-T-M1",)]


@pytest.mark.parametrize("words", [{"due": "nästa år"}, {"status": "klar kanske"}, {"title": " "}])
def test_a_correction_that_cannot_be_is_refused(plan: ProposedPlan, words: dict[str, str]) -> None:
    """A day that is none, a status that is none, an empty title: refused with what would do."""
    with pytest.raises(InvalidValue):
        decide(plan, {"A1.M1": Decision(words=words)})


def _save_and_fail(backend: Backend, plan: ProposedPlan, records: Records, clock: FixedClock) -> None:
    save_plan(backend, plan, records, clock)
    raise InvalidValue(field="x", text="", expected="plan_document.expected_text")


def test_all_or_nothing(plan: ProposedPlan, backend: Backend, clock: FixedClock) -> None:
    """When the store fails on the way nothing of the plan is left behind."""
    before = [_count(backend, f"SELECT count(*) FROM {table}") for table in ("plan", "measure", "party", "change_event")]
    decided = decide(plan)
    records = records_for(backend, decided, plan.places)
    with pytest.raises(InvalidValue), backend.transaction():
        _save_and_fail(backend, decided, records, clock)
    after = [_count(backend, f"SELECT count(*) FROM {table}") for table in ("plan", "measure", "party", "change_event")]
    assert after == before


def test_saved_known_again_and_undone(plan: ProposedPlan, backend: Backend, clock: FixedClock) -> None:
    """The very same file is known again; another with the same title is told; undo hides plan, areas and measures."""
    decided = decide(plan)
    with backend.transaction():
        save_plan(backend, decided, records_for(backend, decided, plan.places), clock)
    earlier = imported_earlier(backend, plan)
    assert earlier is not None
    assert earlier.id == "KUM"
    same = same_title(backend, plan, plan.places)
    assert same is not None
    with backend.transaction():
        undo(backend, clock)
    assert imported_earlier(backend, plan) is None
    assert same_title(backend, plan, plan.places) is None
    assert _count(backend, "SELECT count(*) FROM measure WHERE plan_id = 'KUM' AND NOT hidden") == 0
    assert _count(backend, "SELECT count(*) FROM measure WHERE plan_id = 'KUM'") == 4


@pytest.mark.parametrize("name", ["hedemora", "sodra_angermanland", "nassjo", "bromolla"])
def test_every_real_plan_gets_in(name: str, backend: Backend, clock: FixedClock) -> None:
    """The four documents as they are pass every check of a plan file, guesses and all."""
    plan = decide(recognise_plan(read_document(name, (SEEDS / f"{name}.txt").read_bytes()), known_to(backend)), guesses=True)
    with backend.transaction():
        save_plan(backend, plan, records_for(backend, plan, plan.places), clock)
    assert _count(backend, "SELECT count(*) FROM change_event WHERE field = 'imported_plan'") == 1


def test_the_parties_of_hedemora_are_those_split_by_hand(backend: Backend) -> None:
    """Who leads each measure and who takes part are the parties the hand-made file has, save one that is written longer."""
    plan = decide(proposed("hedemora"))
    made = {one.title: one for area in records_for(backend, plan, plan.places).file.area for one in area.measure}
    different = [
        (made[measure.title].lead, made[measure.title].partners)
        for area in hand_made("hedemora").area
        for goal in area.goal
        for measure in area.measure
        if measure.id in goal.measures
        and (set(made[measure.title].lead), set(made[measure.title].partners)) != (set(goal.lead), set(goal.partners))
    ]
    assert different == [(("personalavdelningen-inom-kommunen",), ())]
