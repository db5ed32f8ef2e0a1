"""Which fields the form of a row has, in which order and under which headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from store.model.edit_fields import EDIT_FIELDS, FieldKind

if TYPE_CHECKING:
    from collections.abc import Sequence


class RowField(NamedTuple):
    """One field of the form: a column of the row, or one of its parts."""

    name: str
    group: str = ""
    """Last word of the catalogue key of the heading above it."""


PARTY_PARTS = ("parties", "leads", "partners")
"""Parts written as names with a semicolon between."""
CHOSEN_PARTS = ("places", "goals", "methods", "domains")
"""Parts that are chosen among what there is."""
SECTIONS = "sections"
PAIRED_PARTS = {("plan", SECTIONS), ("plan", "phases"), ("plan", "domains")}
"""Parts whose rows are two texts: a heading and a body, a code and the plan's words for it."""
WORDING_PARTS = ("list_wording", "table_wording")
"""Parts that are one text or none: how a measure is worded in the plan's list and in its table."""
_TITLES = {
    ("plan", "title"), ("priority_area", "title"), ("priority_area", "full_title"), ("measure", "title"), ("activity", "title"),
    ("party", "name"),
}  # fmt: skip
"""Lines that may be long: they wrap, and Enter saves."""


def _fields(group: str, *names: str) -> list[RowField]:
    return [RowField(name, group if number == 0 else "") for number, name in enumerate(names)]


ROW_FIELDS: dict[str, Sequence[RowField]] = {
    "plan": [
        *_fields("what", "title", "kind", "places", "parties", "area_label"),
        *_fields("when", "period", "valid_from", "valid_to", "review_by"),
        *_fields("decision", "decided_by", "decided_on", "section_no", "registry_no", "document_date"),
        *_fields("texts", "short_description", "purpose", "follow_up", SECTIONS, "phases", "domains"),
        *_fields("care", "document_owner", "responsible_function", "retention", "publication", "category", "stage", "scope"),
        *_fields("around", "parent_id", "previous_id"),
    ],
    "priority_area": _fields("", "title", "full_title", "summary", "definition"),
    "goal": _fields("", "title", "cause", "level"),
    "measure": [
        *_fields("", "title", "detail", "goals"),
        *_fields("who", "parties_verbatim", "leads", "partners"),
        *_fields("days", "start_date", "due_date"),
        *_fields("how", "phase", "prevention", "methods", "domains"),
        *_fields("wording", *WORDING_PARTS),
    ],
    "activity": _fields("", "title", "planned_on", "done_on", "quantity", "unit", "reached", "note"),
    "party": _fields("", "name", "kind"),
}  # fmt: skip


def field_kind(entity: str, name: str) -> FieldKind | None:
    """How the column is written; None for a part."""
    return EDIT_FIELDS[entity].get(name)


def running(entity: str, name: str) -> Literal["", "line", "text"]:
    """Whether the field is running text, and whether line breaks belong in it."""
    if field_kind(entity, name) is FieldKind.PROSE or name in WORDING_PARTS:
        return "text"
    return "line" if (entity, name) in _TITLES else ""
