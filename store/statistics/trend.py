"""Whether a share rises or falls over several waves."""

from __future__ import annotations

from math import erfc, fsum, sqrt
from typing import TYPE_CHECKING, NamedTuple

from store.statistics.arguments import require_finite, require_share_of

if TYPE_CHECKING:
    from collections.abc import Sequence


class Trend(NamedTuple):
    """Test of a straight trend, on one degree of freedom."""

    chi_squared: float
    p: float


def trend_in_proportions(events: Sequence[float], trials: Sequence[float], scores: Sequence[float] | None = None) -> Trend:
    """Chi-squared test for a linear trend in shares: ``events[i]`` of ``trials[i]`` at score ``scores[i]``.

    Scores are 1, 2, 3, … unless given. Cochran (1954, Biometrics 10:417) and Armitage (1955, Biometrics 11:375), the form of
    R's ``prop.trend.test``: with p the share of all, and s̄ the mean score weighted by trials, χ² = (Σ x(s − s̄))² / (p(1 −
    p)·Σ n(s − s̄)²). With years as scores, uneven gaps between waves are told apart. Where every share is 0 or every share 1
    nothing varies: χ² 0, p 1.

    Raises:
        ValueError: fewer than two waves, lists of different lengths, scores all alike, or a wave that is not a share.
    """
    marks = list(range(1, len(events) + 1)) if scores is None else list(scores)
    _check(events, trials, marks)
    total, everyone = fsum(events), fsum(trials)
    mean = fsum(n * s for n, s in zip(trials, marks, strict=True)) / everyone
    spread = fsum(n * (s - mean) ** 2 for n, s in zip(trials, marks, strict=True))
    if total in (0, everyone):
        return Trend(0.0, 1.0)
    slope = fsum(x * (s - mean) for x, s in zip(events, marks, strict=True))
    share = total / everyone
    chi_squared = slope**2 / (share * (1 - share) * spread)
    return Trend(chi_squared, erfc(sqrt(chi_squared / 2)))


def _check(events: Sequence[float], trials: Sequence[float], marks: Sequence[float]) -> None:
    if not len(events) == len(trials) == len(marks):
        raise ValueError(f"as many events as trials and scores: {len(events)}, {len(trials)}, {len(marks)}")
    for x, n, s in zip(events, trials, marks, strict=True):
        require_share_of(x, n)
        require_finite(score=s)
    if len(set(marks)) < 2:  # noqa: PLR2004
        raise ValueError("a trend needs at least two waves with different scores")
