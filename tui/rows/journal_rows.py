"""What the journal says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_moment
from tui.import_words import FIELD, FILE
from tui.rows.change_words import change_words, value_words
from tui.rows.follow_up_words import FOLLOW_UP, logged_field, logged_id
from tui.rows.plan_row_words import beside, plan_row_field, plan_row_said
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.follow_up import JournalEntry


def journal_columns(words: Translator) -> tuple[Column, ...]:
    """When, what, from–to; who and why where there is room."""
    return (
        Column(words("column.when"), 16),
        Column(words("column.id"), 13),
        Column(words("column.what"), 12),
        Column(words("column.from_to"), 24, grow=4),
        Column(words("column.who"), 14, need=92),
        Column(words("column.note"), 16, grow=2, need=104),
    )


def journal_row(entry: JournalEntry, words: Translator) -> ListRow:
    """One change."""
    marks = [words("measure.undone")] if entry.undone else []
    marks += [words("measure.undoing")] if entry.undoes else []
    marks += [words("plan.example")] if entry.example else []
    if entry.field == FIELD:
        change = value_words(entry.field, entry.new_value or entry.old_value, words)
    else:
        change = change_words(entry.entity_id, entry.field, entry.old_value, entry.new_value, words, entity=entry.entity)
        if entry.entity in FOLLOW_UP and entry.field != "created" and entry.title:
            marks.append(entry.title)
        if said := plan_row_said(entry, words):
            change = said
        marks += beside(entry, words)
    role = "muted" if entry.undone else ""
    return ListRow(
        str(entry.event_no),
        (
            Cell(format_moment(entry.recorded_on), "muted"),
            Cell(words("import_plan.file_sign") if entry.entity == FILE else logged_id(entry.entity, entry.entity_id), role),
            Cell(plan_row_field(entry, words) or logged_field(entry.entity, entry.field, words), role),
            Cell(" · ".join([*marks, change] if entry.field == FIELD else [change, *marks]), role),
            Cell(entry.role or "–", "muted"),
            Cell(entry.entity_id if entry.entity == FILE else entry.note or "", "muted"),
        ),
    )
