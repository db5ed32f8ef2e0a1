"""The published figures are in the demo exactly as their sources give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.read.indicator import indicator_view, indicators

if TYPE_CHECKING:
    from store.db.backend import Backend

# NTU municipal workbook 2017–2022, tables 3.23 and 3.1: 2017–18, 2019–20, 2021–22, limits of the last.
DRUG_DEALING = {
    "2083": (7.0, 6.3, 9.5, 5.8, 14.7),
    "2280": (3.9, 4.3, 5.0, 3.3, 7.1),
    "2282": (2.9, 4.5, 7.7, 5.2, 10.9),
    "2283": (2.3, 2.4, 3.0, 1.6, 5.2),
    "0682": (4.4, 7.1, 7.6, 5.1, 10.9),
    "1272": (3.0, 9.7, 10.7, 7.1, 15.4),
}
UNSAFE_EVENING = {
    "2083": (28.4, 38.2, 30.5, 23.8, 38.0),
    "2280": (31.4, 31.1, 29.7, 25.8, 34.0),
    "2282": (20.4, 23.5, 24.3, 19.8, 29.2),
    "2283": (19.4, 22.5, 19.0, 15.1, 23.3),
    "0682": (28.9, 36.4, 32.6, 27.5, 38.0),
    "1272": (39.4, 45.7, 38.8, 32.3, 45.7),
}
RESPONDENTS = {"2083": 212, "1272": 256, "0682": 414, "2282": 414, "2283": 445, "2280": 635}
# Brå's municipal indicators, Hedemora: year → share and limits.
HEDEMORA_DEALING = {"2021": (8, 5, 11), "2022": (5, 2, 8), "2024": (6, 4, 10), "2025": (6, 4, 9)}
HEDEMORA_EVENING = {"2019": (33, 27, 41), "2024": (21, 15, 28), "2025": (25, 19, 32)}
HEDEMORA_RESPONDENTS = {"2017": 303, "2019": 115, "2024": 73, "2025": 98}
VIOLENCE_AGAINST_WOMEN = [5, 24, 47, 66, 43, 40, 53, 90]


def _pooled(backend: Backend, indicator: str, place: str) -> tuple[float, ...]:
    first, second, last = indicator_view(backend, indicator, place).series[0].observations
    assert [one.period for one in (first, second, last)] == ["2017–2018", "2019–2020", "2021–2022"]
    assert (first.low, first.high, second.low, second.high) == (None, None, None, None)
    return tuple(round(value, 1) for value in (first.value, second.value, last.value, last.low, last.high) if value is not None)


@pytest.mark.parametrize("place", DRUG_DEALING)
def test_open_drug_dealing_as_ntu_gives_it(backend: Backend, place: str) -> None:
    """NTU table 3.23, two-year values: three periods, limits for the last only."""
    assert _pooled(backend, "ntu-3.23", place) == DRUG_DEALING[place]


@pytest.mark.parametrize("place", UNSAFE_EVENING)
def test_unsafe_late_evening_as_ntu_gives_it(backend: Backend, place: str) -> None:
    """NTU table 3.1, two-year values, and how many answered."""
    assert _pooled(backend, "ntu-3.1", place) == UNSAFE_EVENING[place]
    assert indicator_view(backend, "ntu-3.1", place).series[0].observations[-1].n == RESPONDENTS[place]


@pytest.mark.parametrize(("indicator", "values"), [("ntu-3.23", [5, 6, 6]), ("ntu-3.1", [28, 29, 27])])
def test_the_country_stands_beside(backend: Backend, indicator: str, values: list[int]) -> None:
    """A municipality's series comes with its county's and the country's."""
    own, county, country = indicator_view(backend, indicator, "2083").series
    assert (own.place_name, county.place_name, country.place_code) == ("Hedemora", "Dalarnas län", "00")
    assert [one.value for one in country.observations] == values


@pytest.mark.parametrize(
    ("indicator", "years"), [("bra-narkotikahandel", HEDEMORA_DEALING), ("bra-otrygg-kvall", HEDEMORA_EVENING)]
)
def test_bras_yearly_shares(backend: Backend, indicator: str, years: dict[str, tuple[int, int, int]]) -> None:
    """Brå's municipal indicators: yearly shares with limits, 2017 to 2025."""
    found = {one.period: one for one in indicator_view(backend, indicator, "2083").series[0].observations}
    assert {year: (found[year].value, found[year].low, found[year].high) for year in years} == years
    assert (min(found), max(found)) == ("2017", "2025")


def test_bras_respondents(backend: Backend) -> None:
    """How few answered stands beside every yearly share: 73 in Hedemora in 2024."""
    found = {one.period: one.n for one in indicator_view(backend, "bra-narkotikahandel", "2083").series[0].observations}
    assert {year: found[year] for year in HEDEMORA_RESPONDENTS} == HEDEMORA_RESPONDENTS


def test_reported_crimes(backend: Backend) -> None:
    """Counts and rates of reported crime; zero is a value, not a gap."""
    women = indicator_view(backend, "bra-vald-nara-relation-kvinnor-antal", "2083").series[0].observations
    assert [one.value for one in women if one.period <= "2024"] == VIOLENCE_AGAINST_WOMEN
    for indicator, value in (("antal", 1487), ("per-100k", 9711)):
        series = indicator_view(backend, f"bra-anmalda-brott-{indicator}", "2083").series[0].observations
        assert next(one.value for one in series if one.period == "2024") == value
    robbery = indicator_view(backend, "bra-ran-unga-antal", "2083").series[0].observations
    assert {one.value for one in robbery} <= {0, 1, 2}


def test_the_two_products_stay_two_series(backend: Backend) -> None:
    """NTU's two-year values and Brå's yearly ones disagree; they never become one line."""
    pooled, yearly = indicator_view(backend, "ntu-3.23", "2083"), indicator_view(backend, "bra-narkotikahandel", "2083")
    assert (pooled.indicator.product, yearly.indicator.product) == ("ntu_municipal", "bra_indicators")
    assert pooled.indicator.pooled_years == 2
    assert len(pooled.series[0].observations) == 3
    assert len(yearly.series[0].observations) == 9
    assert backend.rows("SELECT count(*) FROM (SELECT id FROM indicator GROUP BY id HAVING count(DISTINCT product) > 1)") == [
        (0,)
    ]


def test_all_tables_are_there_with_source(backend: Backend) -> None:
    """53 NTU tables, Brå's series, and each indicator says where it comes from."""
    heads = indicators(backend)
    assert sum(head.product == "ntu_municipal" for head in heads) == 53
    assert sum(head.product == "bra_indicators" for head in heads) >= 51
    assert all(head.source.startswith("Källa: ") for head in heads)


def test_what_has_no_open_figures_is_there_without_values(backend: Backend) -> None:
    """Waste water, Lupp, absence …: indicators a person has to fill in exist, and have no invented value."""
    manual = [head for head in indicators(backend) if head.value_access == "manual"]
    assert {"man-avloppsvatten", "man-lupp-hotad", "man-elevfranvaro"} <= {head.id for head in manual}
    with_values = [head.id for head in manual if any(one.observations for one in indicator_view(backend, head.id).series)]
    assert with_values in ([], ["man-hastighet-otrygghet"], ["man-foretag-otrygghet", "man-hastighet-otrygghet"])


def test_every_value_has_its_reason_or_is_there(backend: Backend) -> None:
    """No observation is empty without saying why, and no series has two values for one period."""
    assert backend.rows("SELECT count(*) FROM observation WHERE value IS NULL AND missing IS NULL") == [(0,)]
    sql = """
    SELECT count(*) FROM observation
    GROUP BY indicator_id, place_code, breakdown, period_start, period_end
    HAVING count(*) > 1"""
    assert backend.rows(sql) == []
