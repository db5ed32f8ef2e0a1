"""Whether an indicator moved between two measurements: the honest answer is usually that nobody can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Change, Direction, Unit
from store.statistics.interval import Interval, difference_from_intervals, proportion_interval

if TYPE_CHECKING:
    from store.model.indicator import Observation


def interval_of(observation: Observation, unit: Unit) -> Interval | None:
    """The published limits; else, for a survey share with known respondents, Wilson's; else None.

    Wilson's treats the respondents as a simple random sample. A weighted survey is a little less precise, so these limits are
    the narrowest that can be defended.
    """
    if observation.low is not None and observation.high is not None:
        return Interval(observation.low, observation.high)
    if unit is not Unit.PERCENT or observation.value is None or not observation.n or not 0 <= observation.value <= 100:  # noqa: PLR2004
        return None
    low, high = proportion_interval(observation.value / 100 * observation.n, observation.n)
    return Interval(low * 100, high * 100)


def change_between(earlier: Observation | None, later: Observation | None, unit: Unit, direction: Direction) -> Change:
    """Improved, worsened or unclear, seen from ``direction``; not assessable when a value or an interval is missing.

    The change counts only when the interval of the difference leaves out zero. Periods that overlap are not compared.
    """
    if earlier is None or later is None or earlier.value is None or later.value is None:
        return Change.NOT_ASSESSABLE
    before, after = interval_of(earlier, unit), interval_of(later, unit)
    if before is None or after is None or earlier.period_end >= later.period_start:
        return Change.NOT_ASSESSABLE
    difference = difference_from_intervals(earlier.value, before, later.value, after)
    if difference.contains(0):
        return Change.UNCLEAR
    if direction is Direction.MAINTAIN:
        return Change.WORSENED
    wanted_up = direction is Direction.INCREASE
    return Change.IMPROVED if (difference.low > 0) == wanted_up else Change.WORSENED
