"""A measure's activities, each with its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.follow_up import Activity

if TYPE_CHECKING:
    from store.db.backend import Backend

_ACTIVITIES = """
SELECT id, title, planned_on, done_on, quantity, unit, reached, note, example FROM activity
WHERE measure_id = $1 AND NOT hidden ORDER BY coalesce(done_on, planned_on) NULLS LAST, id
"""


def activities_of(backend: Backend, measure_id: str) -> list[tuple[str, Activity]]:
    """(id, activity), in the order of their days; those without one last."""
    return [(str(one), Activity(*rest)) for one, *rest in backend.rows(_ACTIVITIES, [measure_id])]
