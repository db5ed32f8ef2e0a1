"""Intervals behave as intervals, whatever the numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.model.codes import Change, Direction, Unit
from store.model.indicator import Observation
from store.statistics.interval import Interval, difference_from_intervals, proportion_interval
from store.statistics.movement import change_between

shares = st.integers(1, 200_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
confidences = st.floats(0.5, 0.999)


@st.composite
def estimates(draw: st.DrawFn) -> tuple[float, Interval]:
    """A value with limits on either side of it."""
    value, down, up = (draw(st.floats(low, 100)) for low in (0, 0, 0))
    return value, Interval(value - down, value + up)


@given(shares, confidences)
def test_a_share_lies_within_its_interval(share: tuple[int, int], confidence: float) -> None:
    """Limits are in order, within 0 and 1, and the share lies between them."""
    count, n = share
    low, high = proportion_interval(count, n, confidence)
    assert 0 <= low <= high <= 1
    assert low - 1e-12 <= count / n <= high + 1e-12


@given(shares, confidences, confidences)
def test_surer_is_wider(share: tuple[int, int], one: float, other: float) -> None:
    """More certainty costs width."""
    narrow, wide = (proportion_interval(*share, confidence) for confidence in sorted((one, other)))
    assert wide.low <= narrow.low + 1e-12
    assert narrow.high <= wide.high + 1e-12


@given(shares, st.integers(2, 50))
def test_more_answers_are_narrower(share: tuple[int, int], times: int) -> None:
    """The same share of more people is known better."""
    count, n = share
    few, many = proportion_interval(count, n), proportion_interval(count * times, n * times)
    assert many.high - many.low < few.high - few.low


@given(shares)
def test_a_share_and_what_is_left_mirror_each_other(share: tuple[int, int]) -> None:
    """The interval of those who do not is the interval of those who do, turned round."""
    count, n = share
    yes, no = proportion_interval(count, n), proportion_interval(n - count, n)
    assert (1 - no.high, 1 - no.low) == pytest.approx(yes, abs=1e-9)


@given(estimates(), estimates())
def test_a_difference_turned_round(one: tuple[float, Interval], other: tuple[float, Interval]) -> None:
    """From here to there is the reverse of from there to here; the change itself lies between the limits."""
    there, back = difference_from_intervals(*one, *other), difference_from_intervals(*other, *one)
    assert (-back.high, -back.low) == pytest.approx(there, abs=1e-9)
    assert there.low <= one[0] - other[0] <= there.high


@given(shares, shares)
def test_a_difference_of_shares_stays_possible(one: tuple[int, int], other: tuple[int, int]) -> None:
    """The difference of two shares never goes beyond −1 and 1."""
    values = [(count / n, proportion_interval(count, n)) for count, n in (one, other)]
    low, high = difference_from_intervals(*values[0], *values[1])
    assert -1 - 1e-9 <= low <= high <= 1 + 1e-9


@given(shares, shares)
def test_two_directions_never_both_improve(one: tuple[int, int], other: tuple[int, int]) -> None:
    """What is better for who wants less is worse for who wants more; what is unclear is unclear for both."""
    first = Observation(
        "00", date(2024, 1, 1), date(2024, 12, 31), 100 * one[0] / one[1], None, None, one[1], preliminary=False, missing=None
    )
    later = replace(
        first, period_start=date(2025, 1, 1), period_end=date(2025, 12, 31), value=100 * other[0] / other[1], n=other[1]
    )
    less = change_between(first, later, Unit.PERCENT, Direction.DECREASE)
    more = change_between(first, later, Unit.PERCENT, Direction.INCREASE)
    mirrored = {Change.IMPROVED: Change.WORSENED, Change.WORSENED: Change.IMPROVED}
    assert more is mirrored.get(less, less)
    assert change_between(later, first, Unit.PERCENT, Direction.DECREASE) is Change.NOT_ASSESSABLE
