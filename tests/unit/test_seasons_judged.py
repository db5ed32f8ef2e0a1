"""Months are held against the same months, years against years: a season is no change, and a month is no year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from store.i18n.translator import Translator
from store.model.codes import Direction, Unit
from store.model.indicator import IndicatorLink, Observation
from store.model.judgement import Moved, Obstacle
from store.model.period import last_day
from store.statistics import judge
from store.statistics.movement import difference_between
from store.wording.change import judged_sentence

SV = Translator("sv")
LINK = IndicatorLink("x", "", None, Unit.COUNT, "sol", "open", Direction.DECREASE, None, None, None, None, None)


def crimes(year: int, month: int, count: int, months: int = 1) -> Observation:
    """A number of crimes."""
    start = date(year, month, 1)
    return Observation(
        "2083", start, last_day(start, months), count, None, None, None, preliminary=False, missing=None, count=count
    )


def test_a_month_is_not_held_against_a_year() -> None:
    """After whole years a first month is no fall to a twelfth, and the sentence does not call it the only measurement."""
    series = [crimes(2023, 1, 1200, 12), crimes(2024, 1, 1200, 12), crimes(2025, 1, 100)]
    found = judge(series, Unit.COUNT, LINK)
    assert found.since_last.earlier is None
    assert judged_sentence(found, Unit.COUNT, SV).endswith(
        "Inget värde för samma del av ett tidigare år: förändringen kan inte bedömas."
    )
    assert difference_between(series[1], series[2], Unit.COUNT) is Obstacle.UNEQUAL


def test_a_year_is_not_held_against_its_last_month() -> None:
    """A year after a month is held against the year before."""
    series = [crimes(2023, 1, 1200, 12), crimes(2023, 12, 100), crimes(2024, 1, 1200, 12)]
    step = judge(series, Unit.COUNT, LINK).since_last
    assert step.earlier is series[0]
    assert step.moved is Moved.UNCLEAR


def test_since_the_plan_began_is_the_same_month_too() -> None:
    """A summer month is held against the last such month before the plan, not against the December before it."""
    series = [crimes(2023 + month // 12, month % 12 + 1, 90 if month % 12 == 6 else 30) for month in range(31)]
    found = judge(series, Unit.COUNT, replace(LINK, plan_start=date(2025, 1, 1)))
    assert found.since_baseline
    assert found.since_baseline.earlier
    assert found.since_baseline.earlier.period == "2024-07"
    assert found.since_baseline.moved is Moved.UNCLEAR
