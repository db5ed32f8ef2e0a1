"""Periods as people write them in tables of their own; what publishers write is in ``formats/periods.py``."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from store.importing.formats.labels import tidy
from store.importing.formats.periods import Period, read_part, read_period, whole_years
from store.importing.mapping.shapes import Dates
from store.importing.mapping.words import cell_words

_DATE = re.compile(r"((?:19[5-9]|20\d)\d)-(\d{2})-(\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
"""As Excel's dates come out of the reader: ``2024-03-01 00:00:00``."""
_YEAR_MONTH = re.compile(r"((?:19[5-9]|20\d)\d)[-/.](\d{2})")
_WHOLE_NUMBER = re.compile(r"(\d{1,2})(?:\.0)?")
_WITH_PART = re.compile(r"(\d{4})[ ,]+(\D.*)|(\D.*?)[ ,]+(\d{4})")
_PART = re.compile(
    "(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?"
    "|dec(?:ember)?|kv(?:artal)?|[kq])[. ]*[1-4]?",
    re.IGNORECASE,
)
"""Whole words: a column called "Marginal 2024" is no month of March."""


def read_when(text: str, dates: Dates | None) -> Period | None:
    """A year, years, quarter, month or date; None for anything else.

    A date needs ``dates`` to say what it stands for; ``2010-12`` is December only where ``dates`` says months.
    """
    plain = tidy(text)
    day = read_day(plain)
    if day:
        return _span(day, dates) if dates else None
    month = _YEAR_MONTH.fullmatch(plain)
    if month and dates is Dates.MONTH:
        return read_period(f"{month.group(1)}M{month.group(2)}")
    word, _, rest = plain.partition(" ")
    plain = rest if word.casefold() in cell_words("year") else plain
    return read_period(plain) or _with_part(plain)


def read_part_of(year: str, part: str) -> Period | None:
    """A year and, in a column of its own, its month (name or number) or quarter; empty, or the word for year: all of it."""
    word = tidy(part).rstrip(".")
    whole = _WHOLE_NUMBER.fullmatch(word)
    if whole:
        return read_period(f"{tidy(year)}M{int(whole.group(1)):02}")
    is_known = not word or word.casefold() in cell_words("year") or _PART.fullmatch(word)
    return read_part(tidy(year), "" if word.casefold() in cell_words("year") else word) if is_known else None


def read_day(text: str) -> date | None:
    """A date, whatever time of the day stands after it; None for anything else."""
    found = _DATE.fullmatch(tidy(text))
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None


def read_start(text: str) -> date | None:
    """First day of a period that has columns of its own for start and end: a date, or the first day of a year or month."""
    day = read_day(text)
    period = None if day else read_when(text, Dates.MONTH)
    return day or (period.start if period else None)


def read_end(text: str) -> date | None:
    """As :func:`read_start`, the last day."""
    day = read_day(text)
    period = None if day else read_when(text, Dates.MONTH)
    return day or (period.end if period else None)


def dates_of(texts: list[str]) -> Dates | None:
    """What the dates of a column stand for, guessed from all of them; None when there is none."""
    days = [day for day in map(read_day, texts) if day]
    if days:
        if all((day.month, day.day) in ((1, 1), (12, 31)) for day in days):
            return Dates.YEAR
        return Dates.MONTH if all(_ends_a_month(day) for day in days) else Dates.DAY
    months = [text for text in map(tidy, texts) if _YEAR_MONTH.fullmatch(text)]
    are_months = bool(months) and len(months) == len([text for text in texts if text.strip()])
    return Dates.MONTH if are_months and any(read_period(text) is None for text in months) else None


def _span(day: date, dates: Dates) -> Period:
    if dates is Dates.YEAR:
        return whole_years(day.year, day.year)
    if dates is Dates.MONTH:
        return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))
    return Period(day, day)


def _ends_a_month(day: date) -> bool:
    return day.day in (1, monthrange(day.year, day.month)[1])


def _with_part(plain: str) -> Period | None:
    """``mars 2025``, ``2025 kvartal 1``."""
    found = _WITH_PART.fullmatch(plain)
    part = (found.group(2) or found.group(3)).strip(" ,") if found else ""
    if not found or not _PART.fullmatch(part):
        return None
    return read_part(found.group(1) or found.group(4), part)
