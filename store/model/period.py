"""What a period is called."""

from __future__ import annotations

from datetime import date, timedelta


def period_name(start: date, end: date) -> str:
    """``2025``, ``2021–2022``, ``2025-03`` for a month, ``2025-01–03`` for some months of one year."""
    whole = (start.month, start.day) == (1, 1) and (end.month, end.day) == (12, 31)
    if whole or start.year != end.year:
        return str(end.year) if start.year == end.year else f"{start.year}–{end.year}"
    first, last = f"{start:%Y-%m}", f"{end:%m}"
    return first if start.month == end.month else f"{first}–{last}"


def months_between(first: date, second: date) -> int:
    """Whole months from the month of ``first`` to that of ``second``."""
    return (second.year - first.year) * 12 + second.month - first.month


def later(day: date, months: int) -> date:
    """The first day of a month, ``months`` later."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def last_day(start: date, months: int) -> date:
    """The last day of a period of ``months`` that begins with ``start``."""
    return later(start, months) - timedelta(days=1)
