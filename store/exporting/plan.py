"""Municipalities, plans, areas, goals and lists of measures as plain data."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from store.exporting.plain import Plain, day, named, prose, series

if TYPE_CHECKING:
    from store.model.measure import MeasureRow
    from store.model.plan import AreaView, GoalView, PlaceView, PlanHead, PlanView


def place_data(view: PlaceView, today: date) -> Plain:
    """A municipality with its plans and everything in them."""
    return {
        "code": view.code,
        "name": prose(view.name),
        "county": view.county_code,
        "plans": [plan_data(plan, today) for plan in view.plans],
    }


def plan_data(view: PlanView, today: date) -> Plain:
    """A plan with its head, its prose and its areas. What the plan does not state is null."""
    return {
        **_head(view.head),
        "edition": view.standing.value,
        "places": named(view.places),
        "parties": [prose(name) for name in view.parties],
        "ancestors": [{"id": identity, "title": prose(title)} for identity, title in view.ancestors],
        "sections": [{"heading": prose(heading), "text": prose(text)} for heading, text in view.sections],
        "areas": [area_data(area, today) for area in view.areas],
    }


def area_data(area: AreaView, today: date) -> Plain:
    """One priority area with its goals, measures and indicators."""
    return {
        "id": area.id,
        "title": prose(area.title),
        "plan": area.plan_id,
        "summary": prose(area.summary),
        "definition": prose(area.definition),
        "overall_goals": [_goal(goal) for goal in area.overall_goals],
        "goals": [_goal(goal) for goal in area.goals],
        "measures": [measure_line(measure, today) for measure in area.measures],
        "indicators": [series(one) for one in area.indicators],
    }


def measure_line(row: MeasureRow, today: date) -> Plain:
    """A measure as lists have it."""
    return {
        "id": row.id,
        "title": prose(row.title),
        "status": row.status.value,
        "lead": prose(row.lead) or None,
        "start": day(row.start_date),
        "due": day(row.due_date),
        "late": row.late(today),
        "last_report_year": row.last_report_year,
        "example": row.example,
        "version": row.version,
    }


def _goal(goal: GoalView) -> Plain:
    judged = goal.judgement
    return {
        "id": goal.id,
        "title": prose(goal.title),
        "cause": prose(goal.cause),
        "level": goal.level,
        "indicators": [series(one) for one in goal.indicators],
        "measures": list(goal.measure_ids),
        "assessment": None
        if judged is None
        else {
            "assessment": judged.assessment.value,
            "on": day(judged.assessed_on),
            "note": prose(judged.note),
            "example": judged.example,
        },
    }


def _head(head: PlanHead) -> Plain:
    return {field.name: _plain(getattr(head, field.name)) for field in fields(head)}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return day(value)
    return prose(str(value)) if isinstance(value, str) else value
