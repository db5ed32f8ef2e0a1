"""The journal as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, moment, prose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.model.follow_up import JournalEntry


def journal_data(entries: Iterable[JournalEntry]) -> Plain:
    """Every event, newest first."""
    return {"events": [_event(entry) for entry in entries]}


def _event(entry: JournalEntry) -> Plain:
    return {
        "event": entry.event_no,
        "change": entry.change_no,
        "at": moment(entry.recorded_on),
        "entity": entry.entity,
        "id": entry.entity_id,
        "title": prose(entry.title),
        "field": entry.field,
        "old": prose(entry.old_value),
        "new": prose(entry.new_value),
        "note": prose(entry.note),
        "role": prose(entry.role),
        "undoes": entry.undoes,
        "undone": entry.undone,
        "example": entry.example,
    }
