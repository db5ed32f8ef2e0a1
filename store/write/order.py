"""The order of things within what they stand in: one step up or down, and room for a new one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.write.follow_up_row import change_row
from store.write.row_edit import SeenRow, keep, next_position, require_seen

if TYPE_CHECKING:
    from store.clock import Clock
    from store.db.backend import Backend
    from store.write.change_log import Event

_OWNER = {"priority_area": "plan_id", "goal": "area_id", "measure": "area_id"}
"""The column that says what a row stands in, of what has an order there."""
_SIBLINGS = {
    "priority_area": """
SELECT s.id, s.position FROM priority_area s JOIN priority_area r ON r.plan_id = s.plan_id
WHERE r.id = $1 AND NOT s.hidden ORDER BY s.position, s.id
""",
    "goal": """
SELECT s.id, s.position FROM goal s JOIN goal r ON r.area_id = s.area_id AND r.level = s.level
WHERE r.id = $1 AND NOT s.hidden ORDER BY s.position, s.id
""",
    "measure": """
SELECT s.id, s.position FROM measure s JOIN measure r ON r.area_id = s.area_id
WHERE r.id = $1 AND NOT s.hidden ORDER BY s.position, s.id
""",
}
"""Those that are not hidden and stand in the same as $1, itself among them."""


def can_be_ordered(entity: str) -> bool:
    """Whether its rows stand in an order of their own; activities go by their days."""
    return entity in _OWNER


def move_row(backend: Backend, entity: str, seen: SeenRow, step: int, clock: Clock, *, role: str | None = None) -> int | None:
    """As many places up (``step`` below 0) or down as ``step`` says, and there is room for. None when there is none.

    Raises:
        UnknownId, StaleVersion.
    """
    require_seen(backend, entity, seen)
    order: list[tuple[str, int]] = [(str(one), int(at)) for one, at in backend.rows(_SIBLINGS[entity], [seen.id])]
    ids = [one for one, _ in order]
    here = ids.index(seen.id)
    there = max(0, min(here + step, len(ids) - 1))
    if there == here:
        return None
    ids.insert(there, ids.pop(here))
    places = [at for _, at in order]
    if len(set(places)) < len(places):
        places = list(range(1, len(ids) + 1))
    # Only rows between here and there change places; all others keep theirs, hidden ones between them too.
    was = dict(order)
    events = [
        event
        for one, at in zip(ids, places, strict=True)
        if was[one] != at
        for event in change_row(backend, entity, (one,), {"position": at})
    ]
    return keep(backend, sorted(events, key=lambda event: event.entity_id != seen.id), clock, role)


def room_in(backend: Backend, entity: str, owner_id: str, after: str | None) -> tuple[int, list[Event]]:
    """The position of a new row after ``after``, or last of all, and what that moves of the others."""
    rows = backend.rows(_SIBLINGS[entity], [after]) if after else []
    ids = [str(one) for one, _ in rows]
    if after is None or after not in ids:
        return next_position(backend, entity, _OWNER[entity], owner_id), []
    here = ids.index(after)
    position = last = int(rows[here][1]) + 1
    events: list[Event] = []
    for one, at in rows[here + 1 :]:
        if int(at) > last:
            break
        last += 1
        events += change_row(backend, entity, (str(one),), {"position": last})
    return position, events
