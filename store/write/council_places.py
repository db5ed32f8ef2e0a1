"""Which places a council speaks for: written whole, one event for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.write.change_log import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend

PLACES = "places"
"""The field of the event; its values are codes with blanks between."""


def set_places(backend: Backend, council_id: str, codes: Sequence[str]) -> list[Event]:
    """Give the council these places; no event when it has them already."""
    old = [code for (code,) in backend.rows(_READ, [council_id])]
    new = sorted(set(codes))
    if old == new:
        return []
    _write(backend, council_id, new)
    return [Event("council", council_id, PLACES, " ".join(old) or None, " ".join(new) or None)]


def restore_places(backend: Backend, council_id: str, old_value: str | None) -> None:
    """Give the council back the places it had. Leaves no event: whoever calls records what it is part of."""
    _write(backend, council_id, (old_value or "").split())


_READ = "SELECT place_code FROM council_place WHERE council_id = $1 ORDER BY place_code"


def _write(backend: Backend, council_id: str, codes: Sequence[str]) -> None:
    backend.rows("DELETE FROM council_place WHERE council_id = $1", [council_id])
    for code in codes:
        backend.count("INSERT INTO council_place (council_id, place_code) VALUES ($1, $2)", [council_id, code])
