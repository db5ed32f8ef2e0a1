"""How large a change a survey of a given size can show."""

from __future__ import annotations

from math import sqrt

from store.statistics.arguments import require_inside_unit, require_positive
from store.statistics.distributions import normal_quantile
from store.statistics.interval import critical_value


def smallest_detectable_change(share: float, n: float, power: float = 0.8, confidence: float = 0.95) -> float:
    """The smallest change from ``share`` that two waves of ``n`` answers each would show.

    On the scale 0–1, shown with probability ``power``: (z + z_power)·√(2p(1 − p)/n), z the two-sided critical value:
    2.80·√(2p(1 − p)/n) at the defaults (Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions, 3rd ed., ch. 4,
    with both variances taken at ``share``). A result larger than the room there is, ``share`` downwards or ``1 − share``
    upwards, means no change in that direction can be shown.

    Raises:
        ValueError: ``share``, ``power`` or ``confidence`` is not between 0 and 1, or ``n`` is not above zero.
    """
    require_inside_unit(share=share, power=power)
    require_positive(n=n)
    return (critical_value(confidence) + normal_quantile(power)) * sqrt(2 * share * (1 - share) / n)
