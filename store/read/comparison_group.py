"""Which municipalities a place is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.model.funnel import ComparisonGroup

if TYPE_CHECKING:
    from store.db.backend import Backend

COUNTRY = "00"
_PLACE = "SELECT name, kind, county_code FROM place WHERE code = $1"
_ALL = "SELECT code, name FROM place WHERE kind = 'municipality'"
_COUNTY = "SELECT code, name FROM place WHERE kind = 'municipality' AND county_code = $1"
_NAME = "SELECT name FROM place WHERE code = $1"
_SIMILAR = """
SELECT p.title, pl.code, pl.name FROM peer p JOIN place pl ON pl.code = p.peer_code
WHERE p.place_code = $1 ORDER BY p.year DESC, p.title DESC, pl.code
"""
"""A municipality may have several groups of a year; the general one comes last in the alphabet."""


class Members(NamedTuple):
    """The municipalities of a group, the place itself among them if it is one, by code; nobody when there is no such group."""

    place_name: str
    group_name: str
    names: dict[str, str]


def members_of(backend: Backend, place_code: str, group: ComparisonGroup) -> Members:
    """Those of ``place_code``'s county, of the country, or those like it. Of a county: its municipalities."""
    [(name, kind, county)] = backend.rows(_PLACE, [place_code])
    if group is ComparisonGroup.COUNTRY or (group is ComparisonGroup.COUNTY and kind == "country"):
        return Members(name, _name(backend, COUNTRY), dict(backend.rows(_ALL)))
    if group is ComparisonGroup.COUNTY:
        code = place_code if kind == "county" else county or COUNTRY
        return Members(name, _name(backend, code), dict(backend.rows(_COUNTY, [code])))
    rows = backend.rows(_SIMILAR, [place_code])
    title = str(rows[0][0]) if rows else ""
    similar = {code: peer for of, code, peer in rows if of == title}
    return Members(name, title, {place_code: name, **similar} if similar else {})


def _name(backend: Backend, code: str) -> str:
    return str(backend.rows(_NAME, [code])[0][0])
