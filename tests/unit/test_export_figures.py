"""Computed figures in JSON: the ones that are judged by, without the noise of floating point."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import inf

from store.exporting.judgement import judgement_data
from store.exporting.plain import tidy
from store.model.codes import Direction, Unit
from store.model.indicator import Indicator, IndicatorLink, IndicatorView, Observation, PlaceSeries
from store.statistics import judge
from store.wording.figures import has_computed_intervals

LINK = IndicatorLink("x", "", None, Unit.PERCENT, "ntu", "open", Direction.DECREASE, None, None, 22.0, 2026, None)


def wave(year: int, value: float) -> Observation:
    """A share of 300 answers."""
    day, last = date(year, 1, 1), date(year, 12, 31)
    return Observation("2083", day, last, value, None, None, 300, preliminary=False, missing=None)


def test_a_pace_is_written_without_noise() -> None:
    """30 to 25.8 in five years is −0.84 a year, not −0.8399999999999999."""
    found = judgement_data(judge([wave(2018, 30.0), wave(2023, 25.8)], Unit.PERCENT, LINK))
    pace = found["pace"]
    assert isinstance(pace, dict)
    assert (pace["actual"], pace["share_of_way"], pace["share_of_time"]) == (-0.84, 0.525, 0.625)


def test_what_is_no_limit_is_null() -> None:
    """JSON has no infinity."""
    assert [tidy(one) for one in (None, inf, -inf, 0.1 + 0.2)] == [None, None, None, 0.3]


def test_half_a_published_interval_is_a_computed_one() -> None:
    """With one published limit the interval is reckoned here, and has to be marked so."""
    half = replace(wave(2023, 10.0), low=7.0)
    head = Indicator("x", "", None, Unit.PERCENT, "ntu", "trust", "", None, None, 1, "open", None, None)
    series = (PlaceSeries("2083", "Hedemora", (half,)),)
    view = IndicatorView(head, "2083", "Hedemora", series, (), (), (), (), (), {})
    assert has_computed_intervals(view)
