"""Where the measures stand before a meeting: all of them, what is late or due soon, and who has not reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.report.content import own_source
from store.report.document import Heading, Paragraph, Tone
from store.report.measure_blocks import measure_table, measures_sentence
from store.report.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.model.since_meeting import Preparation
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.reading import Reading

_MISSING = ("lead", "id", "measure")


def status_blocks(readings: Sequence[Reading], known: Preparation, setting: Setting) -> Iterator[Block]:
    """Every measure, area by area. Of a meeting that has been, what stands from here on is today's, and says so."""
    words, held_on = setting.words, known.since.period.until
    yield Heading(1, words("report.measures_heading"))
    if held_on and held_on < setting.today:
        yield Paragraph(words("report.standing_today", day=format_date(setting.today), held=format_date(held_on)), Tone.NOTE)
    if not readings:
        yield Paragraph(words("text.no_plan_here"), Tone.NOTE)
    for reading in readings:
        yield Paragraph(measures_sentence(reading.measures, setting), Tone.LEAD)
        for area in reading.areas:
            yield Heading(2, area.title)
            if area.measures:
                yield from measure_table(area.measures, words("report.measure_table", area=area.title), setting)
            else:
                yield Paragraph(words("text.no_measures"), Tone.NOTE)


def due_blocks(known: Preparation, setting: Setting) -> Iterator[Block]:
    """What is late by the calendar, then what is due within 30, 60 and 90 days."""
    words = setting.words
    yield Heading(1, words("report.section.late"))
    if known.late:
        yield from measure_table(known.late, words("report.late_table"), setting)
    else:
        yield Paragraph(words("report.empty.late"))
    yield Heading(1, words("report.section.soon"))
    if not any(group.measures for group in known.soon):
        yield Paragraph(words("report.empty.soon"))
    for group in known.soon:
        yield from measure_table(group.measures, words("report.within", days=group.days), setting)


def unreported_blocks(known: Preparation, setting: Setting) -> Iterator[Block]:
    """Which measures lack the year's interim report, by whoever leads them."""
    words = setting.words
    yield Heading(1, words("report.section.missing"))
    if not known.missing:
        yield Paragraph(words("report.empty.missing"))
    rows = ((party.lead or words("report.nobody"), row.id, row.title) for party in known.missing for row in party.measures)
    caption = words("report.unreported_table", year=str(known.year))
    source = own_source(setting, example=any(row.example for party in known.missing for row in party.measures))
    yield from table(caption, _MISSING, rows, source, words)
