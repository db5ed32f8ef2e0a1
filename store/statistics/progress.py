"""Whether a goal will be reached in time: the pace kept, the pace needed, and from five values on a forecast."""

from __future__ import annotations

from math import fsum, sqrt
from typing import TYPE_CHECKING, NamedTuple

from store.statistics.arguments import require_finite, require_inside_unit
from store.statistics.distributions import student_cdf, student_quantile

if TYPE_CHECKING:
    from collections.abc import Sequence

FORECAST_FROM = 5
"""Values from which a line is drawn at all."""


class Forecast(NamedTuple):
    """What a straight line through the values says of the target year, in the unit of the values."""

    slope: float
    """Change per year."""
    value: float
    low: float
    high: float
    """Prediction limits: where a single new value would fall, not only the line."""
    chance: float | None
    """Chance that the value of the target year is at the target or past it; ``None`` when the target is the baseline."""


class Pace(NamedTuple):
    """How far, how fast. What cannot be said is ``None``."""

    actual: float | None
    """Change per year from baseline to the latest value; ``None`` before there is a later value than the baseline."""
    required: float | None
    """Change per year needed from the latest value on; ``None`` once the target year is there."""
    share_of_way: float | None
    """(latest − baseline)/(target − baseline): negative when moving away; ``None`` when the target is the baseline."""
    share_of_time: float
    """(latest year − baseline year)/(target year − baseline year); above 1 after the target year."""
    forecast: Forecast | None
    """``None`` below five values."""

    @property
    def keeps_up(self) -> bool | None:
        """Whether at least as much of the way is done as of the time; uncertainty is not in this, so never a verdict alone."""
        if self.share_of_way is None or self.actual is None:
            return None
        return self.share_of_way >= self.share_of_time - 1e-9


def pace(
    points: Sequence[tuple[float, float]],
    target: float,
    target_year: float,
    baseline: tuple[float, float] | None = None,
    confidence: float = 0.95,
) -> Pace:
    """Pace of a series of (year, value) points, in any order, towards ``target`` at ``target_year``.

    ``baseline`` is (year, value), by default the first point. Points before the baseline are left out of everything, and so
    should points before a series break be by the caller. Linear pace: with b the baseline, c the latest value and t the target,
    (c − b)/years gone against (t − c)/years left. From five points on least squares y = a + k·year and its prediction interval
    ŷ ± t(n − 2)·s·√(1 + 1/n + (x₀ − x̄)²/Σ(x − x̄)²) (Draper & Smith, Applied Regression Analysis, 3rd ed., 1.4; the form of
    R's ``predict(…, interval = "prediction")``). The line must hold beyond the values for it to mean anything.

    Raises:
        ValueError: no points, a year twice, something that is not a number, ``target_year`` not after the baseline's, or
            ``confidence`` outside 0–1.
    """
    require_inside_unit(confidence=confidence)
    require_finite(target=target, target_year=target_year)
    base_year, base, kept = _started(points, baseline)
    if target_year <= base_year:
        raise ValueError(f"the target year must come after the baseline: {target_year}, {base_year}")
    year, latest = kept[-1] if kept else (base_year, base)
    wanted = target - base
    return Pace(
        actual=(latest - base) / (year - base_year) if year > base_year else None,
        required=(target - latest) / (target_year - year) if target_year > year else None,
        share_of_way=(latest - base) / wanted if wanted else None,
        share_of_time=(year - base_year) / (target_year - base_year),
        forecast=_forecast(kept, target, target_year, wanted, confidence) if len(kept) >= FORECAST_FROM else None,
    )


def _started(
    points: Sequence[tuple[float, float]], baseline: tuple[float, float] | None
) -> tuple[float, float, list[tuple[float, float]]]:
    """Year and value of the baseline, and the points from it on, oldest first."""
    ordered = sorted(points)
    if not ordered:
        raise ValueError("a pace needs at least one point")
    base_year, base = baseline or ordered[0]
    for year, value in [*ordered, (base_year, base)]:
        require_finite(year=year, value=value)
    years = [year for year, _ in ordered]
    if len(set(years)) < len(years):
        raise ValueError("the same year twice")
    return base_year, base, [point for point in ordered if point[0] >= base_year]


def _forecast(
    points: Sequence[tuple[float, float]], target: float, target_year: float, wanted: float, confidence: float
) -> Forecast:
    n, df = len(points), len(points) - 2
    middle, mean = fsum(x for x, _ in points) / n, fsum(y for _, y in points) / n
    spread = fsum((x - middle) ** 2 for x, _ in points)
    slope = fsum((x - middle) * (y - mean) for x, y in points) / spread
    left = fsum((y - mean - slope * (x - middle)) ** 2 for x, y in points)
    error = sqrt(left / df * (1 + 1 / n + (target_year - middle) ** 2 / spread))
    value = mean + slope * (target_year - middle)
    reach = student_quantile(1 / 2 + confidence / 2, df) * error
    chance = _chance((target - value) * (1 if wanted > 0 else -1), error, df) if wanted else None
    return Forecast(slope, value, value - reach, value + reach, chance)


def _chance(missing: float, error: float, df: int) -> float:
    """Chance of going ``missing`` further than the line, in the wanted direction."""
    if error == 0:
        return 1.0 if missing <= 0 else 0.0
    return student_cdf(-missing / error, df)
