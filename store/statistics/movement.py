"""Whether an indicator moved between two measurements: the honest answer is usually that nobody can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.model.codes import Change, Direction, Unit
from store.statistics.interval import Interval, difference_from_intervals, proportion_interval
from store.statistics.judgement import change_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.model.indicator import Observation

NTU_BREAKS = (2017,)
"""First years of a new method in Brå's NTU: values from before are marked with a star and belong to another series."""


class Movement(NamedTuple):
    """How an indicator has moved, seen from what the goal wants."""

    since_baseline: Change
    since_last: Change


def interval_of(observation: Observation, unit: Unit) -> Interval | None:
    """The published limits; else, for a survey share with known respondents, Wilson's; else None.

    Wilson's treats the respondents as a simple random sample. A weighted survey is a little less precise, so these limits are
    the narrowest that can be defended. Published limits that do not hold the value are not believed: None.
    """
    value, low, high = observation.value, observation.low, observation.high
    if low is not None and high is not None:
        return Interval(low, high) if value is None or low <= value <= high else None
    if unit is not Unit.PERCENT or value is None or not observation.n or not 0 <= value <= 100:  # noqa: PLR2004
        return None
    low, high = proportion_interval(value / 100 * observation.n, observation.n)
    return Interval(low * 100, high * 100)


def change_between(
    earlier: Observation | None,
    later: Observation | None,
    unit: Unit,
    direction: Direction,
    breaks: Collection[int] = (),
) -> Change:
    """Improved, worsened or unclear, seen from ``direction``; not assessable when a value or an interval is missing.

    The change counts only when the interval of the difference leaves out zero. Pools of equally many years that share some,
    2021–2022 and 2022–2023, are compared by what they do not share. Not assessable: periods that overlap otherwise, and a break
    between them, or inside one of them. ``breaks`` are the years in which a new way of measuring began, such as `NTU_BREAKS`.
    """
    if earlier is None or later is None or earlier.value is None or later.value is None:
        return Change.NOT_ASSESSABLE
    before, after, shared = interval_of(earlier, unit), interval_of(later, unit), _shared(earlier, later)
    if before is None or after is None or shared is None or _broken(earlier, later, breaks):
        return Change.NOT_ASSESSABLE
    low, high = difference_from_intervals(later.value, after, earlier.value, before, shared)
    return change_of(low, high, direction)


def movement_of(
    observations: Sequence[Observation],
    unit: Unit,
    direction: Direction,
    baseline_period: str | None,
    breaks: Collection[int] = (),
) -> Movement:
    """The latest known value of one series, oldest first, against that of the baseline period and against the one before it.

    ``baseline_period`` as the goal link has it: ``2021``, or ``2021–2022`` with either dash. A baseline that is not in the
    series, or is the latest value itself, cannot be compared with: a bare number has no interval.
    """
    known = [one for one in observations if one.value is not None]
    latest = known[-1] if known else None
    wanted = _period_words(baseline_period or "")
    baseline = next((one for one in known[:-1] if _period_words(one.period) == wanted), None)
    return Movement(
        since_baseline=change_between(baseline, latest, unit, direction, breaks),
        since_last=change_between(known[-2] if len(known) > 1 else None, latest, unit, direction, breaks),
    )


def _shared(earlier: Observation, later: Observation) -> float | None:
    """The part of the years that both periods have; None when they overlap and are not equally long, or are the same."""
    if earlier.period_end < later.period_start:
        return 0.0
    first, second = _years(earlier), _years(later)
    common = [year for year in first if year in second]
    if len(first) != len(second) or len(common) == len(first) or first.start > second.start:
        return None
    return len(common) / len(first)


def _broken(earlier: Observation, later: Observation, breaks: Collection[int]) -> bool:
    return any(earlier.period_start.year < year <= later.period_end.year for year in breaks)


def _years(observation: Observation) -> range:
    return range(observation.period_start.year, observation.period_end.year + 1)


def _period_words(period: str) -> str:
    return period.replace("–", "-").replace(" ", "")
