"""A plan that came from a document, and how its import is turned back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.db.backend import Backend

IMPORTED = "imported_plan"
"""The field of an event that says a plan came to be from a file; its new value is the file's name, its note the file's mark."""


def hide_imported_plan(backend: Backend, plan_id: str, *, hidden: bool) -> None:
    """Hide the plan with its areas and measures, or bring them back. Nothing is removed, and no event is left."""
    backend.count("UPDATE plan SET hidden = $1, version = version + 1 WHERE id = $2", [hidden, plan_id])
    backend.count("UPDATE priority_area SET hidden = $1, version = version + 1 WHERE plan_id = $2", [hidden, plan_id])
    backend.count("UPDATE measure SET hidden = $1, version = version + 1 WHERE plan_id = $2", [hidden, plan_id])
