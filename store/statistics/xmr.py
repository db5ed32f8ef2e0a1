"""Control charts: whether a series of single values does anything but vary as it always has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from store.statistics.arguments import require_finite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MINIMUM = 5
"""Values below which there is no chart at all."""
TRIAL_BELOW = 12
"""Values below which the limits are trial limits, and should be called so."""
_LIMIT = 2.66
"""Moving ranges from mean to limit: 3 divided by 1.128, the mean range of two normal values in standard deviations."""
_OUTLIER = 3.267
"""A moving range of at least so many mean ranges is an outlier: the upper limit of the mR chart."""
_RUN = 7
_ROUNDING = 1e-9


class Rule(StrEnum):
    """What a signal is a signal of."""

    OUTSIDE_LIMITS = "outside_limits"
    SEVEN_ON_ONE_SIDE = "seven_on_one_side"
    SEVEN_IN_A_ROW = "seven_in_a_row"
    """Seven values each higher, or each lower, than the one before."""
    TWO_OF_THREE = "two_of_three"
    """Two of three beyond two thirds of the way to the same limit."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One value of the series that takes part in a pattern chance seldom makes."""

    index: int
    """Which value, from 0."""
    rule: Rule


class ControlChart(NamedTuple):
    """The chart's lines, in the unit of the values, and what breaks the rules: by index, then in the order of `Rule`."""

    center: float
    lower: float
    """May lie below zero: the formula knows nothing of counts."""
    upper: float
    signals: tuple[Signal, ...]


def control_chart(values: Sequence[float], screen_outliers: bool = False) -> ControlChart:  # noqa: FBT001, FBT002  (issue's signature)
    """XmR chart of ``values``, oldest first, evenly spaced in time: mean ± 2.66 × mean moving range.

    Source: Wheeler, Understanding Variation (2000); NHS England, Making Data Count, whose four rules these are: a value outside
    the limits; seven on one side of the mean; seven rising or falling; two of three beyond two thirds of the limit on the same
    side. All values of a run are marked; for two of three, the two. ``screen_outliers`` leaves out, once, moving ranges of at
    least 3.267 × their mean, as nhs-r-community/NHSRplotthedots does and the NHS's Excel tool does not.

    Raises:
        ValueError: fewer than five values, or one that is not a number. Below twelve the limits are trial limits
            (`TRIAL_BELOW`).
    """
    if len(values) < MINIMUM:
        raise ValueError(f"a control chart needs at least {MINIMUM} values: {len(values)}")
    for value in values:
        require_finite(value=value)
    center = fsum(values) / len(values)
    reach = _LIMIT * _mean_range(values, screen_outliers=screen_outliers)
    offsets = _offsets(values, center)
    signals = [*_outside(offsets, reach), *_one_side(offsets), *_in_a_row(values), *_two_of_three(offsets, reach)]
    order = list(Rule)
    found = sorted(set(signals), key=lambda signal: (signal.index, order.index(signal.rule)))
    return ControlChart(center, center - reach, center + reach, tuple(found))


def _mean_range(values: Sequence[float], *, screen_outliers: bool) -> float:
    ranges = [abs(later - earlier) for earlier, later in pairwise(values)]
    mean = fsum(ranges) / len(ranges)
    if screen_outliers and mean > 0:
        kept = [one for one in ranges if one < _OUTLIER * mean]
        return fsum(kept) / len(kept)
    return mean


def _offsets(values: Sequence[float], center: float) -> list[float]:
    """Distances from the mean, exactly 0 where only rounding parts them."""
    rounding = _ROUNDING * max(abs(value) for value in values)
    return [0.0 if abs(value - center) <= rounding else value - center for value in values]


def _outside(offsets: Sequence[float], reach: float) -> Iterator[Signal]:
    for index, offset in enumerate(offsets):
        if abs(offset) > reach:
            yield Signal(index, Rule.OUTSIDE_LIMITS)


def _one_side(offsets: Sequence[float]) -> Iterator[Signal]:
    for start in range(len(offsets) - _RUN + 1):
        run = offsets[start : start + _RUN]
        if min(run) > 0 or max(run) < 0:
            yield from (Signal(index, Rule.SEVEN_ON_ONE_SIDE) for index in range(start, start + _RUN))


def _in_a_row(values: Sequence[float]) -> Iterator[Signal]:
    for start in range(len(values) - _RUN + 1):
        run = values[start : start + _RUN]
        steps = [later - earlier for earlier, later in pairwise(run)]
        if min(steps) > 0 or max(steps) < 0:
            yield from (Signal(index, Rule.SEVEN_IN_A_ROW) for index in range(start, start + _RUN))


def _two_of_three(offsets: Sequence[float], reach: float) -> Iterator[Signal]:
    near = reach * 2 / 3
    for start in range(len(offsets) - 2):
        window = range(start, start + 3)
        for beyond in ([i for i in window if offsets[i] > near], [i for i in window if offsets[i] < -near]):
            if len(beyond) >= 2:  # noqa: PLR2004
                yield from (Signal(index, Rule.TWO_OF_THREE) for index in beyond)
