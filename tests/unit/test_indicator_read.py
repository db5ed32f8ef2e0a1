"""An indicator at a place, beside its county and the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.errors import UnknownId
from store.model.codes import Change, Direction
from store.model.standing import Freshness
from store.read.indicator import indicator_view
from store.read.indicator_list import indicator_list

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend

ROW = """
INSERT INTO observation
(indicator_id, place_code, period_start, period_end, value, low, high, recorded_on, replaced_on, preliminary)
VALUES ('bra-narkotikahandel', '2083', '{year}-01-01', '{year}-12-31', {value}, {low}, {high}, '2027-01-01', {replaced},
{preliminary})"""


def _add(backend: Backend, year: int, value: float, low: float, high: float, *, replaced: str = "NULL") -> None:
    filled = {"year": year, "value": value, "low": low, "high": high, "replaced": replaced, "preliminary": replaced != "NULL"}
    backend.count(ROW.format(**filled))


def test_it_opens_where_a_plan_wants_something_of_it(backend: Backend) -> None:
    """Without a place the indicator is read where a goal is measured by it."""
    view = indicator_view(backend, "ntu-3.23")
    assert (view.place_name, [link.goal_id for link in view.links]) == ("Hedemora", ["HED-N-O1", "HED-N-M3"])
    assert view.links[0].direction is Direction.DECREASE
    assert indicator_view(backend, "ntu-2.1").place_code in {
        code for code, _ in indicator_view(backend, "ntu-2.1").places_with_values
    }


def test_the_police_areas_figure_serves_its_municipalities(backend: Backend) -> None:
    """A survey of the whole local police area is shown, and named as such, in each of its municipalities."""
    view = indicator_view(backend, "man-hastighet-otrygghet", "2282")
    assert (view.place_name, view.series[0].place_name) == ("Kramfors", "Lokalpolisområde Södra Ångermanland")
    assert [one.value for one in view.series[0].observations] == [38.0]


def test_a_clear_fall_is_an_improvement(backend: Backend) -> None:
    """When the interval of the change leaves out zero, and the goal wants less, less is better — and more is worse."""
    _add(backend, 2026, 1.0, 0.2, 1.8)
    assert indicator_view(backend, "bra-narkotikahandel", "2083").change is Change.IMPROVED
    backend.count("UPDATE goal_indicator SET direction = 'increase' WHERE indicator_id = 'bra-narkotikahandel'")
    assert indicator_view(backend, "bra-narkotikahandel", "2083").change is Change.WORSENED


def test_a_replaced_value_is_kept_but_not_shown(backend: Backend) -> None:
    """A preliminary value that was replaced stays in the store and out of the series."""
    _add(backend, 2026, 40.0, 30.0, 50.0, replaced="'2027-02-01'")
    _add(backend, 2026, 7.0, 4.0, 10.0)
    series = indicator_view(backend, "bra-narkotikahandel", "2083").series[0].observations
    assert [one.value for one in series if one.period == "2026"] == [7.0]
    assert backend.rows("SELECT count(*) FROM observation WHERE indicator_id = 'bra-narkotikahandel' AND value = 40") == [(1,)]


def test_an_indicator_without_values(backend: Backend) -> None:
    """What nobody has measured yet has a page, no values and no verdict."""
    view = indicator_view(backend, "man-avloppsvatten", "2083")
    assert all(not series.observations for series in view.series)
    assert (view.change, view.places_with_values) == (Change.NOT_ASSESSABLE, ())


@pytest.mark.parametrize("place", ["00", "20", "2083", "0980", "LPO-SA", "0114"])
def test_any_place_can_be_asked_for(backend: Backend, place: str) -> None:
    """Country, county, police area, a municipality with or without values: each has a page."""
    view = indicator_view(backend, "ntu-3.23", place)
    assert view.place_code == place
    assert len({series.place_code for series in view.series}) == len(view.series)


def test_an_unknown_indicator(backend: Backend) -> None:
    """An id that leads nowhere is said to be unknown."""
    with pytest.raises(UnknownId):
        indicator_view(backend, "ntu-9.99")


def test_the_list_puts_first_what_the_plans_name(backend: Backend, clock: FixedClock) -> None:
    """What goals are measured by, then what has values here, then the rest; every indicator once."""
    lines = indicator_list(backend, "2083", clock.today())
    found = [line.series for line in lines]
    ids = [series.link.indicator_id for series in found]
    assert len(ids) == len(set(ids)) == 114
    assert ids[:3] == ["bra-narkotikahandel", "ntu-3.23", "man-avloppsvatten"]
    others = found[13:]
    assert all(series.change is Change.NOT_ASSESSABLE for series in others)
    assert [series.latest is None for series in others] == sorted(series.latest is None for series in others)


def test_the_list_says_rank_and_age(backend: Backend, clock: FixedClock) -> None:
    """Open drug dealing: Hedemora's rank in Dalarna with what the margins allow; the two-year survey of 2022 is old."""
    lines = {line.series.link.indicator_id: line for line in indicator_list(backend, "2083", clock.today())}
    rank, age = lines["bra-narkotikahandel"].rank, lines["ntu-3.23"].age
    assert rank
    assert (rank.best, rank.position, rank.worst, rank.of) == (1, 1, 11, 15)
    assert age
    assert (age.years, age.freshness) == (4, Freshness.LATE)
    assert lines["man-elevfranvaro"].age is None
