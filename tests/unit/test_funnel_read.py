"""Municipalities compared: who is in, who is left out and why, and that the classes are those of the statistics."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from store.errors import InvalidValue, UnknownId
from store.i18n.formats import alphabetical
from store.model.codes import Missing
from store.model.funnel import ComparisonGroup, FunnelObstacle
from store.read.funnel import funnel_view
from store.statistics import FunnelClass, funnel_of_rates, funnel_of_shares

if TYPE_CHECKING:
    from store.db.backend import Backend

ADD = """
INSERT INTO observation (indicator_id, place_code, period_start, period_end, value, n, preliminary, missing, recorded_on)
VALUES ('bra-otrygg-kvall', $1, make_date($2, 1, 1), make_date($2, 12, 31), $3, $4, false, $5, TIMESTAMP '2026-11-21 10:00:00')
"""


def add(
    backend: Backend, place: str, year: int, value: float | None, *, n: int | None = None, missing: str | None = None
) -> None:
    """One more value of unsafe evenings."""
    backend.count(ADD, [place, year, value, n, missing])


def test_shares_are_judged_by_their_respondents(backend: Backend) -> None:
    """Class, pooled value and dispersion are what the funnel function gives for the same counts and respondents."""
    view = funnel_view(backend, "bra-otrygg-kvall", "2083", group=ComparisonGroup.COUNTY)
    comparison = view.comparison
    assert comparison is not None
    sizes = [place.size for place in comparison.places]
    funnel = funnel_of_shares([place.value / 100 * place.size for place in comparison.places], sizes)
    assert comparison.pooled == pytest.approx(funnel.pooled * 100)
    assert comparison.dispersion == pytest.approx(funnel.dispersion)
    assert [place.standing for place in comparison.places] == [point.place for point in funnel.points]
    assert view.own is not None
    assert (view.own.name, view.own.value, view.own.low, view.own.high, view.own.size) == ("Hedemora", 25, 19, 32, 98)
    assert (view.period, view.group_name, view.members) == ("2025", "Dalarnas län", 15)


def test_municipalities_stand_by_name_with_the_last_letters_last(backend: Backend) -> None:
    """Å, ä and ö come after z."""
    comparison = funnel_view(backend, "bra-otrygg-kvall", "2083").comparison
    assert comparison is not None
    names = [place.name for place in comparison.places]
    assert names == sorted(names, key=alphabetical)
    assert names[-1] == "Älvdalen"


def test_a_number_of_crimes_is_drawn_per_inhabitant(backend: Backend) -> None:
    """Numbers cannot be compared between large and small, so the same crimes per 100 000 are."""
    view = funnel_view(backend, "bra-anmalda-brott-antal", "2083", group=ComparisonGroup.COUNTY)
    assert view.indicator.id == "bra-anmalda-brott-per-100k"
    assert view.of_rates
    assert view.own is not None
    assert (view.own.count, view.own.value) == (1487, 9711)
    assert view.own.size == pytest.approx(1487 / 9711 * 100_000)
    comparison = view.comparison
    assert comparison is not None
    funnel = funnel_of_rates([place.count or 0 for place in comparison.places], [place.size for place in comparison.places])
    assert [place.standing for place in comparison.places] == [point.place for point in funnel.points]
    assert comparison.pooled == pytest.approx(funnel.pooled)


def test_a_municipality_without_a_single_crime_is_compared_too(backend: Backend) -> None:
    """No robberies and a rate of zero say nothing of the inhabitants; the other crimes of the same place do."""
    own = funnel_view(backend, "bra-ran-unga-per-100k", "2083", group=ComparisonGroup.COUNTY).own
    assert own is not None
    assert (own.value, own.count) == (0, 0)
    assert own.size == pytest.approx(15_313, abs=2)


def test_limits_agree_with_classes(backend: Backend) -> None:
    """Whoever lies outside the drawn limit at its size has that class, and nobody else."""
    for indicator in ("bra-otrygg-kvall", "bra-vald-nara-relation-kvinnor-per-100k"):
        comparison = funnel_view(backend, indicator, "2083").comparison
        assert comparison is not None
        for place in comparison.places:
            limit = min(comparison.limits, key=lambda one: abs(one.size - place.size))
            if place.standing is FunnelClass.WITHIN:
                assert limit.low * 0.97 - 0.5 <= place.value <= limit.high * 1.03 + 0.5
            else:
                assert place.value > limit.high * 0.97 or place.value < limit.low * 1.03


def test_who_is_left_out_and_why(backend: Backend) -> None:
    """Too few respondents, no value in the file, and a value of nobody knows how many: three different things, all counted."""
    for code, value, n, missing in (("0114", None, 40, "too_few"), ("0115", 20.0, None, None), ("0117", 30.0, 200, None)):
        add(backend, code, 2025, value, n=n, missing=missing)
    view = funnel_view(backend, "bra-otrygg-kvall", "2083")
    assert view.comparison is not None
    assert dict(view.missing) == {Missing.TOO_FEW: 1, None: 290 - 18}
    assert view.without_size == 1
    assert len(view.comparison.places) == 16
    assert view.members == 290
    assert sum(dict(view.missing).values()) + view.without_size + len(view.comparison.places) == view.members
    assert funnel_view(backend, "bra-otrygg-kvall", "0114").own_missing is Missing.TOO_FEW


@pytest.mark.parametrize(
    ("indicator", "group", "obstacle"),
    [
        ("man-avloppsvatten", ComparisonGroup.COUNTRY, FunnelObstacle.NO_VALUES),
        ("bra-ntu-svarande", ComparisonGroup.COUNTRY, FunnelObstacle.NO_EXPOSURE),
        ("bra-otrygg-kvall", ComparisonGroup.SIMILAR, FunnelObstacle.TOO_FEW_PLACES),
    ],
)
def test_what_cannot_be_compared_says_why(
    backend: Backend, indicator: str, group: ComparisonGroup, obstacle: FunnelObstacle
) -> None:
    """No empty plot without a reason."""
    view = funnel_view(backend, indicator, "2083", group=group)
    assert (view.comparison, view.obstacle) == (None, obstacle)


def test_shares_of_nobody_knows_how_many_are_not_compared(backend: Backend) -> None:
    """Without respondents there is no funnel; an index has none by nature; a place nobody resembles has no such group."""
    backend.count("UPDATE observation SET n = NULL WHERE indicator_id = 'bra-otrygg-kvall'")
    assert funnel_view(backend, "bra-otrygg-kvall", "2083").obstacle is FunnelObstacle.NO_RESPONDENTS
    backend.count("UPDATE indicator SET unit = 'index' WHERE id = 'bra-otrygg-kvall'")
    assert funnel_view(backend, "bra-otrygg-kvall", "2083").obstacle is FunnelObstacle.NOT_A_SHARE
    assert funnel_view(backend, "ntu-3.1", "20", group=ComparisonGroup.SIMILAR).obstacle is FunnelObstacle.NO_SIMILAR


def test_the_period_is_the_latest_that_can_be_compared(backend: Backend) -> None:
    """A value only the place itself has does not move everybody to an empty year; any period of the series can be asked for."""
    add(backend, "2083", 2026, 22.0, n=90)
    assert funnel_view(backend, "bra-otrygg-kvall", "2083").period == "2025"
    old = funnel_view(backend, "bra-otrygg-kvall", "2083", period="2019")
    assert old.own is not None
    assert (old.period, old.own.value, old.periods[:2]) == ("2019", 33, ("2026", "2025"))
    assert funnel_view(backend, "ntu-3.1", "2083", period="2019-2020").period == "2019–2020"
    with pytest.raises(InvalidValue):
        funnel_view(backend, "bra-otrygg-kvall", "2083", period="1999")
    with pytest.raises(UnknownId):
        funnel_view(backend, "no-such", "2083")


def test_similar_municipalities_are_koladas_with_oneself(backend: Backend) -> None:
    """The group has the place and its seven nearest, and the newest edition holds."""
    for code in ("0687", "0767", "1472", "1861"):
        add(backend, code, 2025, 20.0, n=200)
    backend.count("INSERT INTO peer VALUES ('2083', '0114', 'G1', 'Liknande kommuner, övergripande, Hedemora, 2019', 2019)")
    view = funnel_view(backend, "bra-otrygg-kvall", "2083", group=ComparisonGroup.SIMILAR)
    assert view.members == 8
    assert view.comparison is not None
    found = Counter(place.code for place in view.comparison.places)
    assert {"2083", "0687", "0767", "1472", "1861", "2031"} >= set(found)
    assert "0114" not in found


def test_everybody_alike_is_no_funnel(backend: Backend) -> None:
    """When all have zero nothing varies: no limits, and nobody stands out."""
    backend.count("UPDATE observation SET value = 0, low = NULL, high = NULL WHERE indicator_id = 'bra-otrygg-kvall'")
    comparison = funnel_view(backend, "bra-otrygg-kvall", "2083").comparison
    assert comparison is not None
    assert comparison.limits == ()
    assert {place.standing for place in comparison.places} == {FunnelClass.WITHIN}


def test_a_county_and_the_country_are_none_of_the_municipalities(backend: Backend) -> None:
    """Seen from a county its own municipalities are compared, seen from the country all of them; none is one's own."""
    county = funnel_view(backend, "bra-otrygg-kvall", "20", group=ComparisonGroup.COUNTY)
    country = funnel_view(backend, "bra-otrygg-kvall", "00", group=ComparisonGroup.COUNTY)
    assert (county.own, county.members, county.group_name) == (None, 15, "Dalarnas län")
    assert (country.own, country.members, country.group_name) == (None, 290, "Riket")
