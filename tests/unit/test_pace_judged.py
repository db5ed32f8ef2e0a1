"""The pace towards a goal: over values that hang together, to where the goal wants, in figures that can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from store.i18n.translator import Translator
from store.model.codes import Direction, Unit
from store.model.indicator import IndicatorLink, Observation
from store.statistics import judge
from store.wording.figures import amount_words, signed_words
from store.wording.verdict import pace_sentence

SV, EN = Translator("sv"), Translator("en")
LINK = IndicatorLink("x", "", None, Unit.PERCENT, "ntu", "open", Direction.DECREASE, None, None, 5.0, 2030, None)


def wave(year: int, value: float, years: int = 1) -> Observation:
    """A share of ``years`` pooled years from ``year``, three points either way."""
    last = date(year + years - 1, 12, 31)
    return Observation("2083", date(year, 1, 1), last, value, value - 3, value + 3, None, preliminary=False, missing=None)


def test_no_pace_reaches_back_past_a_break() -> None:
    """A baseline from before NTU's new method is another series: the pace is that of the values since."""
    series = [wave(2016, 40), wave(2017, 20), wave(2021, 16)]
    found = judge(series, Unit.PERCENT, replace(LINK, baseline=40.0, baseline_period="2016"), (2017,)).pace
    assert found
    assert found.actual == pytest.approx(-1)
    later = judge(series[:1], Unit.PERCENT, LINK, (2017,)).pace
    assert later
    assert later.required == pytest.approx((5 - 40) / 14)


def test_a_goal_of_none_is_paced_towards_none() -> None:
    """Zero is the target whatever number the link carries: verdict and pace look at the same one."""
    link = replace(LINK, direction=Direction.ZERO, target=None)
    found = judge([wave(2020, 10), wave(2025, 10)], Unit.PERCENT, link)
    assert found.target == 0
    assert found.pace
    assert found.pace.required == pytest.approx(-2)
    assert judge([wave(2020, 10), wave(2025, 10)], Unit.PERCENT, replace(link, target=5.0)).pace == found.pace


def test_a_line_leads_to_no_share_that_cannot_be() -> None:
    """A steep fall leads to 0 %, not to less than nothing; a rise to 100 % at most."""
    falling = [wave(2018 + i, 40 - 6 * i + i % 2) for i in range(6)]
    found = judge(falling, Unit.PERCENT, LINK).pace
    assert found
    assert found.forecast
    assert (found.forecast.value, found.forecast.low) == (0, 0)
    assert found.forecast.slope < 0
    rising = [wave(2018 + i, 60 + 6 * i + i % 2) for i in range(6)]
    up = judge(rising, Unit.PERCENT, replace(LINK, direction=Direction.INCREASE, target=99.0)).pace
    assert up
    assert up.forecast
    assert (up.forecast.value, up.forecast.high) == (100, 100)


def test_pools_that_share_a_year_make_no_forecast() -> None:
    """2017–2018, 2018–2019 and so on hang together: limits reckoned as if they did not would be too narrow."""
    apart, chained = [[wave(2010 + step * i, 30 - i, 2) for i in range(6)] for step in (2, 1)]
    for series, told in ((apart, True), (chained, False)):
        found = judge(series, Unit.PERCENT, LINK).pace
        assert found
        assert (found.forecast is not None) is told


def test_nobody_is_told_to_go_back() -> None:
    """Past the target, though within the margin, or with no margin known: no pace is needed."""
    past = [wave(2020, 9), wave(2025, 4)]
    bare = [replace(one, low=None, high=None) for one in past]
    for series in (past, bare):
        assert pace_sentence(judge(series, Unit.PERCENT, LINK), Unit.PERCENT, SV) == ""
    assert "behövs" in pace_sentence(judge([wave(2020, 9), wave(2025, 8)], Unit.PERCENT, LINK), Unit.PERCENT, SV)
    upwards = replace(LINK, direction=Direction.INCREASE, target=12.0)
    assert "behövs" in pace_sentence(judge(past, Unit.PERCENT, upwards), Unit.PERCENT, SV)


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (1.04, "+1 procentenhet", "+1 percentage point"),
        (-1.0, "\u22121 procentenhet", "\u22121 percentage point"),
        (-0.04, "0 procentenheter", "0 percentage points"),
        (-0.25, "\u22120,2 procentenheter", "\u22120.2 percentage points"),
        (2.0, "+2 procentenheter", "+2 percentage points"),
    ],
)
def test_amounts(value: float, swedish: str, english: str) -> None:
    """One point is singular, nothing has no sign, minus is a minus."""
    assert amount_words(value, Unit.PERCENT, SV) == swedish
    assert amount_words(value, Unit.PERCENT, EN) == english


def test_no_minus_before_nothing() -> None:
    """A change that rounds to nothing is 0, neither +0 nor −0."""
    assert [signed_words(value, SV) for value in (0, -0.0, 3, -3)] == ["0", "0", "+3", "\u22123"]
