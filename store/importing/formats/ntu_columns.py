"""The heading of an NTU table: which column holds which period's values and limits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from store.importing.formats.labels import tidy
from store.importing.formats.periods import read_period

if TYPE_CHECKING:
    from store.importing.formats.periods import Period

_LOW = re.compile(r"undre|nedre|lower", re.IGNORECASE)
_HIGH = re.compile(r"övre|upper", re.IGNORECASE)
_WORDS = re.compile(r"(?:(?:NTU|år|andel(?: i procent)?|procent|\(?%\)?)[\s,:]+)+(?=\d{4})", re.IGNORECASE)
"""What may stand before the year of a column of values."""
_ASKED = re.compile(r"antal (?:svar|resp|indiv|pers)|respondent", re.IGNORECASE)
PERIODS = re.compile("\\d{4}(?: ?[\u2010-\u2015-] ?\\d{2,4})?\\*?(?: prel\\.?)?")
"""Every period named in a text."""


@dataclass(slots=True)
class PeriodColumns:
    """The columns of one period: values, and limits where the table has them."""

    period: Period
    value: int
    low: int | None = None
    high: int | None = None
    asked: int | None = None
    """How many answered, where the table says it beside the value."""


def is_heading(cells: tuple[str | None, ...]) -> bool:
    """Whether a row holds periods and no sentence."""
    worded = [cell for cell in cells[1:] if cell and value_period(cell)]
    plain = [cell for cell in worded if read_period(cell)]
    periods = plain or (worded if len(worded) > 1 else [])
    others = [cell for cell in cells if cell and not read_period(cell)]
    wordy = any(len(cell) > 100 for cell in others)  # noqa: PLR2004  (a sentence, not a heading)
    return bool(periods) and not wordy


@cache
def value_period(text: str) -> Period | None:
    """The period of a column of values: ``2024``, ``NTU 2023–2024``, ``Andel (%) 2025``."""
    words = _WORDS.match(text)
    return read_period(text[words.end() :] if words else text)


def is_divided(top: list[tuple[str | None, ...]], heading: int) -> bool:
    """Whether the row below the periods divides them into value and limits."""
    below = top[heading + 1] if heading + 1 < len(top) else ()
    return any(cell and (_LOW.search(cell) or _HIGH.search(cell)) for cell in below)


def headings_of(top: list[tuple[str | None, ...]], heading: int) -> list[str]:
    """One text per column; when the row below divides a period into value and limits, both rows together."""
    cells = [tidy(cell) if cell else "" for cell in top[heading]]
    if not is_divided(top, heading):
        return cells
    joined, last = [], ""
    for cell, under in zip(cells, top[heading + 1], strict=True):
        last = cell or last
        joined.append(f"{under} {last}".strip() if under and under != "Andel" else last if under else cell)
    return joined


def period_columns(headings: list[str]) -> list[PeriodColumns]:
    """The columns of each period; limits belong to the period they name, else to the last one before them."""
    columns: list[PeriodColumns] = []
    for index, text in enumerate(headings):
        if not text or index == 0:
            continue
        period = value_period(text)
        low, high = _LOW.search(text), _HIGH.search(text)
        if period and not low and not high:
            columns.append(PeriodColumns(period, index))
        elif _ASKED.search(text) and columns:
            _of(columns, text).asked = index
        elif (low or high) and columns:
            _limit(columns, text, index, is_low=bool(low))
    return columns


def _limit(columns: list[PeriodColumns], text: str, index: int, *, is_low: bool) -> None:
    of = _of(columns, text)
    if is_low:
        of.low = index
    else:
        of.high = index


def _of(columns: list[PeriodColumns], text: str) -> PeriodColumns:
    named = [read_period(found) for found in PERIODS.findall(text)]
    return next((column for column in columns if column.period in named), columns[-1])


def unread_periods(headings: list[str]) -> list[int]:
    """Columns whose heading begins with a year but is no period: they must not be passed over in silence."""
    return [index for index, text in enumerate(headings) if index and PERIODS.match(text) and not value_period(text)]
