"""Answers of a form in words: the same on the screen and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.report_form import STATUS
from store.model.status import Status
from tui.present import status_text

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.report_form import PlannedForm

_NOTHING = "\N{EN DASH}"


def field_words(field: str, words: Translator) -> str:
    """What the form's column is called."""
    return words("column.status" if field == STATUS else f"form.column_{field}")


def answer_words(field: str, value: str | None, words: Translator) -> str:
    """An answer as it is shown: a status with its sign, a dash for nothing."""
    if not value:
        return _NOTHING
    return status_text(Status(value), words) if field == STATUS else value


def form_words(one: PlannedForm, words: Translator) -> str:
    """Which file, whose report, for which meeting."""
    party, day = one.party or words("form.nobody"), one.held_on.isoformat()
    return words("filled_form.head", file=one.file, year=str(one.year), party=party, council=one.council, day=day)


def form_notes(one: PlannedForm, words: Translator) -> list[str]:
    """What looks like somebody's personal number; rows that are gone; text that is not read."""
    notes = [words("filled_form.personal", ids=", ".join(one.personal))] if one.personal else []
    notes += [words("filled_form.missing", count=one.missing)] if one.missing else []
    return notes + ([words("filled_form.beside", place=one.beside)] if one.beside else [])
