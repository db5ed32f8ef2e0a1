"""``show area``: goals with their figures, and the measures as a table. The municipality's page uses the same lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from tui.present import lateness, status_text
from tui.text.columns import DASH, indented, table
from tui.text.figures import figure_lines
from tui.text.parts import finished, heading, labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.measure import MeasureRow
    from store.model.plan import AreaView, GoalView, PlanView


def area_text(
    view: tuple[AreaView, PlanView],
    words: Translator,
    today: date,
    width: int,
    sources: Mapping[str, str] | None = None,
) -> str:
    """One priority area and the plan it stands in."""
    area, plan = view
    lines = heading(f"{area.id}  {area.full_title or area.title}", words, width, example=has_examples(area))
    places = ", ".join(f"{name} ({code})" for code, name in plan.places)
    lines += ["", *labelled([("plan", f"{plan.head.id} {plan.head.title}"), ("place", places)], words, width)]
    for text in (area.summary, area.definition):
        lines += ["", *indented(text, width)] if text else []
    return finished([*lines, *area_lines(area, words, today, width, sources or {})])


def has_examples(area: AreaView) -> bool:
    """Whether anything shown of the area is invented."""
    judged = (goal.judgement for goal in (*area.overall_goals, *area.goals))
    return any(measure.example for measure in area.measures) or any(one.example for one in judged if one)


def area_lines(
    area: AreaView, words: Translator, today: date, width: int, sources: Mapping[str, str], *, indent: int = 0
) -> list[str]:
    """Goals, indicators and measures of an area, each under its title. What it lacks is left out, but for measures."""
    blocks = {
        "overall_goals": _goal_lines(area.overall_goals, words, width, sources, indent + 2),
        "goals": _goal_lines(area.goals, words, width, sources, indent + 2),
        "area_indicators": figure_lines(area.indicators, words, sources, width, indent + 2),
        "measures": _measure_lines(area.measures, words, today, width, indent + 2),
    }
    blocks["measures"] = blocks["measures"] or indented(words("text.no_measures"), width, indent + 2)
    return [line for key, lines in blocks.items() if lines for line in ("", f"{' ' * indent}{words(f'text.{key}')}", *lines)]


def _goal_lines(goals: Iterable[GoalView], words: Translator, width: int, sources: Mapping[str, str], indent: int) -> list[str]:
    lines: list[str] = []
    for goal in goals:
        lines += table([(goal.id, goal.title)], width, indent=indent)
        inner = indent + 4
        lines += labelled([("cause", goal.cause), ("assessed", _judgement(goal, words))], words, width, inner)
        lines += figure_lines(goal.indicators, words, sources, width, inner) or indented(
            words("text.no_indicator"), width, inner
        )
    return lines


def _judgement(goal: GoalView, words: Translator) -> str:
    if goal.judgement is None:
        return ""
    said = f"{words(f'code.assessment.{goal.judgement.assessment}')} {format_date(goal.judgement.assessed_on)}"
    return f"{said}: {goal.judgement.note}" if goal.judgement.note else said


def _measure_lines(measures: Iterable[MeasureRow], words: Translator, today: date, width: int, indent: int) -> list[str]:
    heads = [words(f"text.{key}") for key in ("id", "status", "due", "measure_and_lead")]
    rows = [
        (
            row.id,
            status_text(row.status, words, short=True),
            f"{format_date(row.due_date) or DASH}\n{lateness(row, today, words)}".rstrip(),
            f"{row.title}\n{words('text.lead')}: {row.lead or words('text.nobody')}",
        )
        for row in measures
    ]
    return table(rows, width, indent=indent, heads=heads) if rows else []
