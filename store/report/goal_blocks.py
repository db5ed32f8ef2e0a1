"""Goals with their cause, what their indicators say, and how the council judged them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.codes import Assessment, Change
from store.report.content import UNKNOWN, joined, own_source
from store.report.document import Heading, Paragraph
from store.report.indicator_blocks import figure_blocks, latest_words, verdict_words
from store.report.table import table
from store.wording.product import series_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.i18n.translator import Translator
    from store.model.follow_up import GoalJudgement
    from store.model.indicator import LinkedSeries
    from store.model.plan import AreaView, GoalView
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.indicator_blocks import Views

_GOALS = ("id", "goal", "cause", "latest", "assessment")


def goal_parts(goals: Iterable[GoalView], views: Views, level: int, words: Translator) -> Iterator[Block]:
    """Each goal as a heading, its assessment, and its indicators as pictures and sentences, each the first time it is met."""
    drawn: set[str] = set()
    for goal in goals:
        yield Heading(level, " ".join(goal.title.split("\n")))
        if goal.judgement:
            yield Paragraph(words("report.assessed", assessment=assessment_words(goal.judgement, words)))
        if not goal.indicators:
            yield Paragraph(words("report.goal_without_indicator"))
        yield from figure_blocks([one for one in goal.indicators if one.link.indicator_id not in drawn], views, words)
        drawn |= {one.link.indicator_id for one in goal.indicators}


def goal_table(goals: Sequence[GoalView], setting: Setting) -> Iterator[Block]:
    """The rows of the plan's goal table, with newest values and assessments."""
    words = setting.words
    rows = (
        (
            goal.id,
            goal.title,
            goal.cause or UNKNOWN,
            "\n".join(value_line(one, words) for one in goal.indicators) or words("plan.goal_without_indicator"),
            assessment_words(goal.judgement, words) if goal.judgement else UNKNOWN,
        )
        for goal in goals
    )
    example = any(goal.judgement.example for goal in goals if goal.judgement)
    source = joined([words("report.source_plan"), own_source(setting, example=example)], " ")
    yield from table(words("report.goal_table"), _GOALS, rows, source, words)


def assessment_words(judged: GoalJudgement, words: Translator) -> str:
    """``delvis uppfyllt 2026-08-18: rökningen nere, snuset kvar``."""
    said = f"{words(f'code.assessment.{judged.assessment}')} {format_date(judged.assessed_on)}"
    return f"{said}: {judged.note}" if judged.note else said


def value_line(series: LinkedSeries, words: Translator) -> str:
    """``Otrygg sen kväll (NTU, två år): 30,5 % (23,8–38) 2021–2022, oklart``."""
    verdict = f", {verdict_words(series, words)}" if series.latest else ""
    return f"{series_name(series, words)}: {latest_words(series, words)}{verdict}"


def outcome_sentences(area: AreaView, words: Translator) -> str:
    """How the area's goals were judged and how its indicators moved, in numbers."""
    goals = (*area.overall_goals, *area.goals)
    judged = Counter(goal.judgement.assessment for goal in goals if goal.judgement)
    moved = Counter(series.change for series in area.series)
    assessments = ", ".join(f"{words(f'code.assessment.{one}')} {judged[one]}" for one in Assessment if judged[one])
    changes = ", ".join(f"{words(f'change.{one}')} {moved[one]}" for one in Change if moved[one])
    return joined(
        [
            words("report.goals_judged", assessments=assessments) if assessments else "",
            words("report.indicators_moved", changes=changes) if changes else "",
        ],
        " ",
    )
