"""The lines above the preview of filled forms: what it asks, and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from store.model.report_form import Kind
from tui.form_words import form_notes, form_words
from tui.rows.import_head import Head

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from store.i18n.translator import Translator
    from store.model.report_form import PlannedForm, Take
    from store.write.form_import import SavedForms


def reading_head(paths: Sequence[Path], number: int, words: Translator) -> Head:
    """Which of how many forms is being read."""
    return Head(words("filled_form.reading", number=number + 1, count=len(paths), name=paths[number].name), "")


def forms_head(
    planned: Sequence[PlannedForm],
    takes: Mapping[tuple[str, str], Take],
    count: int,
    words: Translator,
    *,
    saving: bool,
) -> Head:
    """Whether to save the answers of ``count`` measures; conflicts that wait for a choice."""
    left = sum(
        1
        for one in planned
        for change in one.measures
        if change.kind is Kind.CONFLICT and (one.form_id, change.id) not in takes
    )
    what = [form_words(one, words) for one in planned] if len(planned) == 1 else []
    notes = [note for one in planned for note in form_notes(one, words)]
    if not count:
        why = words("filled_form.only_conflicts" if left else "filled_form.all_same")
        return Head(words("filled_form.none_to_save"), "\n".join([why, *what, *notes]))
    question = words("filled_form.saving") if saving else words("filled_form.ask", count=count)
    totals = words(
        "filled_form.totals",
        **{kind.value: format_number(sum(one.count(kind) for one in planned), words.language) for kind in Kind},
    )
    waiting = [words("filled_form.conflicts", count=left)] if left else []
    return Head(question, "\n".join([*what, totals, *waiting, *notes]))


def saved_forms_words(saved: SavedForms, words: Translator) -> str:
    """What was saved, and how it is undone."""
    if saved.changes > 1:
        return words("filled_form.saved_forms", count=saved.measures, files=saved.changes)
    return words("filled_form.saved", count=saved.measures)
