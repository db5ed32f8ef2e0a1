"""What of the document is in nothing taken: why, and which of it is kept with the plan so that it does not vanish."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.importing.plan_document.proposal import NotPlaced, marks_of, placed_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store.importing.plan_document.decisions import Decision
    from store.importing.plan_document.proposal import ProposedPlan

KEPT = frozenset({"not_understood", "heading_only", "not_accepted", "taken_out"})
"""Reasons for which a sentence is kept beside the plan unless somebody says no. Page numbers, repetitions and names of persons
are not."""


def with_left_over(chosen: ProposedPlan, plan: ProposedPlan, decisions: Mapping[str, Decision]) -> ProposedPlan:
    """``chosen`` of ``plan`` with every sentence that is in nothing of it, why, and whether it is kept beside the plan."""
    placed = placed_sources(chosen)
    known = {one.sentence.number: one.reason for one in plan.not_placed}
    refused = set(_refused(plan, decisions)) - placed
    left = []
    for sentence in plan.sentences:
        if sentence.number not in placed:
            reason = known.get(sentence.number) or ("left_out" if sentence.number in refused else "not_accepted")
            one = NotPlaced(sentence, reason)
            decision = decisions.get(one.key)
            left.append(replace(one, kept=decision.take if decision else reason in KEPT))
    return replace(chosen, not_placed=tuple(left))


def kept_aside(plan: ProposedPlan) -> str:
    """The sentences kept beside the plan, those of one paragraph on one line."""
    lines: dict[tuple[int, int | None, int | None], list[str]] = {}
    for one in plan.not_placed:
        if one.kept:
            where = (one.sentence.piece, one.sentence.row, one.sentence.column)
            lines.setdefault(where, []).append(one.sentence.text)
    return "\n".join(" ".join(texts) for texts in lines.values())


def _refused(plan: ProposedPlan, decisions: Mapping[str, Decision]) -> Iterator[int]:
    """Sentences of what somebody has said no to; with an area goes all that is in it."""
    no = {key for key, decision in decisions.items() if not decision.take}
    for area in plan.areas:
        if area.key in no:
            no |= {goal.key for goal in area.goals} | {measure.key for measure in area.measures}
            yield from area.text_sources
    for key, mark in marks_of(plan):
        if key in no:
            yield from mark.sources
