"""Intervals for shares and differences, against published and hand-checked values."""

from __future__ import annotations

import pytest

from store.statistics.interval import Interval, critical_value, difference_from_intervals, proportion_interval


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [
        (65, 100, 0.55254, 0.73636),
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (20, 20, 0.8389, 1.0),
    ],
)
def test_wilsons_interval(count: int, n: int, low: float, high: float) -> None:
    """Wilson's score interval, as in Wilson 1927 and Newcombe 1998's examples."""
    assert proportion_interval(count, n) == pytest.approx((low, high), abs=6e-5)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_newcombes_method_10(first: tuple[int, int], second: tuple[int, int], low: float, high: float) -> None:
    """Newcombe 1998, method 10: the interval of p1 − p2 from the two Wilson intervals."""
    (value1, interval1), (value2, interval2) = ((count / n, proportion_interval(count, n)) for count, n in (first, second))
    assert difference_from_intervals(value1, interval1, value2, interval2) == pytest.approx((low, high), abs=6e-5)
    assert difference_from_intervals(value2, interval2, value1, interval1) == pytest.approx((-high, -low), abs=6e-5)


@pytest.mark.parametrize(("count", "n", "confidence"), [(1, 0, 0.95), (-1, 5, 0.95), (6, 5, 0.95), (1, 5, 1.0), (1, 5, 0.0)])
def test_what_is_no_share(count: int, n: int, confidence: float) -> None:
    """Nobody asked, fewer than none, more than all, or full certainty: refused."""
    with pytest.raises(ValueError, match=r"."):
        proportion_interval(count, n, confidence)


def test_the_critical_value() -> None:
    """1.96 for 95 per cent."""
    assert critical_value(0.95) == pytest.approx(1.959964, abs=1e-6)
    assert critical_value(0.9) == pytest.approx(1.644854, abs=1e-6)


def test_limits_are_part_of_the_interval() -> None:
    """A change whose interval touches zero is not a change."""
    assert Interval(0, 1).contains(0)
    assert Interval(-1, 0).contains(0)
    assert not Interval(0.1, 1).contains(0)
