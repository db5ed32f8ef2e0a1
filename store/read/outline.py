"""A plan as an outline, in a handful of queries however many measures it has."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.model.codes import PlanKind
from store.model.outline import Outline, OutlineRow
from store.read.measure_rows import measures_by_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from store.db.backend import Backend
    from store.model.measure import MeasureRow

_PLAN = """
SELECT title, kind, area_label, period, valid_from, valid_to, decided_on, hidden, example, version FROM plan WHERE id = $1
"""
_PLACES = """
SELECT pl.code, pl.name FROM plan_place pp JOIN place pl ON pl.code = pp.place_code WHERE pp.plan_id = $1 ORDER BY pp.position
"""
_AREAS = "SELECT id, title, version, hidden FROM priority_area WHERE plan_id = $1 ORDER BY position, id"
_GOALS = """
SELECT g.area_id, g.id, g.title, g.level, g.version, g.hidden FROM goal g JOIN priority_area a ON a.id = g.area_id
WHERE a.plan_id = $1 ORDER BY g.level, g.position, g.id
"""
_MEASURES = "SELECT id, hidden FROM measure WHERE plan_id = $1"
_SERVED = """
SELECT mg.measure_id, mg.goal_id FROM measure_goal mg JOIN measure m ON m.id = mg.measure_id JOIN goal g ON g.id = mg.goal_id
WHERE m.plan_id = $1 AND NOT g.hidden ORDER BY g.level, g.position, g.id
"""
_ACTIVITIES = """
SELECT y.measure_id, y.id, y.title, y.version, y.hidden, coalesce(y.done_on, y.planned_on), y.done_on IS NOT NULL
FROM activity y JOIN measure m ON m.id = y.measure_id WHERE m.plan_id = $1 ORDER BY coalesce(y.done_on, y.planned_on), y.id
"""
_OF_PLACE = """
SELECT p.id, p.title, p.kind, p.period, p.hidden FROM plan p
WHERE $1 IS NULL OR EXISTS (SELECT 1 FROM plan_place pp WHERE pp.plan_id = p.id AND pp.place_code = $1)
ORDER BY p.hidden, (SELECT count(*) FROM priority_area a WHERE a.plan_id = p.id AND NOT a.hidden) DESC,
         p.valid_from DESC NULLS LAST, p.id
"""
_PLAN_OF = {
    "plan": "SELECT id FROM plan WHERE id = $1",
    "priority_area": "SELECT plan_id FROM priority_area WHERE id = $1",
    "goal": "SELECT a.plan_id FROM goal g JOIN priority_area a ON a.id = g.area_id WHERE g.id = $1",
    "measure": "SELECT plan_id FROM measure WHERE id = $1",
    "activity": "SELECT m.plan_id FROM activity y JOIN measure m ON m.id = y.measure_id WHERE y.id = $1",
}
Grouped = dict[str, list[OutlineRow]]


def plan_outline(backend: Backend, plan_id: str, *, hidden_too: bool = False) -> Outline:
    """The plan and everything in it. A hidden plan is read too: that is where it is brought back.

    Raises:
        UnknownId: there has never been such a plan.
    """
    rows = backend.rows(_PLAN, [plan_id])
    if not rows:
        raise UnknownId(kind="plan", id=plan_id, near=[])
    title, kind, label, period, valid_from, valid_to, decided_on, hidden, example, version = rows[0]
    head = OutlineRow("plan", plan_id, title, plan_id, version, hidden)
    every = (head, *_content(backend, plan_id))
    places = tuple((str(code), str(name)) for code, name in backend.rows(_PLACES, [plan_id]))
    return Outline(
        plan_id=plan_id,
        title=title,
        kind=PlanKind(kind),
        area_label=label,
        period=period,
        valid_from=valid_from,
        valid_to=valid_to,
        decided_on=decided_on,
        places=places,
        hidden=hidden,
        example=example,
        rows=every if hidden_too else tuple(row for row in every if row is head or not row.hidden),
        hidden_rows=sum(row.hidden for row in every),
    )


def plans_to_edit(backend: Backend, place_code: str | None = None) -> list[tuple[str, str, PlanKind, str | None, bool]]:
    """(id, title, kind, period, hidden) of a place's plans, or of all: those with most areas first, hidden ones last."""
    rows = backend.rows(_OF_PLACE, [place_code])
    return [(str(plan), str(title), PlanKind(kind), period, bool(hidden)) for plan, title, kind, period, hidden in rows]


def plan_of_row(backend: Backend, kind: str, row_id: str) -> str | None:
    """The plan a row stands in, hidden or not; None when there has never been such a row."""
    rows = backend.rows(_PLAN_OF[kind], [row_id])
    return str(rows[0][0]) if rows else None


def _content(backend: Backend, plan_id: str) -> Iterator[OutlineRow]:
    goals: Grouped = defaultdict(list)
    for area_id, goal_id, title, level, version, hidden in backend.rows(_GOALS, [plan_id]):
        goals[area_id].append(OutlineRow("goal", goal_id, title, area_id, version, hidden, level))
    activities = _activities(backend, plan_id)
    measures = _measures(backend, plan_id, activities)
    for area_id, title, version, hidden in backend.rows(_AREAS, [plan_id]):
        yield OutlineRow("priority_area", area_id, title, plan_id, version, hidden)
        yield from goals[area_id]
        for measure in measures[area_id]:
            yield measure
            yield from activities[measure.id]


def _activities(backend: Backend, plan_id: str) -> Grouped:
    found: Grouped = defaultdict(list)
    for measure_id, identity, title, version, hidden, day, done in backend.rows(_ACTIVITIES, [plan_id]):
        found[measure_id].append(OutlineRow("activity", identity, title, measure_id, version, hidden, day=day, done=done))
    return found


def _measures(backend: Backend, plan_id: str, activities: Mapping[str, Sequence[OutlineRow]]) -> Grouped:
    hidden: dict[str, bool] = dict(backend.rows(_MEASURES, [plan_id]))
    served: dict[str, list[str]] = defaultdict(list)
    for measure_id, goal_id in backend.rows(_SERVED, [plan_id]):
        served[measure_id].append(goal_id)
    found: Grouped = defaultdict(list)
    for row in measures_by_id(backend, list(hidden)):
        done = sum(not activity.hidden for activity in activities[row.id])
        found[row.area_id].append(_measure(row, served[row.id], done, hidden=hidden[row.id]))
    return found


def _measure(row: MeasureRow, goals: Sequence[str], activities: int, *, hidden: bool) -> OutlineRow:
    return OutlineRow(
        kind="measure",
        id=row.id,
        title=row.title,
        owner_id=row.area_id,
        version=row.version,
        hidden=hidden,
        measure=row,
        goal_ids=tuple(goals),
        activities=activities,
    )
