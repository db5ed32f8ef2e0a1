"""What must hold of every funnel, chart, pace and verdict, whatever the numbers."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from store.model.codes import Direction
from store.statistics import (
    FunnelClass,
    Interval,
    Verdict,
    control_chart,
    funnel_limits,
    funnel_of_rates,
    funnel_of_shares,
    pace,
    rate_funnel_limits,
    verdict,
)

CLOSE = 1e-9
sizes = st.integers(1, 100_000)
values = st.floats(-1e4, 1e4).map(lambda value: round(value, 3))


@st.composite
def samples(draw: st.DrawFn) -> tuple[int, int]:
    """A count and how many it is out of."""
    n = draw(sizes)
    return draw(st.integers(0, n)), n


@st.composite
def surrounded(draw: st.DrawFn) -> tuple[float, Interval]:
    """A value and limits around it, even or not."""
    value = draw(values)
    return value, Interval(value - draw(st.floats(0, 50)), value + draw(st.floats(0, 50)))


@given(st.floats(0, 1), sizes, st.integers(2, 50), st.floats(0, 0.1))
def test_a_funnel_narrows_with_size(share: float, n: int, times: int, between: float) -> None:
    """Inside 0–1, around the pooled share, narrower with size, wider with confidence and with unrest between places."""
    limits = funnel_limits(share, n, 0.95)
    assert 0 <= limits.low <= share <= limits.high <= 1
    larger, surer = funnel_limits(share, n * times, 0.95), funnel_limits(share, n, 0.998)
    restless = funnel_limits(share, n, 0.95, between)
    assert limits.low <= larger.low <= larger.high <= limits.high
    assert surer.low <= limits.low <= limits.high <= surer.high
    assert restless.low <= limits.low <= limits.high <= restless.high


@given(st.lists(samples(), min_size=1, max_size=30))
def test_classes_never_contradict_the_drawn_limits(places: list[tuple[int, int]]) -> None:
    """A share is classed as far out exactly when it lies outside the limits drawn with the same unrest."""
    funnel = funnel_of_shares([x for x, _ in places], [n for _, n in places])
    assert funnel.between >= 0
    for (_, n), point in zip(places, funnel.points, strict=True):
        outer, inner = (funnel_limits(funnel.pooled, n, level, funnel.between) for level in (0.998, 0.95))
        _agree(point.place, point.value, outer, inner, 1e-9)


@given(st.lists(st.tuples(st.integers(0, 3000), st.floats(100, 1e6)), min_size=1, max_size=30))
def test_classes_of_rates_never_contradict_the_drawn_limits(places: list[tuple[int, float]]) -> None:
    """The same for rates."""
    assume(any(count for count, _ in places))
    funnel = funnel_of_rates([x for x, _ in places], [n for _, n in places])
    for (_, exposure), point in zip(places, funnel.points, strict=True):
        outer, inner = (rate_funnel_limits(funnel.pooled, exposure, level, between=funnel.between) for level in (0.998, 0.95))
        _agree(point.place, point.value, outer, inner, 1e-6 * (1 + funnel.pooled))


def _agree(place: FunnelClass, value: float, outer: Interval, inner: Interval, slack: float) -> None:
    """The class says where the value is, unless it is on the line itself."""
    if min(abs(value - line) for line in (*outer, *inner)) <= slack:
        return
    far = {FunnelClass.FAR_BELOW, FunnelClass.FAR_ABOVE}
    assert (place in far) == (not outer.contains(value))
    assert (place is FunnelClass.WITHIN) == inner.contains(value)


@given(st.lists(values, min_size=5, max_size=40), st.booleans())
def test_chart_limits_lie_evenly_around_the_mean(series: list[float], screen: bool) -> None:  # noqa: FBT001
    """Even limits, narrower when outliers are screened; a series turned upside down turns the chart and keeps its signals."""
    chart, screened = control_chart(series, screen), control_chart(series, screen_outliers=True)
    assert chart.lower <= chart.center <= chart.upper
    assert chart.upper - chart.center == pytest.approx(chart.center - chart.lower)
    assert screened.upper <= control_chart(series).upper + CLOSE
    turned = control_chart([-value for value in series], screen)
    assert (turned.lower, turned.center, turned.upper) == pytest.approx((-chart.upper, -chart.center, -chart.lower))
    assert turned.signals == chart.signals
    assert all(0 <= signal.index < len(series) for signal in chart.signals)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=12), st.floats(0, 100), st.integers(1, 10))
def test_a_pace_adds_up(series: list[float], target: float, years_left: int) -> None:
    """Way done and way left add up to the way; a forecast comes with five points and holds its own line."""
    points = [(2015.0 + i, value) for i, value in enumerate(series)]
    last = points[-1][0]
    found = pace(points, target, last + years_left)
    assert found.required is not None
    assert series[-1] + found.required * years_left == pytest.approx(target, abs=1e-6)
    if found.actual is not None:
        assert series[0] + found.actual * (last - 2015) == pytest.approx(series[-1], abs=1e-6)
    assert (found.forecast is not None) == (len(series) >= 5)
    if found.forecast is not None:
        assert found.forecast.low <= found.forecast.value <= found.forecast.high
        assert found.forecast.chance is None or 0 <= found.forecast.chance <= 1


@given(st.lists(st.floats(0, 100), min_size=5, max_size=12), st.integers(1, 10))
def test_a_forecast_widens_with_confidence_and_with_distance(series: list[float], years_left: int) -> None:
    """Prediction limits spread with the certainty asked for and with every year further away; the line stays."""
    points = [(2015.0 + i, value) for i, value in enumerate(series)]
    year = points[-1][0] + years_left
    near, sure, far = (pace(points, 50, *asked).forecast for asked in ((year,), (year, None, 0.998), (year + 1,)))
    assert near is not None
    assert sure is not None
    assert far is not None
    assert sure.value == near.value
    assert sure.low <= near.low <= near.high <= sure.high
    assert far.high - far.low >= near.high - near.low - CLOSE


@given(st.floats(0.01, 1e4), st.floats(1, 1e6), st.integers(2, 50), st.floats(0, 0.1))
def test_a_funnel_of_rates_narrows_with_size(rate: float, exposure: float, times: int, between: float) -> None:
    """Never below 0, around the pooled rate, narrower with inhabitants, wider with confidence and with unrest."""
    limits = rate_funnel_limits(rate, exposure, 0.95)
    assert 0 <= limits.low <= rate <= limits.high
    larger, surer = rate_funnel_limits(rate, exposure * times, 0.95), rate_funnel_limits(rate, exposure, 0.998)
    restless = rate_funnel_limits(rate, exposure, 0.95, between=between)
    assert limits.low <= larger.low <= larger.high <= limits.high
    assert surer.low <= limits.low <= limits.high <= surer.high
    assert restless.low <= limits.low <= limits.high <= restless.high


@given(surrounded(), values)
def test_more_and_less_are_mirror_images(one: tuple[float, Interval], target: float) -> None:
    """Wanting less of a value is wanting more of its opposite; only the value decides reached or not."""
    value, (low, high) = one
    less = verdict(value, (low, high), target, Direction.DECREASE)
    assert less is verdict(-value, (-high, -low), -target, Direction.INCREASE)
    assert (less in {Verdict.REACHED, Verdict.REACHED_WITHIN_MARGIN}) == (value <= target)
    assert verdict(value, (value, value), target, Direction.DECREASE) in {Verdict.REACHED, Verdict.NOT_REACHED}
