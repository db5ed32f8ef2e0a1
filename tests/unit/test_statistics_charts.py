"""Control charts, funnels and pace, against published examples and by construction."""

from __future__ import annotations

import pytest

from store.statistics import (
    FunnelClass,
    Rule,
    Signal,
    control_chart,
    funnel_class,
    funnel_limits,
    funnel_of_rates,
    funnel_of_shares,
    pace,
    rate_funnel_limits,
    rate_interval,
)

SPIKE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
LINE = [(2018.0 + i, value) for i, value in enumerate([30, 29.1, 28.7, 27.2, 27.0, 25.8])]


def _marked(values: list[float], rule: Rule) -> list[int]:
    return [signal.index for signal in control_chart(values).signals if signal.rule is rule]


def test_limits_with_and_without_an_outlier() -> None:
    """NHSRplotthedots drops the spike's two ranges and draws −0.72 to 4.60; the Excel tool keeps them: −3.06 to 6.95."""
    screened, whole = control_chart(SPIKE, screen_outliers=True), control_chart(SPIKE)
    assert (screened.lower, screened.upper) == pytest.approx((-0.72, 4.60), abs=0.005)
    assert (whole.lower, whole.upper) == pytest.approx((-3.06, 6.95), abs=0.005)
    assert screened.center == whole.center == pytest.approx(35 / 18)
    assert screened.signals == whole.signals == (Signal(4, Rule.OUTSIDE_LIMITS),)


def test_seven_on_one_side() -> None:
    """Seven above the mean are marked, all of them; six are not; a value on the mean ends the run."""
    assert _marked([5, 6, 5, 6, 5, 6, 5, -5, -6, -5, -6, -5, -6, -5], Rule.SEVEN_ON_ONE_SIDE) == list(range(14))
    assert _marked([5, 6, 5, 6, 5, 6, -5, -6, -5, -6, -5, -6], Rule.SEVEN_ON_ONE_SIDE) == []
    assert _marked([5, 6, 5, 0, 6, 5, 6, -5, -6, -5, 0, -6, -5, -6], Rule.SEVEN_ON_ONE_SIDE) == []


def test_seven_in_a_row() -> None:
    """1…7 rises; a pair of equal values breaks it (NHSRplotthedots' own example)."""
    assert _marked([2, 1, 2, 3, 4, 5, 6, 7, 3], Rule.SEVEN_IN_A_ROW) == [1, 2, 3, 4, 5, 6, 7]
    assert _marked([2, 7, 6, 5, 4, 3, 2, 1, 3], Rule.SEVEN_IN_A_ROW) == [1, 2, 3, 4, 5, 6, 7]
    assert _marked([1, 2, 3, 3, 4, 5, 6], Rule.SEVEN_IN_A_ROW) == []


def test_two_of_three() -> None:
    """Two of three beyond two thirds of the way to one limit are marked; one high and one low are not."""
    calm = [0.0, 1, 0, -1] * 6
    assert _marked([*calm, 2.3, 1.5, 2.3, 0, -1], Rule.TWO_OF_THREE) == [24, 26]
    assert _marked([*calm, 2.1, 0, -2.1, 0], Rule.TWO_OF_THREE) == []


def test_a_series_that_never_moves() -> None:
    """No range, no signals, not even from rounding."""
    chart = control_chart([0.1] * 30)
    assert chart.signals == ()
    assert chart.lower == chart.upper == pytest.approx(0.1)


def test_too_short_for_a_chart() -> None:
    """Three or four waves of a survey are no control chart."""
    with pytest.raises(ValueError, match="at least 5"):
        control_chart([1, 2, 3, 4])


def test_funnel_limits_of_shares() -> None:
    """p₀ ± z√(p₀(1 − p₀)/n), inside 0–1: 30 per cent at 100 answers is 21.0–39.0, or 15.8–44.2 at 99.8 per cent."""
    assert funnel_limits(0.3, 100, 0.95) == pytest.approx((0.210183, 0.389817), abs=1e-6)
    assert funnel_limits(0.3, 100, 0.998) == pytest.approx((0.158388, 0.441612), abs=1e-6)
    assert funnel_limits(0.02, 50).low == 0
    assert funnel_limits(0.98, 50).high == 1


def test_class_of_one_place() -> None:
    """A place differs when its interval leaves the pooled rate out; an undefined limit leaves nothing out."""
    found = {
        count: funnel_class(1000, rate_interval(count, 10_000), rate_interval(count, 10_000, confidence=0.998))
        for count in (60, 78, 100, 125, 140)
    }
    assert list(found.values()) == [
        FunnelClass.FAR_BELOW,
        FunnelClass.BELOW,
        FunnelClass.WITHIN,
        FunnelClass.ABOVE,
        FunnelClass.FAR_ABOVE,
    ]
    assert funnel_class(1, (None, 2), (None, None)) is FunnelClass.WITHIN


def test_places_that_differ_by_chance_alone() -> None:
    """Where spread is no more than chance gives, nothing is added and the one that stands out does."""
    counts = [29, 31, 30, 33, 27, 30, 28, 32, 30, 31, 29, 60]
    funnel = funnel_of_shares(counts, [100] * 12, pooled=0.3)
    assert funnel.between == 0
    assert [point.place for point in funnel.points] == [FunnelClass.WITHIN] * 11 + [FunnelClass.FAR_ABOVE]


def test_unrest_between_places_widens_the_funnel() -> None:
    """Over-dispersed crime counts: a rate far outside the plain limits is ordinary once places' own unrest is counted in."""
    counts = [520, 980, 1490, 760, 1210, 640, 1350, 900, 1100, 1050]
    funnel = funnel_of_rates(counts, [10_000.0] * 10)
    plain = rate_funnel_limits(funnel.pooled, 10_000)
    assert funnel.dispersion > 10
    assert not plain.contains(14_900)
    assert not {point.place for point in funnel.points} & {FunnelClass.FAR_BELOW, FunnelClass.FAR_ABOVE}
    assert rate_funnel_limits(funnel.pooled, 10_000, between=funnel.between).contains(14_900)


def test_a_funnel_of_nothing() -> None:
    """No events anywhere, or a single place: nothing stands out."""
    assert {point.place for point in funnel_of_rates([0, 0], [100, 200]).points} == {FunnelClass.WITHIN}
    assert {point.place for point in funnel_of_shares([0, 0], [100, 200]).points} == {FunnelClass.WITHIN}
    assert funnel_of_shares([7], [100]).points[0].z == 0
    assert funnel_of_rates([70], [100], per=100, pooled=30).points[0].place is FunnelClass.FAR_ABOVE


def test_linear_pace() -> None:
    """30 (2018), now 26 (2022), target 22 (2026): half the way in half the time, one a year done and one a year needed."""
    kept = pace([(2022, 26)], 22, 2026, baseline=(2018, 30))
    assert (kept.actual, kept.required, kept.share_of_way, kept.share_of_time) == (-1, -1, 0.5, 0.5)
    assert kept.keeps_up
    assert kept.forecast is None


def test_forecast() -> None:
    """Six years from 30 to 25.8: 2026 lies at 23.4 (22.1–24.8), with 2 per cent chance of 22 or less."""
    forecast = pace(LINE, 22, 2026).forecast
    assert forecast is not None
    assert (forecast.value, forecast.low, forecast.high) == pytest.approx((23.4, 22.1, 24.8), abs=0.05)
    assert forecast.chance == pytest.approx(0.02, abs=0.005)
    assert forecast.slope == pytest.approx(-0.822857, abs=1e-6)


def test_the_forecast_is_silent_before_five_points() -> None:
    """Four points draw no line, five do; points before the baseline do not count."""
    assert pace(LINE[:4], 22, 2026).forecast is None
    assert pace(LINE[:5], 22, 2026).forecast is not None
    assert pace(LINE, 22, 2026, baseline=LINE[2]).forecast is None


def test_what_a_pace_cannot_say() -> None:
    """No later value, no time left, nowhere to go: the figure is missing, not zero."""
    assert pace(LINE[:1], 22, 2026).actual is None
    assert pace(LINE, 22, 2023).required is None
    held = pace(LINE, 30, 2026)
    assert (held.share_of_way, held.keeps_up) == (None, None)
    assert held.forecast is not None
    assert held.forecast.chance is None


def test_a_perfect_line_is_certain() -> None:
    """No scatter: the forecast is the line, and the chance is all or nothing."""
    points = [(2020.0 + i, 10.0 + i) for i in range(5)]
    reached, missed = pace(points, 16, 2026).forecast, pace(points, 17, 2026).forecast
    assert reached is not None
    assert missed is not None
    assert (reached.low, reached.high, reached.chance, missed.chance) == (16, 16, 1, 0)
