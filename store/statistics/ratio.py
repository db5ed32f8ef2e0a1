"""The ratio of two rates, with an exact test and the interval that matches it."""

from __future__ import annotations

from functools import lru_cache
from math import exp, floor, log, log1p
from typing import TYPE_CHECKING, NamedTuple

from store.statistics.arguments import require_count, require_inside_unit, require_positive
from store.statistics.distributions import binomial_at_least, binomial_at_most, log_choose, rising_root

if TYPE_CHECKING:
    from collections.abc import Callable

_TIE = 1e-7
"""Probabilities closer than this, relatively, count as equal; the same slack as R's ``binom.test``."""


class RateRatio(NamedTuple):
    """How many times the second rate the first one is."""

    ratio: float | None
    """``None`` when the second count is zero: nothing to divide by."""
    low: float
    high: float | None
    """``None`` when there is no upper limit: the second count is zero."""
    p: float
    """Two-sided p-value of the rates being equal."""


def rate_ratio(count1: int, exposure1: float, count2: int, exposure2: float, confidence: float = 0.95) -> RateRatio:
    """Ratio (count1/exposure1)/(count2/exposure2) of two Poisson rates, exact.

    Given the sum of the counts the first is binomial, with odds ratio·exposure1/exposure2. The p-value adds every outcome no
    more likely than the one seen (as R's ``poisson.test``). The interval holds every ratio that this same test would not
    reject, and what lies between them (Fay 2010, R Journal 2(1):53, "minlike"): so it and p agree but for rare gaps, where the
    interval is the more careful. Crimes come in series and clusters, which a Poisson count does not know: p is the smallest
    that can be defended.

    Raises:
        ValueError: a count is negative or not whole, an exposure not above zero, or ``confidence`` outside 0–1.
    """
    for count in (count1, count2):
        require_count(count)
        if count != int(count):
            raise ValueError(f"an exact test needs whole counts: {count}")
    require_positive(exposure1=exposure1, exposure2=exposure2)
    require_inside_unit(confidence=confidence)
    scale, alpha = exposure2 / exposure1, 1 - confidence
    turned = _lowest_odds(count2, count1 + count2, alpha)
    return RateRatio(
        ratio=count1 / count2 * scale if count2 else None,
        low=_lowest_odds(count1, count1 + count2, alpha) * scale,
        high=scale / turned if turned else None,
        p=_p_value(count1, count1 + count2, exposure1 / (exposure1 + exposure2)),
    )


@lru_cache(maxsize=2048)  # a list of indicators is judged anew each time it is shown, and this is most of its time
def _p_value(seen: int, n: int, chance: float) -> float:
    """Probability of every outcome of ``n`` trials that is no more likely than ``seen``."""
    if seen > n * chance:
        return _p_value(n - seen, n, 1 - chance)
    if seen == n * chance:
        return 1.0
    limit = _log_probability(seen, n, chance) + _TIE
    first = _first_true(floor(n * chance), n + 1, lambda k: k > n * chance and _log_probability(k, n, chance) <= limit)
    return min(1.0, binomial_at_most(seen, n, chance) + binomial_at_least(first, n, chance))


def _log_probability(k: int, n: int, chance: float) -> float:
    return log_choose(n, k) + k * log(chance) + (n - k) * log1p(-chance)


@lru_cache(maxsize=4096)
def _lowest_odds(seen: int, n: int, alpha: float) -> float:
    """The lowest odds at which ``seen`` of ``n`` is not rejected at ``alpha``.

    As the odds rise, outcomes 0, 1, … below ``seen`` become in turn no more likely than it, each at odds known in closed form.
    Between two such odds the p-value is 1 − P(k < X < seen), which falls and then rises: so the first odds with p at least
    ``alpha`` are either where an outcome joins, or the one crossing before the next joins.
    """
    if seen == 0:
        return 0.0

    def joins(k: int) -> float:
        return _joins(k, seen, n)

    def p(k: int, below: float, above: float) -> float:
        return binomial_at_most(k, n, below) + binomial_at_least(seen, n, above)

    k = _first_true(-1, seen, lambda j: p(j, joins(j), joins(j + 1)) >= alpha)
    while max(p(k, joins(k), joins(k)), p(k, joins(k + 1), joins(k + 1))) < alpha:
        k += 1
    chance = joins(k)
    if p(k, chance, chance) < alpha:
        chance = rising_root(lambda c: p(k, c, c) - alpha, chance, joins(k + 1))
    return chance / (1 - chance)


def _joins(k: int, seen: int, n: int) -> float:
    """Chance from which outcome ``k`` is no more likely than ``seen``; 0 for none, 1 for ``seen`` itself."""
    if k < 0 or k >= seen:
        return 0.0 if k < 0 else 1.0
    return 1 / (1 + exp((log_choose(n, seen) - log_choose(n, k)) / (seen - k)))


def _first_true(low: int, high: int, test: Callable[[int], bool]) -> int:
    """The first whole number from ``low`` to before ``high`` that passes ``test``, when all after it do; ``high`` for none."""
    while low < high:
        middle = (low + high) // 2
        if test(middle):
            high = middle
        else:
            low = middle + 1
    return low
