"""A row as what stands in the fields of its form, and back: names of parties, chosen ids, a plan's own texts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.clean import clean
from store.i18n.typed_field import field_text
from store.model.edit_fields import CODES, NEVER_EMPTY
from tui.dialogs.form_fields import BETWEEN
from tui.forms.row_layout import PAIRED_PARTS, PARTY_PARTS, ROW_FIELDS, WORDING_PARTS, field_kind
from tui.personal_words import masked_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.model.edited_row import EditChoices, EditedRow
    from tui.dialogs.form_plan import Texts

PartRows = list[tuple[str, ...]]
PairRows = list[tuple[str, str]]


def row_texts(row: EditedRow, choices: EditChoices, language: str) -> Texts:
    """What stands in each field of the row as it is."""
    return {one.name: _text(row, one.name, choices, language) for one in ROW_FIELDS[row.entity]}


def said_names(text: str) -> list[str]:
    """Names with a semicolon between, each once, in any case of its letters."""
    found: dict[str, str] = {}
    for part in text.split(BETWEEN):
        name = " ".join(clean(part).split())
        found.setdefault(name.casefold(), name)
    return [name for name in found.values() if name]


def said_ids(text: str) -> list[str]:
    """Chosen ids, as a field keeps them."""
    return text.split()


def ids_text(ids: Sequence[str]) -> str:
    """The same, the other way."""
    return " ".join(ids)


def said_rows(text: str) -> PairRows:
    """Headings and bodies, codes and words: rows of two texts, as a field keeps them."""
    return [(str(first), str(second)) for first, second in json.loads(text)]


def rows_text(rows: Sequence[Sequence[str]]) -> str:
    """The same, the other way."""
    return json.dumps([list(row) for row in rows], ensure_ascii=False)


def masked_rows(text: str) -> str:
    """The same with stars where personal data stand in either text of a row."""
    return rows_text([[masked_words(part) for part in row] for row in said_rows(text)])


def _text(row: EditedRow, name: str, choices: EditChoices, language: str) -> str:
    if field_kind(row.entity, name) is None:
        rows = row.parts.get(name, ())
        if (row.entity, name) in PAIRED_PARTS:
            return rows_text(rows)
        if name in WORDING_PARTS:
            return rows[0][0] if rows else ""
        ids = [one for (one, *_) in rows]
        if name in PARTY_PARTS:
            names = {party.id: party.name for party in choices.parties}
            return f"{BETWEEN} ".join(names.get(one, one) for one in ids)
        return ids_text(ids)
    value = row.values.get(name)
    if value is None and (row.entity, name) in NEVER_EMPTY:
        return CODES[row.entity, name][0]
    return field_text(value, language)
