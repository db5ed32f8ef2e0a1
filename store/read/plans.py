"""Plans with their areas, goals and measures: the municipality's page, a plan's, and an area's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.model.codes import Assessment, Phase, PlanKind, RiskDomain
from store.model.edition_standing import EditionStanding
from store.model.filter import MeasureFilter
from store.model.follow_up import GoalJudgement
from store.model.plan import AreaView, GoalView, PlaceView, PlanHead, PlanView
from store.read.edition_standing import standing_of
from store.read.linked_series import linked, links_by_area, series_places
from store.read.measure_rows import measure_rows
from store.read.observations import series_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.db.backend import Backend
    from store.model.indicator import LinkedSeries

_HEAD = """
SELECT id, kind, title, parent_id, area_label, period, decided_by, decided_on, section_no, registry_no, document_owner,
       responsible_function, document_date, valid_from, valid_to, review_by, retention, category, stage, scope, publication,
       short_description, follow_up, purpose, example
FROM plan WHERE NOT hidden AND id = $1
"""
_PLANS_OF_PLACE = """
SELECT p.id FROM plan p JOIN plan_place pp ON pp.plan_id = p.id
WHERE pp.place_code = $1 AND NOT p.hidden
ORDER BY (SELECT count(*) FROM priority_area a WHERE a.plan_id = p.id AND NOT a.hidden) DESC, p.valid_from DESC NULLS LAST, p.id
"""
_PLACES_OF_PLAN = """
SELECT pl.code, pl.name FROM plan_place pp JOIN place pl ON pl.code = pp.place_code WHERE pp.plan_id = $1 ORDER BY pp.position
"""
_AREAS = """
SELECT id, title, full_title, summary, definition FROM priority_area WHERE plan_id = $1 AND NOT hidden ORDER BY position, id
"""
_GOALS = """
SELECT g.id, g.area_id, g.level, g.title, g.cause,
       (SELECT string_agg(mg.measure_id, ' ' ORDER BY mg.measure_id) FROM measure_goal mg WHERE mg.goal_id = g.id)
FROM goal g JOIN priority_area a ON a.id = g.area_id
WHERE a.plan_id = $1 AND NOT g.hidden ORDER BY a.position, g.level, g.position, g.id
"""
_JUDGEMENTS = """
SELECT j.goal_id, j.assessment, j.assessed_on, j.note, j.example
FROM goal_assessment j JOIN goal g ON g.id = j.goal_id JOIN priority_area a ON a.id = g.area_id
WHERE a.plan_id = $1 AND NOT j.hidden ORDER BY j.assessed_on
"""
_PARTIES = "SELECT pa.name FROM plan_party pp JOIN party pa ON pa.id = pp.party_id WHERE pp.plan_id = $1 ORDER BY pp.position"
_SECTIONS = "SELECT heading, body FROM plan_section WHERE plan_id = $1 ORDER BY position"
_PHASES = "SELECT phase, words FROM plan_phase WHERE plan_id = $1 ORDER BY position"
_DOMAINS = "SELECT domain, words FROM plan_domain WHERE plan_id = $1 ORDER BY position"
_PARENT = "SELECT p.id, p.title FROM plan c JOIN plan p ON p.id = c.parent_id WHERE c.id = $1"


def place_view(backend: Backend, code: str, today: date) -> PlaceView:
    """A municipality (or police area) with its plans, earlier editions last. ``code`` must exist."""
    [(name, county)] = backend.rows("SELECT name, county_code FROM place WHERE code = $1", [code])
    plan_ids = [plan_id for (plan_id,) in backend.rows(_PLANS_OF_PLACE, [code])]
    plans = [plan_view(backend, plan_id, today, code) for plan_id in plan_ids]
    order = list(EditionStanding)
    return PlaceView(code, name, county, tuple(sorted(plans, key=lambda plan: order.index(plan.standing))))


def plan_view(backend: Backend, plan_id: str, today: date, place_code: str | None = None) -> PlanView:
    """A plan with everything in it, its indicators read at ``place_code`` (by default the plan's first place).

    Raises:
        UnknownId: there is no such plan, or it is hidden.
    """
    heads = backend.rows(_HEAD, [plan_id])
    if not heads:
        raise UnknownId(kind="plan", id=plan_id, near=[])
    identity, kind, *rest = heads[0]
    places = tuple((str(code), str(name)) for code, name in backend.rows(_PLACES_OF_PLAN, [plan_id]))
    return PlanView(
        head=PlanHead(identity, PlanKind(kind), *rest),
        places=places,
        parties=tuple(name for (name,) in backend.rows(_PARTIES, [plan_id])),
        sections=tuple((heading, body) for heading, body in backend.rows(_SECTIONS, [plan_id])),
        phases=tuple((Phase(phase), words) for phase, words in backend.rows(_PHASES, [plan_id])),
        domains=tuple((RiskDomain(domain), words) for domain, words in backend.rows(_DOMAINS, [plan_id])),
        areas=_areas(backend, plan_id, place_code or places[0][0], today),
        ancestors=_ancestors(backend, plan_id),
        standing=standing_of(backend, plan_id, today),
    )


def area_view(backend: Backend, area_id: str, today: date, place_code: str | None = None) -> tuple[AreaView, PlanView]:
    """One area and the plan it stands in.

    Raises:
        UnknownId: there is no such area, or it is hidden.
    """
    rows = backend.rows("SELECT plan_id FROM priority_area WHERE id = $1 AND NOT hidden", [area_id])
    if not rows:
        raise UnknownId(kind="area", id=area_id, near=[])
    plan = plan_view(backend, rows[0][0], today, place_code)
    return next(area for area in plan.areas if area.id == area_id), plan


def _areas(backend: Backend, plan_id: str, place_code: str, today: date) -> tuple[AreaView, ...]:
    links = links_by_area(backend, [plan_id])
    places = series_places(backend, place_code)
    values = series_of(backend, [link.indicator_id for group in links.values() for link in group], places)
    measures = measure_rows(backend, MeasureFilter(plan_id=plan_id), today)
    goals = _goals(backend, plan_id, {area: [linked(link, places, values) for link in group] for area, group in links.items()})
    return tuple(
        AreaView(
            id=area_id,
            plan_id=plan_id,
            title=title,
            full_title=full_title,
            summary=summary,
            definition=definition,
            overall_goals=tuple(goal for goal in goals.get(area_id, []) if goal.level == "overall"),
            goals=tuple(goal for goal in goals.get(area_id, []) if goal.level == "row"),
            measures=tuple(measure for measure in measures if measure.area_id == area_id),
            indicators=tuple(linked(link, places, values) for link in links.get(area_id, []) if link.goal_id is None),
        )
        for area_id, title, full_title, summary, definition in backend.rows(_AREAS, [plan_id])
    )


def _goals(backend: Backend, plan_id: str, series: dict[str, list[LinkedSeries]]) -> dict[str, list[GoalView]]:
    judgements = {
        goal_id: GoalJudgement(Assessment(assessment), *rest)
        for goal_id, assessment, *rest in backend.rows(_JUDGEMENTS, [plan_id])
    }
    found: dict[str, list[GoalView]] = {}
    for goal_id, area_id, level, title, cause, measure_ids in backend.rows(_GOALS, [plan_id]):
        own: Iterable[LinkedSeries] = (one for one in series.get(area_id, []) if one.link.goal_id == goal_id)
        goal = GoalView(goal_id, level, title, cause, tuple(own), tuple((measure_ids or "").split()), judgements.get(goal_id))
        found.setdefault(area_id, []).append(goal)
    return found


def _ancestors(backend: Backend, plan_id: str) -> tuple[tuple[str, str], ...]:
    """Parents upwards. A circle in the data ends where it closes."""
    found: dict[str, str] = {}
    current = plan_id
    while rows := backend.rows(_PARENT, [current]):
        [(current, title)] = rows
        if current in found or current == plan_id:
            break
        found[current] = title
    return tuple(found.items())
