"""``import`` of filled forms: what each measure would get, before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from store.model.report_form import Kind
from tui.form_words import answer_words, field_words, form_notes, form_words
from tui.text.columns import hanging, indented
from tui.text.parts import finished

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.i18n.translator import Translator
    from store.model.report_form import FieldChange, MeasureChange, PlannedForm


def form_plan_text(planned: Iterable[PlannedForm], words: Translator, width: int) -> str:
    """For each form: the measures it would change, field by field; conflicts with all three words; the rest counted."""
    lines: list[str] = []
    for one in planned:
        lines += _form(one, words, width)
    return finished(lines)


def _form(one: PlannedForm, words: Translator, width: int) -> list[str]:
    lines = indented(form_words(one, words), width)
    for change in one.measures:
        if change.fields:
            lines += ["", *_measure(change, words, width)]
    counts = {kind.value: format_number(one.count(kind), words.language) for kind in Kind}
    lines += ["", words("filled_form.totals", **counts)]
    for note in form_notes(one, words):
        lines += indented(note, width)
    return [*lines, ""]


def _measure(change: MeasureChange, words: Translator, width: int) -> list[str]:
    lines = hanging(words(f"filled_form.kind_{change.kind}"), f"{change.id} {change.title}", width, indent=2)
    for one in change.fields:
        lines += _conflict(one, words, width) if one.conflict else _plain(one, words, width)
    return lines


def _plain(one: FieldChange, words: Translator, width: int) -> list[str]:
    here, said = (answer_words(one.field, value, words) for value in (one.here, one.said))
    text = said if one.here is None else f"{here} \N{RIGHTWARDS ARROW} {said}"
    return hanging(f"{field_words(one.field, words)}:", text, width, indent=4)


def _conflict(one: FieldChange, words: Translator, width: int) -> list[str]:
    lines = [f"    {field_words(one.field, words)}:"]
    for name in ("made_with", "here", "said"):
        text = answer_words(one.field, getattr(one, name), words)
        lines += hanging(f"{words(f'filled_form.{name}')}:", text, width, indent=6)
    return lines
