"""What the user calls deleting, of rows of a plan: several at once, each with all that is below it; and bringing back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import StoreError
from store.write.row_edit import hide_tree, keep, require_seen, restore_tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.clock import Clock
    from store.db.backend import Backend
    from store.write.change_log import Event
    from store.write.row_edit import SeenRow

_OWNER = {
    "priority_area": "SELECT p.id, p.title FROM priority_area r JOIN plan p ON p.id = r.plan_id WHERE r.id = $1 AND p.hidden",
    "goal": "SELECT a.id, a.title FROM goal r JOIN priority_area a ON a.id = r.area_id WHERE r.id = $1 AND a.hidden",
    "measure": "SELECT a.id, a.title FROM measure r JOIN priority_area a ON a.id = r.area_id WHERE r.id = $1 AND a.hidden",
    "activity": "SELECT m.id, m.title FROM activity r JOIN measure m ON m.id = r.measure_id WHERE r.id = $1 AND m.hidden",
}


class OwnerHidden(StoreError):
    """What the row stands in (``owner``, ``title``) is hidden itself, and has to be brought back first."""

    key = "outline.owner_hidden"


def hide_rows(backend: Backend, rows: Sequence[tuple[str, SeenRow]], clock: Clock, *, role: str | None = None) -> int | None:
    """Hide the rows, (entity, row as it was seen), with all that is below each, as one change.

    Raises:
        UnknownId, StaleVersion: then nothing is hidden.
    """
    events: list[Event] = []
    for entity, seen in rows:
        if not any((event.entity, event.entity_id) == (entity, seen.id) for event in events):
            require_seen(backend, entity, seen)
            events += hide_tree(backend, entity, seen.id)
    return keep(backend, events, clock, role)


def restore_row(backend: Backend, entity: str, row_id: str, clock: Clock, *, role: str | None = None) -> int | None:
    """Bring a row back with what was hidden together with it.

    Raises:
        UnknownId: it is not hidden; OwnerHidden: what it stands in is.
    """
    if entity in _OWNER and (rows := backend.rows(_OWNER[entity], [row_id])):
        raise OwnerHidden(id=row_id, owner=rows[0][0], title=rows[0][1])
    return keep(backend, restore_tree(backend, entity, row_id), clock, role)
