"""One cell of a table as text: a number, one of the publishers' four markers for a missing value, or empty.

Brå's markers: ``..`` not available, ``x`` fewer than 100 respondents, ``.`` no observations, ``-`` observations that round to
zero. Only the last is a number. Numbers come with point (xlsx), with decimal comma and with blanks between thousands (files
made by hand).
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from store.model.codes import Missing

if TYPE_CHECKING:
    import polars as pl

MARKERS = {
    "..": Missing.NOT_AVAILABLE,
    "\u2026": Missing.NOT_AVAILABLE,
    "x": Missing.TOO_FEW,
    ".": Missing.NO_OBSERVATIONS,
    "-": Missing.ROUNDED_TO_ZERO,
    "\u2013": Missing.ROUNDED_TO_ZERO,
    "\u2212": Missing.ROUNDED_TO_ZERO,
}
_NUMBER = re.compile(r"[+-]?(?:\d{1,18}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][+-]?\d{1,3})?")
_NOISE = re.compile("[\\s\u00a0\u2009\u202f\u2007']+|(?<=[\\d\\s])[%*\u00b9\u00b2\u00b3]+$")
_LARGEST = 1e15
MOST_RESPONDENTS = 2_000_000_000
"""As many as the store's column holds."""


class Cell(NamedTuple):
    """What a cell holds. Both None: it is empty."""

    value: float | None
    missing: Missing | None


class NotANumber(ValueError):
    """The cell is neither a number nor a marker."""


EMPTY = Cell(None, None)
_MARKED = {text: Cell(0.0 if why is Missing.ROUNDED_TO_ZERO else None, why) for text, why in MARKERS.items()} | {"": EMPTY}


def read_cell(text: str | None) -> Cell:
    """The cell's number or marker.

    Raises:
        NotANumber: it is something else.
    """
    found = _MARKED.get(text or "")
    if found:
        return found
    plain = text.strip().lower() if text else ""
    if plain in _MARKED:
        return _MARKED[plain]
    return Cell(number(plain), None)


def number(text: str) -> float:
    """``1 234,5``, ``1234.5``, ``8 %`` and ``1.234,5`` as numbers. A lone comma is a decimal comma.

    Raises:
        NotANumber: not a finite number below 10¹⁵.
    """
    plain = _NOISE.sub("", text.strip()).replace("\u2212", "-").replace("\u2013", "-")
    if "," in plain:
        plain = plain.replace(".", "").replace(",", ".") if plain.rfind(",") > plain.rfind(".") else plain.replace(",", "")
    if not _NUMBER.fullmatch(plain):
        raise NotANumber(text)
    value = float(plain)
    if not math.isfinite(value) or abs(value) > _LARGEST:
        raise NotANumber(text)
    return value


class ColumnCells(NamedTuple):
    """A column read at once."""

    values: list[float | None]
    missing: list[Missing | None]
    """One per row; empty when no row has a marker."""
    wrong: list[int]
    """Rows that hold neither number nor marker."""
    least: float | None
    largest: float | None


def column_cells(column: pl.Series) -> ColumnCells:
    """A whole text column. Plain numbers are read by Polars; only the rest is looked at one by one."""
    import polars as pl

    numbers = column.cast(pl.Float64, strict=False)
    if not math.isfinite(numbers.sum()):
        numbers = column.set(column.str.contains("(?i)n|e"), None).cast(pl.Float64, strict=False)
    values: list[float | None] = numbers.to_list()
    missing: list[Missing | None] = []
    wrong: list[int] = []
    odd: list[float] = []
    if numbers.null_count() > column.null_count():
        texts = column.to_list()
        missing = [None] * len(values)
        for row, value in enumerate(values):
            if value is not None:
                continue
            found = _MARKED.get(texts[row] or "")
            if found is None:
                try:
                    found = read_cell(texts[row])
                except NotANumber:
                    wrong.append(row)
                    continue
            if found.value is not None:
                odd.append(found.value)
            values[row], missing[row] = found
    ends = [end for end in (numbers.min(), numbers.max(), *odd) if isinstance(end, float)]
    return ColumnCells(values, missing, wrong, min(ends, default=None), max(ends, default=None))
