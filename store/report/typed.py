"""Finished text back to the number or day it says, for the files in which one can reckon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = {
    "sv": re.compile(r"([-\u2212]?)(0|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+|[1-9]\d*)(?:,(\d+))?(?:[ \u00a0]?(%))?"),
    "en": re.compile(r"([-\u2212]?)(0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.(\d+))?(?:[ \u00a0]?(%))?"),
}
"""A number begins with no needless zero: a code of a place does."""
_MOST_DIGITS = 15
"""More do not survive a spreadsheet."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was written: ``12,5 %`` is 12.5, with one decimal, per cent."""

    value: float
    decimals: int
    percent: bool
    grouped: bool
    """Thousands are set apart."""


def as_day(text: str) -> date | None:
    """``2026-12-31`` as a day; None when it is something else."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def as_number(text: str, language: str) -> Number | None:
    """``1 234,5`` (Swedish), ``1,234.5`` (English), either with ``%``; None when there is anything else in the cell."""
    found = _NUMBER[language].fullmatch(text.strip())
    if found is None:
        return None
    sign, written, decimals, percent = found.groups()
    whole = re.sub(r"\D", "", written)
    if len(whole) + len(decimals or "") > _MOST_DIGITS:
        return None
    value = float(f"{'-' if sign else ''}{whole}.{decimals or '0'}")
    return Number(value, len(decimals or ""), percent is not None, whole != written)
