"""Meetings, decisions, assessments, reports and deadlines in the journal's words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from store.i18n.formats import format_moment
from store.model.codes import Assessment
from tui.rows.plan_row_words import new_row_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.i18n.translator import Translator

_PARTED = ("attendance", "goal_assessment", "interim_report")
"""Entities whose id is that of something else (a meeting, a goal, a measure), a slash, and who or when."""
FOLLOW_UP = ("council", "meeting", "agenda_item", "decision", "deadline", "situation_report", *_PARTED)
"""Entities of the log that are rows of the follow-up."""
_TRUTH = {"true", "false"}


def logged_id(entity: str, entity_id: str) -> str:
    """What an entry is found by: an attendance by its meeting, a report by its measure, descent by what came of it."""
    if entity == "descent":
        return entity_id.rpartition("/")[2]
    if entity in _PARTED:
        return entity_id.partition("/")[0]
    return entity_id if entity in FOLLOW_UP else entity_id.partition(" ")[0]


def logged_field(entity: str, field: str, words: Translator) -> str:
    """``klart``; of a row that came to be, what came: ``nytt beslut``."""
    if field == "created" and entity in FOLLOW_UP:
        return words(f"code.new.{entity}")
    if field == "created" and entity == "descent":
        return words("code.field.how")
    if field == "created" and (new := new_row_word(entity, words)):
        return new
    return words(f"code.field.{field}")


def logged_about(entity: str, entity_id: str) -> str:
    """Who came, which day a goal was judged, which year is reported on: what stands after the slash; a link's indicator."""
    if entity in FOLLOW_UP:
        return entity_id.partition("/")[2] if entity in _PARTED else ""
    return entity_id.partition(" ")[2]


def logged_name(entity: str, entity_id: str, value: str, words: Translator) -> str:
    """What a row was called when it came to be; an assessment is called by its code, an attendance by who, there or not."""
    if entity == "goal_assessment" and value in set(Assessment):
        return words(f"code.assessment.{value}")
    if entity == "attendance" and value in _TRUTH:
        return f"{logged_about(entity, entity_id)}: {words(f'code.present.{value}')}"
    return value


def _code(prefix: str) -> Callable[[str, Translator], str]:
    def say(value: str, words: Translator) -> str:
        key = f"code.{prefix}.{value}"
        return words(key) if words.knows(key) else value

    return say


def _kind(value: str, words: Translator) -> str:
    """Of a decision, a deadline, a plan or a party: no two of them share a code."""
    keys = (f"{prefix}.{value}" for prefix in ("code.follow_up_kind", "code.kind", "row_form.party_kind"))
    return next((words(key) for key in keys if words.knows(key)), value)


def _prevention(value: str, words: Translator) -> str:
    key = f"row_form.prevention.{value}"
    return words(key) if words.knows(key) else value


def _moment(value: str, _words: Translator) -> str:
    try:
        return format_moment(datetime.fromisoformat(value))
    except ValueError:
        return value


def _lines(value: str, _words: Translator) -> str:
    return "; ".join(value.splitlines())


FOLLOW_UP_FIELDS: dict[str, Callable[[str, Translator], str]] = {
    "done": _code("done"),
    "present": _code("present"),
    "state": _code("meeting_state"),
    "kind": _kind,
    "phase": _code("phase"),
    "prevention": _prevention,
    "assessment": _code("assessment"),
    "opened_on": _moment,
    "closed_on": _moment,
    "functions": _lines,
    "places": lambda value, _words: value if "," in value else ", ".join(value.split()),
}
"""Fields whose values are codes, moments or lists. A report's own ``done`` is prose, and no code."""
