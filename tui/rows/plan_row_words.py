"""Rows of plans in the journal's words: made, changed, moved, hidden, brought back, split and merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.follow_up import JournalEntry
    from store.write.change_log import Event

PLAN_ROWS = ("plan", "priority_area", "goal", "measure", "activity")
"""Entities of the log that are rows of a plan."""
_NEW = (*PLAN_ROWS, "party")
_NAMED = ("plan", "priority_area", "goal", "activity", "party")
"""Entities whose title stands beside what changed: their ids say too little."""
_FOLLOWED = ("status", "due_date", "lead", "note")
"""Fields of a measure that are told in its own way."""


def is_of_plan(event: Event) -> bool:
    """Whether it is told by the words of this room."""
    if event.field in {"loaded", "imported_plan"}:
        return False
    return event.entity in {*_NAMED, "descent"} or (event.entity == "measure" and event.field not in _FOLLOWED)


def new_row_word(entity: str, words: Translator) -> str | None:
    """``nytt område``; None for what is no row of a plan."""
    return words(f"journal.new.{entity}") if entity in _NEW else None


def plan_row_field(entry: JournalEntry, words: Translator) -> str | None:
    """``dold`` or ``tillbaka``; None for all that is told in another way."""
    return words(f"journal.hidden.{entry.new_value}") if _was_hidden(entry) else None


def plan_row_said(entry: JournalEntry, words: Translator) -> str | None:
    """``delad från HED-N3``; of a row that was hidden or came back what it is called; None for all told in another way."""
    if _was_hidden(entry):
        return " ".join(entry.title.split())
    if entry.entity != "descent":
        return None
    origin = entry.entity_id.split("/")[1] if entry.entity_id.count("/") > 1 else entry.entity_id
    key = f"journal.descent.{entry.title}"
    return words(key, id=origin) if words.knows(key) else origin


def beside(entry: JournalEntry, words: Translator) -> list[str]:
    """What stands after the change: what the row is called, and for how many others the entry stands."""
    called = entry.entity in _NAMED or (entry.entity == "measure" and entry.field in {"position", "area_id"})
    titled = called and entry.field not in {"created", "hidden", "title", "name", "loaded", "imported_plan"}
    marks = [" ".join(entry.title.split())] if titled and entry.title else []
    return [
        *marks,
        *([words("journal.and_more", count=entry.alike - 1)] if entry.alike > 1 and entry.field != "position" else []),
    ]


def _was_hidden(entry: JournalEntry) -> bool:
    return entry.field == "hidden" and entry.entity in _NEW and entry.new_value in {"true", "false"} and bool(entry.title)


def undone_plan_rows(events: Sequence[Event], words: Translator) -> str:
    """``HED-N: rubrik, orsak``; of what was made or hidden with others, the first of them and how many more."""
    descent = next((event for event in reversed(events) if event.entity == "descent"), None)
    if descent and events[-1].entity != "plan":
        _, origin, result = descent.entity_id.split("/")
        split = any((event.entity, event.field) == ("measure", "created") for event in events)
        return words("journal.undone_split", id=origin) if split else words("journal.undone_merge", id=result)
    first = events[-1]
    back = next(
        (event for event in events if (event.entity, event.field, event.new_value) == ("party", "hidden", "false")), None
    )
    if back:
        # A party that was hidden, alone or because another name was to hold: either way it is in the lists again.
        return words("journal.back", name=back.entity_id)
    own = [event for event in reversed(events) if (event.entity, event.entity_id) == (first.entity, first.entity_id)]
    said = _undone(first, own, words)
    told = {(event.entity, event.entity_id) for event in events if event.entity != "descent" and event.field != "position"}
    count = len(told - {(first.entity, first.entity_id)})
    return f"{said}, {words('journal.and_more', count=count)}" if count else said


def _undone(first: Event, own: Sequence[Event], words: Translator) -> str:
    if first.field == "created":
        return f"{new_row_word(first.entity, words) or words('code.field.created')} {first.entity_id}"
    if first.field == "hidden":
        return words("journal.gone" if first.new_value == "true" else "journal.back", name=first.entity_id)
    return f"{first.entity_id}: {', '.join(dict.fromkeys(words(f'code.field.{event.field}') for event in own))}"
