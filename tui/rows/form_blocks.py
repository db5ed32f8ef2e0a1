"""What the preview of a filled form says of one measure: what stood here when it was made, what stands here, what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.form_words import answer_words, field_words, form_notes, form_words
from tui.widgets.blocks import Blank, Block, Field, Heading, Paragraph, Title

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.report_form import FieldChange, MeasureChange, PlannedForm


def measure_blocks(change: MeasureChange, words: Translator) -> list[Block]:
    """Field by field; first those both sides have changed, with all three words below each other."""
    blocks: list[Block] = [Title(change.title)]
    if not change.fields:
        blocks += [Blank(), Paragraph(words("filled_form.nothing_said"))]
    for one in sorted(change.fields, key=lambda field: not field.conflict):
        field = field_words(one.field, words)
        blocks += [Heading(words("filled_form.both", field=field) if one.conflict else field), *_sides(one, words), Blank()]
    return blocks


def form_blocks(form: PlannedForm, words: Translator) -> list[Block]:
    """A whole form: whose, for what, and what of it is not read."""
    return [Title(form.file), Paragraph(form_words(form, words), "muted"), Blank(), *map(Paragraph, form_notes(form, words))]


def _sides(one: FieldChange, words: Translator) -> list[Block]:
    names = ("made_with", "here", "said") if one.conflict else ("here", "said") if one.here else ("said",)
    last = names[-1]
    return [
        Field(
            words(f"filled_form.{name}"), answer_words(one.field, getattr(one, name), words), "strong" if name == last else ""
        )
        for name in names
    ]
