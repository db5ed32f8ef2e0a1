"""One measure as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, day, moment, named, prose, series
from store.exporting.plan import measure_line

if TYPE_CHECKING:
    from datetime import date

    from store.model.follow_up import Activity, Decision, HistoryEntry, InterimReport
    from store.model.measure import MeasureView


def measure_data(view: MeasureView, today: date) -> Plain:
    """Everything about one measure. ``cause`` is that of its goals, each once; ``goals`` has them one by one."""
    row = view.row
    causes = dict.fromkeys(cause for goal in view.goals if (cause := prose(goal.cause)))
    return {
        **measure_line(row, today),
        "plan": row.plan_id,
        "plan_title": prose(view.plan_title),
        "area": row.area_id,
        "area_title": prose(row.area_title),
        "places": named(view.places),
        "goals": [{"id": goal.id, "title": prose(goal.title), "cause": prose(goal.cause)} for goal in view.goals],
        "cause": "\n".join(causes) or None,
        "partners": [prose(name) for name in view.partners],
        "parties_verbatim": prose(view.parties_verbatim),
        "detail": prose(view.detail),
        "phase": view.phase.value if view.phase else None,
        "wordings": [{"source": source, "words": prose(words)} for source, words in view.wordings],
        "methods": [{"name": prose(name), "description": prose(text)} for name, text in view.methods],
        "history": [_entry(entry) for entry in view.history],
        "activities": [_activity(activity) for activity in view.activities],
        "interim_reports": [_report(report) for report in view.interim_reports],
        "decisions": [_decision(decision) for decision in view.decisions],
        "descent": [
            {"how": one.how, "is_origin": one.is_origin, "id": one.id, "title": prose(one.title), "plan": one.plan_id}
            for one in view.descent
        ],
        "outcomes": [
            {"indicator": one.link.indicator_id, "status": row.status.value, "change": one.change.value}
            for one in view.indicators
        ],
        "indicators": [series(one) for one in view.indicators],
    }


def _entry(entry: HistoryEntry) -> Plain:
    return {
        "at": moment(entry.recorded_on),
        "status": entry.status.value if entry.status else None,
        "note": prose(entry.note),
        "role": prose(entry.role),
        "effective_on": day(entry.effective_on),
        "change": entry.change_no,
        "undoes": entry.undoes,
        "undone": entry.undone,
        "example": entry.example,
    }


def _activity(activity: Activity) -> Plain:
    return {
        "title": prose(activity.title),
        "planned_on": day(activity.planned_on),
        "done_on": day(activity.done_on),
        "quantity": activity.quantity,
        "unit": prose(activity.unit),
        "reached": activity.reached,
        "note": prose(activity.note),
        "example": activity.example,
    }


def _report(report: InterimReport) -> Plain:
    return {
        "year": report.year,
        "reported_on": day(report.reported_on),
        "done": prose(report.done),
        "effect_seen": prose(report.effect_seen),
        "proposed_adjustment": prose(report.proposed_adjustment),
        "next_step": prose(report.next_step),
        "role": prose(report.role),
        "example": report.example,
    }


def _decision(decision: Decision) -> Plain:
    return {
        "id": decision.id,
        "meeting": decision.meeting_id,
        "held_on": day(decision.held_on),
        "wording": prose(decision.wording),
        "responsible": prose(decision.responsible),
        "due": day(decision.due_date),
        "done": decision.done,
        "example": decision.example,
    }
