"""What a column heading, a year cell or a time code says about time."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache
from typing import NamedTuple

_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_LONGEST_POOL = 10
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_YEAR = re.compile(r"(\d{4})(?:\.0)?")
_RANGE = re.compile("(\\d{4}) ?[\u2010-\u2015\u2212/-] ?(\\d{4}|\\d{2})")
_MONTH = re.compile(r"(\d{4}) ?M ?(\d{2})", re.IGNORECASE)
_QUARTER = re.compile(r"(\d{4}) ?[KQ] ?([1-4])", re.IGNORECASE)
_QUARTER_WORD = re.compile(r"(?:kv|kvartal|k|q)\.? ?([1-4])|([1-4])(?::?a)? ?(?:kv|kvartal)\.?")
_PRELIMINARY = re.compile(r"[ (]*(?:prel(?:imin\w*)?\.?|p)\)?$", re.IGNORECASE)
_NOTE = re.compile("(?<=\\d\\d) ?(?:[a-f](?:, ?[a-f])*|[\u00b9\u00b2\u00b3]+|\\d\\))$")
"""A footnote's letter or number after a year. Digits glued to it cannot be told from the year and are not taken away."""
_NUMBER_OF_MONTHS = 12


class Period(NamedTuple):
    """First and last day, and what the publisher's signs say of the whole period."""

    start: date
    end: date
    preliminary: bool = False
    older_method: bool = False
    """The heading carries an asterisk: the survey's method before 2017, not to be compared with later years."""

    @property
    def years(self) -> int:
        """How many calendar years it touches."""
        return self.end.year - self.start.year + 1

    def later(self, years: int) -> Period:
        """The same span of whole years, moved."""
        return whole_years(self.start.year + years, self.end.year + years)


def whole_years(first: int, last: int) -> Period:
    """From 1 January of one year to 31 December of another."""
    return Period(date(first, 1, 1), date(last, 12, 31))


@cache
def read_period(text: str) -> Period | None:
    """``2025``, ``2021–2022``, ``2021-22``, ``2026 prel.``, ``2016*``, ``2024a``, ``2026M01``, ``2025K1``; else None."""
    plain = _NOTE.sub("", " ".join(text.split()))
    starred = plain.endswith("*")
    plain = plain.rstrip("* ")
    preliminary = bool(_PRELIMINARY.search(plain))
    plain = _PRELIMINARY.sub("", plain).strip()
    period = _years(plain) or _part_of_year(plain)
    return period._replace(preliminary=preliminary, older_method=starred) if period else None


def read_part(year_text: str, part: str) -> Period | None:
    """A year and, in a column of its own, a part of it, as in SOL: ``2026 prel.`` and ``Jan``, ``Kvartal 1`` or ``År``."""
    year = read_period(year_text)
    word = part.strip().casefold()
    if year is None or word in ("", "år", "helår"):
        return year
    if word[:3] in _MONTHS:
        return _months(year.start.year, _MONTHS.index(word[:3]) + 1, 1)._replace(preliminary=year.preliminary)
    quarter = _QUARTER_WORD.fullmatch(word)
    if quarter:
        number = int(quarter.group(1) or quarter.group(2))
        return _months(year.start.year, 3 * number - 2, 3)._replace(preliminary=year.preliminary)
    return None


def _years(plain: str) -> Period | None:
    found = _YEAR.fullmatch(plain)
    if found:
        first = last = int(found.group(1))
    else:
        found = _RANGE.fullmatch(plain)
        if not found:
            return None
        first = int(found.group(1))
        last = int(found.group(2)) if len(found.group(2)) == len("2000") else first // 100 * 100 + int(found.group(2))
    sensible = _FIRST_YEAR <= first <= last <= _LAST_YEAR and last - first < _LONGEST_POOL
    return whole_years(first, last) if sensible else None


def _part_of_year(plain: str) -> Period | None:
    month = _MONTH.fullmatch(plain)
    if month and _FIRST_YEAR <= int(month.group(1)) <= _LAST_YEAR and 1 <= int(month.group(2)) <= _NUMBER_OF_MONTHS:
        return _months(int(month.group(1)), int(month.group(2)), 1)
    quarter = _QUARTER.fullmatch(plain)
    if quarter and _FIRST_YEAR <= int(quarter.group(1)) <= _LAST_YEAR:
        return _months(int(quarter.group(1)), 3 * int(quarter.group(2)) - 2, 3)
    return None


def _months(year: int, first: int, count: int) -> Period:
    last = first + count - 1
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))
