"""Decisions, numbered, with who answers for each, by which day, and whether it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.report.content import UNKNOWN, own_source
from store.report.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.model.meeting import MeetingDecision
    from store.report.content import Setting
    from store.report.document import Block

_COLUMNS = ("no", "decision", "responsible", "due", "state")
_WITH_DAY = ("no", "day", "decision", "responsible", "due", "state")


def decision_table(
    decisions: Sequence[MeetingDecision], caption: str, setting: Setting, *, day: bool = False
) -> Iterator[Block]:
    """One row each, in the order given; ``day`` adds the meeting's day, where they come from several."""
    words = setting.words
    rows = (
        (
            str(number),
            *((format_date(one.held_on),) if day else ()),
            _wording(one, setting),
            one.responsible or words("text.nobody"),
            format_date(one.due_date) or UNKNOWN,
            _state(one, setting),
        )
        for number, one in enumerate(decisions, start=1)
    )
    source = own_source(setting, example=any(one.example for one in decisions))
    yield from table(caption, _WITH_DAY if day else _COLUMNS, rows, source, words)


def _wording(one: MeetingDecision, setting: Setting) -> str:
    kind = setting.words(f"report.decision_kind.{one.kind}")
    about = f"\n{one.measure_id} {one.measure_title}" if one.measure_id and one.measure_title else ""
    return f"{kind}: {one.wording}{about}"


def _state(one: MeetingDecision, setting: Setting) -> str:
    if one.done:
        return setting.words("text.done")
    return setting.words("report.decision_late" if one.late(setting.today) else "text.not_done")
