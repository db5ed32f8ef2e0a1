"""The first screen in a handful of queries, however many municipalities there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from store.i18n.formats import alphabetical
from store.model.codes import Change, PlanKind
from store.model.overview import AreaSummary, Overview, PlaceOverview, PlanSummary
from store.model.status import Status, is_late
from store.read.attention import attention
from store.read.linked_series import latest_two, linked, links_by_area, series_places

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend

_PLACES = """
SELECT DISTINCT pl.code, pl.name FROM plan_place pp JOIN place pl ON pl.code = pp.place_code JOIN plan p ON p.id = pp.plan_id
WHERE NOT p.hidden ORDER BY pl.code
"""
_PLANS = """
SELECT pp.place_code, p.id, p.kind, p.title, p.period, p.valid_to, p.review_by
FROM plan p JOIN plan_place pp ON pp.plan_id = p.id
WHERE NOT p.hidden ORDER BY p.valid_from DESC NULLS LAST, p.id
"""
_AREAS = """
SELECT a.plan_id, a.id, a.title,
       (SELECT count(*) FROM goal g WHERE g.area_id = a.id AND NOT g.hidden),
       (SELECT count(*) FROM goal g WHERE g.area_id = a.id AND NOT g.hidden
           AND NOT EXISTS (SELECT 1 FROM goal_indicator x WHERE x.goal_id = g.id))
FROM priority_area a WHERE NOT a.hidden ORDER BY a.plan_id, a.position
"""
_MEASURES = """
SELECT m.area_id, m.status, m.due_date, m.example,
       EXISTS (SELECT 1 FROM interim_report r WHERE r.measure_id = m.id AND r.year = $1), count(*)
FROM measure m WHERE NOT m.hidden GROUP BY ALL
"""
_MEETINGS = """
SELECT cp.place_code, min(m.held_on) FROM meeting m JOIN council_place cp ON cp.council_id = m.council_id
WHERE m.held_on >= $1 AND m.state = 'planned' GROUP BY cp.place_code
"""
_REPORTS = "SELECT place_code, max(period_end) FROM situation_report GROUP BY place_code"


def overview(backend: Backend, today: date) -> Overview:
    """Every municipality with a plan, and what needs attention, as of ``today``."""
    tallies = _area_tallies(backend, today)
    areas = _areas_by_plan(backend)
    plans: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    for place_code, *plan in backend.rows(_PLANS):
        plans[place_code].append(tuple(plan))
    changes = _changes(backend, {code: [str(plan[0]) for plan in rows] for code, rows in plans.items()})
    meetings: dict[str, date] = dict(backend.rows(_MEETINGS, [today]))
    reports: dict[str, date] = dict(backend.rows(_REPORTS))
    places = []
    for code, name in sorted(backend.rows(_PLACES), key=lambda place: alphabetical(place[1])):
        summaries = [_plan(row, areas, tallies, changes.get(code, {})) for row in plans[code]]
        summaries.sort(key=lambda plan: not plan.areas)
        tally = sum((tallies[area.id] for plan in summaries for area in plan.areas), _Tally())
        by_change = sum((Counter(area.by_change) for plan in summaries for area in plan.areas), Counter[Change]())
        places.append(
            PlaceOverview(
                code=code,
                name=name,
                plans=tuple(summaries),
                measures=tally.by_status.total(),
                by_status=dict(tally.by_status),
                late=tally.late,
                unreported=tally.unreported,
                by_change=dict(by_change),
                next_meeting=meetings.get(code),
                situation_report_to=reports.get(code),
                example=tally.example,
            )
        )
    rows = tuple(places)
    return Overview(today, rows, tuple(attention(backend, rows, today)), any(place.example for place in rows))


class _Tally:
    """What is counted of the measures of an area."""

    def __init__(self) -> None:
        self.by_status: Counter[Status] = Counter()
        self.late = 0
        self.unreported = 0
        self.example = False

    def __add__(self, other: _Tally) -> _Tally:
        both = _Tally()
        both.by_status = self.by_status + other.by_status
        both.late, both.unreported = self.late + other.late, self.unreported + other.unreported
        both.example = self.example or other.example
        return both


def _area_tallies(backend: Backend, today: date) -> defaultdict[str, _Tally]:
    tallies: defaultdict[str, _Tally] = defaultdict(_Tally)
    for area_id, status, due, example, reported, count in backend.rows(_MEASURES, [today.year]):
        tally = tallies[area_id]
        tally.by_status[Status(status)] += count
        tally.late += count if is_late(Status(status), due, today) else 0
        tally.unreported += 0 if reported else count
        tally.example = tally.example or example
    return tallies


def _areas_by_plan(backend: Backend) -> dict[str, list[tuple[str, str, int, int]]]:
    found: dict[str, list[tuple[str, str, int, int]]] = defaultdict(list)
    for plan_id, *area in backend.rows(_AREAS):
        found[plan_id].append((area[0], area[1], area[2], area[3]))
    return found


def _changes(backend: Backend, plans_of_place: dict[str, list[str]]) -> dict[str, dict[str, Counter[Change]]]:
    """For each place, how the indicators of each area moved there."""
    links = links_by_area(backend, sorted({plan for plans in plans_of_place.values() for plan in plans}))
    places = {code: series_places(backend, code) for code in plans_of_place}
    codes = {code for group in places.values() for code in group}
    values = latest_two(backend, [link.indicator_id for group in links.values() for link in group], codes)
    found: dict[str, dict[str, Counter[Change]]] = {}
    for code in plans_of_place:
        found[code] = {
            area_id: Counter(
                linked(link, places[code], values).change for link in {link.indicator_id: link for link in group}.values()
            )
            for area_id, group in links.items()
        }
    return found


def _plan(
    row: tuple[object, ...],
    areas: dict[str, list[tuple[str, str, int, int]]],
    tallies: defaultdict[str, _Tally],
    changes: dict[str, Counter[Change]],
) -> PlanSummary:
    plan_id, kind, title, period, valid_to, review_by = row
    summaries = tuple(
        AreaSummary(
            area_id,
            area_title,
            dict(tallies[area_id].by_status),
            tallies[area_id].late,
            dict(changes.get(area_id, {})),
            goals,
            without,
        )
        for area_id, area_title, goals, without in areas.get(str(plan_id), [])
    )
    return PlanSummary(str(plan_id), PlanKind(str(kind)), str(title), period, valid_to, review_by, summaries)  # type: ignore[arg-type]
