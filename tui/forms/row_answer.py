"""What was changed in the form of a row, as the store wants it. What was not touched is not written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.i18n.typed_field import typed_field
from store.model.edit_fields import tidied
from tui.forms.row_layout import PAIRED_PARTS, PARTY_PARTS, ROW_FIELDS, WORDING_PARTS, field_kind
from tui.forms.row_texts import PartRows, row_texts, said_ids, said_names, said_rows

if TYPE_CHECKING:
    from datetime import date

    from store.model.edited_row import EditChoices, EditedRow
    from tui.dialogs.form_plan import Texts


@dataclass(frozen=True, slots=True)
class RowAnswer:
    """Changed fields only; of a new row all that are filled."""

    values: dict[str, object] = field(default_factory=dict)
    parts: dict[str, PartRows] = field(default_factory=dict)
    named: dict[str, list[str]] = field(default_factory=dict)
    """Parties by name."""

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of what was changed."""
        return (*self.values, *self.parts, *self.named)


def row_answer(row: EditedRow, choices: EditChoices, texts: Texts, today: date, language: str) -> RowAnswer:
    """What was written, once nothing is wrong."""
    before = {} if row.is_new else row_texts(row, choices, language)
    answer = RowAnswer()
    for one in ROW_FIELDS[row.entity]:
        name, text = one.name, texts[one.name]
        if text.strip() == before.get(name, "").strip():
            continue
        kind = field_kind(row.entity, name)
        if kind is not None:
            answer.values.update(tidied(row.entity, {name: typed_field(kind, text, today)}))
        elif name in PARTY_PARTS:
            answer.named[name] = said_names(text)
        else:
            answer.parts[name] = _part_rows(row.entity, name, text)
    return answer


def _part_rows(entity: str, name: str, text: str) -> PartRows:
    if (entity, name) in PAIRED_PARTS:
        return list(said_rows(text))
    if name in WORDING_PARTS:
        return [(text,)] if text.strip() else []
    return [(one,) for one in said_ids(text)]
