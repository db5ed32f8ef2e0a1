"""What was done: activities with what can be counted, changes of status, interim reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date, format_number
from store.report.content import UNKNOWN, own_source
from store.report.table import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.model.follow_up import Activity, InterimReport
    from store.model.measure import MeasureRow
    from store.model.plan_follow_up import StatusChange
    from store.report.content import Setting
    from store.report.document import Block

Told = tuple["MeasureRow", "Activity"]
_ACTIVITIES = ("id", "activity", "day", "quantity", "unit", "reached", "note")
_CHANGES = ("id", "measure", "day", "from", "to", "note")
_REPORTS = ("id", "year", "done", "effect_seen", "adjustment", "next_step")


def activity_table(told: Sequence[Told], caption: str, setting: Setting) -> Iterator[Block]:
    """What was done or is planned, when, how much, how many it reached."""
    words = setting.words
    rows = (
        (
            row.id,
            one.title,
            format_date(one.done_on) or f"{words('report.planned')} {format_date(one.planned_on)}".strip(),
            format_number(one.quantity, words.language) if one.quantity is not None else UNKNOWN,
            one.unit or UNKNOWN,
            format_number(one.reached, words.language) if one.reached is not None else UNKNOWN,
            one.note or UNKNOWN,
        )
        for row, one in told
    )
    source = own_source(setting, example=any(one.example for _, one in told))
    yield from table(caption, _ACTIVITIES, rows, source, words)


def change_table(told: Sequence[tuple[MeasureRow, StatusChange]], caption: str, setting: Setting) -> Iterator[Block]:
    """Each change of status: which measure, when, from what to what, and what was said."""
    words = setting.words
    rows = (
        (
            row.id,
            row.title,
            format_date(one.on),
            words(f"status.{one.before}") if one.before else UNKNOWN,
            words(f"status.{one.after}"),
            one.note or UNKNOWN,
        )
        for row, one in told
    )
    source = own_source(setting, example=any(one.example for _, one in told))
    yield from table(caption, _CHANGES, rows, source, words)


def report_table(told: Iterable[tuple[MeasureRow, InterimReport]], caption: str, setting: Setting) -> Iterator[Block]:
    """The parties' yearly reports on their measures."""
    listed = list(told)
    rows = (
        (
            row.id,
            str(one.year),
            *(text or UNKNOWN for text in (one.done, one.effect_seen, one.proposed_adjustment, one.next_step)),
        )
        for row, one in listed
    )
    source = own_source(setting, example=any(one.example for _, one in listed))
    yield from table(caption, _REPORTS, rows, source, setting.words)
