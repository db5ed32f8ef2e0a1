"""Verdicts on goals, movements of whole series, refused arguments, and the package's front door."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from math import inf, nan
from typing import TYPE_CHECKING

import pytest

import store.statistics as front
from store.model.codes import Change, Direction, Unit
from store.model.indicator import IndicatorLink, Observation
from store.model.judgement import Obstacle
from store.statistics import (
    NTU_BREAKS,
    Verdict,
    byar_interval,
    change_between,
    control_chart,
    difference_from_intervals,
    difference_interval,
    funnel_class,
    funnel_limits,
    funnel_of_rates,
    funnel_of_shares,
    interval_of,
    judge,
    pace,
    percent_change,
    proportion_interval,
    rate_funnel_limits,
    rate_interval,
    rate_ratio,
    smallest_detectable_change,
    trend_in_proportions,
    verdict,
)
from store.statistics.distributions import beta_cdf, gamma_cdf, normal_quantile, student_quantile

if TYPE_CHECKING:
    from collections.abc import Callable

DOWN, UP, HOLD, NONE = Direction.DECREASE, Direction.INCREASE, Direction.MAINTAIN, Direction.ZERO


@pytest.mark.parametrize(
    ("value", "interval", "target", "direction", "expected"),
    [
        (6, (4, 9), 10, DOWN, Verdict.REACHED),
        (6, (4, 9), 9, DOWN, Verdict.REACHED),
        (6, (4, 9), 6, DOWN, Verdict.REACHED_WITHIN_MARGIN),
        (6, (4, 9), 5, DOWN, Verdict.NOT_REACHED_WITHIN_MARGIN),
        (6, (4, 9), 4, DOWN, Verdict.NOT_REACHED_WITHIN_MARGIN),
        (6, (4, 9), 3, DOWN, Verdict.NOT_REACHED),
        (70, (60, 78), 55, UP, Verdict.REACHED),
        (70, (60, 78), 65, UP, Verdict.REACHED_WITHIN_MARGIN),
        (70, (60, 78), 75, UP, Verdict.NOT_REACHED_WITHIN_MARGIN),
        (70, (60, 78), 80, UP, Verdict.NOT_REACHED),
        (0, (0, 3), None, NONE, Verdict.REACHED_WITHIN_MARGIN),
        (0, (0, 0), 5, NONE, Verdict.REACHED),
        (2, (1, 4), None, NONE, Verdict.NOT_REACHED),
        (50, (45, 55), 52, HOLD, Verdict.REACHED_WITHIN_MARGIN),
        (50, (45, 55), 60, HOLD, Verdict.NOT_REACHED),
        (50, (50, 50), 50, HOLD, Verdict.REACHED),
        (None, (4, 9), 5, DOWN, Verdict.CANNOT_TELL),
        (6, None, 5, DOWN, Verdict.CANNOT_TELL),
        (6, (None, 9), 5, DOWN, Verdict.CANNOT_TELL),
        (6, (4, 9), None, DOWN, Verdict.CANNOT_TELL),
    ],
)
def test_verdicts(
    value: float | None,
    interval: tuple[float | None, float | None] | None,
    target: float | None,
    direction: Direction,
    expected: Verdict,
) -> None:
    """The value says reached or not, the interval whether that is certain; without either nobody can tell."""
    assert verdict(value, interval, target, direction) is expected


@pytest.mark.parametrize(
    ("value", "interval", "expected"),
    [
        (51, (48, 54), Verdict.REACHED),
        (51, (44, 58), Verdict.REACHED_WITHIN_MARGIN),
        (56, (49, 63), Verdict.REACHED_WITHIN_MARGIN),
        (57, (53, 61), Verdict.NOT_REACHED_WITHIN_MARGIN),
        (60, (56, 64), Verdict.NOT_REACHED),
        (40, (36, 44), Verdict.NOT_REACHED),
    ],
)
def test_a_level_to_hold_with_room(value: float, interval: tuple[float, float], expected: Verdict) -> None:
    """Hold 50 ± 5: certain inside the band, certain outside it, and two kinds of maybe between."""
    assert verdict(value, interval, 50, HOLD, tolerance=5) is expected


def _wave(first: int, last: int, value: float | None, low: float | None, high: float | None) -> Observation:
    return Observation("2083", date(first, 1, 1), date(last, 12, 31), value, low, high, None, preliminary=False, missing=None)


UNSAFE = [
    _wave(2016, 2016, 20, 18, 22),
    _wave(2019, 2019, 33, 27, 41),
    _wave(2024, 2024, 21, 15, 28),
    _wave(2025, 2025, 25, 19, 32),
]


def _wants(period: str | None = None, target: float | None = None, year: int | None = None) -> IndicatorLink:
    return IndicatorLink(
        "x", "", None, Unit.PERCENT, "ntu_municipal", "open", DOWN, 33 if period else None, period, target, year, None
    )


def _changes(series: list[Observation], period: str | None, breaks: tuple[int, ...] = ()) -> tuple[Change | None, Change]:
    judged = judge(series, Unit.PERCENT, _wants(period), breaks)
    return judged.since_baseline.change if judged.since_baseline else None, judged.since_last.change


def test_movement_of_a_series() -> None:
    """Unsafe late in Hedemora, 33 % (27–41) 2019, 21 (15–28) 2024, 25 (19–32) 2025: better than 2019? Within the margin."""
    assert _changes(UNSAFE, "2019") == (Change.UNCLEAR, Change.UNCLEAR)
    assert _changes(UNSAFE[:3], "2019") == (Change.IMPROVED, Change.IMPROVED)


def test_a_baseline_that_cannot_be_compared_with() -> None:
    """Not in the series: a bare number has no margin. The latest value itself, or none at all: nothing is said."""
    unknown = judge(UNSAFE, Unit.PERCENT, _wants("2018")).since_baseline
    assert unknown
    assert (unknown.change, unknown.obstacle) == (Change.NOT_ASSESSABLE, Obstacle.BASELINE_UNKNOWN)
    assert _changes(UNSAFE, "2025")[0] is None
    assert _changes([], "2019") == (None, Change.NOT_ASSESSABLE)
    assert _changes(UNSAFE[:1], "2016") == (None, Change.NOT_ASSESSABLE)


def test_a_plan_without_a_baseline_is_followed_from_its_start() -> None:
    """The last value from before the plan began; a value of the plan's first year is not from before it."""
    wanted = replace(_wants(), plan_start=date(2024, 1, 1))
    judged = judge(UNSAFE, Unit.PERCENT, wanted)
    assert judged.since_baseline
    assert judged.since_baseline.earlier is UNSAFE[1]
    assert judged.baseline_is_plan


def test_a_missing_latest_wave_is_passed_over() -> None:
    """The newest wave had too few answers: the one before it speaks."""
    series = [*UNSAFE[:3], _wave(2025, 2025, None, None, None)]
    assert _changes(series, "2019")[0] is Change.IMPROVED


def test_no_comparison_over_a_break() -> None:
    """NTU changed its method in 2017: 2016 is another series, a pool that holds both too; 2017 itself begins the new one."""
    assert change_between(UNSAFE[0], UNSAFE[1], Unit.PERCENT, DOWN) is Change.WORSENED
    assert change_between(UNSAFE[0], UNSAFE[1], Unit.PERCENT, DOWN, NTU_BREAKS) is Change.NOT_ASSESSABLE
    pool, later = _wave(2016, 2017, 20, 18, 22), _wave(2018, 2019, 33, 27, 41)
    assert change_between(pool, later, Unit.PERCENT, DOWN, NTU_BREAKS) is Change.NOT_ASSESSABLE
    assert change_between(_wave(2017, 2017, 20, 18, 22), later, Unit.PERCENT, DOWN, NTU_BREAKS) is Change.WORSENED
    assert _changes(UNSAFE, "2016", NTU_BREAKS)[0] is Change.NOT_ASSESSABLE


def test_pools_that_share_a_year_are_compared_by_the_rest() -> None:
    """2021–2022 against 2022–2023: the shared year cancels, so a smaller difference shows; unequal or equal pools do not."""
    first, second = _wave(2021, 2022, 20, 17, 23), _wave(2022, 2023, 16, 13.5, 19)
    assert change_between(first, second, Unit.PERCENT, DOWN) is Change.IMPROVED
    assert change_between(first, _wave(2023, 2024, 16, 13.5, 19), Unit.PERCENT, DOWN) is Change.UNCLEAR
    assert change_between(first, _wave(2022, 2024, 16, 13.5, 19), Unit.PERCENT, DOWN) is Change.NOT_ASSESSABLE
    assert change_between(first, _wave(2021, 2022, 16, 13.5, 19), Unit.PERCENT, DOWN) is Change.NOT_ASSESSABLE
    assert change_between(second, first, Unit.PERCENT, DOWN) is Change.NOT_ASSESSABLE


def test_limits_that_do_not_hold_the_value_are_not_believed() -> None:
    """A misread file must not become a verdict."""
    assert interval_of(_wave(2025, 2025, 25, 26, 32), Unit.PERCENT) is None


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: proportion_interval(nan, 10),
        lambda: proportion_interval(1, nan),
        lambda: proportion_interval(1, inf),
        lambda: proportion_interval(1, 0),
        lambda: proportion_interval(-1, 10),
        lambda: proportion_interval(11, 10),
        lambda: proportion_interval(1, 10, 1),
        lambda: proportion_interval(1, 10, nan),
        lambda: difference_interval(1, 10, 1, 0),
        lambda: difference_from_intervals(5, (6, 9), 8, (5, 11)),
        lambda: difference_from_intervals(nan, (6, 9), 8, (5, 11)),
        lambda: difference_from_intervals(8, (6, 9), 8, (5, 11), shared=1),
        lambda: rate_interval(1, 0),
        lambda: rate_interval(-1, 10),
        lambda: rate_interval(nan, 10),
        lambda: rate_interval(1, 10, per=0),
        lambda: rate_interval(1, 10, confidence=0),
        lambda: byar_interval(-1),
        lambda: rate_ratio(1, 0, 1, 10),
        lambda: rate_ratio(-1, 10, 1, 10),
        lambda: rate_ratio(1.5, 10, 1, 10),  # type: ignore[arg-type]
        lambda: rate_ratio(1, 10, 1, 10, confidence=1),
        lambda: trend_in_proportions([1, 2], [10]),
        lambda: trend_in_proportions([1], [10]),
        lambda: trend_in_proportions([], []),
        lambda: trend_in_proportions([1, 2], [10, 1]),
        lambda: trend_in_proportions([1, 2], [10, 10], [3, 3]),
        lambda: trend_in_proportions([1, 2], [10, 10], [3, nan]),
        lambda: smallest_detectable_change(0, 10),
        lambda: smallest_detectable_change(0.3, 0),
        lambda: smallest_detectable_change(0.3, 10, power=1),
        lambda: funnel_limits(1.1, 10),
        lambda: funnel_limits(0.3, 0),
        lambda: funnel_limits(0.3, 10, between=-1),
        lambda: rate_funnel_limits(0, 10),
        lambda: funnel_class(nan, (1, 2), (1, 2)),
        lambda: funnel_of_shares([], []),
        lambda: funnel_of_shares([1], [10, 20]),
        lambda: funnel_of_shares([1], [10], pooled=0),
        lambda: funnel_of_rates([-1], [10]),
        lambda: funnel_of_rates([1], [10], pooled=0),
        lambda: control_chart([1, 2, 3, 4, nan]),
        lambda: pace([], 1, 2026),
        lambda: pace([(2020, 1), (2020, 2)], 1, 2026),
        lambda: pace([(2020, nan)], 1, 2026),
        lambda: pace([(2020, 1)], 1, 2020),
        lambda: verdict(5, (6, 9), 5, DOWN),
        lambda: verdict(7, (6, 9), nan, DOWN),
        lambda: verdict(7, (6, 9), 5, HOLD, tolerance=-1),
        lambda: percent_change(-1, 5),
        lambda: gamma_cdf(1, 0),
        lambda: beta_cdf(0.5, 0, 1),
        lambda: normal_quantile(1),
        lambda: student_quantile(0.5, 0),
    ],
)
def test_wrong_arguments_are_refused(wrong: Callable[[], object]) -> None:
    """What is no number, no share, no count or no level is refused with a sentence, never computed with."""
    with pytest.raises(ValueError, match=" "):
        wrong()


def test_every_public_name_can_be_asked_for() -> None:
    """The front door lists its names in order, gives each of them, and no other."""
    assert front.__all__ == sorted(front.__all__, key=lambda name: (not name.isupper(), name))
    for name in front.__all__:
        assert name.isupper() or getattr(front, name).__module__.startswith("store.statistics")
    with pytest.raises(AttributeError, match="standard_deviation"):
        front.standard_deviation  # noqa: B018


def test_an_interval_alone_loads_nothing_else() -> None:
    """Start-up pays for intervals only."""
    script = (
        "import sys, store.statistics.interval; print(*sorted(m for m in sys.modules if m.startswith('store.statistics.')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True, cwd=_root())
    assert done.stdout.split() == [f"store.statistics.{name}" for name in ("arguments", "distributions", "interval")]


def _root() -> str:
    from pathlib import Path

    return str(Path(__file__).parents[2])
