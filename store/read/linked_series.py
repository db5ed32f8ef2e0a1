"""What goals want of indicators, judged by their values at a place: one query however many links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Direction, Unit
from store.model.indicator import IndicatorLink, LinkedSeries
from store.statistics.breaks import series_breaks
from store.statistics.judging import judge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.db.backend import Backend
    from store.model.indicator import Observation
    from store.read.observations import Series

_LINKS = """
SELECT a.id, i.id, i.title, i.title_en, i.unit, i.product, i.value_access, l.direction, l.baseline, l.baseline_period, l.target,
       l.target_year, l.note, l.goal_id, l.level <> 'row', i.theme, p.valid_from
FROM (SELECT g.area_id AS area_id, x.goal_id, x.indicator_id, x.direction, x.baseline, x.baseline_period, x.target,
             x.target_year, x.note, g.level, g.position
      FROM goal_indicator x JOIN goal g ON g.id = x.goal_id WHERE NOT g.hidden AND NOT x.hidden
      UNION ALL
      SELECT area_id, NULL, indicator_id, direction, baseline, baseline_period, target, target_year, note, 'z', 0
      FROM area_indicator WHERE NOT hidden) l
JOIN priority_area a ON a.id = l.area_id
JOIN plan p ON p.id = a.plan_id
JOIN indicator i ON i.id = l.indicator_id
WHERE NOT a.hidden AND NOT i.hidden AND a.plan_id = any($1)
ORDER BY a.plan_id, a.position, l.level, l.position, i.position
"""
_ALL_POLICE_AREAS = "SELECT member_code, place_code FROM place_member WHERE member_code = any($1) ORDER BY place_code"
_POLICE_AREAS = "SELECT place_code FROM place_member WHERE member_code = $1 ORDER BY place_code"


def links_by_area(backend: Backend, plan_ids: Iterable[str]) -> dict[str, list[IndicatorLink]]:
    """Every link of the plans' goals and areas, by area id, in the order the plan meets them."""
    found: dict[str, list[IndicatorLink]] = {}
    for area_id, indicator_id, title, title_en, unit, product, access, direction, *wanted in backend.rows(
        _LINKS, [list(plan_ids)]
    ):
        baseline, baseline_period, target, target_year, note, goal_id, overall, theme, plan_start = wanted
        link = IndicatorLink(
            indicator_id=indicator_id,
            title=title,
            title_en=title_en,
            unit=Unit(unit),
            product=product,
            value_access=access,
            direction=Direction(direction),
            baseline=baseline,
            baseline_period=baseline_period,
            target=target,
            target_year=target_year,
            note=note,
            goal_id=goal_id,
            overall=overall,
            theme=theme,
            plan_start=plan_start,
        )
        found.setdefault(area_id, []).append(link)
    return found


def series_places(backend: Backend, place_code: str) -> list[str]:
    """Where to look for a place's values: itself, then the police areas it belongs to (their surveys cover it)."""
    return [place_code, *(code for (code,) in backend.rows(_POLICE_AREAS, [place_code]))]


def series_places_of_all(backend: Backend, place_codes: Iterable[str]) -> dict[str, list[str]]:
    """The same for many places in one query."""
    found = {code: [code] for code in place_codes}
    for member, code in backend.rows(_ALL_POLICE_AREAS, [list(found)]):
        found[member].append(code)
    return found


def linked(link: IndicatorLink, places: Iterable[str], values: Series, *, wanted: bool = True) -> LinkedSeries:
    """The link judged by its values at the first of ``places`` that has any; unless ``wanted``, nothing is better or worse."""
    observations: tuple[Observation, ...] = next(
        (values[link.indicator_id, place] for place in places if (link.indicator_id, place) in values), ()
    )
    breaks = [one.first_year for one in series_breaks(link.indicator_id, link.product, link.theme)]
    return LinkedSeries(link, observations, judge(observations, link.unit, link if wanted else None, breaks))
