"""Links between goals or areas and indicators, as the editor needs them: with their version, whoever they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.model.codes import Direction, Unit
from store.model.indicator_link import IndicatorWish, LinkFields, LinkOwner, LinkSubject
from store.model.manual_indicator import Better
from store.read.linked_series import series_places
from store.read.observations import observation

if TYPE_CHECKING:
    from store.db.backend import Backend, Row

_OF_PLACE = """
SELECT 'goal', g.id, g.title, l.indicator_id, l.direction, l.baseline, l.baseline_period, l.target, l.target_year, l.note,
       l.version, a.plan_id, a.position, g.position
FROM goal_indicator l JOIN goal g ON g.id = l.goal_id JOIN priority_area a ON a.id = g.area_id JOIN plan p ON p.id = a.plan_id
WHERE l.indicator_id = $2 AND NOT l.hidden AND NOT g.hidden AND NOT a.hidden AND NOT p.hidden
  AND a.plan_id IN (SELECT plan_id FROM plan_place WHERE place_code = $1)
UNION ALL
SELECT 'area', a.id, a.title, l.indicator_id, l.direction, l.baseline, l.baseline_period, l.target, l.target_year, l.note,
       l.version, a.plan_id, a.position, 0
FROM area_indicator l JOIN priority_area a ON a.id = l.area_id JOIN plan p ON p.id = a.plan_id
WHERE l.indicator_id = $2 AND NOT l.hidden AND NOT a.hidden AND NOT p.hidden
  AND a.plan_id IN (SELECT plan_id FROM plan_place WHERE place_code = $1)
ORDER BY 12, 13, 14
"""
_ONE = {
    "goal": """
SELECT 'goal', g.id, g.title, l.indicator_id, l.direction, l.baseline, l.baseline_period, l.target, l.target_year, l.note,
       l.version
FROM goal_indicator l JOIN goal g ON g.id = l.goal_id WHERE g.id = $1 AND l.indicator_id = $2 AND NOT l.hidden
""",
    "area": """
SELECT 'area', a.id, a.title, l.indicator_id, l.direction, l.baseline, l.baseline_period, l.target, l.target_year, l.note,
       l.version
FROM area_indicator l JOIN priority_area a ON a.id = l.area_id WHERE a.id = $1 AND l.indicator_id = $2 AND NOT l.hidden
""",
}
_OWNERS = """
SELECT 'goal', g.id, g.title, (SELECT count(*) FROM goal_indicator l WHERE l.goal_id = g.id AND NOT l.hidden), g.level,
       g.position
FROM goal g WHERE g.area_id = $1 AND NOT g.hidden
UNION ALL
SELECT 'area', a.id, a.title, (SELECT count(*) FROM area_indicator l WHERE l.area_id = a.id AND NOT l.hidden), 'z', 0
FROM priority_area a WHERE a.id = $1 AND NOT a.hidden
ORDER BY 5, 6
"""
_INDICATOR = "SELECT id, title, title_en, unit, product, better FROM indicator WHERE id = $1"
_OBSERVATIONS = """
SELECT place_code, period_start, period_end, value, low, high, n, preliminary, missing FROM observation
WHERE indicator_id = $1 AND place_code = $2 AND breakdown = 'total' AND replaced_on IS NULL AND value IS NOT NULL
ORDER BY period_end, period_start
"""
_NAMES = "SELECT id, title, title_en, product FROM indicator WHERE NOT hidden ORDER BY position, id"


def place_links(backend: Backend, place_code: str, indicator_id: str) -> list[IndicatorWish]:
    """What goals and areas of the place's plans want of the indicator, in the order the plans meet them."""
    return [_wish(row) for row in backend.rows(_OF_PLACE, [place_code, indicator_id])]


def link_between(backend: Backend, owner: LinkOwner, indicator_id: str) -> IndicatorWish | None:
    """The link there is, if there is one that is not taken away."""
    rows = backend.rows(_ONE[owner.kind], [owner.id, indicator_id])
    return _wish(rows[0]) if rows else None


def link_owners(backend: Backend, area_id: str) -> list[tuple[LinkOwner, int]]:
    """The area's goals in order, then the area itself, each with how many indicators it is linked to."""
    return [
        (LinkOwner(kind, identity, title), int(count)) for kind, identity, title, count, *_ in backend.rows(_OWNERS, [area_id])
    ]


def link_subject(backend: Backend, indicator_id: str, place_code: str) -> LinkSubject:
    """The indicator with its values at the place, or at the police area that covers it.

    Raises:
        UnknownId: there is no such indicator.
    """
    rows = backend.rows(_INDICATOR, [indicator_id])
    if not rows:
        raise UnknownId(kind="indicator", id=indicator_id, near=[])
    identity, title, title_en, unit, product, better = rows[0]
    found: list[Row] = []
    for code in series_places(backend, place_code):
        found = found or backend.rows(_OBSERVATIONS, [indicator_id, code])
    code = found[0][0] if found else place_code
    [(name,)] = backend.rows("SELECT name FROM place WHERE code = $1", [code])
    observations = tuple(observation(row) for row in found)
    return LinkSubject(identity, title, title_en, Unit(unit), product, Better(better) if better else None, name, observations)


def linkable(backend: Backend) -> list[tuple[str, str, str | None, str]]:
    """(id, title, English title, product) of every indicator a goal may be linked to."""
    return [(identity, title, title_en, product) for identity, title, title_en, product in backend.rows(_NAMES)]


def _wish(row: Row) -> IndicatorWish:
    kind, owner_id, title, indicator_id, direction, baseline, period, target, year, note, version, *_ = row
    fields = LinkFields(Direction(direction), baseline, period, target, year, note)
    return IndicatorWish(LinkOwner(kind, owner_id, title), indicator_id, fields, version)
