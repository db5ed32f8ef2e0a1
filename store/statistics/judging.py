"""A whole series judged for one goal: changes, verdict and pace, by the same rules on screen, on paper and in JSON."""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from store.model.codes import Change, Direction, Unit
from store.model.judgement import Judgement, Obstacle, Step
from store.statistics.counts import percent_change
from store.statistics.judgement import Verdict, change_of, verdict
from store.statistics.movement import baseline_in, difference_between, interval_of
from store.statistics.progress import Forecast, Pace, pace

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.model.indicator import IndicatorLink, Observation


def judge(
    observations: Sequence[Observation],
    unit: Unit,
    wanted: IndicatorLink | None = None,
    breaks: Collection[int] = (),
) -> Judgement:
    """What can be said of the series, oldest first, for what ``wanted`` asks; without it nothing is better or worse.

    The baseline is the one the goal names, else the last value from before the plan began. ``breaks`` as in
    `difference_between`. A count that somebody wrote in by hand is complete: against a target it has no margin.
    """
    direction = wanted.direction if wanted else None
    known = [one for one in observations if one.value is not None]
    latest = known[-1] if known else None
    target = 0.0 if direction is Direction.ZERO else wanted.target if wanted else None
    return Judgement(
        direction=direction,
        latest=latest,
        since_last=step_between(_before(known), latest, unit, direction, breaks),
        since_baseline=_since_baseline(known, unit, wanted, breaks),
        baseline_is_plan=wanted is None or (wanted.baseline is None and wanted.baseline_period is None),
        verdict=_verdict(latest, unit, target, wanted),
        target=target,
        is_complete=_is_complete(unit, wanted),
        target_year=wanted.target_year if wanted else None,
        pace=_pace(known, unit, target, wanted, breaks),
    )


def step_between(
    earlier: Observation | None,
    later: Observation | None,
    unit: Unit,
    direction: Direction | None,
    breaks: Collection[int] = (),
) -> Step:
    """One value against an earlier one, with what keeps them from being compared."""
    found = difference_between(earlier, later, unit, breaks)
    if isinstance(found, Obstacle):
        return Step(earlier, later, None, found)
    change = Change.NOT_ASSESSABLE
    if direction:
        change = change_of(found.low, found.high, direction, found.same)
    return Step(earlier, later, found, None, change, _percent(earlier, later))


def _before(known: Sequence[Observation]) -> Observation | None:
    """What the latest value is held against: the one before; for a month or a quarter the same of last year, for the season."""
    return next((one for one in reversed(known[:-1]) if _same_season(one, known[-1])), None)


def _same_season(one: Observation, latest: Observation) -> bool:
    """Whether both are whole years, or the same months of theirs."""
    if one.is_part_of_year or latest.is_part_of_year:
        months = [(each.period_start.month, each.period_end.month) for each in (one, latest)]
        return one.is_part_of_year and latest.is_part_of_year and months[0] == months[1]
    return True


def _percent(earlier: Observation | None, later: Observation | None) -> float | None:
    """Change in percent, if there are events enough behind both: of the events themselves, for a published rate is rounded."""
    if earlier is None or later is None or earlier.count is None or later.count is None:
        return None
    if percent_change(earlier.count, later.count) is None:
        return None
    before, after = earlier.count / (earlier.exposure or 1.0), later.count / (later.exposure or 1.0)
    return (after - before) / before * 100


def _since_baseline(
    known: Sequence[Observation], unit: Unit, wanted: IndicatorLink | None, breaks: Collection[int]
) -> Step | None:
    if wanted is None or not known:
        return None
    if wanted.baseline is None and wanted.baseline_period is None:
        start = wanted.plan_start
        before = [one for one in known[:-1] if start and one.period_end < start and _same_season(one, known[-1])]
        return step_between(before[-1], known[-1], unit, wanted.direction, breaks) if before else None
    baseline = baseline_in(known, wanted.baseline_period)
    if baseline is None:
        return Step(None, known[-1], None, Obstacle.BASELINE_UNKNOWN)
    return None if baseline is known[-1] else step_between(baseline, known[-1], unit, wanted.direction, breaks)


def _verdict(latest: Observation | None, unit: Unit, target: float | None, wanted: IndicatorLink | None) -> Verdict:
    if latest is None or latest.value is None or wanted is None or target is None:
        return Verdict.CANNOT_TELL
    limits = (latest.value, latest.value) if _is_complete(unit, wanted) else interval_of(latest, unit)
    return verdict(latest.value, limits, target, wanted.direction)


def _is_complete(unit: Unit, wanted: IndicatorLink | None) -> bool:
    """A count somebody wrote in by hand: all there was to count, and no margin of error."""
    return wanted is not None and unit is Unit.COUNT and wanted.product == "manual"


def _pace(
    known: Sequence[Observation], unit: Unit, target: float | None, wanted: IndicatorLink | None, breaks: Collection[int]
) -> Pace | None:
    """Over the years since the last break that has values after it, and never from a baseline before it.

    None without a target and a year for it, or when the year is not ahead.
    """
    if not known or wanted is None or target is None or wanted.target_year is None:
        return None
    since = max((year for year in breaks if year <= known[-1].period_start.year), default=0)
    kept = [one for one in known if one.period_start.year >= since]
    unique = sorted({one.middle: one.value for one in kept if one.value is not None}.items())
    named = baseline_in(kept, wanted.baseline_period)
    start = (named.middle, named.value) if named and named.value is not None else None
    if wanted.target_year <= (start or unique[0])[0]:
        return None
    found = pace(unique, target, wanted.target_year, start)
    return found._replace(forecast=_possible(found.forecast, kept, unit))


def _possible(forecast: Forecast | None, kept: Sequence[Observation], unit: Unit) -> Forecast | None:
    """A forecast of values that can be: no share above 100, nothing counted below 0.

    None when periods overlap: pools that share a year hang together, and the line's limits would be too narrow.
    """
    if forecast is None or any(later.period_start <= earlier.period_end for earlier, later in pairwise(kept)):
        return None
    least = 0.0 if unit in {Unit.PERCENT, Unit.COUNT, Unit.PER_100K} else -inf
    most = 100.0 if unit is Unit.PERCENT else inf
    value, low, high = (min(most, max(least, one)) for one in (forecast.value, forecast.low, forecast.high))
    return forecast._replace(value=value, low=low, high=high)
