"""Which tables of the follow-up are written field by field, and how a field of each is read back from the log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class FollowUpTable:
    """A table whose rows are never removed: ``hidden`` is what the user calls deleted."""

    keys: tuple[str, ...]
    """Columns of the primary key, in the order an entity id of the log joins them with ``/``."""
    fields: Mapping[str, Callable[[str], object]]
    """Columns that may be written, each with the way from the log's text back to its value."""
    versioned: bool = True
    """Whether a row has a version that a writer must have seen."""


def _truth(text: str) -> bool:
    return text == "true"


FOLLOW_UP_TABLES: dict[str, FollowUpTable] = {
    "council": FollowUpTable(("id",), {"name": str, "functions": str, "quorum": int}),
    "meeting": FollowUpTable(
        ("id",),
        {
            "council_id": str,
            "held_on": date.fromisoformat,
            "starts_at": str,
            "venue": str,
            "title": str,
            "state": str,
            "reports_due": date.fromisoformat,
            "opened_on": datetime.fromisoformat,
            "closed_on": datetime.fromisoformat,
        },
    ),
    "agenda_item": FollowUpTable(
        ("id",), {"meeting_id": str, "position": int, "title": str, "area_id": str, "minutes": int, "note": str}
    ),
    "attendance": FollowUpTable(("meeting_id", "function"), {"present": _truth}, versioned=False),
    "decision": FollowUpTable(
        ("id",),
        {
            "meeting_id": str,
            "kind": str,
            "item_id": str,
            "measure_id": str,
            "wording": str,
            "responsible_id": str,
            "due_date": date.fromisoformat,
            "done": _truth,
        },
    ),
    "goal_assessment": FollowUpTable(
        ("goal_id", "assessed_on"), {"assessment": str, "meeting_id": str, "note": str}, versioned=False
    ),
    "interim_report": FollowUpTable(
        ("measure_id", "year"),
        {
            "reported_on": date.fromisoformat,
            "done": str,
            "effect_seen": str,
            "proposed_adjustment": str,
            "next_step": str,
            "role": str,
            "form_id": str,
        },
    ),
    "deadline": FollowUpTable(
        ("id",), {"place_code": str, "kind": str, "title": str, "due_date": date.fromisoformat, "done": _truth}
    ),
}
"""By the name of the table, which is the log's entity too."""
CREATED = "created"
"""The field of an event that says a row came to be; its new value is what the row is called."""
HIDDEN = "hidden"
