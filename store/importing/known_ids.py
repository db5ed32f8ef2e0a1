"""Ids that are taken in the store, by what the files of a plan call the kind of row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.write.replaced_rows import rows_of_hidden_plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.db.backend import Backend

_IDS = {
    "place": "SELECT code FROM place",
    "plan": "SELECT id FROM plan",
    "area": "SELECT id FROM priority_area",
    "goal": "SELECT id FROM goal",
    "measure": "SELECT id FROM measure",
    "activity": "SELECT id FROM activity",
    "party": "SELECT id FROM party",
    "indicator": "SELECT id FROM indicator",
    "method": "SELECT id FROM method",
}
_KINDS = {"priority_area": "area"}
"""What the files call an entity of the log, where that is something else."""


def stored_ids(backend: Backend, kind: str) -> set[str]:
    """Of one kind, hidden rows among them."""
    return {str(identity) for (identity,) in backend.rows(_IDS[kind])}


def taken_ids(backend: Backend, plans: Iterable[str]) -> dict[str, set[str]]:
    """Of every kind. Where one of ``plans``, which are to come in, is here and hidden, its rows make way and take no ids."""
    found = {kind: stored_ids(backend, kind) for kind in _IDS}
    for plan_id in plans:
        for entity, row_id in rows_of_hidden_plan(backend, plan_id):
            found[_KINDS.get(entity, entity)].discard(row_id)
    return found
