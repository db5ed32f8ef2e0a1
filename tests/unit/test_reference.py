"""Places and their likes, the same in every store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from store.db.backend import Backend

MUNICIPALITIES = {"14": 49, "12": 33, "01": 26, "17": 16, "20": 15, "24": 15, "06": 13, "22": 7, "10": 5, "09": 1}


def test_every_code_of_scb(backend: Backend) -> None:
    """312 codes: the country, 21 counties, 290 municipalities."""
    kinds: dict[str, int] = dict(backend.rows("SELECT kind, count(*) FROM place WHERE kind <> 'police_area' GROUP BY kind"))
    assert kinds == {"country": 1, "county": 21, "municipality": 290}


@pytest.mark.parametrize("county", MUNICIPALITIES)
def test_municipalities_belong_to_their_county(backend: Backend, county: str) -> None:
    """Each municipality's code begins with its county's, and the county says so."""
    codes = [
        code for (code,) in backend.rows("SELECT code FROM place WHERE county_code = $1 AND kind = 'municipality'", [county])
    ]
    assert len(codes) == MUNICIPALITIES[county]
    assert all(code.startswith(county) and len(code) == 4 for code in codes)


def test_a_code_is_text(backend: Backend) -> None:
    """Nässjö is 0682, with its nought."""
    assert backend.rows("SELECT code FROM place WHERE name = 'Nässjö'") == [("0682",)]


def test_every_municipality_has_peers(backend: Backend) -> None:
    """Kolada's similar municipalities are there for all 290; each peer exists, and nobody is her own peer."""
    assert backend.rows("SELECT count(DISTINCT place_code) FROM peer") == [(290,)]
    strangers = """
    SELECT count(*) FROM peer p LEFT JOIN place q ON q.code = p.peer_code
    WHERE q.code IS NULL OR p.peer_code = p.place_code"""
    assert backend.rows(strangers) == [(0,)]


def test_peers_need_not_agree(backend: Backend) -> None:
    """Hedemora is among Härnösand's seven likes, but Härnösand is not among Hedemora's."""
    sql = "SELECT peer_code FROM peer WHERE place_code = $1"
    hedemora = {code for (code,) in backend.rows(sql, ["2083"])}
    harnosand = {code for (code,) in backend.rows(sql, ["2280"])}
    assert len(hedemora) == 7
    assert "2083" in harnosand
    assert "2280" not in hedemora


def test_a_police_area_covers_its_municipalities(backend: Backend) -> None:
    """Södra Ångermanland is Härnösand, Kramfors and Sollefteå."""
    sql = (
        "SELECT p.name FROM place_member m JOIN place p ON p.code = m.member_code WHERE m.place_code = 'LPO-SA' ORDER BY p.code"
    )
    assert [name for (name,) in backend.rows(sql)] == ["Härnösand", "Kramfors", "Sollefteå"]
