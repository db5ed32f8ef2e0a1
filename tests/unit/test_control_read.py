"""A series with its limits: when there are any, what they are made of, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.model.control import ControlObstacle
from store.read.control_chart import control_view
from store.statistics import Rule, control_chart

if TYPE_CHECKING:
    from store.db.backend import Backend

HEAD = """
INSERT INTO indicator (id, title, unit, product, theme, source, value_access, rhythm, position)
VALUES ('prov', 'Prov', 'count', 'bra_sol', $1, 'Källa: prov', 'open', $2, 999)
"""
ADD = """
INSERT INTO observation (indicator_id, place_code, period_start, period_end, value, preliminary, missing, recorded_on)
VALUES ('prov', $1, $2, $3, $4, $5, NULL, TIMESTAMP '2026-11-21 10:00:00')
"""


def yearly(backend: Backend, values: dict[int, float | None], *, theme: str = "other", place: str = "2083") -> None:
    """A series of whole years."""
    backend.count(HEAD, [theme, "yearly"])
    for year, value in values.items():
        backend.count(ADD, [place, f"{year}-01-01", f"{year}-12-31", value, False])


def test_lines_are_the_statistics_own(backend: Backend) -> None:
    """Mean and limits are those of the control chart of the same values; below twelve they are called trial limits."""
    view = control_view(backend, "bra-anmalda-brott-antal", "2083")
    values = [point.value for point in view.known if point.value is not None]
    chart = control_chart(values)
    assert view.limits is not None
    assert (view.limits.center, view.limits.lower, view.limits.upper) == (chart.center, chart.lower, chart.upper)
    assert (len(values), view.limits.trial, view.points[0].period, view.points[-1].period) == (8, True, "2017", "2024")


def test_a_limit_is_never_where_no_value_can_be(backend: Backend) -> None:
    """Fewer than no crimes is not a limit; nor is more than every answer."""
    limits = control_view(backend, "bra-vald-inomhus-flickor-antal", "2083").limits
    assert limits is not None
    assert limits.lower == 0
    backend.count(
        "UPDATE observation SET value = 99, low = 98, high = 100 WHERE indicator_id = 'bra-otrygg-kvall' AND value > 27"
    )
    limits = control_view(backend, "bra-otrygg-kvall", "2083").limits
    assert limits is not None
    assert limits.upper == 100


def test_signals_name_the_rule_and_the_periods(backend: Backend) -> None:
    """A year far outside and seven on one side are said to be so, of the right years, and no others."""
    yearly(backend, {2000 + number: value for number, value in enumerate([50, 52, 49, 51, 50, 52, 50, 51, 49, 52, 50, 95])})
    view = control_view(backend, "prov", "2083")
    assert view.limits is not None
    assert not view.limits.trial
    assert [point.period for point in view.signals[Rule.OUTSIDE_LIMITS]] == ["2011"]
    assert view.points[0].signals == (Rule.SEVEN_ON_ONE_SIDE,)


@pytest.mark.parametrize(("count", "obstacle"), [(0, ControlObstacle.NO_VALUES), (4, ControlObstacle.TOO_SHORT), (5, None)])
def test_a_short_series_says_how_short(backend: Backend, count: int, obstacle: ControlObstacle | None) -> None:
    """Below five values there are no limits, and the view says how many there are and are needed."""
    yearly(backend, {2015 + number: float(number) for number in range(count)})
    view = control_view(backend, "prov", "2083")
    assert (view.obstacle, len(view.known), view.needed) == (obstacle, count, 5)
    assert (view.limits is None) == (obstacle is not None)


def test_only_what_comes_after_the_last_break_is_judged(backend: Backend) -> None:
    """Values from before a change of method are left out and counted; without any after it nothing is left out."""
    yearly(backend, {year: float(year % 7) for year in range(2010, 2025)}, theme="reported_crime")
    view = control_view(backend, "prov", "2083")
    assert (view.points[0].period, view.break_year, view.before_break) == ("2015", 2015, 5)
    assert control_view(backend, "prov", "2083", breaks=(2020, 2030)).before_break == 10
    assert control_view(backend, "prov", "2083", breaks=()).break_year is None


def test_what_was_asked_of_the_year_before_keeps_that_year(backend: Backend) -> None:
    """The survey's new method began in 2017 and asks what happened in 2016: that year is on this side of the break."""
    assert control_view(backend, "bra-utsatt-misshandel", "2083").points[0].period == "2016"
    assert control_view(backend, "bra-otrygg-kvall", "2083").points[0].period == "2017"


def test_a_year_nobody_measured_keeps_its_place(backend: Backend) -> None:
    """A year that is missing, in the file or from it, is a gap on the axis and no value."""
    yearly(backend, {2015: 1.0, 2016: 3.0, 2018: 2.0, 2019: None, 2020: 3.0, 2021: 1.0, 2022: None})
    view = control_view(backend, "prov", "2083")
    assert [(point.period, point.value) for point in view.points][2:5] == [("2017", None), ("2018", 2.0), ("2019", None)]
    assert view.points[-1].period == "2021"
    assert view.limits is not None
    assert view.limits.center == 2


def test_months_are_named_and_spaced(backend: Backend) -> None:
    """A monthly series has its months, a missing one too, and says which values are preliminary."""
    backend.count(HEAD, ["reported_crime", "monthly"])
    for month in (1, 2, 3, 5, 6, 7):
        backend.count(ADD, ["2083", f"2026-{month:02}-01", f"2026-{month:02}-28", float(month % 3), month > 5])
    view = control_view(backend, "prov", "2083")
    assert [point.period for point in view.points] == [f"2026-{month:02}" for month in range(1, 8)]
    assert [point.value for point in view.points][3] is None
    assert [point.period for point in view.points if point.preliminary] == ["2026-06", "2026-07"]


def test_pools_that_share_years_have_no_limits(backend: Backend) -> None:
    """2021–2022 and 2022–2023 vary less than they should."""
    backend.count(HEAD, ["other", "yearly"])
    for year in range(2015, 2022):
        backend.count(ADD, ["2083", f"{year}-01-01", f"{year + 1}-12-31", float(year % 3), False])
    assert control_view(backend, "prov", "2083").obstacle is ControlObstacle.OVERLAPPING


def test_a_police_areas_series_serves_its_municipalities(backend: Backend) -> None:
    """Values of the whole area are shown in a municipality of it, under the area's name."""
    yearly(backend, dict.fromkeys(range(2015, 2022), 10.0), place="LPO-SA")
    view = control_view(backend, "prov", "2282")
    assert (view.place_name, view.observed_at) == ("Kramfors", "Lokalpolisområde Södra Ångermanland")
    assert view.signals == {}
