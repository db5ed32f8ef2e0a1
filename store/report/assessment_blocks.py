"""How goals were judged, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.report.content import UNKNOWN, own_source
from store.report.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.model.meeting import MeetingAssessment
    from store.report.content import Setting
    from store.report.document import Block

_COLUMNS = ("id", "goal", "assessment", "day", "note")


def assessment_table(judged: Sequence[MeetingAssessment], caption: str, setting: Setting) -> Iterator[Block]:
    """One row for each assessment: a person's judgement, never the computed verdict."""
    words = setting.words
    rows = (
        (
            one.goal_id,
            one.goal_title,
            words(f"code.assessment.{one.assessment}"),
            format_date(one.assessed_on),
            one.note or UNKNOWN,
        )
        for one in judged
    )
    source = own_source(setting, example=any(one.example for one in judged))
    yield from table(caption, _COLUMNS, rows, source, words)
