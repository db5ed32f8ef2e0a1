"""What a thing was taken for is corrected in any order, any number of times, and no sentence of the source is lost by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import InvalidValue
from store.importing.plan_document.decisions import Decision, decide
from store.importing.plan_document.left_over import kept_aside
from store.importing.plan_document.open_document import read_document
from store.importing.plan_document.personal import masked_plan, personal_data_in
from store.importing.plan_document.proposal import placed_sources
from store.importing.plan_document.recognise import recognise_plan
from store.importing.plan_document.reshape import KINDS, Wanted, reshaped, reworded
from store.importing.plan_document.things import find, things
from tests import made_plans
from tests.plan_evaluation import proposed

if TYPE_CHECKING:
    from store.importing.plan_document.proposal import ProposedPlan

KUMLA = recognise_plan(read_document("kumla.docx", made_plans.word_with_tables()))


def _all_there(plan: ProposedPlan) -> bool:
    left = {one.sentence.number for one in plan.not_placed}
    return placed_sources(plan) | left == {one.number for one in plan.sentences}


@given(st.data())
def test_nothing_is_lost_whatever_becomes_of_it(data: st.DataObject) -> None:
    """Eight things of a plan become something else, one after the other: every sentence is placed or listed."""
    plan = data.draw(st.sampled_from([proposed("bromolla"), KUMLA]))
    for _ in range(8):
        keys = [found.thing.key for found in things(plan) if found.kind != "link"]
        key, kind = data.draw(st.sampled_from(keys)), data.draw(st.sampled_from(KINDS))
        area = data.draw(st.sampled_from([area.key for area in plan.areas]))
        found = find(plan, key)
        if (found.kind, kind) == ("not_placed", "not_placed") or (kind in {"measure", "goal", "overall_goal"} and area == key):
            continue
        try:
            plan, new = reshaped(plan, key, Wanted(kind, area, "follow_up", "Rubrik"))
        except InvalidValue:
            assert len(plan.areas) == 1
            continue
        assert _all_there(plan)
        assert kind == "not_placed" or find(plan, new).kind == kind
        assert len({one.thing.key for one in things(plan)}) == len(list(things(plan)))
    assert {one.key for one in decide(plan, guesses=True).measures} == {one.key for one in plan.measures}


def test_a_sentence_that_was_not_placed_becomes_a_measure() -> None:
    """It stands among the area's measures where its words stand in the document, and with that it is placed."""
    left = next(one for one in KUMLA.not_placed if one.reason == "heading_only" or one.sentence.number > 1)
    plan, key = reshaped(KUMLA, left.key, Wanted("measure", area="A2"))
    measure = find(plan, key)
    assert (measure.kind, measure.area, measure.thing.mark.reason) == ("measure", "A2", "corrected")  # type: ignore[union-attr]
    assert left.key not in {one.key for one in plan.not_placed}
    plan = reworded(plan, key, {"title": "Med egna ord", "due": "2027-01-31"})
    assert [one.title for one in decide(plan).areas[1].measures if one.key == key] == ["Med egna ord"]


def test_a_measure_in_another_area_takes_what_is_said_of_it_along() -> None:
    """Who and when go with it; the goal of the area it left names it no longer."""
    before = KUMLA.areas[0].measures[0]
    plan, key = reshaped(KUMLA, before.key, Wanted("measure", area="A2"))
    after = find(plan, key)
    assert (key, after.area) == (before.key, "A2")
    assert getattr(after.thing, "lead", None) == before.lead
    assert before.key not in {one for goal in plan.goals for one in goal.measures}
    assert before.key in {one.key for one in decide(plan).areas[1].measures}


def test_the_only_area_is_not_taken_from_what_is_in_it() -> None:
    """Its measures would have nowhere to be; a sentence says what to do first."""
    one = recognise_plan(
        read_document("p.md", "# Plan för Kumla kommun\n\n## Fokusområde: Skola\n\n- Öka närvaron.\n".encode())
    )
    with pytest.raises(InvalidValue):
        reshaped(one, one.areas[0].key, Wanted("section"))


def test_what_is_left_out_is_not_kept_aside_but_a_waiting_guess_is() -> None:
    """A no is a no; what nobody has said anything of stays with the plan; a sentence can be kept or refused by itself."""
    guessed = proposed("bromolla")
    decided = decide(guessed)
    waiting = [one for one in decided.not_placed if one.reason == "not_accepted"]
    refused = decide(guessed, {guessed.areas[0].key: Decision(take=False)})
    assert all(one.kept for one in waiting)
    assert [one for one in refused.not_placed if one.reason == "left_out"]
    assert not [one for one in refused.not_placed if one.reason == "left_out" and one.kept]
    head = next(one for one in KUMLA.not_placed if one.reason not in {"not_understood", "heading_only"})
    assert head.sentence.text not in kept_aside(decide(KUMLA))
    assert head.sentence.text in kept_aside(decide(KUMLA, {head.key: Decision()}))


def test_personal_data_are_found_where_they_stand_and_masked_there() -> None:
    """The measure and the party with a number are named by their keys; masked, nothing is found."""
    plan = reworded(KUMLA, "A1.M1", {"detail": "Ring 070-174 06 05.", "lead": "Anna 070-174 06 05; Polisen"})
    assert list(personal_data_in(plan)) == ["A1.M1"]
    assert personal_data_in(masked_plan(plan, {"A1.M2"})) == personal_data_in(plan)
    masked = masked_plan(plan)
    assert personal_data_in(masked) == {}
    assert [party.name for party in masked.areas[0].measures[0].lead] == ["Anna ***-*** ** **", "Polisen"]
