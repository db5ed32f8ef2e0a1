"""Real series of the sample data judged: the figures a council would be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.model.codes import Change
from store.model.judgement import Moved, Obstacle
from store.read.indicator import indicator_view
from store.read.observations import series_of
from store.statistics import series_breaks
from store.statistics.judgement import Verdict

if TYPE_CHECKING:
    from store.db.backend import Backend

VIOLENCE = "bra-vald-nara-relation-kvinnor"


def test_a_rate_knows_the_crimes_behind_it(backend: Backend) -> None:
    """Each year's rate carries its count, and the inhabitants the two make together: the same town every year."""
    [series] = series_of(backend, [f"{VIOLENCE}-per-100k"], ["2083"]).values()
    assert [one.count for one in series][-2:] == [53, 90]
    assert all(15_000 < (one.exposure or 0) < 15_900 for one in series)


def test_a_year_without_crimes_borrows_its_inhabitants(backend: Backend) -> None:
    """No crimes make a rate of nought; its interval still has an upper limit."""
    found = series_of(backend, ["bra-ran-unga-per-100k"], ["2083"])
    empty = [one for series in found.values() for one in series if one.value == 0]
    assert empty
    assert all(one.count == 0 and one.exposure for one in empty)


def test_violence_reported_before_the_new_codes_is_another_series(backend: Backend) -> None:
    """The rise of 2017–2019 is of codes coming into use: no comparison reaches back past 2020, and the chart is cut there."""
    view = indicator_view(backend, f"{VIOLENCE}-per-100k", "2083")
    assert [one.first_year for one in view.breaks] == [2020]
    assert view.judgement.since_last.change is Change.WORSENED
    assert round(view.judgement.since_last.percent or 0) == 71


def test_hedemora_beside_county_and_country(backend: Backend) -> None:
    """Open drug dealing 2025: certainly more than in Dalarna, no more than chance from the country."""
    view = indicator_view(backend, "bra-narkotikahandel", "2083")
    assert [(one.place_name, one.moved) for one in view.comparisons] == [("Dalarnas län", Moved.UP), ("Riket", Moved.UNCLEAR)]
    assert {(one.own.period, one.other.period) for one in view.comparisons if one.own and one.other} == {("2025", "2025")}


def test_another_municipality_can_stand_beside(backend: Backend) -> None:
    """A chosen municipality that has values is compared with; one that has none is left out."""
    view = indicator_view(backend, "bra-narkotikahandel", "2083", ["2061", "0114"])
    assert [one.place_code for one in view.series] == ["2083", "20", "00", "2061"]
    assert [one.place_code for one in view.comparisons] == ["20", "00", "2061"]


def test_since_the_plan_began(backend: Backend) -> None:
    """The goal names no baseline: the last value from before the plan is what later ones are held against."""
    base = indicator_view(backend, "bra-narkotikahandel", "2083").judgement
    assert base.baseline_is_plan
    assert base.since_baseline
    assert base.since_baseline.earlier
    assert base.since_baseline.earlier.period == "2023"


def test_a_target_makes_a_verdict(backend: Backend) -> None:
    """A target that is written in is judged with the margin of error; it is spoken of before goals without one."""
    backend.count("UPDATE goal_indicator SET target = 5, target_year = 2027 WHERE goal_id = 'HED-N-M3'")
    judgement = indicator_view(backend, "bra-narkotikahandel", "2083").judgement
    assert (judgement.target, judgement.verdict) == (5.0, Verdict.NOT_REACHED_WITHIN_MARGIN)
    assert judgement.pace
    assert judgement.pace.required
    assert judgement.pace.required < 0


def test_a_baseline_in_words_only(backend: Backend) -> None:
    """Hedemora's firms: one value, and a baseline the plan gives without a year. Nothing is claimed."""
    judgement = indicator_view(backend, "man-foretag-otrygghet", "2083").judgement
    assert judgement.since_baseline
    assert judgement.since_baseline.obstacle is Obstacle.BASELINE_UNKNOWN
    assert judgement.since_last.obstacle is Obstacle.SINGLE_VALUE


@pytest.mark.parametrize(
    ("indicator", "product", "theme", "years"),
    [
        ("bra-otrygg-kvall", "bra_indicators", "perception", [2017]),
        ("ntu-2.4", "ntu_municipal", "victimisation", [2016]),
        ("sol-bedrageri-antal", "sol", "reported_crime", [2015, 2019]),
        ("sol-sexualbrott-per-100k", "sol", "reported_crime", [2015, 2018]),
        ("man-lupp-hotad", "manual", "victimisation", []),
    ],
)
def test_known_breaks(indicator: str, product: str, theme: str, years: list[int]) -> None:
    """NTU's new method, better place data, new fraud codes, the new law on sexual offences; a school survey has none."""
    assert [one.first_year for one in series_breaks(indicator, product, theme)] == years
