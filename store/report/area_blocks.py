"""One priority area on paper. In the whole plan; an area's own page is shorter."""

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

    from store.model.plan import AreaView
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.reading import Reading


def lead_paragraph(area: AreaView, setting: Setting) -> Paragraph:
    """The area in two or three sentences: measures, assessments, indicators."""
    text = joined([measures_sentence(area.measures, setting), outcome_sentences(area, setting.words)], " ")
    return Paragraph(text, Tone.LEAD)


def prose_blocks(area: AreaView) -> Iterator[Block]:
    """What the plan itself says of the area."""
    yield from (Paragraph(text) for text in (area.summary, area.definition) if text)


def goals_part(area: AreaView, reading: Reading, setting: Setting, level: int) -> Iterator[Block]:
    """Overall goals with pictures, the other indicators with theirs, all of them as a table, the goal table."""
    words = setting.words
    if area.overall_goals:
        yield Heading(level, words("plan.overall_goals"))
        yield from goal_parts(area.overall_goals, reading.views, level + 1, words)
    if area.series:
        yield Heading(level, words("report.indicators"))
        overall = {one.link.indicator_id for goal in area.overall_goals for one in goal.indicators}
        yield from figure_blocks([one for one in area.series if one.link.indicator_id not in overall], reading.views, words)
        table = indicator_table(area.series, reading.views, words)
        yield from [table] if table else []
    if area.goals:
        yield Heading(level, words("plan.goals"))
        yield from goal_table(area.goals, setting)
    if not area.goals and not area.overall_goals:
        yield Paragraph(words("plan.no_goals"), Tone.NOTE)


def measures_part(area: AreaView, reading: Reading, setting: Setting, level: int) -> Iterator[Block]:
    """The measures as a table, who and how in the plan's words, and what was decided of them."""
    words = setting.words
    yield Heading(level, words("report.measures_heading"))
    if area.measures:
        yield from measure_table(area.measures, words("report.measure_table", area=area.title), setting)
    else:
        yield Paragraph(words("text.no_measures"), Tone.NOTE)
    yield from who_table(area.measures, reading.follow_up.said, setting)
    decisions = reading.follow_up.decisions_about(area.id, {row.id for row in area.measures})
    if decisions:
        yield Heading(level, words("text.decisions"))
        yield from decision_table(decisions, words("report.decision_table"), setting, day=True)
