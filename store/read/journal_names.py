"""Ids in the log that stand for something with a name: said by it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend
    from store.model.follow_up import JournalEntry
    from store.model.since_meeting import FieldChange
    from store.write.change_log import Event

Told = TypeVar("Told", "JournalEntry", "FieldChange")
_PARTIES = "SELECT id, name FROM party WHERE id = any($1)"
_NAMES = {
    "leads": _PARTIES,
    "partners": _PARTIES,
    "parties": _PARTIES,
    "methods": "SELECT id, name FROM method WHERE id = any($1)",
    "places": "SELECT code, name FROM place WHERE code = any($1)",
    "area_id": "SELECT id, title FROM priority_area WHERE id = any($1)",
}
"""Fields whose values are ids with blanks between, and where their names stand."""


def with_names(backend: Backend, entries: Sequence[Told]) -> list[Told]:
    """The same entries; parties, methods, municipalities and areas by name. An id nobody knows is left as it is."""
    known: dict[str, dict[str, str]] = {}
    for field, sql in _NAMES.items():
        ids = {one for entry in entries if entry.field == field for one in _ids(entry)}
        known[field] = {str(one): str(name) for one, name in backend.rows(sql, [sorted(ids)])} if ids else {}
    return [_named(entry, known[entry.field]) if known.get(entry.field) else entry for entry in entries]


def parties_by_name(backend: Backend, events: Sequence[Event]) -> list[Event]:
    """The same events; those of a party have its name for its id, which nobody has seen."""
    ids = sorted({event.entity_id for event in events if event.entity == "party"})
    names = {str(one): str(name) for one, name in backend.rows(_PARTIES, [ids])} if ids else {}
    return [
        replace(event, entity_id=names.get(event.entity_id, event.entity_id)) if event.entity == "party" else event
        for event in events
    ]


def _named(entry: Told, names: dict[str, str]) -> Told:
    def said(value: str | None) -> str | None:
        return ", ".join(names.get(one, one) for one in value.split(" ")) if value else value

    return replace(entry, old_value=said(entry.old_value), new_value=said(entry.new_value))


def _ids(entry: JournalEntry | FieldChange) -> list[str]:
    return [one for value in (entry.old_value, entry.new_value) if value for one in value.split(" ")]
