"""Intervals for shares, and for the difference between two shares or two values whose intervals are known."""

from __future__ import annotations

from functools import lru_cache
from math import sqrt
from typing import NamedTuple

from store.statistics.arguments import require_finite, require_inside_unit, require_share_of
from store.statistics.distributions import normal_quantile


class Interval(NamedTuple):
    """Lower and upper limit, in the unit of the value."""

    low: float
    high: float

    def contains(self, value: float) -> bool:
        """Whether ``value`` lies within the limits, limits included."""
        return self.low <= value <= self.high


def proportion_interval(count: float, n: float, confidence: float = 0.95) -> Interval:
    """Wilson's score interval for the share ``count / n``, on the scale 0–1.

    (2x + z² ± z·√(z² + 4x(1 − x/n))) / (2(n + z²)), Wilson 1927 (J. Am. Stat. Assoc. 22:209). Neither ``count`` nor ``n`` need
    be whole: a weighted survey has an effective n, its respondents divided by its design effect.

    Raises:
        ValueError: ``n`` is not positive, ``count`` is outside 0–n, or ``confidence`` is outside 0–1.
    """
    require_share_of(count, n)
    z = critical_value(confidence)
    spread = z * sqrt(z * z + 4 * count * (1 - count / n))
    middle, scale = 2 * count + z * z, 2 * (n + z * z)
    low = 0.0 if count == 0 else (middle - spread) / scale
    high = 1.0 if count == n else (middle + spread) / scale
    return Interval(max(0.0, low), min(1.0, high))


def difference_interval(count1: float, n1: float, count2: float, n2: float, confidence: float = 0.95) -> Interval:
    """Interval of p1 − p2 for two independent samples, on the scale −1…1.

    Newcombe's hybrid score (1998, Statistics in Medicine 17:873, method 10): with d = p1 − p2 and Wilson's limits l and u of
    each, from d − √((p1 − l1)² + (u2 − p2)²) to d + √((u1 − p1)² + (p2 − l2)²).

    Raises:
        ValueError: an ``n`` is not positive, a count is outside 0–n, or ``confidence`` is outside 0–1.
    """
    first, second = proportion_interval(count1, n1, confidence), proportion_interval(count2, n2, confidence)
    return _combined(count1 / n1, first, count2 / n2, second, 0.0)


def difference_from_intervals(
    value1: float, interval1: tuple[float, float], value2: float, interval2: tuple[float, float], shared: float = 0.0
) -> Interval:
    """Interval of ``value1 − value2`` from each value's own limits, which need not lie evenly around it.

    In the unit of the values. `difference_interval` with published limits in Wilson's place. Both must be at the same level of
    confidence.

    ``shared`` is the part of the answers that both values rest on: 0 for independent samples, 0.5 for the years A and B pooled
    against B and C. What is shared cancels in the difference, so its variance is that of the rest alone. With equal years,
    var((B + C)/2 − (A + B)/2) = (var A + var C)/4, which is the pools' variances added, less twice ``shared`` times the product
    of their standard errors: Newcombe's correction for correlated values (1998, Statistics in Medicine 17:2635, method 10),
    used for any two intervals by Zou (2007, Psychological Methods 12:399).

    Raises:
        ValueError: an argument is not a number, a value lies outside its limits, or ``shared`` is not at least 0 and below 1.
    """
    for value, (low, high) in ((value1, interval1), (value2, interval2)):
        require_finite(value=value, low=low, high=high)
        if not low <= value <= high:
            raise ValueError(f"value {value} lies outside its own limits {low}–{high}")
    if not 0 <= shared < 1:
        raise ValueError(f"shared must be at least 0 and below 1: {shared}")
    return _combined(value1, interval1, value2, interval2, shared)


def overlapping_difference_interval(
    count_first: float, n_first: float, count_last: float, n_last: float, confidence: float = 0.95
) -> Interval:
    """Interval of the pool A + B minus the pool B + C, from the counts of the years A (first) and C (last) alone.

    Year B is in both pools and cancels: with equal weight on each year the difference is (p_A − p_C)/2, so its interval is half
    of Newcombe's for A against C. Where only the pools' limits are known, `difference_from_intervals` with ``shared=0.5``.

    Raises:
        ValueError: as `difference_interval`.
    """
    low, high = difference_interval(count_first, n_first, count_last, n_last, confidence)
    return Interval(low / 2, high / 2)


@lru_cache
def critical_value(confidence: float) -> float:
    """Two-sided critical value of the normal distribution: 1.95996… for 0.95.

    Raises:
        ValueError: ``confidence`` is not between 0 and 1.
    """
    require_inside_unit(confidence=confidence)
    return normal_quantile(1 / 2 + confidence / 2)


def _combined(
    value1: float, interval1: tuple[float, float], value2: float, interval2: tuple[float, float], shared: float
) -> Interval:
    (low1, high1), (low2, high2) = interval1, interval2
    difference = value1 - value2
    return Interval(
        difference - _joined(value1 - low1, high2 - value2, shared), difference + _joined(high1 - value1, value2 - low2, shared)
    )


def _joined(a: float, b: float, shared: float) -> float:
    """The distances as two sides of a triangle; a right angle between them when nothing is shared."""
    return sqrt(max(0.0, a * a - 2 * shared * a * b + b * b))
