"""Whether a value moved, in one sentence a statistician would sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Change, Direction
from store.model.judgement import Moved, Obstacle
from store.wording.figures import dated_words, signed_words

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.codes import Unit
    from store.model.indicator import IndicatorView, LinkedSeries
    from store.model.judgement import Judgement, Step

_FEW = 20
"""Events below which a difference is said to be few (reference/domain.md 8.4)."""


def change_sentence(step: Step, unit: Unit, direction: Direction | None, words: Translator) -> str:
    """``8 % (5–11) 2021, 6 % (4–9) 2025: förändringen ryms inom felmarginalen`` and a full stop."""
    if step.later is None:
        return words("judgement.no_values")
    later = dated_words(step.later, unit, words)
    if step.earlier is None:
        return words("judgement.no_season" if step.later.is_part_of_year else "judgement.single", later=later)
    return words(
        "judgement.two",
        earlier=dated_words(step.earlier, unit, words),
        later=later,
        percent=_percent(step, words),
        what=_what(step, direction, words),
    )


def judged_sentence(judgement: Judgement, unit: Unit, words: Translator) -> str:
    """Since the last wave and, where that is another, since the baseline."""
    last, base = judgement.since_last, judgement.since_baseline
    sentence = change_sentence(last, unit, judgement.direction, words)
    if base is None or (base.earlier is not None and base.earlier == last.earlier):
        return sentence
    if base.obstacle is Obstacle.BASELINE_UNKNOWN:
        return f"{sentence} {words('judgement.baseline_unknown')}"
    since = words("judgement.since_plan" if judgement.baseline_is_plan else "judgement.since_baseline")
    return f"{sentence} {since} {change_sentence(base, unit, judgement.direction, words)}"


def nothing_known(view: IndicatorView, words: Translator) -> str:
    """Why there is nothing to say: no open statistics, or none read in."""
    manual = view.indicator.value_access == "manual"
    return words("indicator.manual" if manual else "indicator.no_values", place=view.place_name)


def outcome_words(series: LinkedSeries, words: Translator) -> str:
    """What the outcome did, to stand beside what was done: ``ingen säker förändring``. Never that one led to the other."""
    return words(f"judgement.outcome.{series.change if series.latest else Change.NOT_ASSESSABLE}")


def _what(step: Step, direction: Direction | None, words: Translator) -> str:
    if step.obstacle:
        return words(f"judgement.obstacle.{step.obstacle}")
    if step.moved is Moved.UNCLEAR:
        return words(f"judgement.unclear.{_kind(step)}")
    certain = words(f"judgement.certain.{step.moved}")
    if direction is None:
        return certain
    seen = "held" if direction is Direction.MAINTAIN else str(step.change)
    return words(f"judgement.seen.{seen}", certain=certain)


def _kind(step: Step) -> str:
    """What the doubt is about: a sample's margin of error, chance among events, or that there are so few of them."""
    counts = [one.count for one in (step.earlier, step.later) if one is not None and one.count is not None]
    if not counts:
        return "survey"
    return "few_events" if min(counts) < _FEW else "events"


def _percent(step: Step, words: Translator) -> str:
    if step.percent is None:
        return ""
    return f" ({words('judgement.percent', amount=signed_words(round(step.percent), words))})"
