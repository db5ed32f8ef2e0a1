"""The whole plan: its head, every area with goals, pictures, measures and who, the interim reports, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from store.report.area_blocks import goals_part, lead_paragraph, measures_part, prose_blocks
from store.report.content import Content, own_source
from store.report.document import Bullets, Heading, PageBreak, Paragraph, Tone
from store.report.happening_blocks import activity_table, report_table
from store.report.measure_blocks import measures_sentence, status_counts
from store.report.missing import missing_lines
from store.report.plan_head import plan_head
from store.report.reading import read_plan
from store.report.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.db.backend import Backend
    from store.model.plan import AreaView
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.reading import Reading
    from store.report.wanted import ReportWanted

_AREAS = ("area", "goals", "measures", "late", "by_status")


def plan_report(backend: Backend, wanted: ReportWanted, setting: Setting) -> Content:
    """Everything there is of the plan.

    Raises:
        UnknownId: there is no such plan.
    """
    words = setting.words
    reading = read_plan(backend, wanted.subject_id, setting.today, wanted.place_code)
    head = reading.plan.head
    blocks: list[Block] = [*_summary(reading, setting)]
    for area in reading.areas:
        blocks += [PageBreak(), Heading(1, area.full_title or area.title), lead_paragraph(area, setting), *prose_blocks(area)]
        blocks += [
            *goals_part(area, reading, setting, 2),
            *measures_part(area, reading, setting, 2),
            *_happened(area, reading, setting),
        ]
    blocks += [PageBreak(), Heading(1, words("report.missing"))]
    lines = missing_lines(reading, setting)
    blocks.append(Bullets(lines) if lines else Paragraph(words("report.nothing_missing")))
    period = f" {head.period}" if head.period else ""
    return Content(
        title=head.title,
        subtitle=f"{words(f'code.kind.{head.kind}')}{period}",
        head=plan_head(reading.plan, words),
        blocks=tuple(blocks),
        example=reading.example,
    )


def _summary(reading: Reading, setting: Setting) -> Iterator[Block]:
    words, head = setting.words, reading.plan.head
    yield Heading(1, words("report.summary"))
    if reading.areas:
        yield Paragraph(measures_sentence(reading.measures, setting), Tone.LEAD)
        source = own_source(setting, example=reading.example)
        rows = (_area_row(area, setting) for area in reading.areas)
        yield from table(words("report.area_table"), _AREAS, rows, source, words)
    else:
        yield Paragraph(words("report.no_areas"), Tone.LEAD)
    for key, text in (
        ("plan.short", head.short_description),
        ("plan.purpose", head.purpose),
        ("plan.follow_up", head.follow_up),
    ):
        if text:
            yield Heading(2, words(key))
            yield Paragraph(text)
    if not reading.areas:
        for heading, body in reading.plan.sections:
            yield Heading(2, heading)
            yield Paragraph(body)


def _area_row(area: AreaView, setting: Setting) -> tuple[str, ...]:
    words = setting.words
    late = sum(row.late(setting.today) for row in area.measures)
    numbers = (len(area.overall_goals) + len(area.goals), len(area.measures), late)
    by_status = status_counts(area.measures, words) or words("text.no_measures")
    return (area.title, *(format_number(number, words.language) for number in numbers), by_status)


def _happened(area: AreaView, reading: Reading, setting: Setting) -> Iterator[Block]:
    """What was done, and what the parties reported."""
    words, follow_up = setting.words, reading.follow_up
    activities = [(row, one) for row in area.measures for one in follow_up.activities.get(row.id, ())]
    if activities:
        yield Heading(2, words("text.activities"))
        yield from activity_table(activities, words("report.activity_table"), setting)
    reports = [(row, one) for row in area.measures for one in follow_up.reports.get(row.id, ())]
    if reports:
        yield Heading(2, words("text.reports"))
        yield from report_table(reports, words("report.report_table"), setting)
