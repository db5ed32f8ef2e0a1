"""From what a person says to the id that is meant, and what looks like it when nothing is."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import UnknownId

if TYPE_CHECKING:
    from store.db.backend import Backend

_IDS = {
    "place": "SELECT code, name FROM place ORDER BY code",
    "plan": "SELECT id, title FROM plan WHERE NOT hidden ORDER BY id",
    "area": "SELECT id, title FROM priority_area WHERE NOT hidden ORDER BY id",
    "measure": "SELECT id, title FROM measure WHERE NOT hidden ORDER BY id",
    "meeting": "SELECT id, title FROM meeting WHERE NOT hidden ORDER BY held_on DESC, id",
    "snapshot": "SELECT id, meeting_id FROM meeting_snapshot ORDER BY taken_on DESC, id",
    "council": "SELECT id, name FROM council WHERE NOT hidden ORDER BY id",
    "party": "SELECT id, name FROM party WHERE NOT hidden ORDER BY id",
    "indicator": "SELECT id, title FROM indicator WHERE NOT hidden ORDER BY position",
}
_WITH_PLAN = """
SELECT DISTINCT pl.code, pl.name FROM plan_place pp JOIN place pl ON pl.code = pp.place_code JOIN plan p ON p.id = pp.plan_id
WHERE NOT p.hidden ORDER BY pl.code
"""


def find_id(backend: Backend, kind: str, said: str) -> str:
    """The id of ``kind`` that ``said`` means: in any case, or a place's exact name.

    Raises:
        UnknownId: with up to five ids that look like it.
    """
    wanted = clean(said).strip().casefold()
    rows = backend.rows(_IDS[kind])
    for identity, name in rows:
        if identity.casefold() == wanted or (kind == "place" and name.casefold() == wanted):
            return str(identity)
    words = {identity.casefold(): identity for identity, _ in rows} | {name.casefold(): identity for identity, name in rows}
    near = difflib.get_close_matches(wanted, list(words), n=5, cutoff=0.5)
    raise UnknownId(kind=kind, id=clean(said), near=list(dict.fromkeys(words[word] for word in near)))


def named_ids(backend: Backend, kind: str) -> list[tuple[str, str]]:
    """(id, title) of everything of ``kind``, for the palette."""
    return [(str(identity), str(title)) for identity, title in backend.rows(_IDS[kind])]


def places_with_plan(backend: Backend) -> list[tuple[str, str]]:
    """(code, name) of every place a plan belongs to, for the palette: nobody looks for the other three hundred."""
    return [(str(code), str(name)) for code, name in backend.rows(_WITH_PLAN)]
