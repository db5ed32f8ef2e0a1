"""Meetings and their preparation as plain data: codes and figures, and the same sentences as on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, day, figure, moment, named, prose, series
from store.wording.act_clock import clock_sentence
from store.wording.series import series_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.act_clock import ClockItem
    from store.model.measure import MeasureRow
    from store.model.meeting import AgendaItem, Attendance, Meeting, MeetingAssessment, MeetingDecision
    from store.model.since_meeting import AreaNews, CameReport, FieldChange, NewValues, Preparation, SinceMeeting


def meetings_data(found: Iterable[Meeting], today: date) -> Plain:
    """Every meeting, the next one first."""
    return {"today": day(today), "meetings": [meeting_data(one) for one in found]}


def meeting_data(one: Meeting) -> Plain:
    """A meeting's head, and the council it is of."""
    council = one.council
    return {
        "id": one.id,
        "title": prose(one.title),
        "held_on": day(one.held_on),
        "starts_at": one.starts_at,
        "venue": prose(one.venue),
        "state": one.state.value,
        "reports_due": day(one.reports_due),
        "council": {
            "id": council.id,
            "name": prose(council.name),
            "places": named(council.places),
            "functions": [prose(function) for function in council.functions],
            "quorum": council.quorum,
        },
        "example": one.example,
    }


def preparation_data(view: Preparation, words: Translator) -> Plain:
    """Everything the preparation page shows."""
    return {
        "today": day(view.today),
        "meeting": meeting_data(view.view.meeting),
        "since": _since(view.since, view.today, words),
        "reports_missing": {
            "year": view.year,
            "count": view.missing_count,
            "parties": [
                {"lead": prose(party.lead), "measures": [_measure(row) for row in party.measures]} for party in view.missing
            ],
        },
        "late": [_measure(row) for row in view.late],
        "due_within": [{"days": one.days, "measures": [_measure(row) for row in one.measures]} for one in view.soon],
        "decisions_to_follow_up": [decision_data(one, view.today) for one in view.follow_up],
        "clock": [_clock(item, words) for item in view.clock],
        "agenda": [_item(item) for item in view.view.agenda],
        "attendance": [_present(one) for one in view.view.attendance],
        "decisions": [decision_data(one, view.today) for one in view.view.decisions],
        "assessments": [_assessment(one) for one in view.view.assessments],
    }


def decision_data(one: MeetingDecision, today: date) -> Plain:
    """What was settled, and whether it is done."""
    return {
        "id": one.id,
        "meeting": one.meeting_id,
        "decided_on": day(one.held_on),
        "kind": one.kind.value,
        "wording": prose(one.wording),
        "measure": one.measure_id,
        "responsible": prose(one.responsible),
        "due": day(one.due_date),
        "done": one.done,
        "late": one.late(today),
        "example": one.example,
    }


def _since(news: SinceMeeting, today: date, words: Translator) -> Plain:
    period = news.period
    return {
        "since": day(period.since),
        "because": period.because.value,
        "previous": period.previous.id if period.previous else None,
        "until": day(period.until),
        "count": news.count,
        "areas": [_area(area, words) for area in news.areas],
        "decisions": [decision_data(one, today) for one in news.decisions],
        "left_out": {"undone": len(news.left_out.undone), "returned": len(news.left_out.returned)},
    }


def _area(area: AreaNews, words: Translator) -> Plain:
    return {
        "id": area.id,
        "title": prose(area.title),
        "plan": area.plan_id,
        "changes": [_change(one) for one in area.changes],
        "notes": [_change(one) for one in area.notes],
        "reports": [_report(one) for one in area.reports],
        "values": [_values(one, words) for one in area.values],
        "assessments": [_assessment(one) for one in area.assessments],
    }


def _change(one: FieldChange) -> Plain:
    return {
        "entity": one.entity,
        "id": one.entity_id,
        "title": prose(one.title),
        "field": one.field,
        "old": prose(one.old_value),
        "new": prose(one.new_value),
        "at": moment(one.recorded_on),
        "role": prose(one.role),
        "notes": [prose(note) for note in one.notes],
        "events": list(one.events),
        "example": one.example,
    }


def _report(one: CameReport) -> Plain:
    return {
        "measure": one.measure_id,
        "title": prose(one.title),
        "year": one.year,
        "reported_on": day(one.reported_on),
        "done": prose(one.done),
        "effect_seen": prose(one.effect_seen),
        "proposed_adjustment": prose(one.proposed_adjustment),
        "next_step": prose(one.next_step),
        "role": prose(one.role),
        "example": one.example,
    }


def _values(one: NewValues, words: Translator) -> Plain:
    return {
        "indicator": series(one.series),
        "place": one.place_code,
        "place_name": prose(one.place_name),
        "newest": figure(one.newest),
        "count": one.count,
        "sentence": prose(series_sentence(one.series, words)),
        "source": prose(one.source),
    }


def _assessment(one: MeetingAssessment) -> Plain:
    return {
        "goal": one.goal_id,
        "title": prose(one.goal_title),
        "assessment": one.assessment.value,
        "assessed_on": day(one.assessed_on),
        "note": prose(one.note),
        "example": one.example,
    }


def _measure(row: MeasureRow) -> Plain:
    return {
        "id": row.id,
        "title": prose(row.title),
        "area": row.area_id,
        "status": row.status.value,
        "lead": prose(row.lead),
        "due": day(row.due_date),
    }


def _clock(item: ClockItem, words: Translator) -> Plain:
    return {
        "kind": item.kind.value,
        "state": item.state.value,
        "about": prose(item.about),
        "due": day(item.due),
        "plan": item.plan_id,
        "sentence": prose(clock_sentence(item, words)),
        "example": item.example,
    }


def _item(item: AgendaItem) -> Plain:
    return {
        "id": item.id,
        "position": item.position,
        "title": prose(item.title),
        "area": item.area_id,
        "minutes": item.minutes,
        "note": prose(item.note),
    }


def _present(one: Attendance) -> Plain:
    return {"function": prose(one.function), "present": one.present}
