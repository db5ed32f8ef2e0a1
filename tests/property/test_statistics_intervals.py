"""What must hold of every interval and test, whatever the numbers."""

from __future__ import annotations

from itertools import pairwise
from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.statistics import (
    Interval,
    byar_interval,
    difference_from_intervals,
    difference_interval,
    overlapping_difference_interval,
    proportion_interval,
    rate_interval,
    rate_ratio,
    smallest_detectable_change,
    trend_in_proportions,
)
from store.statistics.distributions import (
    beta_cdf,
    gamma_cdf,
    gamma_quantile,
    normal_quantile,
    student_cdf,
    student_quantile,
)

CLOSE = 1e-9
levels = st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.998])
sizes = st.integers(1, 100_000)
chances = st.floats(1e-6, 1 - 1e-6)
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


@given(samples(), levels)
def test_a_share_lies_within_its_limits(sample: tuple[int, int], level: float) -> None:
    """0 ≤ low ≤ share ≤ high ≤ 1, and the interval of the rest is its mirror image."""
    count, n = sample
    low, high = proportion_interval(count, n, level)
    assert 0 <= low <= count / n <= high <= 1
    assert low < high
    assert proportion_interval(n - count, n, level) == pytest.approx((1 - high, 1 - low), abs=CLOSE)


@given(samples(), st.integers(2, 50))
def test_share_limits_widen_with_confidence_and_narrow_with_size(sample: tuple[int, int], times: int) -> None:
    """More certainty is a wider interval; the same share of more answers a narrower one."""
    count, n = sample
    narrow, wide = proportion_interval(count, n, 0.9), proportion_interval(count, n, 0.99)
    assert wide.low <= narrow.low <= narrow.high <= wide.high
    larger = proportion_interval(count * times, n * times, 0.9)
    assert larger.high - larger.low < narrow.high - narrow.low


@given(samples(), samples(), levels)
def test_a_difference_turns_with_its_order(first: tuple[int, int], second: tuple[int, int], level: float) -> None:
    """p1 − p2 is minus p2 − p1, limits included; it lies within them and within −1…1; the same from published limits."""
    low, high = difference_interval(*first, *second, level)
    value1, value2 = first[0] / first[1], second[0] / second[1]
    assert -1 - CLOSE <= low <= value1 - value2 <= high <= 1 + CLOSE
    assert difference_interval(*second, *first, level) == pytest.approx((-high, -low), abs=CLOSE)
    limits = value1, proportion_interval(*first, level), value2, proportion_interval(*second, level)
    assert difference_from_intervals(*limits) == pytest.approx((low, high), abs=CLOSE)
    assert overlapping_difference_interval(*first, *second, level) == pytest.approx((low / 2, high / 2), abs=CLOSE)


@given(surrounded(), surrounded(), st.floats(0, 0.99))
def test_what_is_shared_never_widens(one: tuple[float, Interval], other: tuple[float, Interval], shared: float) -> None:
    """The difference of limits holds the difference, turns with its order, and only narrows when answers are shared."""
    apart, together = difference_from_intervals(*one, *other), difference_from_intervals(*one, *other, shared)
    assert apart.low - CLOSE <= together.low <= one[0] - other[0] <= together.high <= apart.high + CLOSE
    turned = difference_from_intervals(*other, *one, shared)
    assert (turned.low, turned.high) == pytest.approx((-together.high, -together.low), abs=CLOSE)


@given(st.integers(0, 5000), st.floats(0.1, 1e7), levels)
def test_a_rate_lies_within_its_limits(count: int, exposure: float, level: float) -> None:
    """0 ≤ low ≤ rate ≤ high at every level that is used, and the scale is only a scale."""
    low, high = rate_interval(count, exposure, 1000, level)
    assert low is not None
    assert high is not None
    assert 0 <= low <= count / exposure * 1000 <= high
    wider = rate_interval(count, exposure, 1000, 0.999).whole()
    assert wider is not None
    assert wider.low <= low <= high <= wider.high
    assert rate_interval(count, exposure, 100_000, level) == pytest.approx((low * 100, high * 100))


@given(st.floats(10, 40), levels)
def test_byar_meets_the_exact_limits(count: float, level: float) -> None:
    """From ten events on Byar's limits are within a tenth of an event of the exact ones: no jump at ten."""
    tail = (1 - level) / 2
    low, high = byar_interval(count, level)
    assert low == pytest.approx(gamma_quantile(tail, count), abs=0.1)
    assert high == pytest.approx(gamma_quantile(1 - tail, count + 1), abs=0.1)


def test_rates_rise_smoothly_over_ten() -> None:
    """Each further event raises both limits, across the change of method too."""
    limits = [rate_interval(count, 1, 1).whole() for count in range(30)]
    for earlier, later in pairwise(limits):
        assert earlier is not None
        assert later is not None
        assert earlier.low < later.low
        assert 0.8 < later.high - earlier.high < 2


@given(st.integers(0, 400), st.floats(100, 1e6), st.integers(0, 400), st.floats(100, 1e6), levels)
def test_a_ratio_agrees_with_its_test(count1: int, exposure1: float, count2: int, exposure2: float, level: float) -> None:
    """The ratio lies within its limits; turning it round inverts them; an interval without 1 means p below its level."""
    ratio, low, high, p = rate_ratio(count1, exposure1, count2, exposure2, level)
    assert low >= 0
    assert 0 <= p <= 1
    turned = rate_ratio(count2, exposure2, count1, exposure1, level)
    assert turned.p == pytest.approx(p, rel=1e-6)
    if ratio is not None and high is not None:
        assert low <= ratio * (1 + CLOSE)
        assert ratio <= high * (1 + CLOSE)
    if high is not None and turned.high is not None:
        assert turned.high * low == pytest.approx(1, rel=1e-6)
    if low > 1 + CLOSE or (high is not None and high < 1 - CLOSE):
        assert p < 1 - level + CLOSE


@settings(max_examples=30)
@given(st.integers(1, 60), st.integers(0, 60), st.sampled_from([0.9, 0.95, 0.99]))
def test_nothing_below_the_lower_limit_is_accepted(count1: int, count2: int, level: float) -> None:
    """Every ratio outside the interval is rejected by the test itself, tried by moving the exposures."""
    _, low, high, _ = rate_ratio(count1, 1, count2, 1, level)
    for part in (0.2, 0.7, 0.95, 0.999):
        assert rate_ratio(count1, low * part, count2, 1, level).p < 1 - level + CLOSE
        if high is not None:
            assert rate_ratio(count1, high / part, count2, 1, level).p < 1 - level + CLOSE
    assert rate_ratio(count1, low * (1 + 1e-9), count2, 1, level).p >= 1 - level - 1e-6


@given(st.lists(samples(), min_size=2, max_size=8), st.floats(-50, 50), st.floats(0.01, 100))
def test_a_trend_does_not_mind_the_scale_of_years(waves: list[tuple[int, int]], start: float, step: float) -> None:
    """χ² ≥ 0, p within 0–1; scores moved, stretched or turned give the same test."""
    events, trials = [x for x, _ in waves], [n for _, n in waves]
    trend = trend_in_proportions(events, trials)
    assert trend.chi_squared >= 0
    assert 0 <= trend.p <= 1
    moved = trend_in_proportions(events, trials, [start - step * i for i in range(len(waves))])
    assert moved.chi_squared == pytest.approx(trend.chi_squared, rel=1e-5, abs=1e-6)


@given(st.floats(0.01, 0.99), st.integers(10, 100_000), st.integers(2, 20))
def test_more_answers_show_smaller_changes(share: float, n: int, times: int) -> None:
    """The detectable change shrinks with the root of n, grows with power and confidence, and is even around one half."""
    change = smallest_detectable_change(share, n)
    assert smallest_detectable_change(share, n * times) == pytest.approx(change / times**0.5)
    assert smallest_detectable_change(share, n, power=0.9) > change
    assert smallest_detectable_change(share, n, confidence=0.99) > change
    assert smallest_detectable_change(1 - share, n) == pytest.approx(change)


@given(chances, st.floats(0.1, 500), st.floats(0.1, 500))
def test_quantiles_undo_distributions(p: float, a: float, b: float) -> None:
    """Each quantile gives back its probability; the beta function mirrors."""
    assert gamma_cdf(gamma_quantile(p, a), a) == pytest.approx(p, abs=1e-10)
    assert student_cdf(student_quantile(p, a), a) == pytest.approx(p, abs=1e-9)
    assert normal_quantile(p) == pytest.approx(-normal_quantile(1 - p), abs=1e-8)
    assert beta_cdf(p, a, b) == pytest.approx(1 - beta_cdf(1 - p, b, a), abs=1e-10)
    assert log(gamma_quantile(p, a) + 1e-300) < log(gamma_quantile(min(1 - 1e-7, p * 1.01), a) + 1e-300) or p > 0.98


@given(samples(), samples(), st.integers(2, 50))
def test_a_difference_widens_with_confidence_and_narrows_with_size(
    first: tuple[int, int], second: tuple[int, int], times: int
) -> None:
    """More certainty is a wider interval, at both ends; the same shares of more answers a narrower one."""
    narrow, wide = difference_interval(*first, *second, 0.9), difference_interval(*first, *second, 0.998)
    assert wide.low - CLOSE <= narrow.low <= narrow.high <= wide.high + CLOSE
    larger = difference_interval(first[0] * times, first[1] * times, second[0] * times, second[1] * times, 0.9)
    assert larger.high - larger.low < narrow.high - narrow.low


@given(st.integers(1, 2000), st.floats(1, 1e6), st.integers(2, 50), levels)
def test_a_rate_of_more_events_is_surer(count: int, exposure: float, times: int, level: float) -> None:
    """The same rate among more inhabitants has narrower limits, also where the method changes at ten events."""
    few, many = (
        rate_interval(count, exposure, confidence=level),
        rate_interval(count * times, exposure * times, confidence=level),
    )
    assert few.low is not None
    assert few.high is not None
    assert many.low is not None
    assert many.high is not None
    assert many.high - many.low < few.high - few.low


@settings(max_examples=50)
@given(st.integers(0, 200), st.floats(100, 1e6), st.integers(0, 200), st.floats(100, 1e6))
def test_a_ratio_widens_with_confidence(count1: int, exposure1: float, count2: int, exposure2: float) -> None:
    """More certainty never narrows the limits of a ratio."""
    narrow, wide = (rate_ratio(count1, exposure1, count2, exposure2, level) for level in (0.9, 0.99))
    assert wide.low <= narrow.low * (1 + CLOSE)
    assert (narrow.high is None) == (wide.high is None)
    if narrow.high is not None and wide.high is not None:
        assert narrow.high <= wide.high * (1 + CLOSE)
