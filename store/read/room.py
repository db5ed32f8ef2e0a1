"""One measure as the room sees it: goals with what indicators and people say, the last report, what is still to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Assessment
from store.model.follow_up import GoalJudgement
from store.model.walk import RoomGoal, RoomMeasure
from store.read.linked_series import linked, links_by_area, series_places
from store.read.measure import measure_view
from store.read.meeting import measure_decisions
from store.read.observations import series_of

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.indicator import LinkedSeries
    from store.model.measure import MeasureView

_GOALS = """
SELECT g.id, g.title, EXISTS (SELECT 1 FROM measure_goal mg WHERE mg.goal_id = g.id AND mg.measure_id = $2) AS own
FROM goal g WHERE g.area_id = $1 AND NOT g.hidden
  AND (g.level = 'overall' OR EXISTS (SELECT 1 FROM measure_goal mg WHERE mg.goal_id = g.id AND mg.measure_id = $2))
ORDER BY own DESC, g.level, g.position
"""
_ASSESSMENTS = """
SELECT goal_id, assessment, assessed_on, note, example FROM goal_assessment
WHERE goal_id = any($1) AND NOT hidden ORDER BY assessed_on
"""
_SOURCES = "SELECT id, source FROM indicator WHERE id = any($1)"


def room_measure(backend: Backend, measure_id: str, place_code: str | None, meeting_id: str) -> RoomMeasure:
    """One measure at a meeting.

    Raises:
        UnknownId: there is no such measure.
    """
    view = measure_view(backend, measure_id, place_code)
    decisions = measure_decisions(backend, measure_id)
    goals = _goals(backend, view, place_code or view.places[0][0])
    return RoomMeasure(
        view,
        goals,
        tuple(one for one in decisions if not one.done or one.meeting_id == meeting_id),
        dict(backend.rows(_SOURCES, [[*_ids(view, goals)]])),
    )


def _goals(backend: Backend, view: MeasureView, place_code: str) -> tuple[RoomGoal, ...]:
    rows = backend.rows(_GOALS, [view.row.area_id, view.row.id])
    judged = {
        goal_id: GoalJudgement(Assessment(code), *rest)
        for goal_id, code, *rest in backend.rows(_ASSESSMENTS, [[goal_id for goal_id, *_ in rows]])
    }
    series = _series(backend, view, place_code)
    return tuple(
        RoomGoal(goal_id, title, own, tuple(one for one in series if one.link.goal_id == goal_id), judged.get(goal_id))
        for goal_id, title, own in rows
    )


def _series(backend: Backend, view: MeasureView, place_code: str) -> list[LinkedSeries]:
    links = links_by_area(backend, [view.row.plan_id]).get(view.row.area_id, [])
    places = series_places(backend, place_code)
    values = series_of(backend, [link.indicator_id for link in links], places)
    return [linked(link, places, values) for link in links]


def _ids(view: MeasureView, goals: tuple[RoomGoal, ...]) -> set[str]:
    return {one.link.indicator_id for series in (view.indicators, *(goal.series for goal in goals)) for one in series}
