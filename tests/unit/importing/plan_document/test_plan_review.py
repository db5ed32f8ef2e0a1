"""What would be saved follows each decision: of an area, of one thing in it, of all guesses; no step is lost."""

from __future__ import annotations

from store.importing.plan_document.open_document import read_document
from store.importing.plan_document.plan_review import PlanReview
from store.importing.plan_document.recognise import recognise_plan
from store.importing.plan_document.reshape import Wanted
from store.model.codes import PlanKind
from tests import made_plans

KUMLA = recognise_plan(read_document("kumla.docx", made_plans.word_with_tables()))
HAGFORS = recognise_plan(read_document("hagfors.txt", made_plans.PROMISE_WITHOUT_BULLETS.encode()))


def _titles(review: PlanReview) -> list[str]:
    return [measure.title for measure in review.decided.measures]


def test_an_area_goes_with_what_is_in_it_and_one_thing_brings_it_back() -> None:
    """Left out, nothing of it is saved; one measure taken again brings the area, and none of its other measures."""
    review = PlanReview(KUMLA, KUMLA.places)
    without = review.toggled("A1")
    assert _titles(without) == ["Införa SSPF"]
    assert not without.taken & {"A1", "A1.M1", "A1.G1"}
    back = without.toggled("A1.M2")
    assert _titles(back) == ["Byta belysning i gångtunneln", "Införa SSPF"]
    assert _titles(review) == [one.title for one in KUMLA.measures]


def test_guesses_wait_until_something_is_said() -> None:
    """None is saved at first; one can be taken alone, the others then refused; a guess that was corrected waits no longer."""
    review = PlanReview(HAGFORS, HAGFORS.places)
    guesses = {one.key for one in HAGFORS.measures}
    assert guesses <= review.waiting
    assert _titles(review) == []
    first = HAGFORS.measures[0]
    some = review.toggled(first.key).with_guesses(take=False)
    assert (_titles(some), some.waiting) == ([first.title], frozenset())
    assert len(_titles(review.with_guesses(take=True))) == len(guesses)
    assert _titles(review.in_words(first.key, {"title": "Patrullera"})) == ["Patrullera"]


def test_what_becomes_something_else_is_wanted() -> None:
    """A measure that was left out and then made a goal is saved as one; the kind of the document is what she says."""
    review = PlanReview(KUMLA, KUMLA.places).toggled("A1.M3")
    goal, key = review.as_kind("A1.M3", Wanted("goal", area="A2"))
    assert key in goal.taken
    assert "Sanera klotter inom 24 timmar" in goal.decided.areas[1].goals[-1].text + goal.decided.areas[1].goals[0].text
    assert goal.with_kind(PlanKind.PROGRAMME).decided.kind is PlanKind.PROGRAMME


def test_a_field_whose_words_stand_elsewhere_too_can_be_put_back() -> None:
    """It is no longer a field; its sentence stays in its section, so there is nothing to list."""
    field = next(one for one in KUMLA.head if one.name == "follow_up")
    review, key = PlanReview(KUMLA, KUMLA.places).as_kind(field.key, Wanted("not_placed"))
    assert field.key not in review.taken
    assert key not in {one.key for one in review.plan.not_placed}
    assert len(review.plan.not_placed) == len(KUMLA.not_placed)


def test_personal_data_are_told_only_of_what_is_saved() -> None:
    """A number in a measure that is left out is no matter; masked, there is none."""
    review = PlanReview(KUMLA, KUMLA.places).in_words("A1.M1", {"detail": "Ring 070-174 06 05"})
    assert list(review.personal) == ["A1.M1"]
    assert review.toggled("A1.M1").personal == {}
    assert review.masked({"A1.M1"}).personal == {}
