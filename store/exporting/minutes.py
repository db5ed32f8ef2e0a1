"""A meeting and its minutes as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, day, moment, named, prose

if TYPE_CHECKING:
    from store.model.meeting import Meeting, MeetingAssessment, MeetingDecision
    from store.model.minutes import Minutes, MinutesItem


def minutes_data(minutes: Minutes) -> Plain:
    """Agenda with notes, decisions by paragraph, assessments, attendance by function, quorum."""
    view = minutes.view
    return {
        **meeting_head(view.meeting),
        "previous": view.previous.id if view.previous else None,
        "attendance": {
            "present": [prose(name) for name in minutes.present],
            "absent": [prose(name) for name in minutes.absent],
            "unsaid": [prose(name) for name in minutes.unsaid],
            "quorum": view.meeting.council.quorum,
            "quorate": view.quorate,
        },
        "items": [_item(one) for one in minutes.items],
        "pending": [decision_data(one) for one in view.pending],
        "snapshots": [{"id": one.id, "taken_on": moment(one.taken_on), "sha256": one.sha256} for one in minutes.snapshots],
        "example": minutes.example,
    }


def meeting_head(meeting: Meeting) -> Plain:
    """The meeting itself: council, day, time, place, state."""
    return {
        "id": meeting.id,
        "title": prose(meeting.title),
        "council": meeting.council.id,
        "council_name": prose(meeting.council.name),
        "places": named(meeting.council.places),
        "held_on": day(meeting.held_on),
        "starts_at": prose(meeting.starts_at),
        "venue": prose(meeting.venue),
        "state": meeting.state.value,
        "reports_due": day(meeting.reports_due),
        "opened_on": moment(meeting.opened_on) if meeting.opened_on else None,
        "closed_on": moment(meeting.closed_on) if meeting.closed_on else None,
    }


def decision_data(one: MeetingDecision) -> Plain:
    """A decision as meetings have it."""
    return {
        "id": one.id,
        "meeting": one.meeting_id,
        "held_on": day(one.held_on),
        "kind": one.kind.value,
        "measure": one.measure_id,
        "measure_title": prose(one.measure_title),
        "wording": prose(one.wording),
        "responsible": prose(one.responsible),
        "due": day(one.due_date),
        "done": one.done,
        "example": one.example,
        "version": one.version,
    }


def _item(one: MinutesItem) -> Plain:
    item = one.item
    return {
        "id": item.id if item else None,
        "position": item.position if item else None,
        "title": prose(item.title) if item else None,
        "area": item.area_id if item else None,
        "minutes": item.minutes if item else None,
        "note": prose(item.note) if item else None,
        "decisions": [{"number": numbered.number, **decision_data(numbered.decision)} for numbered in one.decisions],
        "assessments": [_assessment(assessed) for assessed in one.assessments],
    }


def _assessment(one: MeetingAssessment) -> Plain:
    return {
        "goal": one.goal_id,
        "goal_title": prose(one.goal_title),
        "area": one.area_id,
        "assessment": one.assessment.value,
        "on": day(one.assessed_on),
        "note": prose(one.note),
        "example": one.example,
    }
