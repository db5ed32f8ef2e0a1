"""``history``: every change, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_moment
from tui.import_words import FIELD, FILE, values_words
from tui.rows.change_words import change_words, value_words
from tui.rows.follow_up_words import FOLLOW_UP, logged_field, logged_id
from tui.text.columns import DASH, joined, table
from tui.text.parts import finished, heading

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.follow_up import JournalEntry


def journal_text(entries: Sequence[JournalEntry], words: Translator, _today: date, width: int) -> str:
    """One block per event: when, what it was about, before and after, who, why."""
    example = any(entry.example for entry in entries)
    lines = heading(words("text.journal"), words, width, example=example)
    if not entries:
        return finished([*lines, "", words("text.no_changes")])
    rows = [(format_moment(entry.recorded_on), _subject(entry, words), _what(entry, words)) for entry in entries]
    return finished([*lines, "", *table(rows, width)])


def value_text(field: str, value: str | None, words: Translator) -> str:
    """A logged value as it is read: a status with its glyph, nothing as a dash."""
    return value_words(field, value, words) if value else DASH


def _what(entry: JournalEntry, words: Translator) -> str:
    undone = words("text.undone") if entry.undone else ""
    undoes = words("text.is_an_undo") if entry.undoes else ""
    said = joined([_change(entry, words), entry.role or "", undone, undoes])
    about = entry.entity_id if entry.entity == FILE else entry.title or _beside(entry)
    return "\n".join(part for part in (said, about, entry.note or "") if part)


def _subject(entry: JournalEntry, words: Translator) -> str:
    """Its id; a file's name is too long to stand beside ids, and of two ids the first will do."""
    return words("import_plan.file_sign") if entry.entity == FILE else logged_id(entry.entity, entry.entity_id)


def _beside(entry: JournalEntry) -> str:
    """The other id of a link: which indicator."""
    return entry.entity_id.partition(" ")[2]


def _change(entry: JournalEntry, words: Translator) -> str:
    known = entry.entity in FOLLOW_UP or words.knows(f"code.field.{entry.field}")
    field = logged_field(entry.entity, entry.field, words) if known else entry.field
    if entry.entity in FOLLOW_UP:
        said = change_words(entry.entity_id, entry.field, entry.old_value, entry.new_value, words, entity=entry.entity)
        return f"{field}: {said}"
    if entry.field == FIELD:
        return f"{field}: {values_words(entry.new_value or entry.old_value, words)}"
    new = value_text(entry.field, entry.new_value, words)
    if entry.old_value is None:
        return f"{field}: {new}"
    return f"{field}: {value_text(entry.field, entry.old_value, words)} → {new}"
