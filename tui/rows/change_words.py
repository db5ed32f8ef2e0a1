"""Changes in words: what was saved, what was undone, what the journal says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from store.model.status import Status
from tui.import_words import FIELD, undone_import, values_words
from tui.present import status_text
from tui.rows.follow_up_words import FOLLOW_UP, FOLLOW_UP_FIELDS, logged_about, logged_field, logged_id, logged_name
from tui.rows.plan_row_words import is_of_plan, undone_plan_rows
from tui.rows.value_words import logged_figure, logged_place_and_period

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.i18n.translator import Translator
    from store.write.change_log import Event


_LISTED = ("sections", "phases", "domains")
"""Parts of a plan that the log keeps whole: only what they are called is read in a list of changes."""


def value_words(field: str, value: str | None, words: Translator) -> str:
    """A value of the log as the user writes it; a dash for none."""
    if not value:
        return "–"
    if field == "status" and value in set(Status):
        return status_text(Status(value), words)
    if field == FIELD:
        return values_words(value, words)
    if field in _LISTED and value.startswith("[["):
        return ", ".join(str(row[0]) for row in json.loads(value))
    say = _FIELDS.get(field)
    return say(value, words) if say else value


def change_words(
    entity_id: str, field: str, old: str | None, new: str | None, words: Translator, *, entity: str = "measure"
) -> str:
    """``○ ej påbörjad → ◐ pågår``; for a link which indicator it is, for a value where and when, for an attendance who."""
    if field == "created":
        said = logged_name(entity, entity_id, new or old or "", words)
        return said if new else f"{said} → –"
    if field in {"note", "loaded", "made", "received", "imported_plan"}:
        return new or (f"{value_words(field, old, words)} → –" if old else "")
    before, after = value_words(field, old, words), value_words(field, new, words)
    about = logged_place_and_period(new, old) if field == "value" else logged_about(entity, entity_id)
    return f"{about}: {before} → {after}" if about else f"{before} → {after}"


def undone_words(events: Sequence[Event], words: Translator) -> str:
    """``HED-N1 status ◐ pågår``: what things are again."""
    first = events[0]
    if first.field == FIELD:
        return undone_import(first.entity_id, words)
    imported = next((event for event in events if event.field == "imported_plan"), None)
    if imported:
        return words("plan_import.undone", id=imported.entity_id, file=imported.old_value or "")
    if first.field == "received":
        return words("filled_form.undone", file=first.old_value or first.entity_id)
    if is_of_plan(events[-1]):
        return undone_plan_rows(events, words)
    return _undone_row(events, words) if first.entity in FOLLOW_UP else _undone_fields(events, words)


def _undone_fields(events: Sequence[Event], words: Translator) -> str:
    first = events[0]
    things = {event.entity_id for event in events}
    name = first.entity_id if len(things) == 1 else words("screen.count", count=len(things))
    if first.field == "note":
        return f"{name} {words('code.field.note')}"
    if len(events) > len(things):
        return f"{name}: {', '.join(words(f'code.field.{event.field}') for event in reversed(events))}"
    if first.field == "value":
        figure = logged_figure(first.new_value, words) if first.new_value else words("value.none")
        return f"{name} {logged_place_and_period(first.new_value, first.old_value)}: {figure}"
    return f"{name} {words(f'code.field.{first.field}')} {value_words(first.field, first.new_value, words)}"


def _undone_row(events: Sequence[Event], words: Translator) -> str:
    """``BRA-HED-M4: dag, tid``; of one field what it is again, of a row that came to be that it is none: ``nytt möte …``."""
    first = events[-1]
    name, things = logged_id(first.entity, first.entity_id), {event.entity_id for event in events}
    if len(things) > 1:
        return words("journal.rows", count=len(things), first=name)
    if first.field == "created":
        return f"{logged_field(first.entity, first.field, words)} {name}"
    if first.field == "hidden":
        return words("journal.gone" if first.new_value == "true" else "journal.back", name=name)
    if len(events) > 1:
        return f"{name}: {', '.join(logged_field(event.entity, event.field, words) for event in reversed(events))}"
    return f"{name} {logged_field(first.entity, first.field, words)} {value_words(first.field, first.new_value, words)}"


def _number(value: str, words: Translator) -> str:
    try:
        return format_number(float(value), words.language)
    except ValueError:
        return value


def _done(value: str, words: Translator) -> str:
    """Whether a decision or a deadline is done; of a report the field is a text."""
    return words(f"code.done.{value}") if value in {"true", "false"} else value


_FIELDS: dict[str, Callable[[str, Translator], str]] = {
    "hidden": lambda value, words: words(f"code.hidden.{value}"),
    "done": _done,
    "link": lambda value, words: words(f"link.{value}"),
    "direction": lambda value, words: words(f"code.direction.{value}"),
    "baseline": _number,
    "target": _number,
    "value": logged_figure,
    **FOLLOW_UP_FIELDS,
}
"""Fields whose values are codes or figures."""
