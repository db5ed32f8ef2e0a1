"""The heading of an NTU table: which column holds which period's values and limits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.importing.formats.labels import tidy
from store.importing.formats.periods import read_period

if TYPE_CHECKING:
    from store.importing.formats.periods import Period

_LOW = re.compile(r"undre|nedre|lower", re.IGNORECASE)
_HIGH = re.compile(r"övre|upper", re.IGNORECASE)
PERIODS = re.compile("\\d{4}(?: ?[\u2010-\u2015-] ?\\d{2,4})?\\*?(?: prel\\.?)?")
"""Every period named in a text."""


@dataclass(slots=True)
class PeriodColumns:
    """The columns of one period: values, and limits where the table has them."""

    period: Period
    value: int
    low: int | None = None
    high: int | None = None


def is_heading(cells: tuple[str | None, ...]) -> bool:
    """Whether a row holds periods and no sentence."""
    periods = [cell for cell in cells[1:] if cell and read_period(cell)]
    others = [cell for cell in cells if cell and not read_period(cell)]
    wordy = any(len(cell) > 100 for cell in others)  # noqa: PLR2004  (a sentence, not a heading)
    return bool(periods) and not wordy


def headings_of(top: list[tuple[str | None, ...]], heading: int) -> list[str]:
    """One text per column; when the row below divides a period into value and limits, both rows together."""
    cells = [tidy(cell) if cell else "" for cell in top[heading]]
    below = top[heading + 1] if heading + 1 < len(top) else ()
    if not any(cell and (_LOW.search(cell) or _HIGH.search(cell)) for cell in below):
        return cells
    joined, last = [], ""
    for cell, under in zip(cells, below, strict=True):
        last = cell or last
        joined.append(f"{under} {last}".strip() if under and under != "Andel" else last if under else cell)
    return joined


def period_columns(headings: list[str]) -> list[PeriodColumns]:
    """The columns of each period; limits belong to the period they name, else to the last one before them."""
    columns: list[PeriodColumns] = []
    for index, text in enumerate(headings):
        if not text or index == 0:
            continue
        period = read_period(text)
        low, high = _LOW.search(text), _HIGH.search(text)
        if period and not low and not high:
            columns.append(PeriodColumns(period, index))
        elif (low or high) and columns:
            _limit(columns, text, index, is_low=bool(low))
    return columns


def _limit(columns: list[PeriodColumns], text: str, index: int, *, is_low: bool) -> None:
    named = [read_period(found) for found in PERIODS.findall(text)]
    of = next((column for column in columns if column.period in named), columns[-1])
    if is_low:
        of.low = index
    else:
        of.high = index
