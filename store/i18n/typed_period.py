"""Periods written by hand, and the same written back into a field."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_LONGEST_POOL = 10
_YEARS = re.compile("(\\d{4})(?: ?[\u2010-\u2015\u2212/-] ?(\\d{4}|\\d{2}))?", re.ASCII)
_MONTH = re.compile(r"(\d{4})(?:-| ?M ?)(0[1-9]|1[0-2])", re.IGNORECASE | re.ASCII)
_QUARTER = re.compile(r"(\d{4}) ?[KQ] ?([1-4])", re.IGNORECASE | re.ASCII)


def typed_period(text: str) -> tuple[date, date]:
    """``2025``, ``2024–2025``, ``2024-25``, ``2025-03`` (a month), ``2025K1``: first and last day.

    ``2009-10`` is a month, as in every date of this program; two years are then written out.

    Raises:
        ValueError: it is none of these.
    """
    plain = " ".join(text.split())
    for pattern, months in ((_MONTH, 1), (_QUARTER, 3)):
        found = pattern.fullmatch(plain)
        if found:
            return _months(int(found[1]), (int(found[2]) - 1) * months + 1, months)
    found = _YEARS.fullmatch(plain)
    if not found:
        raise ValueError(text)
    first = int(found[1])
    last = _later_year(first, found[2]) if found[2] else first
    if not (_FIRST_YEAR <= first <= last <= _LAST_YEAR and last - first < _LONGEST_POOL):
        raise ValueError(text)
    return date(first, 1, 1), date(last, 12, 31)


def period_text(start: date, end: date) -> str:
    """The period as it is written: ``2025``, ``2024–2025``, ``2025-03``, ``2025K1``, or first and last day."""
    if (start.month, start.day) == (1, 1) and (end.month, end.day) == (12, 31):
        return str(end.year) if start.year == end.year else f"{start.year}–{end.year}"
    for months in (1, 3):
        begins = start.day == 1 and (start.month - 1) % months == 0
        if begins and _months(start.year, start.month, months)[1] == end:
            return f"{start:%Y-%m}" if months == 1 else f"{start.year}K{(start.month + 2) // 3}"
    return f"{start.isoformat()}–{end.isoformat()}"


def _later_year(first: int, written: str) -> int:
    return int(written) if len(written) == len("2000") else first // 100 * 100 + int(written)


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(str(year))
    last = first + count - 1
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
