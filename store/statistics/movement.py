"""Whether an indicator moved between two measurements: the honest answer is usually that nobody can tell."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from store.model.codes import Change, Direction, Unit
from store.model.judgement import Difference, Obstacle
from store.model.period import months_between
from store.statistics.interval import Interval, difference_from_intervals, proportion_interval
from store.statistics.judgement import change_of
from store.statistics.rate import rate_interval
from store.statistics.ratio import rate_ratio

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.model.indicator import Observation

NTU_BREAKS = (2017,)
"""First years of a new method in Brå's NTU: values from before are marked with a star and belong to another series."""

_ROUNDING = 0.5
"""Half a percent: what a share rounded to whole percent can be off."""


def interval_of(observation: Observation, unit: Unit) -> Interval | None:
    """The published limits; else Wilson's for a share with known respondents, Poisson's for events; else None.

    Wilson's treats the respondents as a simple random sample. A weighted survey is a little less precise, so these limits are
    the narrowest that can be defended, and so are Poisson's (`rate_interval`): crimes come in series. Published limits that do
    not hold the value are not believed: None. A published rate is rounded, and one of very few events among very many may fall
    outside the limits of its events: they are stretched to it.
    """
    value, low, high = observation.value, observation.low, observation.high
    if low is not None and high is not None:
        return Interval(low, high) if value is None or low <= value <= high else None
    if value is None:
        return None
    return _interval_of_share(observation, value) if unit is Unit.PERCENT else _interval_of_events(observation, value, unit)


def _interval_of_share(observation: Observation, value: float) -> Interval | None:
    if not observation.n or not 0 <= value <= 100:  # noqa: PLR2004
        return None
    low, high = proportion_interval(value / 100 * observation.n, observation.n)
    return Interval(low * 100, high * 100)


def _interval_of_events(observation: Observation, value: float, unit: Unit) -> Interval | None:
    events = _events(observation, unit)
    if events is None:
        return None
    count, exposure = events
    limits = rate_interval(count, exposure, per=1.0 if unit is Unit.COUNT else 100_000).whole()
    return Interval(min(limits.low, value), max(limits.high, value)) if limits else None


def _events(observation: Observation, unit: Unit) -> tuple[int, float] | None:
    """Events and what they come from; the years of a bare count are alike."""
    if unit is Unit.COUNT and observation.count is not None:
        return observation.count, 1.0
    if unit is Unit.PER_100K and observation.count is not None and observation.exposure:
        return observation.count, observation.exposure
    return None


def difference_of(first: Observation, second: Observation, unit: Unit, shared: float = 0.0) -> Difference | None:
    """First minus second for shares, first over second for events; None when a margin of error is not known.

    ``shared`` is the part of the years both have (`difference_from_intervals`).
    """
    events, others = _events(first, unit), _events(second, unit)
    if events and others:
        _, low, high, _ = rate_ratio(*events, *others)
        return Difference(low, inf if high is None else high, 1.0)
    one, other = _with_rounding(interval_of(first, unit)), _with_rounding(interval_of(second, unit))
    if one is None or other is None or first.value is None or second.value is None:
        return None
    return Difference(*difference_from_intervals(first.value, one, second.value, other, shared))


def _with_rounding(limits: Interval | None) -> Interval | None:
    """Limits that fell together did so by rounding to whole percent: the country's ``6 (6–6)`` may be 5,5 to 6,5."""
    if limits is None or limits.low < limits.high:
        return limits
    return Interval(limits.low - _ROUNDING, limits.high + _ROUNDING)


def difference_between(
    earlier: Observation | None, later: Observation | None, unit: Unit, breaks: Collection[int] = ()
) -> Difference | Obstacle:
    """How much later the value is above the earlier, or why that cannot be said.

    Pools of equally many years that share some, 2021–2022 and 2022–2023, are compared by what they do not share. ``breaks`` are
    the years in which a new way of measuring began, such as `NTU_BREAKS`: no comparison crosses one.
    """
    if later is None or later.value is None:
        return Obstacle.NO_VALUES
    if earlier is None or earlier.value is None:
        return Obstacle.SINGLE_VALUE
    if any(earlier.period_start.year < year <= later.period_end.year for year in breaks):
        return Obstacle.SERIES_BREAK
    shared = _shared(earlier, later)
    if shared is None:
        return Obstacle.OVERLAP
    if unit in {Unit.COUNT, Unit.PER_100K} and _months(earlier) != _months(later):
        return Obstacle.UNEQUAL
    return difference_of(later, earlier, unit, shared) or Obstacle.NO_INTERVAL


def change_between(
    earlier: Observation | None,
    later: Observation | None,
    unit: Unit,
    direction: Direction,
    breaks: Collection[int] = (),
) -> Change:
    """Improved, worsened or unclear, seen from ``direction``; not assessable when a value or an interval is missing.

    The change counts only when the interval of the difference (`difference_between`) leaves out zero.
    """
    found = difference_between(earlier, later, unit, breaks)
    if isinstance(found, Obstacle):
        return Change.NOT_ASSESSABLE
    return change_of(found.low, found.high, direction, found.same)


def baseline_in(observations: Sequence[Observation], period: str | None) -> Observation | None:
    """The observation of ``period``, written with either dash."""
    wanted = _period_words(period or "")
    return next((one for one in observations if _period_words(one.period) == wanted), None)


def _shared(earlier: Observation, later: Observation) -> float | None:
    """The part of the years that both periods have; None when they overlap and are not equally long, or are the same."""
    if earlier.period_end < later.period_start:
        return 0.0
    first, second = _years(earlier), _years(later)
    common = [year for year in first if year in second]
    if len(first) != len(second) or len(common) == len(first) or first.start > second.start:
        return None
    return len(common) / len(first)


def _years(observation: Observation) -> range:
    return range(observation.period_start.year, observation.period_end.year + 1)


def _months(observation: Observation) -> int:
    return months_between(observation.period_start, observation.period_end)


def _period_words(period: str) -> str:
    return period.replace("–", "-").replace(" ", "")
