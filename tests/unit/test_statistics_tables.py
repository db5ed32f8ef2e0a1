"""Figures of `store.statistics` against published tables, to the tables' own digits."""

from __future__ import annotations

from math import sqrt

import pytest

from store.statistics import (
    byar_interval,
    change_in_counts,
    difference_from_intervals,
    difference_interval,
    overlapping_difference_interval,
    percent_change,
    proportion_interval,
    rate_interval,
    rate_ratio,
    smallest_detectable_change,
    trend_in_proportions,
)
from store.statistics.distributions import (
    beta_cdf,
    binomial_at_least,
    binomial_at_most,
    gamma_quantile,
    normal_quantile,
    student_cdf,
    student_quantile,
)


@pytest.mark.parametrize(("p", "z"), [(0.5, 0.0), (0.8, 0.841621), (0.975, 1.959964), (0.999, 3.090232), (0.025, -1.959964)])
def test_normal_quantiles(p: float, z: float) -> None:
    """The normal table (NIST/SEMATECH e-Handbook 1.3.6.7.1)."""
    assert normal_quantile(p) == pytest.approx(z, abs=1e-6)


@pytest.mark.parametrize(("df", "t"), [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (10, 2.228), (30, 2.042), (100, 1.984)])
def test_students_t(df: int, t: float) -> None:
    """Student's t at 97.5 per cent (NIST/SEMATECH e-Handbook 1.3.6.7.2), and back."""
    assert student_quantile(0.975, df) == pytest.approx(t, abs=6e-4)
    assert student_quantile(0.025, df) == pytest.approx(-t, abs=6e-4)
    assert student_cdf(student_quantile(0.975, df), df) == pytest.approx(0.975, abs=1e-10)


@pytest.mark.parametrize(("df", "chi"), [(1, 3.841), (2, 5.991), (10, 18.307), (100, 124.342)])
def test_chi_squared(df: int, chi: float) -> None:
    """The chi-squared table at 95 per cent (NIST/SEMATECH e-Handbook 1.3.6.7.4)."""
    assert 2 * gamma_quantile(0.95, df / 2) == pytest.approx(chi, abs=6e-4)


def test_binomial_tails_have_closed_forms() -> None:
    """Ten throws of a coin: 56 of 1024 give eight or more; the ends of the scale are certain."""
    assert binomial_at_least(8, 10, 0.5) == pytest.approx(56 / 1024, abs=1e-14)
    assert binomial_at_most(2, 10, 0.5) == pytest.approx(56 / 1024, abs=1e-14)
    assert (binomial_at_least(0, 10, 0.5), binomial_at_least(11, 10, 0.5)) == (1, 0)
    assert (binomial_at_most(-1, 10, 0.5), binomial_at_most(10, 10, 0.5)) == (0, 1)
    assert (beta_cdf(0, 2, 3), beta_cdf(1, 2, 3)) == (0, 1)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_difference_of_two_shares(first: tuple[int, int], second: tuple[int, int], low: float, high: float) -> None:
    """Newcombe 1998, table II, method 10, as p1 − p2."""
    assert difference_interval(*first, *second) == pytest.approx((low, high), abs=6e-5)


def test_the_same_fall_on_two_sizes_of_sample() -> None:
    """From 30 to 24 per cent: −12.8 to +1.2 points on 300 answers is no change, −8.0 to −3.6 on 3 000 is one."""
    small, large = difference_interval(75, 310, 90, 300), difference_interval(750, 3100, 900, 3000)
    assert [100 * limit for limit in (*small, *large)] == pytest.approx([-12.8, 1.2, -8.0, -3.6], abs=0.05)


def test_difference_of_published_limits() -> None:
    """Open drug dealing in Hedemora: 6 % (4–9) against 8 % (5–11): −2 points, from −5.6 to +2.2 with uneven limits."""
    low, high = difference_from_intervals(6, (4, 9), 8, (5, 11))
    assert (low, high) == pytest.approx((-2 - sqrt(13), -2 + sqrt(18)))


def test_pools_that_share_a_year() -> None:
    """2021–2022 against 2022–2023: the shared year cancels, from the years' own counts or only from the pools' limits."""
    known = overlapping_difference_interval(90, 300, 75, 300)
    assert known == pytest.approx([limit / 2 for limit in difference_interval(90, 300, 75, 300)])
    pools = (90 + 82) / 600, proportion_interval(90 + 82, 600), (82 + 75) / 600, proportion_interval(82 + 75, 600)
    assert difference_from_intervals(*pools, shared=0.5) == pytest.approx(known, abs=0.001)
    as_if_independent = difference_from_intervals(*pools)
    assert as_if_independent.high - as_if_independent.low == pytest.approx(sqrt(2) * (known.high - known.low), rel=0.01)


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [
        (0, 0.0, 3.68888),
        (1, 0.02532, 5.57164),
        (2, 0.24221, 7.22469),
        (5, 1.62349, 11.66833),
        (9, 4.11537, 17.08480),
        (65, 50.163, 82.849),
    ],
)
def test_rates(count: int, low: float, high: float) -> None:
    """Exact Poisson limits below ten events (Garwood 1936), Byar's from ten (PHEindicatormethods)."""
    digits = 6e-6 if count < 10 else 6e-4
    assert rate_interval(count, 1, per=1) == pytest.approx((low, high), abs=digits)
    assert rate_interval(count, 15_300) == pytest.approx((low / 0.153, high / 0.153), abs=digits * 8)


def test_an_undefined_limit_is_none() -> None:
    """Byar's lower limit for one event at 99.8 per cent would be negative, and for none has no value; Wilson's never is."""
    assert byar_interval(1, 0.998).low is None
    assert byar_interval(0).low is None
    assert byar_interval(1, 0.998).whole() is None
    whole = byar_interval(65).whole()
    assert whole is not None
    assert whole.contains(65)


def test_ratio_of_two_rates() -> None:
    """60 in 51 477.5 against 30 in 54 308.7 (Gu et al. 2008; R exactci, minlike): 2.110, 1.35–3.28, p 0.000675."""
    ratio = rate_ratio(60, 51_477.5, 30, 54_308.7)
    assert ratio.ratio == pytest.approx(2.110, abs=5e-4)
    assert (ratio.low, ratio.high) == pytest.approx((1.35, 3.28), abs=5e-3)
    assert ratio.p == pytest.approx(0.000675, abs=5e-7)


def test_ratios_without_events() -> None:
    """No events in the second year leaves no ratio and no upper limit; none at all says nothing."""
    first, none = rate_ratio(5, 1000, 0, 1000), rate_ratio(0, 1000, 0, 1000)
    assert (first.ratio, first.high) == (None, None)
    assert first.low > 0.9
    assert first.p == pytest.approx(2 * 0.5**5)
    assert none == (None, 0.0, None, 1.0)
    assert rate_ratio(0, 1000, 5, 1000)[:2] == (0.0, 0.0)


def test_trend_in_shares() -> None:
    """Smokers among patients (Fleiss 1981, as in R's prop.trend.test): χ² 8.2249, p 0.00413; as years the same."""
    smokers, patients = [83, 90, 129, 70], [86, 93, 136, 82]
    plain = trend_in_proportions(smokers, patients)
    assert plain.chi_squared == pytest.approx(8.2249, abs=5e-5)
    assert plain.p == pytest.approx(0.004132, abs=5e-7)
    assert trend_in_proportions(smokers, patients, [2019, 2020, 2021, 2022]) == pytest.approx(plain)
    assert trend_in_proportions([0, 0], [10, 12]) == (0.0, 1.0)
    assert trend_in_proportions([10, 12], [10, 12]) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("share", "points"), [(0.3, {100: 18.2, 200: 12.8, 400: 9.1, 1000: 5.7}), (0.1, {100: 11.9, 200: 8.4, 400: 5.9, 1000: 3.8})]
)
def test_smallest_detectable_change(share: float, points: dict[int, float]) -> None:
    """What a survey can show at 80 per cent power: with 100 answers and 30 per cent, 18 points."""
    for n, change in points.items():
        assert 100 * smallest_detectable_change(share, n) == pytest.approx(change, abs=0.05)


def test_small_counts_have_no_percent_change() -> None:
    """From 0 to 2 is not an infinite rise: below twenty there is no percent change; from 40 to 50 it is 25."""
    assert percent_change(0, 2) is None
    assert percent_change(19, 40) is None
    assert percent_change(40, 19) is None
    assert percent_change(40, 50) == pytest.approx(25)


def test_change_in_counts() -> None:
    """Violence in close relations in Hedemora: 5 to 47 is a rise, 43 to 40 is not; who wants more reports wants the rise."""
    from store.model.codes import Change, Direction

    assert change_in_counts(5, 15_400, 47, 15_400, Direction.DECREASE) is Change.WORSENED
    assert change_in_counts(5, 15_400, 47, 15_400, Direction.INCREASE) is Change.IMPROVED
    assert change_in_counts(43, 15_400, 40, 15_400, Direction.DECREASE) is Change.UNCLEAR
    assert change_in_counts(0, 15_400, 2, 15_400, Direction.DECREASE) is Change.UNCLEAR
    assert change_in_counts(0, 15_400, 20, 15_400, Direction.DECREASE) is Change.WORSENED
