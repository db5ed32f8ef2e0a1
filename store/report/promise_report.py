"""Feedback to the public on a citizen promise: what was promised, by whom, whether it was kept, what was done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.report.content import UNKNOWN, Content, own_source
from store.report.document import Heading, Paragraph, Tone
from store.report.happening_blocks import activity_table
from store.report.indicator_blocks import figure_blocks
from store.report.kept import Kept, kept_area, kept_measure
from store.report.plan_head import missing_head, plan_head
from store.report.reading import read_plan
from store.report.side_by_side import joint_blocks
from store.report.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.db.backend import Backend
    from store.model.plan import AreaView
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.reading import Reading
    from store.report.wanted import ReportWanted

_PROMISES = ("promise", "lead", "kept", "status")


def promise_report(backend: Backend, wanted: ReportWanted, setting: Setting) -> Content:
    """The promise as it is told to those it was given. Of a joint one the parties and the places stand side by side.

    Raises:
        UnknownId: there is no such plan.
    """
    words = setting.words
    reading = read_plan(backend, wanted.subject_id, setting.today, wanted.place_code)
    head = reading.plan.head
    ended = head.valid_to is not None and head.valid_to < setting.today
    blocks: list[Block] = [*_lead(reading, setting, ended=ended)]
    blocks += joint_blocks(backend, reading, setting)
    for area in reading.areas:
        blocks += [Heading(1, area.full_title or area.title), *_area(area, reading, setting, ended=ended)]
    missing = missing_head(reading.plan, words)
    blocks += [Paragraph(missing, Tone.NOTE)] if missing else []
    return Content(
        title=words("report.promise_title", title=head.title),
        subtitle=", ".join(reading.plan.parties or [name for _, name in reading.plan.places]),
        head=plan_head(reading.plan, words),
        blocks=tuple(blocks),
        example=reading.example,
    )


def _lead(reading: Reading, setting: Setting, *, ended: bool) -> Iterator[Block]:
    words = setting.words
    if not reading.measures:
        yield Paragraph(words("report.no_promises"), Tone.LEAD)
        for heading, body in reading.plan.sections:
            yield Heading(2, heading)
            yield Paragraph(body)
        return
    counted = Counter(kept_measure(row, ended=ended) for row in reading.measures)
    parts = ", ".join(words(f"report.kept_count.{one}", count=counted[one]) for one in Kept if counted[one])
    yield Paragraph(words("report.promises_kept", count=len(reading.measures), parts=parts), Tone.LEAD)
    done = [one for row in reading.measures for one in reading.follow_up.activities.get(row.id, ()) if one.done_on]
    yield Paragraph(words("report.promise_activities", count=len(done)))
    yield Paragraph(words("report.kept_how"), Tone.NOTE)
    if reading.plan.head.purpose:
        yield Paragraph(reading.plan.head.purpose)


def _area(area: AreaView, reading: Reading, setting: Setting, *, ended: bool) -> Iterator[Block]:
    words = setting.words
    if not area.measures:
        yield Paragraph(words("text.no_measures"), Tone.NOTE)
        return
    standing = kept_area(area, ended=ended)
    ground = "assessment" if standing.by_assessment else "status"
    kept = words(f"report.kept.{standing.kept}")
    yield Paragraph(words(f"report.area_kept_by_{ground}", kept=kept), Tone.LEAD)
    yield from (Paragraph(text) for text in (area.summary,) if text)
    rows = (
        (
            row.title,
            row.lead or UNKNOWN,
            words(f"report.kept.{kept_measure(row, ended=ended)}"),
            words("report.never_reported") if row.touched_on is None else words(f"status.{row.status}"),
        )
        for row in area.measures
    )
    source = own_source(setting, example=any(row.example for row in area.measures))
    yield from table(words("report.promise_table"), _PROMISES, rows, source, words)
    done = [
        (row, one) for row in area.measures for one in reading.follow_up.activities.get(row.id, ()) if one.done_on is not None
    ]
    yield from activity_table(done, words("report.activity_table"), setting)
    yield from figure_blocks([one for one in area.series if one.latest], reading.views, words)
