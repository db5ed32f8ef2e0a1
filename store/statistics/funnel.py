"""Funnel plots: which places differ from the whole by more than their size, and the usual unrest between places, explains."""

from __future__ import annotations

from enum import StrEnum
from math import fsum, sqrt
from typing import TYPE_CHECKING, NamedTuple

from store.statistics.arguments import require_count, require_finite, require_inside_unit, require_positive, require_share_of
from store.statistics.interval import Interval, critical_value

if TYPE_CHECKING:
    from collections.abc import Sequence

WARNING, ALARM = 0.95, 0.998
"""Levels of the inner and the outer limits. Of 290 places about 14 fall outside the inner ones by chance: only the outer say
much."""
_WINSORISED = 0.1
_SMALL = 1e-12


class FunnelClass(StrEnum):
    """Where a place stands against the whole."""

    FAR_BELOW = "far_below"
    """Below the 99.8 % limit."""
    BELOW = "below"
    """Below the 95 % limit only."""
    WITHIN = "within"
    ABOVE = "above"
    FAR_ABOVE = "far_above"


class FunnelPoint(NamedTuple):
    """One place in a funnel."""

    value: float
    """Share 0–1, or rate."""
    z: float
    """Standard errors from the pooled value, the unrest between places counted in."""
    place: FunnelClass


class Funnel(NamedTuple):
    """A whole funnel. With ``between`` `funnel_limits` and `rate_funnel_limits` draw the limits the classes were made with."""

    pooled: float
    dispersion: float
    """φ: mean squared z, extremes drawn in. About 1 when places differ by chance alone."""
    between: float
    """τ²: variance between places, beyond chance; 0 when φ is no more than chance gives."""
    points: tuple[FunnelPoint, ...]


def funnel_limits(pooled_share: float, n: float, confidence: float = ALARM, between: float = 0.0) -> Interval:
    """Limits at ``n`` answers around a pooled share: p₀ ± z√(p₀(1 − p₀)/n + τ²), kept inside 0–1.

    Spiegelhalter 2005 (Statistics in Medicine 24:1185); without τ² the limits of ukhsa-collaboration/PHEindicatormethods.

    Raises:
        ValueError: ``pooled_share`` is outside 0–1, ``n`` not above zero, ``between`` negative, or ``confidence`` outside 0–1.
    """
    require_share_of(pooled_share, 1)
    require_positive(n=n)
    _require_variance(between)
    reach = critical_value(confidence) * sqrt(pooled_share * (1 - pooled_share) / n + between)
    return Interval(max(0.0, pooled_share - reach), min(1.0, pooled_share + reach))


def rate_funnel_limits(
    pooled_rate: float, exposure: float, confidence: float = ALARM, per: float = 100_000, between: float = 0.0
) -> Interval:
    """Limits at ``exposure`` inhabitants around a pooled rate, per ``per``: r₀(1 ± z√(1/(4E) + τ²))², with E events expected.

    The square root of observed over expected has variance near 1/(4E) (Spiegelhalter 2005, Statistics in Medicine 24:1185); the
    lower limit stops at 0.

    Raises:
        ValueError: a rate, exposure or ``per`` not above zero, ``between`` negative, or ``confidence`` outside 0–1.
    """
    require_positive(pooled_rate=pooled_rate, exposure=exposure, per=per)
    _require_variance(between)
    reach = critical_value(confidence) * sqrt(1 / (4 * pooled_rate * exposure / per) + between)
    return Interval(pooled_rate * max(0.0, 1 - reach) ** 2, pooled_rate * (1 + reach) ** 2)


def funnel_class(
    pooled: float, warning: tuple[float | None, float | None], alarm: tuple[float | None, float | None]
) -> FunnelClass:
    """Class of one place by whether its own 95 % (``warning``) and 99.8 % (``alarm``) interval leaves out the pooled value.

    The rule of the English public-health profiles, without over-dispersion. An undefined limit leaves nothing out. Same unit
    throughout.

    Raises:
        ValueError: ``pooled`` is not a number.
    """
    require_finite(pooled=pooled)
    for (low, high), below, above in (
        (alarm, FunnelClass.FAR_BELOW, FunnelClass.FAR_ABOVE),
        (warning, FunnelClass.BELOW, FunnelClass.ABOVE),
    ):
        if high is not None and high < pooled:
            return below
        if low is not None and low > pooled:
            return above
    return FunnelClass.WITHIN


def funnel_of_shares(counts: Sequence[float], ns: Sequence[float], pooled: float | None = None) -> Funnel:
    """Classes of places by their shares ``counts[i] / ns[i]``, against ``pooled``.

    ``pooled`` is the share 0–1 of the country, the county or similar places; by default the places' own pool. z = (p −
    p₀)/√(p₀(1 − p₀)/n + τ²), with τ² estimated from the places (see `Funnel`), so a class never contradicts `funnel_limits`.

    Raises:
        ValueError: no places, lists of different lengths, something that is no share, or a given ``pooled`` not between 0 and
            1.
    """
    _require_pairs(counts, ns)
    for x, n in zip(counts, ns, strict=True):
        require_share_of(x, n)
    if pooled is not None:
        require_inside_unit(pooled=pooled)
    center = fsum(counts) / fsum(ns) if pooled is None else pooled
    shares = [x / n for x, n in zip(counts, ns, strict=True)]
    variances = [center * (1 - center) / n for n in ns]
    return _funnel(center, shares, [share - center for share in shares], variances)


def funnel_of_rates(
    counts: Sequence[float], exposures: Sequence[float], per: float = 100_000, pooled: float | None = None
) -> Funnel:
    """Classes of places by their rates, per ``per``, against ``pooled`` (same unit; by default the places' own pool).

    z = (√(O/E) − 1)/√(1/(4E) + τ²), O events seen and E expected at the pooled rate; never contradicts `rate_funnel_limits`.

    Raises:
        ValueError: no places, lists of different lengths, a negative count, or an exposure, ``per`` or given ``pooled`` not
            above zero.
    """
    _require_pairs(counts, exposures)
    require_positive(per=per, pooled=1.0 if pooled is None else pooled)
    for x, exposure in zip(counts, exposures, strict=True):
        require_count(x)
        require_positive(exposure=exposure)
    center = fsum(counts) / fsum(exposures) * per if pooled is None else pooled
    rates = [x / exposure * per for x, exposure in zip(counts, exposures, strict=True)]
    if center == 0:
        return _funnel(center, rates, [0.0] * len(rates), [0.0] * len(rates))
    variances = [per / (4 * center * exposure) for exposure in exposures]
    return _funnel(center, rates, [sqrt(rate / center) - 1 for rate in rates], variances)


def _funnel(center: float, values: list[float], offsets: list[float], variances: list[float]) -> Funnel:
    """Spiegelhalter 2005: φ from z-scores winsorised by a tenth at each end; τ² by DerSimonian & Laird's moments (1986).

    τ² = (Iφ − (I − 1)) / (Σw − Σw²/Σw) with w = 1/variance, 0 when Iφ is at most I − 1 or there is a single place.
    """
    plain = [_standard(offset, variance) for offset, variance in zip(offsets, variances, strict=True)]
    dispersion = fsum(z * z for z in _winsorised(plain)) / len(plain)
    between = 0.0
    if len(plain) > 1 and min(variances) > 0:
        weights = [1 / variance for variance in variances]
        room = fsum(weights) - fsum(w * w for w in weights) / fsum(weights)
        between = max(0.0, (len(plain) * dispersion - (len(plain) - 1)) / room)
    scores = [_standard(offset, variance + between) for offset, variance in zip(offsets, variances, strict=True)]
    points = (FunnelPoint(value, z, _placed(z)) for value, z in zip(values, scores, strict=True))
    return Funnel(center, dispersion, between, tuple(points))


def _standard(offset: float, variance: float) -> float:
    """Standard errors; 0 where nothing can vary, because then every place is at the pooled value."""
    return offset / sqrt(variance) if variance > 0 else 0.0


def _winsorised(scores: list[float]) -> list[float]:
    """Scores beyond the 10th and 90th percentile (linear between ranks) set to those."""
    ranked = sorted(scores)

    def percentile(share: float) -> float:
        rank = share * (len(ranked) - 1)
        below = int(rank)
        above = min(below + 1, len(ranked) - 1)
        return ranked[below] + (rank - below) * (ranked[above] - ranked[below])

    low, high = percentile(_WINSORISED), percentile(1 - _WINSORISED)
    return [min(high, max(low, score)) for score in scores]


def _placed(z: float) -> FunnelClass:
    if abs(z) <= critical_value(WARNING) + _SMALL:
        return FunnelClass.WITHIN
    if abs(z) <= critical_value(ALARM) + _SMALL:
        return FunnelClass.ABOVE if z > 0 else FunnelClass.BELOW
    return FunnelClass.FAR_ABOVE if z > 0 else FunnelClass.FAR_BELOW


def _require_variance(between: float) -> None:
    require_finite(between=between)
    if between < 0:
        raise ValueError(f"a variance is never negative: {between}")


def _require_pairs(counts: Sequence[float], sizes: Sequence[float]) -> None:
    if not counts or len(counts) != len(sizes):
        raise ValueError(f"as many counts as sizes, and at least one: {len(counts)}, {len(sizes)}")
