"""Changes in words: what was saved, what was undone, what the journal says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.status import Status
from tui.import_words import FIELD, undone_import, values_words
from tui.present import status_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.write.change_log import Event


def value_words(field: str, value: str | None, words: Translator) -> str:
    """A value of the log as the user writes it; a dash for none."""
    if not value:
        return "–"
    if field == "status" and value in set(Status):
        return status_text(Status(value), words)
    if field == FIELD:
        return values_words(value, words)
    if field == "hidden":
        return words(f"code.hidden.{value}")
    return value


def undone_words(events: Sequence[Event], words: Translator) -> str:
    """``HED-N1 status ◐ pågår``: what things are again."""
    first = events[0]
    if first.field == FIELD:
        return undone_import(first.entity_id, words)
    name = first.entity_id if len(events) == 1 else words("screen.count", count=len(events))
    if first.field == "note":
        return f"{name} {words('code.field.note')}"
    return f"{name} {words(f'code.field.{first.field}')} {value_words(first.field, first.new_value, words)}"
