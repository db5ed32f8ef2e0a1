"""Parties by name: who is written as responsible and is not known yet becomes a party of the store."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.db.backend import Backend


def party_named(backend: Backend, name: str) -> tuple[str, str]:
    """(id, name) of the party called ``name`` in any case, made when there is none. ``name`` is clean and not empty."""
    for party_id, known in backend.rows("SELECT id, name FROM party"):
        if known.casefold() == name.casefold():
            return str(party_id), str(known)
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "party"
    taken = {party_id for (party_id,) in backend.rows("SELECT id FROM party")}
    candidates = (slug if number == 1 else f"{slug}-{number}" for number in range(1, len(taken) + 2))
    party_id = next(candidate for candidate in candidates if candidate not in taken)
    backend.count("INSERT INTO party (id, name, kind) VALUES ($1, $2, 'organisation')", [party_id, name])
    return party_id, name
