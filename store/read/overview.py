"""The first screen in a handful of queries, however many municipalities there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from store.i18n.formats import alphabetical
from store.model.codes import Change, PlanKind
from store.model.edition_standing import EditionStanding
from store.model.overview import AreaSummary, Overview, PlaceOverview, PlanSummary
from store.model.status import FINISHED, Status
from store.read.attention import attention
from store.read.edition_standing import standings
from store.read.linked_series import linked, links_by_area, series_places_of_all
from store.read.observations import series_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from store.db.backend import Backend, Row

_PLANS = """
SELECT pl.code, pl.name, p.id, p.kind, p.title, p.period, p.valid_to, p.review_by, coalesce(p.valid_from, p.decided_on)
FROM plan p JOIN plan_place pp ON pp.plan_id = p.id JOIN place pl ON pl.code = pp.place_code
WHERE NOT p.hidden ORDER BY p.valid_from DESC NULLS LAST, p.id
"""
_AREAS = """
SELECT a.plan_id, a.id, a.title, count(g.id), count(g.id) FILTER (WHERE x.goal_id IS NULL)
FROM priority_area a
LEFT JOIN goal g ON g.area_id = a.id AND NOT g.hidden
LEFT JOIN (SELECT DISTINCT goal_id FROM goal_indicator WHERE NOT hidden) x ON x.goal_id = g.id
WHERE NOT a.hidden GROUP BY a.plan_id, a.id, a.title, a.position ORDER BY a.plan_id, a.position
"""
_MEASURES = """
SELECT m.area_id, m.status, m.example, r.measure_id IS NOT NULL, count(*), count(*) FILTER (WHERE m.due_date < $2)
FROM measure m LEFT JOIN interim_report r ON r.measure_id = m.id AND r.year = $1 AND NOT r.hidden
WHERE NOT m.hidden GROUP BY m.area_id, m.status, m.example, r.measure_id IS NOT NULL
"""
_MEETINGS = """
SELECT cp.place_code, min(m.held_on) FROM meeting m JOIN council c ON c.id = m.council_id
JOIN council_place cp ON cp.council_id = c.id
WHERE m.held_on >= $1 AND m.state = 'planned' AND NOT m.hidden AND NOT c.hidden GROUP BY cp.place_code
"""
_REPORTS = "SELECT place_code, max(period_end) FROM situation_report WHERE NOT hidden GROUP BY place_code"


def overview(backend: Backend, today: date) -> Overview:
    """Every municipality with a plan, and what needs attention, as of ``today``."""
    plans: dict[str, list[Row]] = defaultdict(list)
    names: dict[str, str] = {}
    for code, name, *plan in backend.rows(_PLANS):
        names[code] = name
        plans[code].append(tuple(plan))
    facts = _Facts(backend, plans, today)
    meetings: dict[str, date] = dict(backend.rows(_MEETINGS, [today]))
    reports: dict[str, date] = dict(backend.rows(_REPORTS))
    rows = tuple(
        replace(_place(code, name, plans[code], facts), next_meeting=meetings.get(code), situation_report_to=reports.get(code))
        for code, name in sorted(names.items(), key=lambda place: alphabetical(place[1]))
    )
    return Overview(today, rows, tuple(attention(backend, rows, today)), any(place.example for place in rows))


class _Tally:
    """What is counted of the measures of an area."""

    def __init__(self) -> None:
        self.by_status: Counter[Status] = Counter()
        self.late = 0
        self.unreported = 0
        self.example = False

    def add(self, other: _Tally) -> None:
        self.by_status += other.by_status
        self.late, self.unreported = self.late + other.late, self.unreported + other.unreported
        self.example = self.example or other.example


class _Facts:
    """What is asked once for all places."""

    def __init__(self, backend: Backend, plans: Mapping[str, list[Row]], today: date) -> None:
        self.tallies = _tallies(backend, today)
        self.standings = standings(backend, today)
        self.areas: dict[str, list[Row]] = defaultdict(list)
        for plan_id, *area in backend.rows(_AREAS):
            self.areas[plan_id].append(tuple(area))
        self.links = links_by_area(backend, sorted({str(plan[0]) for rows in plans.values() for plan in rows}))
        self.places = series_places_of_all(backend, plans)
        indicators = {link.indicator_id for group in self.links.values() for link in group}
        self.values = series_of(backend, indicators, {code for group in self.places.values() for code in group})

    def changes(self, area_id: str, place_code: str) -> Counter[Change]:
        """How each indicator of the area moved at the place."""
        unique = {link.indicator_id: link for link in self.links.get(area_id, [])}
        return Counter(linked(link, self.places[place_code], self.values).change for link in unique.values())


def _tallies(backend: Backend, today: date) -> defaultdict[str, _Tally]:
    tallies: defaultdict[str, _Tally] = defaultdict(_Tally)
    for area_id, status_code, example, reported, count, past_due in backend.rows(_MEASURES, [today.year, today]):
        status, tally = Status(status_code), tallies[area_id]
        tally.by_status[status] += count
        tally.late += past_due if status not in FINISHED else 0
        tally.unreported += 0 if reported else count
        tally.example = tally.example or example
    return tallies


def _place(code: str, name: str, rows: list[Row], facts: _Facts) -> PlaceOverview:
    plans = sorted((_plan(row, code, facts) for row in rows), key=_order)
    tally, by_change = _Tally(), Counter[Change]()
    for area in (area for plan in plans if plan.standing is EditionStanding.CURRENT for area in plan.areas):
        tally.add(facts.tallies[area.id])
        by_change.update(area.by_change)
    return PlaceOverview(
        code=code,
        name=name,
        plans=tuple(plans),
        measures=tally.by_status.total(),
        by_status=dict(tally.by_status),
        late=tally.late,
        unreported=tally.unreported,
        by_change=dict(by_change),
        next_meeting=None,
        situation_report_to=None,
        example=tally.example,
    )


def _order(plan: PlanSummary) -> tuple[int, bool]:
    return list(EditionStanding).index(plan.standing), not plan.areas


def _plan(row: Row, place_code: str, facts: _Facts) -> PlanSummary:
    plan_id, kind, title, period, valid_to, review_by, begins = row
    areas = tuple(
        AreaSummary(
            id=area_id,
            title=area_title,
            by_status=dict(facts.tallies[area_id].by_status),
            late=facts.tallies[area_id].late,
            by_change=dict(facts.changes(area_id, place_code)),
            goals=goals,
            goals_without_indicator=without,
        )
        for area_id, area_title, goals, without in facts.areas.get(plan_id, [])
    )
    standing = facts.standings.get(plan_id, EditionStanding.CURRENT)
    return PlanSummary(plan_id, PlanKind(kind), title, period, valid_to, review_by, areas, standing, begins)
