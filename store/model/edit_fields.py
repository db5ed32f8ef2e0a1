"""What may be written of a plan and what is in it, field by field: how long, which codes, what must be there.

The same rules as the plan file's (:mod:`store.importing.plan_file`), so that whatever is written here can be exported and read
again; without its library, which is slow to start. For forms that judge while one types: :func:`field_problem`.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from store.clean import clean, clean_lines
from store.model.codes import PartyKind, Phase, PlanKind

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_LINE, MAX_PROSE = 2_000, 50_000
_REVIEW = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")
_MOST = 2_000_000_000


class FieldKind(StrEnum):
    """How a field is written."""

    LINE = "line"
    PROSE = "prose"
    DAY = "day"
    REVIEW = "review"
    """A year, a month or a day."""
    COUNT = "count"
    NUMBER = "number"
    CODE = "code"
    ID = "id"
    """Refers to another row; whoever writes it sees to it that it is there."""


_LINES, _PROSES, _DAYS = FieldKind.LINE, FieldKind.PROSE, FieldKind.DAY
EDIT_FIELDS: dict[str, dict[str, FieldKind]] = {
    "plan": {
        "kind": FieldKind.CODE,
        "title": _LINES,
        **dict.fromkeys(("area_label", "period", "decided_by", "section_no", "registry_no", "document_owner"), _LINES),
        **dict.fromkeys(("responsible_function", "retention", "category", "stage", "scope", "publication"), _LINES),
        **dict.fromkeys(("decided_on", "document_date", "valid_from", "valid_to"), _DAYS),
        "review_by": FieldKind.REVIEW,
        **dict.fromkeys(("short_description", "follow_up", "purpose"), _PROSES),
        **dict.fromkeys(("parent_id", "previous_id"), FieldKind.ID),
    },
    "priority_area": {"title": _LINES, "full_title": _LINES, "summary": _PROSES, "definition": _PROSES},
    "goal": {"title": _PROSES, "cause": _PROSES, "level": FieldKind.CODE},
    "measure": {
        "title": _LINES,
        **dict.fromkeys(("detail", "parties_verbatim"), _PROSES),
        **dict.fromkeys(("start_date", "due_date"), _DAYS),
        **dict.fromkeys(("phase", "prevention"), FieldKind.CODE),
    },
    "activity": {
        "title": _LINES,
        **dict.fromkeys(("planned_on", "done_on"), _DAYS),
        "quantity": FieldKind.NUMBER,
        "unit": _LINES,
        "reached": FieldKind.COUNT,
        "note": _PROSES,
    },
    "party": {"name": _LINES, "kind": FieldKind.CODE},
}
"""What a person may write, by entity."""
REQUIRED = {"plan": ("kind", "title"), "party": ("name", "kind")}
"""What may not be empty; of all others the title."""
CODES: dict[tuple[str, str], tuple[str, ...]] = {
    ("plan", "kind"): tuple(PlanKind),
    ("measure", "phase"): tuple(Phase),
    ("measure", "prevention"): ("situational", "social"),
    ("party", "kind"): tuple(PartyKind),
    ("goal", "level"): ("row", "overall"),
}
NEVER_EMPTY = {("plan", "kind"), ("party", "kind"), ("goal", "level")}
"""Codes that always say something; a new row begins with the first, if nothing is said."""


def tidied(entity: str, values: Mapping[str, object]) -> dict[str, object]:
    """The values as they are kept: cleaned, without blanks around them, nothing instead of an empty text."""
    return {name: _tidy(EDIT_FIELDS[entity].get(name, FieldKind.ID), value) for name, value in values.items()}


def field_problem(entity: str, name: str, value: object) -> str | None:
    """The catalogue key of what is wrong with a tidied value; None when it will do."""
    if value is None:
        return "edit.required" if name in REQUIRED.get(entity, ("title",)) or (entity, name) in NEVER_EMPTY else None
    kind = EDIT_FIELDS[entity].get(name)
    if kind is None:
        return "edit.no_such_field"
    if isinstance(value, str) and len(value) > (MAX_PROSE if kind is FieldKind.PROSE else MAX_LINE):
        return "edit.too_long"
    if (entity, name) in CODES:
        return None if value in CODES[entity, name] else "edit.not_a_code"
    return _wrong_type(kind, value) or (
        "edit.no_semicolon" if (entity, name) == ("party", "name") and ";" in str(value) else None
    )


def _wrong_type(kind: FieldKind, value: object) -> str | None:
    match kind:
        case FieldKind.DAY if not isinstance(value, date):
            return "edit.not_a_day"
        case FieldKind.REVIEW if not _is_review(value):
            return "edit.not_a_review_day"
        case FieldKind.COUNT if not isinstance(value, int) or not 0 <= value <= _MOST:
            return "edit.not_a_count"
        case FieldKind.NUMBER if not isinstance(value, int | float) or abs(value) > _MOST or value != value:  # noqa: PLR0124  (nan)
            return "edit.not_a_number"
        case FieldKind.LINE | FieldKind.PROSE | FieldKind.ID if not isinstance(value, str):
            return "edit.not_text"
    return None


def _is_review(value: object) -> bool:
    if not isinstance(value, str) or not _REVIEW.fullmatch(value):
        return False
    try:
        return bool(date.fromisoformat(f"{value}-01-01"[:10]))
    except ValueError:
        return False


def _tidy(kind: FieldKind, value: object) -> object:
    if not isinstance(value, str):
        return value
    return (clean_lines(value) if kind is FieldKind.PROSE else clean(value)).strip() or None
