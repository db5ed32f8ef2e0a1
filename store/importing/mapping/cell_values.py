"""One cell of a table people make themselves: a number, or one of the marks the mapping names.

A share may be written ``12,5``, ``12,5 %`` or ``0,125``. The sign settles it; without one the mapping has to say when all the
values lie between 0 and 1. Nothing is ever multiplied because it looks small.
"""

from __future__ import annotations

from typing import NamedTuple

from store.importing.formats.cells import EMPTY, MOST_RESPONDENTS, Cell, NotANumber, number
from store.importing.formats.labels import fold, tidy
from store.importing.mapping.shapes import Scale
from store.model.codes import Missing, Unit

_WHOLE = 100
_DIGITS = 10
"""Decimals kept when a fraction becomes per cent: 0.07 * 100 is 7.000000000000001."""


class WrongCell(ValueError):
    """The cell does not hold what it should; ``key`` names the sentence."""

    def __init__(self, key: str, **details: object) -> None:
        self.key = key
        self.details = details
        super().__init__(key)


class CellRule(NamedTuple):
    """How the cells of a column are read."""

    unit: Unit
    scale: Scale | None
    marks: dict[str, Missing]
    """Folded mark → why there is no value."""


def mark_of(text: str) -> str:
    """A mark as a key: ``< 5`` and ``<5`` are the same, and so are a dash and a hyphen."""
    plain = tidy(text).casefold()
    return fold(plain).replace(" ", "") or plain.replace(" ", "")


def has_percent_sign(text: str) -> bool:
    """Whether the cell itself says that it is per cent."""
    return text.rstrip().endswith("%")


def read_value(text: str, rule: CellRule) -> Cell:
    """The cell's number in the unit of the series, or its mark.

    Raises:
        WrongCell: neither, or a number the unit cannot have.
    """
    plain = tidy(text)
    if not plain:
        return EMPTY
    why = rule.marks.get(mark_of(plain))
    if why:
        return Cell(0.0 if why is Missing.ROUNDED_TO_ZERO else None, why)
    value = plain_number(plain)
    if has_percent_sign(plain):
        if rule.unit is not Unit.PERCENT:
            raise WrongCell("mapping.percent_sign", given=plain)
    elif rule.unit is Unit.PERCENT and rule.scale is Scale.FRACTION:
        value = round(value * _WHOLE, _DIGITS)
    _check(value, plain, rule.unit)
    return Cell(value, None)


def read_respondents(text: str, marks: dict[str, Missing]) -> int | None:
    """How many answered.

    Raises:
        WrongCell: no whole number from 0.
    """
    plain = tidy(text)
    if not plain or mark_of(plain) in marks:
        return None
    value = plain_number(plain)
    if value != int(value) or not 0 <= value <= MOST_RESPONDENTS or has_percent_sign(plain):
        raise WrongCell("import_file.not_a_count", given=plain)
    return int(value)


def plain_number(text: str) -> float:
    """A number however it is written by hand.

    Raises:
        WrongCell: it is none.
    """
    try:
        return number(text)
    except NotANumber:
        raise WrongCell("mapping.not_a_number", given=text) from None


def is_number(text: str) -> bool:
    """Whether the cell holds a number."""
    try:
        number(text)
    except NotANumber:
        return False
    return True


def _check(value: float, text: str, unit: Unit) -> None:
    if unit is Unit.PERCENT and not 0 <= value <= _WHOLE:
        raise WrongCell("import_file.share_outside", given=text)
    if unit is Unit.COUNT and (value < 0 or value != int(value)):
        raise WrongCell("import_file.not_a_count", given=text)
    if unit is Unit.PER_100K and value < 0:
        raise WrongCell("mapping.negative_rate", given=text)
