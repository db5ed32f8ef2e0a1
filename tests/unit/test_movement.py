"""Whether an indicator moved: only when chance is a poor explanation, and only between values that may be compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from store.model.codes import Change, Direction, Missing, Unit
from store.model.indicator import Observation
from store.statistics.interval import proportion_interval
from store.statistics.movement import change_between, interval_of


def _share(
    year: int, value: float | None, low: float | None = None, high: float | None = None, n: int | None = None
) -> Observation:
    missing = Missing.TOO_FEW if value is None else None
    return Observation("2083", date(year, 1, 1), date(year, 12, 31), value, low, high, n, preliminary=False, missing=missing)


BEFORE, LOWER, HIGHER = _share(2023, 20, 17, 23), _share(2024, 10, 8, 12), _share(2024, 30, 27, 33)
NEAR = _share(2024, 21, 18, 24)


@pytest.mark.parametrize(
    ("direction", "lower", "higher"),
    [
        (Direction.DECREASE, Change.IMPROVED, Change.WORSENED),
        (Direction.INCREASE, Change.WORSENED, Change.IMPROVED),
        (Direction.ZERO, Change.IMPROVED, Change.WORSENED),
        (Direction.MAINTAIN, Change.WORSENED, Change.WORSENED),
    ],
)
def test_better_is_what_the_goal_wants(direction: Direction, lower: Change, higher: Change) -> None:
    """The same movement is better or worse depending on the link; within the noise it is unclear for all."""
    assert change_between(BEFORE, LOWER, Unit.PERCENT, direction) is lower
    assert change_between(BEFORE, HIGHER, Unit.PERCENT, direction) is higher
    assert change_between(BEFORE, NEAR, Unit.PERCENT, direction) is Change.UNCLEAR


@pytest.mark.parametrize(
    ("earlier", "later", "unit"),
    [
        (None, LOWER, Unit.PERCENT),
        (BEFORE, None, Unit.PERCENT),
        (BEFORE, _share(2024, None), Unit.PERCENT),
        (BEFORE, _share(2024, 10), Unit.PERCENT),
        (_share(2023, 344), _share(2024, 588), Unit.PER_100K),
        (_share(2023, 5, n=100), _share(2024, 90, n=100), Unit.COUNT),
        (BEFORE, replace(LOWER, period_start=date(2023, 1, 1)), Unit.PERCENT),
        (LOWER, BEFORE, Unit.PERCENT),
    ],
)
def test_what_cannot_be_judged(earlier: Observation | None, later: Observation | None, unit: Unit) -> None:
    """No value, no interval, a count without a model, or periods that overlap: no verdict."""
    assert change_between(earlier, later, unit, Direction.DECREASE) is Change.NOT_ASSESSABLE


def test_published_limits_go_before_our_own() -> None:
    """Limits from the source are used as they are; Wilson's from the respondents only where there are none."""
    assert interval_of(_share(2024, 6, 4, 10, 73), Unit.PERCENT) == (4, 10)
    own = interval_of(_share(2024, 6, n=73), Unit.PERCENT)
    assert own == pytest.approx([100 * limit for limit in proportion_interval(0.06 * 73, 73)])
    assert interval_of(_share(2024, 120, n=73), Unit.PERCENT) is None
    assert interval_of(_share(2024, 6, n=0), Unit.PERCENT) is None


def test_hedemoras_rise_in_open_drug_dealing_is_unclear() -> None:
    """6.3 per cent of 241 to 9.5 (5.8–14.7): the plan's own indicator, and chance may explain it."""
    earlier = Observation(
        "2083", date(2019, 1, 1), date(2020, 12, 31), 6.3072, None, None, 241, preliminary=False, missing=None
    )
    later = Observation(
        "2083", date(2021, 1, 1), date(2022, 12, 31), 9.5078, 5.7501, 14.6542, 212, preliminary=False, missing=None
    )
    assert change_between(earlier, later, Unit.PERCENT, Direction.DECREASE) is Change.UNCLEAR
