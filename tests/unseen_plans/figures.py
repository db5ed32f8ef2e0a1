"""How much of the invented plans is found, and how much of what is found is right: as in :mod:`tests.plan_evaluation`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from store.importing.plan_document.open_document import read_document
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.recognise import recognise_plan
from store.importing.plan_document.similar import likeness
from tests.plan_evaluation import Figures, known, paired, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.importing.plan_document.proposal import ProposedMeasure, ProposedPlan
    from tests.unseen_plans.truth import UnseenPlan, Wanted


class Counted(NamedTuple):
    """Of one plan or of several together."""

    areas: Figures
    goals: Figures
    measures: Figures
    facts: Figures
    """Who leads, the day and the status of the measures that were found; a day or status nobody wrote counts as wrong."""
    links: Figures


@cache
def recognised(plan: UnseenPlan) -> ProposedPlan:
    """What is recognised in the document."""
    return recognise_plan(read_document(plan.file, plan.content), known())


def count(plan: UnseenPlan, *, guesses: bool = True) -> Counted:
    """The figures of one plan, with what is only guessed or without."""
    found = recognised(plan)
    measures = [one for one in found.measures if guesses or one.mark.confidence is not Confidence.GUESSED]
    goals = [one for one in found.goals if guesses or one.mark.confidence is not Confidence.GUESSED]
    sure = {one.key for one in measures}
    areas = [
        area
        for area in found.areas
        if guesses or area.mark.confidence is not Confidence.GUESSED or any(one.key in sure for one in area.measures)
    ]
    linked = {goal.text.casefold() for goal in found.goals if goal.links}
    return Counted(
        paired([one.title for one in areas], plan.areas),
        paired([one.text for one in goals], plan.goals),
        paired([one.title for one in measures], [one.title for one in plan.measures]),
        _facts(measures, plan.measures),
        Figures(
            sum(any(text.startswith(start.casefold()) for text in linked) for start in plan.links), len(linked), len(plan.links)
        ),
    )


def together(counted: Iterable[Counted]) -> Counted:
    """Sums over several plans."""
    return Counted(*(Figures(*(sum(numbers) for numbers in zip(*kind, strict=True))) for kind in zip(*counted, strict=True)))


def _facts(found: Sequence[ProposedMeasure], wanted: Sequence[Wanted]) -> Figures:
    right = given = asked = 0
    for want in wanted:
        alike = [one for one in found if same(one.title, want.title)]
        if not alike:
            continue
        pairs = list(_pairs(max(alike, key=lambda one: likeness(one.title, want.title)), want))
        right += sum(told == true != "" for told, true in pairs)
        given += sum(told != "" for told, _ in pairs)
        asked += sum(true != "" for _, true in pairs)
    return Figures(right, given, asked)


def _pairs(found: ProposedMeasure, want: Wanted) -> Iterable[tuple[str, str]]:
    yield (found.lead[0].name.casefold() if found.lead else ""), want.lead.casefold()
    yield (str(found.due) if found.due else ""), want.due
    yield (found.status.value if found.status else ""), want.status
