"""Meetings and everything written at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.model.codes import Assessment
from store.model.meeting import (
    AgendaItem,
    Attendance,
    Council,
    DecisionKind,
    Meeting,
    MeetingAssessment,
    MeetingDecision,
    MeetingState,
    MeetingView,
)

if TYPE_CHECKING:
    from store.db.backend import Backend, Row

_COUNCILS = "SELECT id, name, functions, quorum, example, version FROM council WHERE NOT hidden ORDER BY name, id"
_COUNCIL_PLACES = """
SELECT cp.council_id, pl.code, pl.name FROM council_place cp JOIN place pl ON pl.code = cp.place_code ORDER BY pl.code
"""
_MEETINGS = """
SELECT id, council_id, held_on, starts_at, venue, title, state, reports_due, opened_on, closed_on, at_item, at_measure,
       example, version
FROM meeting WHERE NOT hidden ORDER BY held_on, id
"""
_AGENDA = """
SELECT id, position, title, area_id, minutes, note, version FROM agenda_item
WHERE meeting_id = $1 AND NOT hidden ORDER BY position, id
"""
_ATTENDANCE = "SELECT function, present FROM attendance WHERE meeting_id = $1 AND NOT hidden ORDER BY function"
_DECISIONS = """
SELECT d.id, d.meeting_id, m.held_on, coalesce(d.kind, 'decision'), d.item_id, d.measure_id, me.title, d.wording, pa.name,
       d.due_date, d.done, d.example, d.version
FROM decision d JOIN meeting m ON m.id = d.meeting_id
LEFT JOIN party pa ON pa.id = d.responsible_id LEFT JOIN measure me ON me.id = d.measure_id
WHERE ($1 IS NULL OR m.council_id = $1) AND ($2 IS NULL OR d.measure_id = $2) AND NOT d.hidden AND NOT m.hidden
ORDER BY m.held_on, length(d.id), d.id
"""
_ASSESSMENTS = """
SELECT j.goal_id, g.title, g.area_id, j.assessment, j.assessed_on, j.note, j.example
FROM goal_assessment j JOIN goal g ON g.id = j.goal_id
WHERE j.meeting_id = $1 AND NOT j.hidden ORDER BY j.goal_id
"""


def councils(backend: Backend) -> tuple[Council, ...]:
    """Every council, by name."""
    places: dict[str, list[tuple[str, str]]] = {}
    for council_id, code, name in backend.rows(_COUNCIL_PLACES):
        places.setdefault(council_id, []).append((code, name))
    return tuple(
        Council(identity, name, tuple(places.get(identity, ())), tuple((functions or "").splitlines()), *rest)
        for identity, name, functions, *rest in backend.rows(_COUNCILS)
    )


def meetings(backend: Backend) -> tuple[Meeting, ...]:
    """Every meeting of every council, oldest first."""
    by_id = {council.id: council for council in councils(backend)}
    return tuple(_meeting(row, by_id) for row in backend.rows(_MEETINGS) if row[1] in by_id)


def meeting_view(backend: Backend, meeting_id: str) -> MeetingView:
    """One meeting with everything written at it.

    Raises:
        UnknownId: there is no such meeting.
    """
    every = meetings(backend)
    meeting = next((one for one in every if one.id == meeting_id), None)
    if meeting is None:
        raise UnknownId(kind="meeting", id=meeting_id, near=[])
    before = [one for one in every if one.council == meeting.council and one.held_on < meeting.held_on]
    decisions = council_decisions(backend, meeting.council.id)
    return MeetingView(
        meeting=meeting,
        previous=before[-1] if before else None,
        agenda=tuple(AgendaItem(*row) for row in backend.rows(_AGENDA, [meeting_id])),
        attendance=_attendance(backend, meeting),
        decisions=tuple(one for one in decisions if one.meeting_id == meeting_id),
        pending=tuple(one for one in decisions if not one.done and one.held_on < meeting.held_on),
        assessments=tuple(
            MeetingAssessment(goal_id, title, area_id, Assessment(assessment), *rest)
            for goal_id, title, area_id, assessment, *rest in backend.rows(_ASSESSMENTS, [meeting_id])
        ),
    )


def council_decisions(backend: Backend, council_id: str) -> tuple[MeetingDecision, ...]:
    """Everything a council has decided, oldest first; within a meeting in the order it was decided."""
    return _decisions(backend, council_id, None)


def measure_decisions(backend: Backend, measure_id: str) -> tuple[MeetingDecision, ...]:
    """Everything any council has decided about a measure, oldest first."""
    return _decisions(backend, None, measure_id)


def _decisions(backend: Backend, council_id: str | None, measure_id: str | None) -> tuple[MeetingDecision, ...]:
    return tuple(
        MeetingDecision(identity, meeting_id, held_on, DecisionKind(kind), *rest)
        for identity, meeting_id, held_on, kind, *rest in backend.rows(_DECISIONS, [council_id, measure_id])
    )


def _meeting(row: Row, by_id: dict[str, Council]) -> Meeting:
    (identity, council_id, held_on, starts_at, venue, title, state, due, opened, closed, item, measure, example, version) = row
    known = MeetingState(state)
    if known is MeetingState.PLANNED and opened is not None:
        known = MeetingState.OPEN
    return Meeting(
        identity,
        by_id[council_id],
        held_on,
        starts_at,
        venue,
        title,
        known,
        due,
        opened,
        closed,
        item,
        measure,
        example,
        version,
    )


def _attendance(backend: Backend, meeting: Meeting) -> tuple[Attendance, ...]:
    """The council's functions in their order, then whoever came besides."""
    said: dict[str, bool] = dict(backend.rows(_ATTENDANCE, [meeting.id]))
    functions = dict.fromkeys((*meeting.council.functions, *said))
    return tuple(Attendance(function, said.get(function)) for function in functions)
