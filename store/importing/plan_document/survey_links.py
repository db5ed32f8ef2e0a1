"""Goals that name a survey, and which known indicator they may mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.importing.plan_document.proposal import Confidence, Mark, ProposedLink
from store.importing.plan_document.similar import letter_runs
from store.importing.plan_document.words import found_in, plain_words, word_lists
from store.model.codes import Direction

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST_RUNS = 5
"""Letter runs a goal and an indicator's title must share: a word of eight letters."""
_PART = 0.3
_MOST = 2


@dataclass(frozen=True, slots=True)
class KnownIndicator:
    """An indicator the store has."""

    id: str
    title: str
    product: str
    source: str
    better: str = ""
    """``lower`` or ``higher``, where one is plainly better."""


def links_of(
    key: str, goal: str, sources: tuple[int, ...], known: Sequence[KnownIndicator], measured_by: str = ""
) -> tuple[ProposedLink, ...]:
    """The indicators of the surveys the goal names that share its words, at most two; none when it names no survey.

    ``measured_by`` is what a column for indicators says of the goal: it may name the survey too, but no direction.
    """
    told = f"{goal}\n{measured_by}"
    surveys = [name for name in word_lists("surveys") if found_in("surveys", name, told)]
    if not surveys:
        return ()
    direction = direction_of(goal)
    plain = _without_survey(told)
    scored = sorted(
        ((_shared(plain, one.title), order, one) for order, one in enumerate(known) if _of_survey(one, surveys)),
        key=lambda found: (-found[0], found[1]),
    )
    best = [one for score, _, one in scored[:_MOST] if score and score >= scored[0][0] * 0.8]
    return tuple(
        ProposedLink(
            f"{key}.L{number}",
            one.id,
            one.title,
            _turned(direction, goal, one),
            Mark(Confidence.PROBABLE if direction else Confidence.GUESSED, "survey_named", sources),
        )
        for number, one in enumerate(best, start=1)
    )


def direction_of(goal: str) -> Direction | None:
    """Which way the goal wants things to go; None when its words do not say."""
    found = [
        (match.start(), Direction(name)) for name in word_lists("directions") if (match := found_in("directions", name, goal))
    ]
    return min(found, key=lambda one: one[0])[1] if found else None


def _turned(direction: Direction | None, goal: str, one: KnownIndicator) -> Direction:
    """More safety is less of an indicator that counts the unsafe."""
    if direction is None:
        return Direction.INCREASE if one.better == "higher" else Direction.DECREASE
    counts_bad = _negative(one.title)
    if direction is Direction.INCREASE and counts_bad and not _negative(goal):
        return Direction.DECREASE
    return direction


def _without_survey(goal: str) -> str:
    """The goal without the survey's name, which many indicators share."""
    surveys = (word_lists("surveys")[name] for name in ("ntu", "lupp", "police_survey"))
    for patterns in (*surveys, word_lists("survey_words")["no_theme"]):
        for pattern in patterns:
            goal = pattern.sub("", goal)
    return goal


def _negative(text: str) -> bool:
    return any(word in text.casefold() for word in plain_words("survey_words", "bad"))


def _of_survey(one: KnownIndicator, surveys: Sequence[str]) -> bool:
    told = f"{one.product} {one.source} {one.title}".casefold()
    return any(mark in told for name in surveys for mark in plain_words("survey_marks", name))


def _shared(goal: str, title: str) -> float:
    """The part of the indicator's words that the goal has; 0 when too few."""
    words, wanted = letter_runs(goal), letter_runs(title)
    both = words & wanted
    stems = sum(1 for pattern in word_lists("survey_words")["themes"] if pattern.search(goal) and pattern.search(title))
    if len(both) < _FEWEST_RUNS and not stems:
        return 0.0
    score = len(both) / max(1, len(wanted)) + stems * 0.5
    return score if score >= _PART else 0.0
