"""A plan as the content of its file (:mod:`store.importing.plan_file`), read from the tables. Hidden rows stay behind."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.errors import UnknownId

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.db.backend import Backend, Row

Content = dict[str, object]
"""Keys as in the file; what is not there is left out."""

_HEAD = (
    "id",
    "kind",
    "title",
    "parent",
    "previous",
    "area_label",
    "period",
    "decided_by",
    "decided_on",
    "section_no",
    "registry_no",
    "document_owner",
    "responsible_function",
    "document_date",
    "valid_from",
    "valid_to",
    "review_by",
    "retention",
    "category",
    "stage",
    "scope",
    "publication",
    "short_description",
    "follow_up",
    "purpose",
    "example",
)
_PLAN = """
SELECT id, kind, title, parent_id, previous_id, area_label, period, decided_by, decided_on, section_no, registry_no,
       document_owner, responsible_function, document_date, valid_from, valid_to, review_by, retention, category, stage,
       scope, publication, short_description, follow_up, purpose, example
FROM plan WHERE id = $1 AND NOT hidden
"""
_PLACES = "SELECT place_code FROM plan_place WHERE plan_id = $1 ORDER BY position"
_PLAN_PARTIES = "SELECT party_id FROM plan_party WHERE plan_id = $1 ORDER BY position"
_SECTIONS = "SELECT heading, body FROM plan_section WHERE plan_id = $1 ORDER BY position"
_PHASES = "SELECT phase, words FROM plan_phase WHERE plan_id = $1 ORDER BY position"
_DOMAINS = "SELECT domain, words FROM plan_domain WHERE plan_id = $1 ORDER BY position"
_PARTIES = """
SELECT id, name, kind FROM party WHERE id IN (SELECT party_id FROM plan_party WHERE plan_id = $1
  UNION SELECT mp.party_id FROM measure_party mp JOIN measure m ON m.id = mp.measure_id WHERE m.plan_id = $1 AND NOT m.hidden)
ORDER BY id
"""
_REPORTS = """
SELECT place_code, title, period_start, period_end, note FROM situation_report WHERE NOT hidden AND id LIKE $1 || '-L%'
ORDER BY length(id), id
"""
_AREAS = """
SELECT id, title, full_title, summary, definition FROM priority_area WHERE plan_id = $1 AND NOT hidden ORDER BY position, id
"""
_GOALS = """
SELECT g.area_id, g.level, g.id, g.title, g.cause FROM goal g JOIN priority_area a ON a.id = g.area_id
WHERE a.plan_id = $1 AND NOT a.hidden AND NOT g.hidden ORDER BY g.position, g.id
"""
_MEASURES = """
SELECT m.area_id, m.id, m.parties_verbatim, m.detail, m.title, m.status, m.phase, m.prevention, m.start_date, m.due_date,
  m.example
FROM measure m JOIN priority_area a ON a.id = m.area_id
WHERE m.plan_id = $1 AND NOT m.hidden AND NOT a.hidden ORDER BY m.position, m.id
"""
_LINKS = """
SELECT l.{owner}_id, l.indicator_id, l.direction, l.baseline, l.baseline_period, l.target, l.target_year, l.note
FROM {owner}_indicator l JOIN indicator i ON i.id = l.indicator_id WHERE NOT l.hidden AND NOT i.hidden ORDER BY i.position, i.id
"""
_OF_MEASURES = {
    "wording": "SELECT measure_id, source, words FROM measure_wording",
    "goal": "SELECT measure_id, goal_id FROM measure_goal ORDER BY goal_id",
    "method": "SELECT measure_id, method_id FROM measure_method ORDER BY method_id",
    "domain": "SELECT measure_id, domain FROM measure_domain ORDER BY domain",
    "party": "SELECT measure_id, role, party_id FROM measure_party ORDER BY position, party_id",
    "activity": "SELECT measure_id, id, title, planned_on, done_on, quantity, unit, reached, note, example FROM activity "
    "WHERE NOT hidden ORDER BY id",
}
_DESCENT = "SELECT to_id, from_id, how FROM descent WHERE entity = $1 AND NOT hidden ORDER BY to_id, from_id"
_ACTIVITY = ("id", "title", "planned", "done", "quantity", "unit", "reached", "note", "example")
_LINK = ("id", "direction", "baseline", "baseline_period", "target", "target_year", "note")
_SITUATION = ("place", "title", "period_start", "period_end", "note")

Grouped = dict[str, list["Row"]]
"""Rows by the id of what they belong to."""


def plan_content(backend: Backend, plan_id: str) -> Content:
    """The whole document.

    Raises:
        UnknownId: there is no such plan.
    """
    heads = backend.rows(_PLAN, [plan_id])
    if not heads:
        raise UnknownId(kind="plan", id=plan_id, near=[])
    return _filled(
        plan=_head(backend, plan_id, heads[0]),
        party=_tables(backend, _PARTIES, plan_id, ("id", "name", "kind")),
        situation_report=_tables(backend, _REPORTS, plan_id, _SITUATION),
        area=_areas(backend, plan_id),
    )


def _head(backend: Backend, plan_id: str, head: Row) -> Content:
    def one(sql: str) -> list[object]:
        return [value for (value,) in backend.rows(sql, [plan_id])]

    return _filled(
        **dict(zip(_HEAD, head, strict=True)),
        places=one(_PLACES),
        parties=one(_PLAN_PARTIES),
        section=_tables(backend, _SECTIONS, plan_id, ("heading", "text")),
        phase=_tables(backend, _PHASES, plan_id, ("phase", "words")),
        domain=_tables(backend, _DOMAINS, plan_id, ("domain", "words")),
    )


def _areas(backend: Backend, plan_id: str) -> list[Content]:
    links = {owner: _grouped(backend.rows(_LINKS.format(owner=owner))) for owner in ("goal", "area")}
    goals = _grouped(backend.rows(_GOALS, [plan_id]))
    measures = _grouped(backend.rows(_MEASURES, [plan_id]))
    parts = {name: _grouped(backend.rows(sql)) for name, sql in _OF_MEASURES.items()}
    descent = {kind: _grouped(backend.rows(_DESCENT, [kind])) for kind in ("area", "goal", "measure")}
    row_of = {row[1]: area_id for area_id, rows in goals.items() for row in rows if row[0] == "row"}
    every_goal = {row[1] for rows in goals.values() for row in rows}

    def named(measure_id: str) -> list[str]:
        """Goals of the measure that are seen."""
        return [str(goal_id) for (goal_id,) in parts["goal"].get(measure_id, []) if goal_id in every_goal]

    def goal(area_id: str, row: Row) -> Content:
        level, goal_id, title, cause = row
        own = [measure[0] for measure in measures.get(area_id, []) if goal_id in named(measure[0])] if level == "row" else []
        return _filled(
            id=goal_id,
            text=title,
            cause=cause,
            measures=own,
            indicator=_links(links["goal"], goal_id),
            descent=_came_of(descent["goal"], goal_id),
        )

    def measure(area_id: str, row: Row) -> Content:
        beside = [goal_id for goal_id in named(row[0]) if row_of.get(goal_id) != area_id]
        return _measure(
            row, {name: group.get(row[0], []) for name, group in parts.items()}, beside, _came_of(descent["measure"], row[0])
        )

    return [
        _filled(
            id=area_id,
            title=title,
            full_title=full_title,
            summary=summary,
            definition=definition,
            overall_goal=[goal(area_id, row) for row in goals.get(area_id, []) if row[0] == "overall"],
            measure=[measure(area_id, row) for row in measures.get(area_id, [])],
            goal=[goal(area_id, row) for row in goals.get(area_id, []) if row[0] == "row"],
            indicator=_links(links["area"], area_id),
            descent=_came_of(descent["area"], area_id),
        )
        for area_id, title, full_title, summary, definition in backend.rows(_AREAS, [plan_id])
    ]


def _measure(row: Row, parts: Grouped, goals: list[str], descent: list[Content]) -> Content:
    measure_id, who, detail, title, status, phase, prevention, start, due, example = row
    wordings: dict[str, str] = dict(parts["wording"])
    bullet = wordings.get("bullet")
    return _filled(
        id=measure_id,
        title=title,
        list_wording=bullet if bullet != title else None,
        table_wording=wordings.get("table"),
        who=who,
        lead=[party for role, party in parts["party"] if role == "lead"],
        partners=[party for role, party in parts["party"] if role == "partner"],
        detail=detail,
        methods=[method for (method,) in parts["method"]],
        phase=phase,
        domains=[domain for (domain,) in parts["domain"]],
        prevention=prevention,
        goals=goals,
        status=status if status != "not_started" else None,
        start=start,
        due=due,
        example=example,
        activity=[_filled(**dict(zip(_ACTIVITY, one, strict=True))) for one in parts["activity"]],
        descent=descent,
    )


def _came_of(descent: Grouped, row_id: str) -> list[Content]:
    return [_filled(id=from_id, how=how) for from_id, how in descent.get(row_id, [])]


def _links(links: Grouped, owner_id: str) -> list[Content]:
    return [_filled(**dict(zip(_LINK, row, strict=True))) for row in links.get(owner_id, [])]


def _tables(backend: Backend, sql: str, plan_id: str, names: tuple[str, ...]) -> list[Content]:
    return [_filled(**dict(zip(names, row, strict=True))) for row in backend.rows(sql, [plan_id])]


def _grouped(rows: list[Row], key: Callable[[Row], str] = lambda row: str(row[0])) -> Grouped:
    found: Grouped = defaultdict(list)
    for row in rows:
        found[key(row)].append(tuple(row[1:]))
    return dict(found)


def _filled(**values: object) -> Content:
    """What there is: no empty lists, nothing that is false by itself."""
    return {name: value for name, value in values.items() if value is not None and value is not False and value != []}
