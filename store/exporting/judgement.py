"""What is said of a series, as plain data: codes, limits, and the same sentences as on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, figure, prose, tidy
from store.wording.comparison import comparison_sentence

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.codes import Unit
    from store.model.indicator import PlaceSeries
    from store.model.judgement import Comparison, Difference, Judgement, Step
    from store.statistics.progress import Pace


def judgement_data(judgement: Judgement) -> Plain:
    """Verdict, changes and pace for one goal; codes as in `store.statistics.Verdict` and `store.model.codes.Change`."""
    return {
        "direction": judgement.direction.value if judgement.direction else None,
        "verdict": judgement.verdict.value,
        "target": judgement.target,
        "target_year": judgement.target_year,
        "since_last": step_data(judgement.since_last),
        "since_baseline": step_data(judgement.since_baseline) if judgement.since_baseline else None,
        "baseline_is_plan_start": judgement.baseline_is_plan if judgement.since_baseline else None,
        "pace": _pace(judgement.pace) if judgement.pace else None,
    }


def step_data(step: Step) -> Plain:
    """One value against an earlier one: the change, which way, its interval, and what kept it from being assessed."""
    return {
        "from": figure(step.earlier) if step.earlier else None,
        "to": figure(step.later) if step.later else None,
        "change": step.change.value,
        "moved": step.moved.value,
        "percent": tidy(step.percent),
        **_difference(step.difference),
        "obstacle": step.obstacle.value if step.obstacle else None,
    }


def comparison_data(other: PlaceSeries, comparison: Comparison, unit: Unit, words: Translator) -> Plain:
    """How the place stands beside another, in the newest period both have."""
    return {
        "place": other.place_code,
        "place_name": prose(other.place_name),
        "own": figure(comparison.own) if comparison.own else None,
        "value": figure(comparison.other) if comparison.other else None,
        "standing": comparison.moved.value,
        **_difference(comparison.difference),
        "sentence": prose(comparison_sentence(comparison, unit, words)),
    }


def _difference(difference: Difference | None) -> Plain:
    """``kind`` tells percentage points (``difference``) from how many times (``ratio``)."""
    if difference is None:
        return {"difference": None}
    kind = "ratio" if difference.same else "difference"
    return {"difference": {"kind": kind, "low": tidy(difference.low), "high": tidy(difference.high)}}


def _pace(pace: Pace) -> Plain:
    return {
        "actual": tidy(pace.actual),
        "required": tidy(pace.required),
        "share_of_way": tidy(pace.share_of_way),
        "share_of_time": tidy(pace.share_of_time),
        "forecast": {name: tidy(getattr(pace.forecast, name)) for name in ("value", "low", "high")} if pace.forecast else None,
    }
