"""Whether a target is reached, and whether it will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_interval, format_value
from store.model.codes import Direction
from store.model.judgement import Moved
from store.statistics.judgement import Verdict
from store.wording.change import judged_sentence, nothing_known
from store.wording.figures import amount_words

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.codes import Unit
    from store.model.indicator import IndicatorView
    from store.model.judgement import Judgement


def view_sentence(view: IndicatorView, words: Translator) -> str:
    """All that is said of the place's indicator: the change, then target and pace where a goal has them."""
    judgement, unit = view.judgement, view.indicator.unit
    if judgement.latest is None:
        return nothing_known(view, words)
    return goal_sentence(judgement, unit, words)


def goal_sentence(judgement: Judgement, unit: Unit, words: Translator) -> str:
    """The change, then target and pace where the goal has them: the same wherever an indicator is spoken of."""
    parts = [
        judged_sentence(judgement, unit, words),
        verdict_sentence(judgement, unit, words),
        pace_sentence(judgement, unit, words),
    ]
    return " ".join(part for part in parts if part)


def judged_word(judgement: Judgement, words: Translator, *, short: bool = True) -> str:
    """Two or three words; ``short`` for a column."""
    if judgement.target is not None:
        return words(f"judgement.short_verdict.{judgement.verdict}")
    if judgement.direction is None:
        return words(f"judgement.short_moved.{judgement.since_last.moved}")
    return words(f"{'short_change' if short else 'change'}.{judgement.since_last.change}")


def target_words(judgement: Judgement, unit: Unit, words: Translator) -> str:
    """``högst 5 % till 2027``; empty without a target."""
    if judgement.target is None or judgement.direction is None:
        return ""
    value = format_value(judgement.target, unit, words.language)
    bound = words(f"judgement.bound.{judgement.direction}", value=value)
    year = judgement.target_year
    return words("judgement.by", bound=bound, year=str(year)) if year else bound


def verdict_sentence(judgement: Judgement, unit: Unit, words: Translator) -> str:
    """``Målet högst 5 % till 2027 är inte nått, men skillnaden ryms inom felmarginalen.`` Empty without a target."""
    target = target_words(judgement, unit, words)
    if not target:
        return ""
    if judgement.is_complete and judgement.verdict in {Verdict.REACHED, Verdict.NOT_REACHED}:
        return words(f"judgement.verdict.complete.{judgement.verdict}", target=target)
    known = judgement.verdict is not Verdict.CANNOT_TELL or judgement.latest is not None
    return words(f"judgement.verdict.{judgement.verdict}" if known else "judgement.verdict.no_value", target=target)


def pace_sentence(judgement: Judgement, unit: Unit, words: Translator) -> str:
    """The pace kept and the pace needed, and from five values on where a straight line leads.

    A pace kept is said only of a change that is certain: what may be chance has no pace. Empty without a pace, and at the
    target or past it: nobody needs to go back.
    """
    pace = judgement.pace
    if pace is None or pace.actual is None or pace.required is None or judgement.direction is Direction.MAINTAIN:
        return ""
    if pace.required == 0 or (pace.required > 0) != (judgement.direction is Direction.INCREASE):
        return ""
    said = words(
        "judgement.pace" if _has_moved(judgement) else "judgement.pace_needed",
        actual=amount_words(pace.actual, unit, words),
        required=amount_words(pace.required, unit, words),
    )
    if pace.forecast is None:
        return said
    value = format_value(pace.forecast.value, unit, words.language)
    limits = format_interval(pace.forecast.low, pace.forecast.high, unit, words.language)
    return f"{said} {words('judgement.forecast', year=str(judgement.target_year), value=f'{value} {limits}')}"


def _has_moved(judgement: Judgement) -> bool:
    step = judgement.since_baseline or judgement.since_last
    return judgement.is_complete or step.moved in {Moved.UP, Moved.DOWN}
