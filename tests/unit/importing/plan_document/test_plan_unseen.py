"""Plans of shapes that the real ones do not have: how much is found, that nothing is lost, and that nothing is made up."""

from __future__ import annotations

import tomllib
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from store.importing.plan_document.ledger import Ledger
from store.importing.plan_document.open_document import read_document
from store.importing.plan_document.proposal import placed_sources
from tests.unseen_plans.build import Look, pdf
from tests.unseen_plans.figures import count, recognised, together
from tests.unseen_plans.truth import FOLDER, SETS, plans_of

if TYPE_CHECKING:
    from tests.unseen_plans.truth import UnseenPlan

FLOORS = {
    "tuning": {"areas": 23, "goals": 31, "measures": 54, "facts": 87, "links": 2},
    "second": {"areas": 21, "goals": 17, "measures": 38, "facts": 45, "links": 1},
    "third": {"areas": 23, "goals": 11, "measures": 39, "facts": 58, "links": 1},
    "held_out": {"areas": 16, "goals": 12, "measures": 32, "facts": 50, "links": 1},
}
"""Things found, guesses counted, as reached today. What they were the first time a set was counted, the benchmark tells."""
_EVERY = [pytest.param(plan, id=plan.file) for name in SETS for plan in plans_of(name)]


def _words(text: str) -> set[str]:
    return set("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())


@pytest.mark.parametrize("name", SETS)
def test_no_less_is_found_than_before(name: str) -> None:
    """Areas, goals, measures, who, when and status of every set are found as often as when this was written, and rightly."""
    counted = together(count(plan) for plan in plans_of(name))
    for kind, figures in counted._asdict().items():
        assert figures.found >= FLOORS[name][kind], (kind, figures)
        assert figures.found >= figures.proposed * 0.97, (kind, figures)


@pytest.mark.parametrize("plan", _EVERY)
def test_every_sentence_is_placed_or_told(plan: UnseenPlan) -> None:
    """What is in the plan and what is listed as not placed are together the document, sentence by sentence."""
    found = recognised(plan)
    placed = placed_sources(found)
    left = [one.sentence.number for one in found.not_placed]
    assert sorted([*placed, *left]) == list(range(1, len(found.sentences) + 1))
    ledger = Ledger(read_document(plan.file, plan.content))
    assert Counter(one.text for one in found.sentences) == Counter(one.text for one in ledger.sentences)


@pytest.mark.parametrize("plan", _EVERY)
def test_a_placed_sentence_can_be_read_in_the_plan(plan: UnseenPlan) -> None:
    """The words of a sentence that counts as placed stand in a text of the plan, or of its head; none is swallowed."""
    found = recognised(plan)
    told = _words(f"{found.title} {found.area_label} {found.kind.value}")
    told |= _words(" ".join(f"{one.heading} {one.text}" for one in found.sections))
    for area in found.areas:
        told |= _words(f"{area.title} {area.full_title} {area.number} {area.summary} {area.definition}")
    for goal in found.goals:
        told |= _words(f"{goal.text} {goal.cause} {goal.measure_wording}")
    for measure in found.measures:
        told |= _words(f"{measure.title} {measure.who} {measure.detail} {measure.due_words} {measure.status_words}")
    heads = {number for one in found.head for number in one.mark.sources}
    for number in placed_sources(found) - heads:
        sentence = found.sentences[number - 1].text
        assert not {word for word in _words(sentence) - told if not _is_told_otherwise(word)}, sentence


def _is_told_otherwise(word: str) -> bool:
    """Numbers and labels that a heading begins with ("Mål 1:", "Åtgärd 1.1") say where a thing stands, not what it is."""
    labels = {"mål", "åtgärd", "insats", "ansvarig", "klart", "tid", "tidplan", "tidsplan", "syfte", "status", "samverkan", "x"}
    return word.isdigit() or word in labels


@pytest.mark.parametrize("plan", _EVERY)
def test_no_word_is_made_up(plan: UnseenPlan) -> None:
    """Every word of every goal, measure, party, date in words, area and section stands in the document."""
    found = recognised(plan)
    source = _words(" ".join(one.text for one in found.sentences) + " " + found.name)
    source |= {word.removesuffix("s") for word in source}  # "Polisens åtaganden" are what Polisen does
    texts = [found.title, *(one.text for one in found.sections), *(area.summary for area in found.areas)]
    texts += [text for goal in found.goals for text in (goal.text, goal.cause, goal.measure_wording)]
    for measure in found.measures:
        parties = [party.name for party in (*measure.lead, *measure.partners)]
        texts += [measure.title, measure.who, measure.detail, measure.due_words, measure.status_words, *parties]
    for text in (*texts, *(area.title for area in found.areas)):
        assert _words(text) <= source, text


def test_words_cut_by_narrow_columns_are_whole() -> None:
    """In a PDF from an office program nine narrow columns cut words without hyphens; all is read all the same."""
    plan = next(one for one in plans_of("second") if one.file == "boden.docx")
    counted = count(plan._replace(file="boden.pdf", content=(FOLDER / "second" / "boden_office.pdf").read_bytes()))
    assert [figures.found for figures in counted[:4]] == [2, 2, 3, 5]
    assert [figures.proposed for figures in counted[:4]] == [2, 2, 3, 5]


def test_forms_without_lines_are_forms() -> None:
    """The labels and values of a form are read where a PDF draws no lines around them."""
    told = tomllib.loads((FOLDER / "tuning" / "flen.docx.toml").read_text("utf-8"))
    plan = next(one for one in plans_of("tuning") if one.file == "flen.docx")
    drawn = pdf(told["text"], Look(lines=False, columns=[1, 3]))
    counted = count(plan._replace(file="flen.pdf", content=drawn))
    assert [figures.found for figures in counted[:4]] == [2, 3, 3, 5]
