"""The yearly follow-up (trygghetsbokslut): what was done, what was reported, what the figures say, what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.act_clock import act_clock
from store.report.act_clock_blocks import clock_blocks
from store.report.area_blocks import lead_paragraph
from store.report.assessment_blocks import assessment_table
from store.report.content import Content, joined
from store.report.decision_blocks import decision_table
from store.report.document import Heading, Paragraph, Tone
from store.report.happening_blocks import activity_table, change_table, report_table
from store.report.indicator_blocks import figure_blocks, indicator_table
from store.report.plan_head import missing_head, plan_head
from store.report.reading import read_plan
from store.report.year_of import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.db.backend import Backend
    from store.model.plan import AreaView
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.reading import Reading
    from store.report.wanted import ReportWanted
    from store.report.year_of import YearOf


def annual_report(backend: Backend, wanted: ReportWanted, setting: Setting) -> Content:
    """The year of a plan, area by area.

    Raises:
        UnknownId: there is no such plan.
    """
    words, year = setting.words, wanted.year or setting.today.year
    reading = read_plan(backend, wanted.subject_id, setting.today, wanted.place_code)
    whole = year_of(reading.follow_up, reading.areas, year)
    blocks: list[Block] = [Heading(1, words("report.year_in_short", year=str(year))), *_lead(whole, year, setting)]
    for area in reading.areas:
        blocks += [Heading(1, area.title), lead_paragraph(area, setting), *_area(area, reading, year, setting)]
    if whole.decisions:
        blocks.append(Heading(1, words("text.decisions")))
        blocks += decision_table(whole.decisions, words("report.decisions_of", year=str(year)), setting, day=True)
    codes = [code for code, _ in reading.plan.places]
    blocks += clock_blocks(act_clock(backend, codes, year, setting.today), setting, 1)
    missing = missing_head(reading.plan, words)
    blocks += [Paragraph(missing, Tone.NOTE)] if missing else []
    return Content(
        title=words("report.annual_title", year=str(year)),
        subtitle=reading.plan.head.title,
        head=plan_head(reading.plan, words),
        blocks=tuple(blocks),
        example=reading.example,
    )


def _lead(whole: YearOf, year: int, setting: Setting) -> Iterator[Block]:
    """The year in numbers; of a year without anything one sentence."""
    words = setting.words
    done = sum(one.done for one in whole.decisions)
    where = words("report.in_measures", count=len({row.id for row, _ in whole.activities}))
    sentences = [
        words("report.year_activities", count=len(whole.activities), where=where) if whole.activities else "",
        _reached(whole, setting),
        words("report.year_changes", count=len(whole.changes)) if whole.changes else "",
        words("report.year_reports", count=len(whole.reports)) if whole.reports else "",
        words("report.year_assessments", count=len(whole.assessments)) if whole.assessments else "",
        words("report.year_decisions", count=len(whole.decisions), done=done) if whole.decisions else "",
    ]
    said = joined(sentences, " ") or words("report.empty_year", year=str(year))
    yield Paragraph(said, Tone.LEAD)
    now = "report.year_not_over" if year == setting.today.year else "report.standing_now"
    yield Paragraph(words(now, day=setting.today.isoformat()), Tone.NOTE)


def _reached(whole: YearOf, setting: Setting) -> str:
    reached = [one.reached for _, one in whole.activities if one.reached is not None]
    return setting.words("report.year_reached", count=sum(reached)) if reached else ""


def _area(area: AreaView, reading: Reading, year: int, setting: Setting) -> Iterator[Block]:
    words = setting.words
    own = year_of(reading.follow_up, [area], year)
    if own.activities or own.changes or own.reports:
        yield Heading(2, words("report.done_in", year=str(year)))
        yield from activity_table(own.activities, words("report.activities_of", year=str(year)), setting)
        yield from change_table(own.changes, words("report.changes_of", year=str(year)), setting)
        yield from report_table(own.reports, words("report.reports_of", year=str(year)), setting)
    else:
        yield Paragraph(words("report.nothing_done", year=str(year)))
    if area.series:
        yield Heading(2, words("report.indicators"))
        yield from figure_blocks([one for one in area.series if one.latest], reading.views, words)
        table = indicator_table(area.series, reading.views, words)
        yield from [table] if table else []
    if own.assessments:
        yield Heading(2, words("report.assessments"))
        yield from assessment_table(own.assessments, words("report.assessments_of", year=str(year)), setting)
