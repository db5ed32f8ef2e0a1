"""What has happened in a council's places since it last met: a handful of queries, however many measures there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Assessment
from store.model.meeting import MeetingAssessment
from store.model.since_meeting import AreaNews, CameReport, SinceMeeting
from store.read.changed_fields import changed_fields
from store.read.meeting import council_decisions, meetings
from store.read.meeting_period import period_of, plans_of, window_of
from store.read.new_values import new_values

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.db.backend import Backend
    from store.model.meeting import Meeting, MeetingDecision
    from store.model.since_meeting import Period
    from store.read.meeting_period import Window

_AREAS = "SELECT id, title, plan_id FROM priority_area WHERE plan_id = any($1) ORDER BY plan_id, position, id"
_REPORTS = """
SELECT m.area_id, r.measure_id, m.title, r.year, r.reported_on, r.done, r.effect_seen, r.proposed_adjustment, r.next_step,
       r.role, r.example
FROM interim_report r JOIN measure m ON m.id = r.measure_id
WHERE NOT r.hidden AND NOT m.hidden AND m.plan_id = any($1)
  AND (r.reported_on BETWEEN $2 AND $3 OR EXISTS (
    SELECT 1 FROM change_event e
    WHERE e.entity = 'interim_report' AND e.entity_id = r.measure_id || '/' || CAST(r.year AS text) AND e.undoes IS NULL
      AND e.recorded_on >= $4 AND e.recorded_on < coalesce(CAST($5 AS timestamp), TIMESTAMP '9999-12-31')
      AND NOT EXISTS (SELECT 1 FROM change_event u WHERE u.undoes = e.change_no)))
ORDER BY r.reported_on, r.measure_id, r.year
"""
_ASSESSMENTS = """
SELECT j.goal_id, g.title, g.area_id, j.assessment, j.assessed_on, j.note, j.example
FROM goal_assessment j JOIN goal g ON g.id = j.goal_id JOIN priority_area a ON a.id = g.area_id
WHERE a.plan_id = any($1) AND NOT j.hidden AND NOT g.hidden AND j.assessed_on BETWEEN $2 AND $3
  AND coalesce(j.meeting_id, '') <> $4
ORDER BY j.assessed_on, j.goal_id
"""


def since_meeting(backend: Backend, meeting: Meeting, today: date) -> SinceMeeting:
    """Everything that happened before ``meeting`` and after the council's previous one, as far as is known ``today``."""
    plans = plans_of(backend, meeting)
    every = meetings(backend)
    period = period_of(meeting, every, list(plans.values()), today)
    window = window_of(period, meeting)
    fields = changed_fields(backend, plans, window)
    reports = _reports(backend, list(plans), period, window, today)
    assessments = _assessments(backend, list(plans), period, meeting, today)
    values = new_values(backend, plans, dict(meeting.council.places), window)
    areas = (
        AreaNews(
            id=area_id,
            title=title,
            plan_id=plan_id,
            changes=tuple(fields.changes.get(area_id, ())),
            notes=tuple(fields.notes.get(area_id, ())),
            reports=tuple(reports.get(area_id, ())),
            values=values.get(area_id, ()),
            assessments=tuple(assessments.get(area_id, ())),
        )
        for area_id, title, plan_id in backend.rows(_AREAS, [list(plans)])
    )
    return SinceMeeting(
        period=period,
        areas=tuple(area for area in areas if area.count),
        decisions=_decisions(backend, meeting, period),
        left_out=fields.left_out,
    )


def _last_day(period: Period, today: date) -> date:
    return period.until or today


def _reports(
    backend: Backend, plan_ids: Sequence[str], period: Period, window: Window, today: date
) -> dict[str, list[CameReport]]:
    found: dict[str, list[CameReport]] = {}
    params = [list(plan_ids), period.since, _last_day(period, today), *window]
    for area_id, *report in backend.rows(_REPORTS, params):
        found.setdefault(area_id, []).append(CameReport(*report))
    return found


def _assessments(
    backend: Backend, plan_ids: Sequence[str], period: Period, meeting: Meeting, today: date
) -> dict[str, list[MeetingAssessment]]:
    """Those of the previous meeting too: what was said of a goal there is where this meeting goes on."""
    since = period.previous.held_on if period.previous else period.since
    found: dict[str, list[MeetingAssessment]] = {}
    params = [list(plan_ids), since, _last_day(period, today), meeting.id]
    for goal_id, title, area_id, assessment, *rest in backend.rows(_ASSESSMENTS, params):
        found.setdefault(area_id, []).append(MeetingAssessment(goal_id, title, area_id, Assessment(assessment), *rest))
    return found


def _decisions(backend: Backend, meeting: Meeting, period: Period) -> tuple[MeetingDecision, ...]:
    if period.previous is None:
        return ()
    first = period.previous.held_on
    every = council_decisions(backend, meeting.council.id)
    return tuple(one for one in every if first <= one.held_on < meeting.held_on and one.meeting_id != meeting.id)
