"""The whole text of one row of the outline, as it stands in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from store.model.edit_fields import CODES, EDIT_FIELDS, FieldKind
from tui.present import lateness, status_text
from tui.widgets.blocks import Blank, Block, Field, Heading, Item, Paragraph, Title

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.outline import OutlineRow, OutlineText

_TITLED = "title"
_LISTED = ("goals", "measures", "indicators", "sections")
"""Parts of many words each: a line for each."""


def row_blocks(row: OutlineRow, text: OutlineText, today: date, words: Translator) -> list[Block]:
    """Title, what it is, its short fields, then everything that is prose."""
    blocks: list[Block] = [Title(row.title), Paragraph(f"{_called(row, words)} {row.id}", "muted")]
    if row.hidden:
        blocks += [Blank(), Paragraph(words("outline.hidden_here"), "urgent")]
    fields = [*_standing(row, today, words), *_named(row, text, words), *_fields(row, text, words)]
    blocks += [Blank(), *fields] if fields else []
    for name, kind in EDIT_FIELDS[row.kind].items():
        if kind is FieldKind.PROSE and name != _TITLED and text.fields.get(name):
            blocks += [Blank(), Heading(words(f"code.field.{name}").capitalize()), Paragraph(str(text.fields[name]))]
    return [*blocks, *_lists(text, words)]


def _fields(row: OutlineRow, text: OutlineText, words: Translator) -> list[Block]:
    return [
        Field(words(f"code.field.{name}").capitalize(), _value(row.kind, name, value, words))
        for name, kind in EDIT_FIELDS[row.kind].items()
        if (value := text.fields.get(name)) is not None and kind is not FieldKind.PROSE and name != _TITLED
    ]


def _called(row: OutlineRow, words: Translator) -> str:
    return words(f"outline.kind.{row.kind}_{row.level}" if row.level else f"outline.kind.{row.kind}").capitalize()


def _standing(row: OutlineRow, today: date, words: Translator) -> list[Block]:
    if row.measure is None:
        return []
    late = lateness(row.measure, today, words)
    blocks: list[Block] = [Field(words("measure.status"), status_text(row.measure.status, words), "strong")]
    return [*blocks, *([Field("", f"! {late}", "urgent")] if late else [])]


def _named(row: OutlineRow, text: OutlineText, words: Translator) -> list[Block]:
    blocks: list[Block] = []
    for name, values in text.parts.items():
        if name not in _LISTED and values:
            blocks.append(Field(words(f"code.field.{name}").capitalize(), ", ".join(values)))
        elif name == "leads":
            blocks.append(Field(words("measure.lead"), words("measure.no_lead"), "muted"))
    if row.measure and not row.measure.due_date:
        blocks.append(Field(words("measure.due"), words("measure.no_due"), "muted"))
    return blocks


def _lists(text: OutlineText, words: Translator) -> list[Block]:
    blocks: list[Block] = []
    for name in _LISTED:
        if values := text.parts.get(name):
            blocks += [Blank(), Heading(words(f"outline.list.{name}"))]
            blocks += [Item("·", " ".join(value.split())) for value in values]
    return blocks


def _value(kind: str, name: str, value: object, words: Translator) -> str:
    if (kind, name) in CODES:
        key = {"prevention": f"row_form.prevention.{value}"}.get(name, f"code.{name}.{value}")
        return words(key)
    return format_number(value, words.language) if isinstance(value, float) else str(value)
