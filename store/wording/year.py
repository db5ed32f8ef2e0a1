"""The year in words: what a day is for, what it is called, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.year import Standing, YearKind
from store.wording.product import product_words

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.year import YearEntry


def kind_words(entry: YearEntry, words: Translator) -> str:
    """``möte``, ``planen går ut``: a few words that fit a column."""
    if entry.kind is YearKind.DOCUMENT_END:
        return words(f"year.ends.{entry.plan_kind}")
    return words(f"year.kind.{entry.kind}")


def title_words(entry: YearEntry, words: Translator) -> str:
    """The store's own title; of a release what is released."""
    if entry.kind is not YearKind.DATA_RELEASE:
        return entry.title
    product = product_words(entry.title, words)
    if len(entry.about) == 1:
        return f"{product}: {entry.about[0]}"
    return words("year.series_of", product=product, count=len(entry.about))


def standing_words(entry: YearEntry, today: date, words: Translator) -> str:
    """``klart``, ``12 dagar sen``, ``om 7 dagar``, ``väntas``: the word that stands beside the sign."""
    standing = entry.standing(today)
    if standing is Standing.EXPECTED:
        return words("year.expected")
    if standing is Standing.DONE:
        return words(f"year.done.{entry.kind}")
    if standing is Standing.LATE:
        return words(f"year.late.{entry.kind}", count=(today - entry.day).days)
    left = (entry.day - today).days
    return words("calendar.in_days", count=left) if left else words("calendar.today")


def day_words(entry: YearEntry, words: Translator) -> str:
    """``2026-11-28, lördag, vecka 48``; only the month when nobody knows the day."""
    if entry.month_only:
        return words("year.some_day", month=words(f"year.month.{entry.day.month}"), year=str(entry.day.year))
    return long_day(entry.day, words)


def long_day(day: date, words: Translator) -> str:
    """``2026-11-28 (lördag, vecka 48)``."""
    week = str(day.isocalendar().week)
    return words("year.day", day=day.isoformat(), weekday=words(f"year.weekday.{day.weekday()}"), week=week)
