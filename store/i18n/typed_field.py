"""Fields of a plan as a person writes them, and the same written back into a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.i18n.dates import parse_day
from store.i18n.typed import number_text, typed_number
from store.model.edit_fields import FieldKind

if TYPE_CHECKING:
    from datetime import date

_NUMBERS = (FieldKind.NUMBER, FieldKind.COUNT)


def field_text(value: object, language: str) -> str:
    """What stands in the field for a value: ``2026-12-31``, ``2,5``, the text itself; empty for none.

    :func:`typed_field` reads it back to the same value.
    """
    if value is None:
        return ""
    return number_text(value, language) if isinstance(value, int | float) else str(value)


def typed_field(kind: FieldKind, text: str, today: date) -> object:
    """The value a person means; None when nothing is written. ``today`` is what ``+30`` counts from.

    Raises:
        InvalidValue: it is not a day or a number; ``expected`` says what would do.
    """
    plain = text.strip()
    if not plain:
        return None
    if kind is FieldKind.DAY:
        return _day(plain, today)
    if kind in _NUMBERS:
        return _number(plain, kind)
    return plain


def _day(text: str, today: date) -> date | None:
    try:
        return parse_day(text, today)
    except InvalidValue as error:
        raise InvalidValue(field="date", text=text[:40], expected="edit.not_a_day") from error


def _number(text: str, kind: FieldKind) -> float | int:
    wanted = "edit.not_a_count" if kind is FieldKind.COUNT else "edit.not_a_number"
    try:
        number = typed_number(text)
    except ValueError as error:
        raise InvalidValue(field="number", text=text[:40], expected=wanted) from error
    if kind is FieldKind.NUMBER:
        return number
    if number != int(number):
        raise InvalidValue(field="number", text=text[:40], expected=wanted)
    return int(number)
