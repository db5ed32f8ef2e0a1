"""A plan that came from a document, and how its import is turned back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.write.follow_up_table import FOLLOW_UP_TABLES

if TYPE_CHECKING:
    from store.db.backend import Backend

IMPORTED = "imported_plan"
"""The field of an event that says a plan came to be from a file; its new value is the file's name, its note the file's mark."""

_GOALS = "area_id IN (SELECT id FROM priority_area WHERE plan_id = {0})"
_ROWS = (
    ("activity", "measure_id IN (SELECT id FROM measure WHERE plan_id = {0})"),
    ("measure", "plan_id = {0}"),
    ("goal", _GOALS),
    ("priority_area", "plan_id = {0}"),
    ("plan", "id = {0}"),
)
"""Entities and which of their rows are a plan's, those of others last."""


def hide_imported_plan(backend: Backend, plan_id: str, *, hidden: bool) -> None:
    """Hide the plan with its areas and measures, or bring them back. Nothing is removed, and no event is left."""
    backend.count("UPDATE plan SET hidden = $1, version = version + 1 WHERE id = $2", [hidden, plan_id])
    backend.count("UPDATE priority_area SET hidden = $1, version = version + 1 WHERE plan_id = $2", [hidden, plan_id])
    goals = _GOALS.format("$2")
    backend.count(f"UPDATE goal SET hidden = $1, version = version + 1 WHERE {goals}", [hidden, plan_id])  # noqa: S608
    backend.count("UPDATE measure SET hidden = $1, version = version + 1 WHERE plan_id = $2", [hidden, plan_id])


def clear_hidden_plan(backend: Backend, plan_id: str) -> None:
    """Take a plan whose import was undone out, so that the same plan can come in under the same ids. Leaves no event.

    All that was written in it after the import is undone already; the journal keeps it.
    """
    if not backend.rows("SELECT 1 FROM plan WHERE id = $1 AND hidden", [plan_id]):
        return
    for entity, whose in _ROWS:
        for part in FOLLOW_UP_TABLES[entity].parts.values():
            ids = f"SELECT id FROM {entity} WHERE {whose.format('$1')}"  # noqa: S608
            backend.count(f"DELETE FROM {part.table} WHERE {part.owner} IN ({ids})", [plan_id])  # noqa: S608
    goals = f"SELECT id FROM goal WHERE {_GOALS.format('$1')}"  # noqa: S608
    areas = "SELECT id FROM priority_area WHERE plan_id = $1"
    backend.count(f"DELETE FROM goal_indicator WHERE goal_id IN ({goals})", [plan_id])  # noqa: S608
    backend.count(f"DELETE FROM area_indicator WHERE area_id IN ({areas})", [plan_id])  # noqa: S608
    for entity, whose in _ROWS:
        backend.count(f"DELETE FROM {entity} WHERE {whose.format('$1')}", [plan_id])  # noqa: S608
