"""Distribution functions and their inverses, from the standard library's ``lgamma`` and ``erfc`` alone.

Sources: NIST Digital Library of Mathematical Functions (DLMF) 8.11.4 (series) and 8.9.2 (continued fraction) for the incomplete
gamma function, 8.17.22 for the incomplete beta function; the fractions are evaluated by Lentz's method as modified by Thompson
and Barnett (1986, J. Comput. Phys. 64:490). Inverses are found by bisection down to neighbouring floats.
"""

from __future__ import annotations

from itertools import count
from math import erfc, exp, inf, lgamma, log, log1p, sqrt
from typing import TYPE_CHECKING

from store.statistics.arguments import require_finite, require_inside_unit, require_positive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_TINY = 1e-300
_CLOSE = 1e-16
_HALVINGS = 2000
"""More than enough to halve any interval of floats down to neighbours."""
_FARTHEST_NORMAL = 39.0
"""Beyond this many standard deviations the normal tail is smaller than the smallest float."""


def rising_root(function: Callable[[float], float], low: float, high: float) -> float:
    """Where ``function``, which rises from below zero at ``low`` to above it at ``high``, crosses zero. Bisection."""
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if function(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def normal_quantile(p: float) -> float:
    """The value below which a standard normal variable falls with probability ``p``: 1.95996… for 0.975.

    Raises:
        ValueError: ``p`` is not between 0 and 1.
    """
    require_inside_unit(p=p)
    tail = min(p, 1 - p)
    far = rising_root(lambda x: tail - erfc(x / sqrt(2)) / 2, 0.0, _FARTHEST_NORMAL)
    return far if p > 1 / 2 else -far


def gamma_cdf(x: float, shape: float) -> float:
    """Regularised lower incomplete gamma function P(``shape``, ``x``).

    The same as the probability that a Poisson variable with mean ``x`` is at least ``shape``, for whole ``shape``.

    Raises:
        ValueError: ``shape`` is not above zero, or an argument is not a number.
    """
    require_finite(x=x)
    require_positive(shape=shape)
    if x <= 0:
        return 0.0
    front = exp(shape * log(x) - x - lgamma(shape))
    if x < shape + 1:
        return min(1.0, front * _gamma_series(x, shape))
    steps = ((-k * (k - shape), x + 2 * k + 1 - shape) for k in count(1))
    return max(0.0, 1 - front / _fraction(x + 1 - shape, steps))


def gamma_quantile(p: float, shape: float) -> float:
    """Inverse of `gamma_cdf` in ``x``. The chi-squared quantile with f degrees of freedom is twice this at f/2.

    Raises:
        ValueError: ``p`` is not between 0 and 1, or ``shape`` is not above zero.
    """
    require_inside_unit(p=p)
    high = shape + 1
    while gamma_cdf(high, shape) < p:
        high *= 2
    return rising_root(lambda x: gamma_cdf(x, shape) - p, 0.0, high)


def beta_cdf(x: float, a: float, b: float) -> float:
    """Regularised incomplete beta function I_x(``a``, ``b``).

    A binomial variable of ``n`` trials at probability ``x`` is at least ``k`` with probability I_x(k, n − k + 1).

    Raises:
        ValueError: ``a`` or ``b`` is not above zero, or an argument is not a number.
    """
    require_finite(x=x)
    require_positive(a=a, b=b)
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return min(1.0, front / (a * _beta_fraction(x, a, b)))
    return max(0.0, 1 - front / (b * _beta_fraction(1 - x, b, a)))


def student_cdf(t: float, df: float) -> float:
    """Probability that Student's t with ``df`` degrees of freedom is at most ``t`` (DLMF 8.17; Abramowitz & Stegun 26.7.1).

    Raises:
        ValueError: ``df`` is not above zero, or an argument is not a number.
    """
    require_finite(t=t)
    require_positive(df=df)
    tail = beta_cdf(df / (df + t * t), df / 2, 1 / 2) / 2
    return tail if t < 0 else 1 - tail


def student_quantile(p: float, df: float) -> float:
    """Inverse of `student_cdf`: 2.77645 for 0.975 and 4 degrees of freedom.

    Raises:
        ValueError: ``p`` is not between 0 and 1, or ``df`` is not above zero.
    """
    require_inside_unit(p=p)
    tail, high = min(p, 1 - p), 1.0
    while student_cdf(-high, df) > tail:
        high *= 2
    far = rising_root(lambda t: tail - student_cdf(-t, df), 0.0, high)
    return far if p > 1 / 2 else -far


def binomial_at_most(k: float, n: float, p: float) -> float:
    """Probability of at most ``k`` successes in ``n`` trials at probability ``p``."""
    return 0.0 if k < 0 else 1.0 if k >= n else beta_cdf(1 - p, n - k, k + 1)


def binomial_at_least(k: float, n: float, p: float) -> float:
    """Probability of at least ``k`` successes in ``n`` trials at probability ``p``."""
    return 1.0 if k <= 0 else 0.0 if k > n else beta_cdf(p, k, n - k + 1)


def log_choose(n: float, k: float) -> float:
    """Natural logarithm of the number of ways to choose ``k`` of ``n``."""
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def _gamma_series(x: float, shape: float) -> float:
    total = term = 1 / shape
    for k in count(1):
        term *= x / (shape + k)
        total += term
        if term < total * _CLOSE:
            break
    return total


def _beta_fraction(x: float, a: float, b: float) -> float:
    def steps() -> Iterable[tuple[float, float]]:
        for m in count(0):
            yield -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1.0
            k = m + 1
            yield k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k)), 1.0

    return _fraction(1.0, steps())


def _fraction(first: float, steps: Iterable[tuple[float, float]]) -> float:
    """The continued fraction ``first + n1/(d1 + n2/(d2 + …))``, taken until a further step changes nothing."""
    value, above, below = first or _TINY, first or _TINY, 0.0
    change = inf
    for upper, lower in steps:
        below = 1 / ((lower + upper * below) or _TINY)
        above = (lower + upper / above) or _TINY
        change = above * below
        value *= change
        if abs(change - 1) <= 4 * _CLOSE:
            break
    return value
