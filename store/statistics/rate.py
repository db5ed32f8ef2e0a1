"""Intervals for counts of events and for rates per so many inhabitants."""

from __future__ import annotations

from functools import lru_cache
from math import sqrt
from typing import NamedTuple

from store.statistics.arguments import require_count, require_inside_unit, require_positive
from store.statistics.distributions import gamma_quantile
from store.statistics.interval import Interval, critical_value

EXACT_BELOW = 10
"""Events from which Byar's approximation is close enough, as the English public-health indicators have it."""


class PartInterval(NamedTuple):
    """Limits of which one may be undefined, and then is ``None``; never negative."""

    low: float | None
    high: float | None

    def whole(self) -> Interval | None:
        """Both limits, or nothing when one is undefined."""
        return None if self.low is None or self.high is None else Interval(self.low, self.high)


def rate_interval(count: float, exposure: float, per: float = 100_000, confidence: float = 0.95) -> PartInterval:
    """Interval for the rate of ``count`` events among ``exposure`` (inhabitants, person-years), per ``per`` of them.

    Below ten events exact Poisson limits: χ²(q; 2x)/2 and χ²(1 − q; 2x + 2)/2 with q = (1 − confidence)/2 (Garwood 1936,
    Biometrika 28:437), the lower one 0 for no events. From ten on Byar's approximation, `byar_interval`. The same rule as
    ukhsa-collaboration/PHEindicatormethods.

    Raises:
        ValueError: ``count`` is negative, ``exposure`` or ``per`` not above zero, or ``confidence`` outside 0–1.
    """
    require_positive(exposure=exposure, per=per)
    low, high = _exact(count, confidence) if count < EXACT_BELOW else byar_interval(count, confidence)
    scale = per / exposure
    return PartInterval(None if low is None else low * scale, None if high is None else high * scale)


def byar_interval(count: float, confidence: float = 0.95) -> PartInterval:
    """Byar's limits for the expected number of events when ``count`` were seen.

    x(1 − 1/(9x) − z/(3√x))³ and (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³ (Breslow & Day 1987, IARC Scientific Publications
    82). The lower limit is undefined for no events, and where the formula falls below zero: one event at 99.8 %.

    Raises:
        ValueError: ``count`` is negative, or ``confidence`` is outside 0–1.
    """
    require_count(count)
    z, above = critical_value(confidence), count + 1
    root = 1 - 1 / (9 * count) - z / (3 * sqrt(count)) if count else -1.0
    high = above * (1 - 1 / (9 * above) + z / (3 * sqrt(above))) ** 3
    return PartInterval(None if root < 0 else count * root**3, high)


@lru_cache(maxsize=1024)  # by halving, and the few events of small places come again and again
def _exact(count: float, confidence: float) -> PartInterval:
    require_count(count)
    require_inside_unit(confidence=confidence)
    tail = (1 - confidence) / 2
    return PartInterval(gamma_quantile(tail, count) if count else 0.0, gamma_quantile(1 - tail, count + 1))
