"""Which tables are written field by field, plans and follow-up alike, and how a field of each is read back from the log."""

from __future__ import annotations

from dataclasses import dataclass, field
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
    parts: Mapping[str, PartTable] = field(default_factory=dict)
    """Rows of other tables that belong to a row of this one and are written anew all together, by what the log calls them."""


@dataclass(frozen=True, slots=True)
class PartTable:
    """Rows without a life of their own: the goals of a measure, the sections of a plan."""

    table: str
    owner: str
    """Column with the id of what they belong to."""
    columns: tuple[str, ...]
    fixed: Mapping[str, str] = field(default_factory=dict)
    """Columns that are the same in all of them, which tell them from others in the table."""
    ordered: bool = False
    """Whether the table has a ``position``, from 0."""
    is_text: bool = False
    """Whether there is one row at most, whose only column is running text."""


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
    "situation_report": FollowUpTable(
        ("id",),
        {
            **dict.fromkeys(("place_code", "title", "note"), str),
            **dict.fromkeys(("period_start", "period_end"), date.fromisoformat),
        },
    ),
    "plan": FollowUpTable(
        ("id",),
        {
            **dict.fromkeys(("kind", "title", "parent_id", "previous_id", "area_label", "period", "decided_by"), str),
            **dict.fromkeys(("section_no", "registry_no", "document_owner", "responsible_function", "review_by"), str),
            **dict.fromkeys(("retention", "category", "stage", "scope", "publication", "short_description"), str),
            **dict.fromkeys(("follow_up", "purpose"), str),
            **dict.fromkeys(("decided_on", "document_date", "valid_from", "valid_to"), date.fromisoformat),
        },
        parts={
            "places": PartTable("plan_place", "plan_id", ("place_code",), ordered=True),
            "parties": PartTable("plan_party", "plan_id", ("party_id",), ordered=True),
            "sections": PartTable("plan_section", "plan_id", ("heading", "body"), ordered=True),
            "phases": PartTable("plan_phase", "plan_id", ("phase", "words"), ordered=True),
            "domains": PartTable("plan_domain", "plan_id", ("domain", "words"), ordered=True),
        },
    ),
    "priority_area": FollowUpTable(
        ("id",), {"plan_id": str, "position": int, "title": str, "full_title": str, "summary": str, "definition": str}
    ),
    "goal": FollowUpTable(("id",), {"area_id": str, "position": int, "level": str, "title": str, "cause": str}),
    "measure": FollowUpTable(
        ("id",),
        {
            **dict.fromkeys(
                ("plan_id", "area_id", "title", "detail", "parties_verbatim", "status", "phase", "prevention"), str
            ),
            **dict.fromkeys(("start_date", "due_date"), date.fromisoformat),
            "position": int,
        },
        parts={
            "goals": PartTable("measure_goal", "measure_id", ("goal_id",)),
            "methods": PartTable("measure_method", "measure_id", ("method_id",)),
            "domains": PartTable("measure_domain", "measure_id", ("domain",)),
            "leads": PartTable("measure_party", "measure_id", ("party_id",), {"role": "lead"}, ordered=True),
            "partners": PartTable("measure_party", "measure_id", ("party_id",), {"role": "partner"}, ordered=True),
            "list_wording": PartTable("measure_wording", "measure_id", ("words",), {"source": "bullet"}, is_text=True),
            "table_wording": PartTable("measure_wording", "measure_id", ("words",), {"source": "table"}, is_text=True),
        },
    ),
    "activity": FollowUpTable(
        ("id",),
        {
            **dict.fromkeys(("measure_id", "title", "unit", "note"), str),
            **dict.fromkeys(("planned_on", "done_on"), date.fromisoformat),
            "quantity": float,
            "reached": int,
        },
    ),
    "party": FollowUpTable(("id",), {"name": str, "kind": str}),
    "descent": FollowUpTable(("entity", "from_id", "to_id"), {"how": str}, versioned=False),
}
"""By the name of the table, which is the log's entity too."""
CREATED = "created"
"""The field of an event that says a row came to be; its new value is what the row is called."""
HIDDEN = "hidden"
