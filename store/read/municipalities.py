"""Every municipality of the country, for whoever begins a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import alphabetical

if TYPE_CHECKING:
    from store.db.backend import Backend

_ALL = """
SELECT m.code, m.name, coalesce(c.name, '') FROM place m LEFT JOIN place c ON c.code = m.county_code
WHERE m.kind = 'municipality'
"""


def municipalities(backend: Backend) -> list[tuple[str, str, str]]:
    """(code, name, county) of each, å ä ö last."""
    found = [(str(code), str(name), str(county)) for code, name, county in backend.rows(_ALL)]
    return sorted(found, key=lambda place: alphabetical(place[1]))
