"""Intervals for shares and for the difference between two values whose intervals are known."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import NamedTuple


class Interval(NamedTuple):
    """Lower and upper limit, in the unit of the value."""

    low: float
    high: float

    def contains(self, value: float) -> bool:
        """Whether ``value`` lies within the limits, limits included."""
        return self.low <= value <= self.high


def proportion_interval(count: float, n: float, confidence: float = 0.95) -> Interval:
    """Wilson's score interval for the share ``count / n``, on the scale 0–1.

    (2x + z² ± z·√(z² + 4x(1 − x/n))) / (2(n + z²)), Wilson 1927 (J. Am. Stat. Assoc. 22:209).

    Raises:
        ValueError: ``n`` is not positive, ``count`` is outside 0–n, or ``confidence`` is outside 0–1.
    """
    if n <= 0 or not 0 <= count <= n:
        raise ValueError(f"no share: {count} of {n}")
    z = critical_value(confidence)
    spread = z * sqrt(z * z + 4 * count * (1 - count / n))
    middle, scale = 2 * count + z * z, 2 * (n + z * z)
    return Interval(max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))


def difference_from_intervals(value1: float, interval1: Interval, value2: float, interval2: Interval) -> Interval:
    """Interval of ``value2 − value1`` from each value's own limits, which need not lie evenly around it.

    Newcombe's hybrid score (1998, Statistics in Medicine 17:873, method 10): the distances from each value to its nearer limit,
    combined as √(a² + b²). The two must be independent: never two pools that share a year.
    """
    change = value2 - value1
    down = sqrt((value2 - interval2.low) ** 2 + (interval1.high - value1) ** 2)
    up = sqrt((interval2.high - value2) ** 2 + (value1 - interval1.low) ** 2)
    return Interval(change - down, change + up)


def critical_value(confidence: float) -> float:
    """Two-sided critical value of the normal distribution: 1.95996… for 0.95."""
    if not 0 < confidence < 1:
        raise ValueError(f"not a confidence level: {confidence}")
    return NormalDist().inv_cdf(0.5 + confidence / 2)
