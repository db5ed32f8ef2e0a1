"""When a measure starts and is due, where a plan's words leave no doubt."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import NamedTuple

from store.importing.plan_document.words import found_in, plain_words

_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})[ -](20\d\d)\b")
_MONTH = re.compile(r"(?:\b(\d{1,2}) )?\b([a-z]{3})[a-z]*\.? (20\d\d)\b", re.IGNORECASE)
_YEAR_MONTH = re.compile(r"\b(20\d\d)[-/.](0[1-9]|1[0-2])\b(?!-\d)")
_QUARTER = re.compile(r"\b(?:q|kv|kvartal|kvartal )\.? ?([1-4])[ ,-]*(20\d\d)\b", re.IGNORECASE)
_QUARTER_AFTER = re.compile(r"\b(20\d\d)[ ,-]*(?:q|kv|kvartal)\.? ?([1-4])\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(20\d\d) ?[\u2010-\u2015/-] ?((?:20)?\d\d)\b")
_YEAR = re.compile(r"(?<![\d-])(20\d\d)(?![\d-])")
_DECEMBER = 12
_YEAR_OF_DAYS = 366


class Span(NamedTuple):
    """First and last day that a text names; the same when it names one."""

    start: date
    end: date


class When(NamedTuple):
    """What a time column says: nothing where its words leave room."""

    start: date | None = None
    due: date | None = None
    certain: bool = True


def when(words: str) -> When:
    """``2026-06-30``, ``juni 2026``, ``Q2 2026``, ``2025–2026``, ``2026`` as start and due; seasons as nothing."""
    if found_in("when", "ongoing", words) or found_in("when", "autumn", words) or found_in("when", "spring", words):
        return When(certain=False)
    found = spans(words)
    if not found:
        return When(certain=False)
    first, last = found[0], found[-1]
    if len(found) == 1:
        if found_in("when", "from_then", words):
            return When(start=first.start)
        return When(first.start if (first.end - first.start).days > _YEAR_OF_DAYS else None, first.end)
    return When(first.start, last.end) if first.start <= last.end else When(certain=False)


def spans(words: str) -> list[Span]:
    """Every day, month, quarter, span of years or year in ``words``, in order. What is part of a longer one is told once."""
    found: list[tuple[int, int, Span]] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(words):
            taken = any(start < match.end() and match.start() < end for start, end, _ in found)
            span = None if taken else read(match)
            if span:
                found.append((match.start(), match.end(), span))
    return [span for _, _, span in sorted(found, key=lambda one: one[0])]


def month_number(word: str) -> int:
    """1 for ``januari``, ``jan``; 0 when it is no month."""
    months = plain_words("when", "months")
    short = word.casefold()[:3]
    return months.index(short) + 1 if short in months else 0


def _day(year: str, month: int | str, day: int | str) -> Span | None:
    try:
        one = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return Span(one, one)


def _month(year: str, month: int) -> Span | None:
    if not month:
        return None
    return Span(date(int(year), month, 1), date(int(year), month, calendar.monthrange(int(year), month)[1]))


def _named(match: re.Match[str]) -> Span | None:
    month = month_number(match[2])
    return _day(match[3], month, match[1]) if match[1] and month else _month(match[3], month)


def _quarter(year: str, quarter: str) -> Span:
    last = int(quarter) * 3
    return Span(date(int(year), last - 2, 1), date(int(year), last, calendar.monthrange(int(year), last)[1]))


def _years(match: re.Match[str]) -> Span | None:
    last = match[2] if len(match[2]) > len("26") else match[1][:2] + match[2]
    return Span(date(int(match[1]), 1, 1), date(int(last), _DECEMBER, 31)) if int(match[1]) <= int(last) else None


_READERS = (
    (_ISO, lambda match: _day(match[1], match[2], match[3])),
    (_SLASHED, lambda match: _day(match[3], match[2], match[1])),
    (_MONTH, _named),
    (_QUARTER, lambda match: _quarter(match[2], match[1])),
    (_QUARTER_AFTER, lambda match: _quarter(match[1], match[2])),
    (_YEARS, _years),
    (_YEAR_MONTH, lambda match: _month(match[1], int(match[2]))),
    (_YEAR, lambda match: Span(date(int(match[1]), 1, 1), date(int(match[1]), _DECEMBER, 31))),
)
