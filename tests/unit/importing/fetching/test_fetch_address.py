"""Where may be asked, and what may be typed."""

from __future__ import annotations

import pytest

from store.errors import InvalidValue
from store.importing.fetch.address import KOLADA, base_address
from store.importing.fetch.faults import BadAddress, Elsewhere
from store.importing.fetch.kolada import Years, fetch_kolada
from store.importing.fetch.kolada_ids import kpi_ids, place_ids


def test_kolada_itself_when_nobody_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    """The flag goes before the environment, the environment before Kolada's own address."""
    assert base_address().at("kpi", "N07540") == f"{KOLADA}/kpi/N07540"
    monkeypatch.setenv("RADSLAG_KOLADA", "http://copy.example:8080/kolada/")
    assert base_address().at("data", "kpi", "N1,N2", per_page=5) == "http://copy.example:8080/kolada/data/kpi/N1,N2?per_page=5"
    assert base_address("https://other.example").at("kpi") == "https://other.example/kpi"


@pytest.mark.parametrize(
    "text",
    [
        "api.kolada.se/v3",
        "ftp://api.kolada.se/v3",
        "file:///etc/hostname",
        "https://",
        "https://name:password@api.kolada.se/v3",
        "https://api.kolada.se/v3?x=1",
        "https://api.kolada.se/v3#x",
        "http://[bad",
        "https://api.kolada.se:port/",
        "https://kommun\N{LATIN SMALL LETTER A WITH RING ABOVE}.example/",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    """Only plain http and https; no password that would end in a log."""
    with pytest.raises(BadAddress):
        base_address(text)


@pytest.mark.parametrize(
    ("link", "followed"),
    [
        ("https://api.kolada.se/v3/kpi?page=2", "https://api.kolada.se/v3/kpi?page=2"),
        ("http://api.kolada.se/v3/kpi?page=2", "https://api.kolada.se/v3/kpi?page=2"),
        ("https://API.kolada.se:443/v3/kpi", "https://api.kolada.se/v3/kpi"),
        ("?page=2&x=a b", "https://api.kolada.se/v3/data?page=2&x=a%20b"),
        ("/v3/kpi/å", "https://api.kolada.se/v3/kpi/%C3%A5"),
    ],
)
def test_links_of_the_same_service(link: str, followed: str) -> None:
    """Followed by https even when the link says http, which services behind a gateway write of themselves."""
    assert base_address(KOLADA).follow(link, f"{KOLADA}/data") == followed


@pytest.mark.parametrize(
    "link",
    [
        "https://kolada.se/v3",
        "https://api.kolada.se.example.org/",
        "https://api.kolada.se:8443/v3",
        "http://api.kolada.se:443/v3",
    ],
)
def test_links_of_others(link: str) -> None:
    """Another host, another port."""
    with pytest.raises(Elsewhere):
        base_address(KOLADA).follow(link, f"{KOLADA}/data")


def test_links_of_a_recording() -> None:
    """A copy that serves Kolada's answers as they were gives Kolada's links: the copy is asked, never Kolada."""
    copy = base_address("http://copy.example/kolada")
    followed = copy.follow("https://api.kolada.se/v3/data/kpi/N07540?page=2", "http://copy.example/kolada/data/kpi/N07540")
    assert followed == "http://copy.example/kolada/data/kpi/N07540?page=2"


def test_http_is_never_taken_for_https() -> None:
    """The upgrade goes one way only: a service asked by http does not lead us elsewhere by https on another port."""
    with pytest.raises(Elsewhere):
        base_address("http://api.example/").follow("https://api.example/x", "http://api.example/")


def test_kpi_ids_as_people_write_them() -> None:
    """Small letters, commas, twice the same."""
    assert kpi_ids(["n07540", "N07631,U01420", "N07540", " , "]) == ["N07540", "N07631", "U01420"]


@pytest.mark.parametrize("text", ["N0754", "N075400", "X07540", "N07540/year", "N\N{ARABIC-INDIC DIGIT ONE}7540", "brott"])
def test_what_is_no_kpi_id_is_refused(text: str) -> None:
    """Before anybody is asked."""
    with pytest.raises(InvalidValue):
        kpi_ids([text])


def test_place_ids() -> None:
    """Kolada pads counties and the country to four digits; a place given twice is one."""
    assert place_ids(["2083", "Hedemora kommun", "20", "Dalarna", "riket", "0000", "0682,Gotland"]) == [
        "2083",
        "0020",
        "0000",
        "0682",
        "0980",
    ]


@pytest.mark.parametrize(("kpis", "places"), [([], ["2083"]), (["N07540"], []), ([","], ["2083"])])
def test_nothing_asked_for_is_refused(kpis: list[str], places: list[str]) -> None:
    """An empty variable in a script must not mean everything."""
    with pytest.raises(InvalidValue):
        fetch_kolada(kpis, places, address="http://nowhere.invalid/")


def test_years_the_wrong_way_round() -> None:
    """From 2025 to 2018 is a slip."""
    with pytest.raises(InvalidValue):
        fetch_kolada(["N07540"], ["2083"], years=Years(2025, 2018), address="http://nowhere.invalid/")
