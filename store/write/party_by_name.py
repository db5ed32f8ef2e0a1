"""Parties by name: who is written as responsible and is not known yet becomes a party of the store."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from store.model.plan_id import numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.db.backend import Backend

_LONGEST = 60


def party_named(backend: Backend, name: str) -> tuple[str, str]:
    """(id, name) of the party called ``name`` in any case, made when there is none. ``name`` is clean and not empty.

    One that was taken off the lists comes back: two parties of one name could not be told apart.
    """
    for party_id, known, hidden in backend.rows("SELECT id, name, coalesce(hidden, false) FROM party ORDER BY 3, id"):
        if known.casefold() == name.casefold():
            if hidden:
                backend.count("UPDATE party SET hidden = false WHERE id = $1", [party_id])
            return str(party_id), str(known)
    taken = {party_id for (party_id,) in backend.rows("SELECT id FROM party")}
    party_id = next(candidate for candidate in party_ids(name) if candidate not in taken)
    backend.count("INSERT INTO party (id, name, kind) VALUES ($1, $2, 'organisation')", [party_id, name])
    return party_id, name


def party_ids(name: str) -> Iterator[str]:
    """Ids a party of that name may have, the readable one first; never ends."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-") or "part"
    return numbered(slug)
