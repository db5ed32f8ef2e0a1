"""A priority area on one page: the picture that says most, every indicator in a line, every measure in a line.

What does not fit, the goals with their causes and who does what in the plan's words, is in the paper of the whole plan.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.report.area_blocks import lead_paragraph, prose_blocks
from store.report.content import UNKNOWN, joined, own_source
from store.report.document import Bullets, Heading, Paragraph, Tone
from store.report.indicator_blocks import latest_words, once, verdict_words
from store.report.indicator_figure import indicator_figure, said_of
from store.report.table import table
from store.wording.measure import lateness
from store.wording.product import series_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.model.measure import MeasureRow
    from store.model.meeting import MeetingDecision
    from store.model.plan import AreaView
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.reading import Reading

_SHORT = 300
"""Characters of the plan's own summary that leave room for the rest."""
_INDICATORS = ("indicator", "latest", "verdict")
_MEASURES = ("id", "measure", "lead", "status", "due_words")


def page_blocks(area: AreaView, reading: Reading, setting: Setting) -> Iterator[Block]:
    """The whole page, without title and head."""
    words = setting.words
    yield lead_paragraph(area, setting)
    if sum(len(text) for text in (area.summary, area.definition) if text) <= _SHORT:
        yield from prose_blocks(area)
    yield from _goals(area, setting)
    yield from _picture(area, reading, setting)
    yield from _indicators(area, reading, setting)
    yield from _measures(area, setting)
    waiting = [one for one in reading.follow_up.decisions_about(area.id, {row.id for row in area.measures}) if not one.done]
    if waiting:
        yield Heading(1, words("report.section.follow_up"))
        yield Bullets(tuple(_decision(one, setting) for one in waiting))


def _goals(area: AreaView, setting: Setting) -> Iterator[Block]:
    if area.overall_goals:
        yield Heading(1, setting.words("plan.overall_goals"))
        yield Bullets(tuple(" ".join(goal.title.split("\n")) for goal in area.overall_goals))
    elif not area.goals:
        yield Paragraph(setting.words("plan.no_goals"), Tone.NOTE)


def _picture(area: AreaView, reading: Reading, setting: Setting) -> Iterator[Block]:
    """The first indicator of the overall goals, or of the area, that can be drawn, with what is said of it."""
    wanted = once([*(one for goal in area.overall_goals for one in goal.indicators), *area.series])
    for series in wanted:
        view = reading.views[series.link.indicator_id]
        figure = indicator_figure(series, view, setting.words)
        if figure:
            yield replace(figure, low=True)
            yield Paragraph(said_of(series, view, setting.words))
            return


def _indicators(area: AreaView, reading: Reading, setting: Setting) -> Iterator[Block]:
    """Those with a value in a line each, the others by name."""
    words, every = setting.words, once(area.series)
    known = [one for one in every if one.latest]
    drawn = len(known) == 1 and indicator_figure(known[0], reading.views[known[0].link.indicator_id], words) is not None
    shown = [] if drawn else known  # the only one has been said with its picture
    rows = [(series_name(one, words), latest_words(one, words), verdict_words(one, words)) for one in shown]
    sources = dict.fromkeys(reading.views[one.link.indicator_id].indicator.source for one in shown)
    yield from table(words("report.indicators"), _INDICATORS, rows, joined(sources), words)
    without = [series_name(one, words) for one in every if not one.latest]
    if without:
        yield Paragraph(words("report.without_value", names=", ".join(without)), Tone.NOTE)


def _measures(area: AreaView, setting: Setting) -> Iterator[Block]:
    words = setting.words
    source = own_source(setting, example=any(row.example for row in area.measures))
    rows = (
        (row.id, row.title, row.lead or words("text.nobody"), words(f"status.{row.status}"), _due(row, setting))
        for row in area.measures
    )
    yield from table(words("report.measure_table", area=area.title), _MEASURES, rows, source, words)


def _due(row: MeasureRow, setting: Setting) -> str:
    late = lateness(row, setting.today, setting.words)
    return joined([format_date(row.due_date), late], " ") or UNKNOWN


def _decision(one: MeetingDecision, setting: Setting) -> str:
    responsible = one.responsible or setting.words("text.nobody")
    return joined([one.wording, one.measure_id or "", responsible, format_date(one.due_date)])
