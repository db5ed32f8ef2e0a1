"""What a person decides of a proposed plan, thing by thing: take it, leave it out, or take it in other words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from store.importing.plan_document.corrections import corrected
from store.importing.plan_document.left_over import with_left_over
from store.importing.plan_document.proposal import Confidence, ProposedPlan, marks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importing.plan_document.proposal import Mark, ProposedArea, ProposedGoal, ProposedMeasure


@dataclass(frozen=True, slots=True)
class Decision:
    """Of one thing, by its key."""

    take: bool = True
    words: Mapping[str, str] = field(default_factory=dict)
    """Corrections: field → text. Days as ``2026-12-31``, several parties with semicolons, a status as its code."""


Decisions = Mapping[str, Decision]
NO_DECISIONS: Decisions = {}


def is_taken(key: str, mark: Mark, decisions: Decisions, *, guesses: bool) -> bool:
    """As decided; where nothing is, what is certain or probable, and guesses when those are wanted."""
    decision = decisions.get(key)
    return decision.take if decision else guesses or mark.confidence is not Confidence.GUESSED


def decide(plan: ProposedPlan, decisions: Decisions = NO_DECISIONS, *, guesses: bool = False) -> ProposedPlan:
    """The plan as decided. What is left out is listed as not placed, unless its words stand elsewhere in the plan too.

    A sentence that is not placed has a key of its own, and is kept beside the plan or not (:mod:`left_over`).

    ``guesses`` says whether what nobody has decided on is taken though it is only a guess. A guessed area is taken when
    something in it is.

    Raises:
        InvalidValue: a correction cannot be read as its field.
    """
    if strangers := decisions.keys() - set(_keys(plan)):
        raise ValueError(f"no such things in the plan: {sorted(strangers)}")
    chooser = _Chooser(decisions, guesses=guesses)
    chosen = replace(
        plan,
        title=_plan_word(decisions, "title", plan.title),
        head=tuple(corrected(one, chooser.words(one.key)) for one in plan.head if chooser.takes(one.key, one.mark)),
        sections=tuple(corrected(one, chooser.words(one.key)) for one in plan.sections if chooser.takes(one.key, one.mark)),
        areas=tuple(made for area in plan.areas if (made := chooser.area(area))),
    )
    return with_left_over(chosen, plan, decisions)


def _plan_word(decisions: Decisions, name: str, otherwise: str) -> str:
    decision = decisions.get("P")
    return decision.words.get(name, otherwise) if decision else otherwise


def _keys(plan: ProposedPlan) -> Iterator[str]:
    yield from (key for key, _ in marks_of(plan))
    for goal in plan.goals:
        yield from (link.key for link in goal.links)
    yield from (one.key for one in plan.not_placed)


class _Chooser:
    def __init__(self, decisions: Decisions, *, guesses: bool) -> None:
        self._decisions, self._guesses = decisions, guesses

    def takes(self, key: str, mark: Mark) -> bool:
        return is_taken(key, mark, self._decisions, guesses=self._guesses)

    def words(self, key: str) -> Mapping[str, str]:
        decision = self._decisions.get(key)
        return decision.words if decision else {}

    def area(self, area: ProposedArea) -> ProposedArea | None:
        decision = self._decisions.get(area.key)
        if decision and not decision.take:
            return None
        measures = tuple(self._measure(one) for one in area.measures if self.takes(one.key, one.mark))
        kept = {one.key for one in measures}
        goals = tuple(self._goal(one, kept) for one in area.goals if self.takes(one.key, one.mark))
        if not (measures or goals) and not self.takes(area.key, area.mark):
            return None
        return corrected(replace(area, goals=goals, measures=measures), self.words(area.key))

    def _measure(self, measure: ProposedMeasure) -> ProposedMeasure:
        return corrected(measure, self.words(measure.key))

    def _goal(self, goal: ProposedGoal, kept: set[str]) -> ProposedGoal:
        links = tuple(corrected(one, self.words(one.key)) for one in goal.links if self.takes(one.key, one.mark))
        measures = tuple(key for key in goal.measures if key in kept)
        return corrected(replace(goal, measures=measures, links=links), self.words(goal.key))
