"""One priority area on paper. The page of an area and the whole plan are made of the same blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.report.content import joined
from store.report.decision_blocks import decision_table
from store.report.document import Heading, Paragraph, Tone
from store.report.goal_blocks import goal_parts, goal_table, outcome_sentences
from store.report.indicator_blocks import figure_blocks, indicator_table
from store.report.measure_blocks import measure_table, measures_sentence, who_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.model.indicator import LinkedSeries
    from store.model.plan import AreaView
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.reading import Reading

_ON_A_PAGE = 2


def lead_paragraph(area: AreaView, setting: Setting) -> Paragraph:
    """The area in two or three sentences: measures, assessments, indicators."""
    text = joined([measures_sentence(area.measures, setting), outcome_sentences(area, setting.words)], " ")
    return Paragraph(text, Tone.LEAD)


def prose_blocks(area: AreaView) -> Iterator[Block]:
    """What the plan itself says of the area."""
    yield from (Paragraph(text) for text in (area.summary, area.definition) if text)


def goals_part(area: AreaView, reading: Reading, setting: Setting, level: int, *, every_figure: bool) -> Iterator[Block]:
    """Overall goals with pictures, the goal table, the indicators as a table.

    Unless ``every_figure`` only the overall goals have pictures, or, in an area without such indicators, its first two.
    """
    words = setting.words
    if area.overall_goals:
        yield Heading(level, words("plan.overall_goals"))
        yield from goal_parts(area.overall_goals, reading.views, level + 1, words)
    if area.series:
        yield Heading(level, words("report.indicators"))
        yield from figure_blocks(_also_drawn(area, every_figure=every_figure), reading.views, words)
        table = indicator_table(area.series, reading.views, words)
        yield from [table] if table else []
    if area.goals:
        yield Heading(level, words("plan.goals"))
        yield from goal_table(area.goals, setting)
    if not area.goals and not area.overall_goals:
        yield Paragraph(words("plan.no_goals"), Tone.NOTE)


def measures_part(area: AreaView, reading: Reading, setting: Setting, level: int, *, who: bool) -> Iterator[Block]:
    """The measures as a table, with ``who`` and how in the plan's words, and what was decided of them."""
    words = setting.words
    yield Heading(level, words("report.measures_heading"))
    if area.measures:
        yield from measure_table(area.measures, words("report.measure_table", area=area.title), setting)
    else:
        yield Paragraph(words("text.no_measures"), Tone.NOTE)
    if who:
        yield from who_table(area.measures, reading.follow_up.said, setting)
    decisions = reading.follow_up.decisions_about(area.id, {row.id for row in area.measures})
    if decisions:
        yield Heading(level, words("text.decisions"))
        yield from decision_table(decisions, words("report.decision_table"), setting, day=True)


def _also_drawn(area: AreaView, *, every_figure: bool) -> tuple[LinkedSeries, ...]:
    """What is drawn besides the overall goals' indicators: everything else, or only what a page without them would lack."""
    overall = {one.link.indicator_id for goal in area.overall_goals for one in goal.indicators}
    others = tuple(one for one in area.series if one.link.indicator_id not in overall)
    if every_figure:
        return others
    return () if overall else (area.indicators or tuple(one for one in others if one.latest))[:_ON_A_PAGE]
