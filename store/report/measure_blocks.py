"""Measures as tables: where they stand, and who does what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.status import DONE_FIRST
from store.report.content import UNKNOWN, own_source
from store.report.table import table
from store.wording.measure import lateness

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from store.i18n.translator import Translator
    from store.model.measure import MeasureRow
    from store.model.plan_follow_up import MeasureWords
    from store.report.content import Setting
    from store.report.document import Block

_STANDING = ("id", "measure", "lead", "status", "due", "late_words")
_WHO = ("id", "who", "partners", "detail")


def measure_table(rows: Sequence[MeasureRow], caption: str, setting: Setting) -> Iterator[Block]:
    """Where each measure stands, as the screens say it."""
    words = setting.words
    cells = (
        (
            row.id,
            row.title,
            row.lead or words("text.nobody"),
            words(f"status.{row.status}"),
            format_date(row.due_date) or UNKNOWN,
            lateness(row, setting.today, words) or UNKNOWN,
        )
        for row in rows
    )
    yield from table(caption, _STANDING, cells, own_source(setting, example=any(row.example for row in rows)), words)


def who_table(rows: Sequence[MeasureRow], said: Mapping[str, MeasureWords], setting: Setting) -> Iterator[Block]:
    """Who does it in the plan's own words, with whom, and the plan's detailed proposal."""
    words = setting.words
    cells = [
        (row.id, own.parties or UNKNOWN, own.partners or UNKNOWN, own.detail or UNKNOWN)
        for row in rows
        if (own := said.get(row.id)) and (own.parties or own.partners or own.detail)
    ]
    yield from table(words("report.who_table"), _WHO, cells, words("report.source_plan"), words)


def status_counts(rows: Sequence[MeasureRow], words: Translator) -> str:
    """``genomförd 1, pågår 6``: what is done first, what nobody has left out."""
    counted = Counter(row.status for row in rows)
    return ", ".join(f"{words(f'status.{status}')} {counted[status]}" for status in DONE_FIRST if counted[status])


def measures_sentence(rows: Sequence[MeasureRow], setting: Setting) -> str:
    """How many, where they stand, and how many are late by the calendar."""
    words = setting.words
    if not rows:
        return words("report.no_measures")
    late = sum(row.late(setting.today) for row in rows)
    sentence = words("report.measures", count=len(rows), statuses=status_counts(rows, words))
    return f"{sentence} {words('report.late', count=late)}" if late else sentence
