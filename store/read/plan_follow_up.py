"""What happened in a plan's measures, in as many queries as there are kinds of happenings, however many measures there are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from store.i18n.formats import format_moment
from store.model.codes import Assessment
from store.model.follow_up import Activity, InterimReport
from store.model.meeting import MeetingAssessment
from store.model.plan_follow_up import MeasureWords, PlanFollowUp, StatusChange
from store.model.status import Status
from store.read.meeting import council_decisions, councils

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.db.backend import Backend
    from store.model.meeting import MeetingDecision

_SAID = """
SELECT m.id, m.parties_verbatim, m.detail,
       (SELECT string_agg(pa.name, ', ' ORDER BY mp.position) FROM measure_party mp JOIN party pa ON pa.id = mp.party_id
        WHERE mp.measure_id = m.id AND mp.role = 'partner')
FROM measure m WHERE m.plan_id = $1 AND NOT m.hidden
"""
_ACTIVITIES = """
SELECT a.measure_id, a.title, a.planned_on, a.done_on, a.quantity, a.unit, a.reached, a.note, a.example
FROM activity a JOIN measure m ON m.id = a.measure_id
WHERE m.plan_id = $1 AND NOT m.hidden AND NOT a.hidden ORDER BY coalesce(a.done_on, a.planned_on) NULLS LAST, a.id
"""
_REPORTS = """
SELECT r.measure_id, r.year, r.reported_on, r.done, r.effect_seen, r.proposed_adjustment, r.next_step, r.role, r.example
FROM interim_report r JOIN measure m ON m.id = r.measure_id
WHERE m.plan_id = $1 AND NOT m.hidden AND NOT r.hidden ORDER BY r.year DESC
"""
_CHANGES = """
SELECT e.entity_id, e.effective_on, e.recorded_on, e.old_value, e.new_value, e.note, e.role, e.example
FROM change_event e JOIN measure m ON m.id = e.entity_id
WHERE e.entity = 'measure' AND e.field = 'status' AND m.plan_id = $1 AND NOT m.hidden AND e.undoes IS NULL
  AND NOT (e.change_no = any($2)) ORDER BY e.event_no
"""
_UNDONE = "SELECT DISTINCT undoes FROM change_event WHERE undoes IS NOT NULL"
_ASSESSMENTS = """
SELECT j.goal_id, g.title, g.area_id, j.assessment, j.assessed_on, j.note, j.example
FROM goal_assessment j JOIN goal g ON g.id = j.goal_id JOIN priority_area a ON a.id = g.area_id
WHERE a.plan_id = $1 AND NOT j.hidden AND NOT g.hidden ORDER BY j.assessed_on, a.position, g.level, g.position
"""
_ITEM_AREAS = "SELECT id, area_id FROM agenda_item WHERE area_id IS NOT NULL AND NOT hidden"


def plan_follow_up(backend: Backend, plan_id: str, place_codes: Iterable[str]) -> PlanFollowUp:
    """Everything that happened in the plan's measures, and what the councils of ``place_codes`` decided."""
    activities: dict[str, list[Activity]] = {}
    for measure_id, *activity in backend.rows(_ACTIVITIES, [plan_id]):
        activities.setdefault(measure_id, []).append(Activity(*activity))
    reports: dict[str, list[InterimReport]] = {}
    for measure_id, *report in backend.rows(_REPORTS, [plan_id]):
        reports.setdefault(measure_id, []).append(InterimReport(*report))
    return PlanFollowUp(
        said={
            identity: MeasureWords(parties, detail, partners or "")
            for identity, parties, detail, partners in backend.rows(_SAID, [plan_id])
        },
        activities={identity: tuple(found) for identity, found in activities.items()},
        reports={identity: tuple(found) for identity, found in reports.items()},
        changes=_changes(backend, plan_id),
        assessments=tuple(
            MeetingAssessment(goal_id, title, area_id, Assessment(assessment), *rest)
            for goal_id, title, area_id, assessment, *rest in backend.rows(_ASSESSMENTS, [plan_id])
        ),
        decisions=decisions_at(backend, place_codes),
        item_areas=dict(backend.rows(_ITEM_AREAS)),
    )


def decisions_at(backend: Backend, place_codes: Iterable[str]) -> tuple[MeetingDecision, ...]:
    """Everything the councils of the places have decided, oldest first."""
    codes = set(place_codes)
    wanted = [council.id for council in councils(backend) if codes & {code for code, _ in council.places}]
    found = [decision for council_id in wanted for decision in council_decisions(backend, council_id)]
    return tuple(sorted(found, key=lambda one: (one.held_on, one.id)))


def _changes(backend: Backend, plan_id: str) -> dict[str, tuple[StatusChange, ...]]:
    undone = [change_no for (change_no,) in backend.rows(_UNDONE)]
    found: dict[str, list[StatusChange]] = {}
    for identity, effective_on, recorded_on, old, new, *rest in backend.rows(_CHANGES, [plan_id, undone]):
        day = effective_on or date.fromisoformat(format_moment(recorded_on)[:10])
        found.setdefault(identity, []).append(StatusChange(day, Status(old) if old else None, Status(new), *rest))
    return {identity: tuple(changes) for identity, changes in found.items()}
