"""Every sentence of a document is in something proposed or in the list of what was not placed; nothing is invented."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.importing.plan_document.decisions import Decision, decide
from store.importing.plan_document.ledger import Ledger
from store.importing.plan_document.open_document import read_document
from store.importing.plan_document.proposal import ProposedPlan, placed_sources
from store.importing.plan_document.recognise import recognise_plan
from store.importing.plan_document.review import review_lines
from tests import made_plans
from tests.plan_evaluation import SEEDS, proposed

_WORDS = st.sampled_from(
    [
        "Polisen",
        "kommunen",
        "ska",
        "Åtgärder",
        "Mål",
        "minska",
        "våld",
        "trygghet",
        "Ansvarig:",
        "Fokusområde",
        "2026",
        "§",
        "NTU",
        "och",
        "öka",
        "unga",
        "Tidplan",
        "Vem?",
        "löpande",
    ]
)
_SENTENCE = st.lists(_WORDS, min_size=1, max_size=9).map(" ".join)
_LINE = st.one_of(
    _SENTENCE,
    _SENTENCE.map(lambda text: f"{text}. {text}."),
    _SENTENCE.map(lambda text: f"- {text}"),
    _SENTENCE.map(lambda text: f"## {text}"),
    _SENTENCE.map(lambda text: f"{text}:"),
    st.lists(_SENTENCE, min_size=2, max_size=5).map("\t".join),
    st.lists(_SENTENCE, min_size=2, max_size=4).map(lambda cells: f"| {' | '.join(cells)} |"),
    st.just(""),
    st.just("\f3"),
)


def _check(plan: ProposedPlan, sentences: list[str]) -> None:
    placed = placed_sources(plan)
    left = [one.sentence.number for one in plan.not_placed]
    assert sorted([*placed, *left]) == list(range(1, len(plan.sentences) + 1))
    told = [plan.sentences[number - 1].text for number in placed] + [one.sentence.text for one in plan.not_placed]
    assert Counter(told) == Counter(sentences)


def _words(text: str) -> Counter[str]:
    return Counter("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())


def _not_invented(plan: ProposedPlan) -> None:
    """Every proposed text is made of words that its own sentences have, or (for the head) the document has."""
    source = " ".join(sentence.text for sentence in plan.sentences)
    for line in review_lines(plan):
        if line.kind in {"area", "goal", "overall_goal", "measure", "section"} and line.text != plan.name:
            assert _words(line.text).keys() <= _words(source).keys()


@pytest.mark.parametrize("name", ["hedemora", "sodra_angermanland", "nassjo", "bromolla"])
def test_the_real_plans_lose_nothing(name: str) -> None:
    """Placed and not placed together are the document, sentence by sentence."""
    document = read_document(name, (SEEDS / f"{name}.txt").read_bytes())
    plan = recognise_plan(document)
    _check(plan, [sentence.text for sentence in Ledger(document).sentences])
    _not_invented(plan)
    raw = (SEEDS / f"{name}.txt").read_text("utf-8")
    read = " ".join(sentence.text for sentence in plan.sentences)
    missing = _words(raw.replace("<b>", "").replace("</b>", "").replace("<i>", "").replace("</i>", "")) - _words(read)
    assert not {word for word in missing if not word.isdigit()}


@pytest.mark.parametrize(
    "make", ["word_with_tables", "word_with_headed_measures", "word_with_cards", "workbook_with_area_column"]
)
def test_office_files_lose_nothing(make: str) -> None:
    """The same of Word and Excel."""
    document = read_document("x", getattr(made_plans, make)())
    plan = recognise_plan(document)
    _check(plan, [sentence.text for sentence in Ledger(document).sentences])
    _not_invented(plan)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.lists(_LINE, min_size=1, max_size=25))
def test_no_text_loses_anything(lines: list[str]) -> None:
    """Whatever stands in the file, no sentence vanishes, none is counted twice, and no word is made up."""
    text = "\n".join(lines)
    if not text.strip("\f\n 3"):
        return
    document = read_document("x.txt", text.encode())
    plan = recognise_plan(document)
    _check(plan, [sentence.text for sentence in Ledger(document).sentences])
    _not_invented(plan)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_what_is_left_out_is_told(data: st.DataObject) -> None:
    """However much a person leaves out, its sentences stand in the list of what was not placed."""
    plan = proposed("hedemora")
    keys = [line.key for line in review_lines(plan) if line.key != "P"]
    out = data.draw(st.sets(st.sampled_from(keys)))
    decided = decide(plan, {key: Decision(take=False) for key in out})
    _check(decided, [sentence.text for sentence in plan.sentences])
