"""A proposed plan as lines to look through: what each became, how sure that is, and the source's words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importing.plan_document.ledger import SourceSentence
    from store.importing.plan_document.proposal import (
        Mark,
        ProposedArea,
        ProposedGoal,
        ProposedMeasure,
        ProposedParty,
        ProposedPlan,
    )

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One thing that can be taken, corrected or left out by its ``key``."""

    key: str
    kind: str
    """``plan``, ``kind``, ``places``, ``field``, ``section``, ``area``, ``overall_goal``, ``goal``, ``link`` or ``measure``."""
    depth: int
    name: str
    """Of a field; of a link the indicator's id."""
    text: str
    mark: Mark
    facts: Facts = ()
    """(name, text) of what else it says: ``who``, ``lead``, ``due`` …; status and direction as codes."""
    remarks: tuple[str, ...] = ()


def review_lines(plan: ProposedPlan) -> list[ReviewLine]:
    """Everything proposed, in the order of the plan."""
    return [
        ReviewLine("P", "plan", 0, "title", plan.title, plan.title_mark),
        ReviewLine("P", "kind", 0, "kind", plan.kind.value, plan.kind_mark),
        ReviewLine("P", "places", 0, "places", " ".join(plan.places), plan.place_mark),
        *(ReviewLine(one.key, "field", 0, one.name, one.value, one.mark) for one in plan.head),
        *(line for area in plan.areas for line in _area(area)),
        *(ReviewLine(one.key, "section", 0, "", one.heading, one.mark, (("text", one.text),)) for one in plan.sections),
    ]


def source_of(plan: ProposedPlan, mark: Mark) -> list[SourceSentence]:
    """The sentences a thing is made of, in reading order."""
    return [plan.sentences[number - 1] for number in sorted(set(mark.sources))]


def _area(area: ProposedArea) -> Iterator[ReviewLine]:
    texts = (("full_title", area.full_title), ("definition", area.definition), ("summary", area.summary))
    yield ReviewLine(area.key, "area", 0, "", area.title, area.mark, _filled(texts))
    for goal in area.goals:
        yield from _goal(goal)
    for measure in area.measures:
        yield _measure(measure)


def _goal(goal: ProposedGoal) -> Iterator[ReviewLine]:
    kind = "overall_goal" if goal.overall else "goal"
    yield ReviewLine(goal.key, kind, 1, "", goal.text, goal.mark, _filled((("cause", goal.cause),)))
    for link in goal.links:
        facts = (("direction", link.direction.value),)
        yield ReviewLine(link.key, "link", 2, link.indicator_id, link.title, link.mark, facts)


def _measure(measure: ProposedMeasure) -> ReviewLine:
    facts = (
        ("who", measure.who),
        ("lead", _names(measure.lead)),
        ("partners", _names(measure.partners)),
        ("start", measure.start.isoformat() if measure.start else ""),
        ("due", measure.due.isoformat() if measure.due else ""),
        ("due_words", measure.due_words),
        ("status", measure.status.value if measure.status else ""),
        ("methods", ", ".join(measure.methods)),
        ("detail", measure.detail),
    )
    return ReviewLine(measure.key, "measure", 1, "", measure.title, measure.mark, _filled(facts), measure.remarks)


def _names(parties: tuple[ProposedParty, ...]) -> str:
    return "; ".join(party.name for party in parties if not party.perhaps_person)


def _filled(facts: tuple[tuple[str, str], ...]) -> Facts:
    return tuple((name, text) for name, text in facts if text)
