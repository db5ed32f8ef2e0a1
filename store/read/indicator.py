"""One indicator at one place, beside its county and the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.model.codes import Change, Direction, Unit
from store.model.indicator import Indicator, IndicatorLink, IndicatorView, Observation, PlaceSeries
from store.read.linked_series import links_by_area, observation, series_places
from store.statistics.movement import change_between

if TYPE_CHECKING:
    from store.db.backend import Backend

COUNTRY = "00"
_INDICATOR = """
SELECT id, title, title_en, unit, product, theme, source, publisher_label, description, pooled_years, value_access, rhythm, note
FROM indicator {where} ORDER BY position
"""
_OBSERVATIONS = """
SELECT place_code, period_start, period_end, value, low, high, n, preliminary, missing FROM observation
WHERE indicator_id = $1 AND place_code = $2 AND breakdown = 'total' AND replaced_on IS NULL ORDER BY period_end, period_start
"""
_PLACES = """
SELECT pl.code, pl.name FROM place pl
WHERE pl.code IN (SELECT place_code FROM observation WHERE indicator_id = $1) ORDER BY pl.code
"""
_PLANS = "SELECT plan_id FROM plan_place WHERE place_code = $1"
_FIRST_PLACE = """
SELECT pp.place_code FROM plan_place pp JOIN priority_area a ON a.plan_id = pp.plan_id
LEFT JOIN goal g ON g.area_id = a.id LEFT JOIN goal_indicator x ON x.goal_id = g.id
LEFT JOIN area_indicator y ON y.area_id = a.id
WHERE x.indicator_id = $1 OR y.indicator_id = $1 ORDER BY pp.plan_id, pp.position LIMIT 1
"""


def indicators(backend: Backend) -> list[Indicator]:
    """Every indicator, in catalogue order."""
    return [_indicator(row) for row in backend.rows(_INDICATOR.format(where=""))]


def indicator_view(backend: Backend, indicator_id: str, place_code: str | None = None) -> IndicatorView:
    """The indicator at ``place_code``; by default where a plan wants something of it, else the first place with values.

    Raises:
        UnknownId: there is no such indicator.
    """
    rows = backend.rows(_INDICATOR.format(where="WHERE id = $1"), [indicator_id])
    if not rows:
        raise UnknownId(kind="indicator", id=indicator_id, near=[])
    indicator = _indicator(rows[0])
    places = tuple((str(code), str(name)) for code, name in backend.rows(_PLACES, [indicator_id]))
    code = place_code or _first_place(backend, indicator_id, places)
    series = [_place_series(backend, indicator_id, candidate) for candidate in _compared(backend, code)]
    own = next((one for one in series[:-2] if one.observations), series[0])
    wanted = _links(backend, indicator_id, code)
    beside = {one.place_code: one for one in series[-2:] if one.observations and one.place_code != own.place_code}
    return IndicatorView(
        indicator,
        code,
        _name(backend, code),
        (own, *beside.values()),
        wanted,
        _latest_change(own.observations, indicator.unit, wanted),
        places,
    )


def _compared(backend: Backend, code: str) -> list[str]:
    """The place (with the police areas that cover it), then always exactly two: its county and the country."""
    [(county,)] = backend.rows("SELECT county_code FROM place WHERE code = $1", [code])
    return [*series_places(backend, code), county or COUNTRY, COUNTRY]


def _place_series(backend: Backend, indicator_id: str, code: str) -> PlaceSeries:
    rows = backend.rows(_OBSERVATIONS, [indicator_id, code])
    unique = {(row[1], row[2]): observation(row) for row in rows}
    return PlaceSeries(code, _name(backend, code), tuple(unique.values()))


def _latest_change(observations: tuple[Observation, ...], unit: Unit, links: tuple[IndicatorLink, ...]) -> Change:
    known = [one for one in observations if one.value is not None]
    if len(known) < 2:  # noqa: PLR2004
        return Change.NOT_ASSESSABLE
    direction = links[0].direction if links else Direction.DECREASE
    return change_between(known[-2], known[-1], unit, direction)


def _links(backend: Backend, indicator_id: str, code: str) -> tuple[IndicatorLink, ...]:
    plan_ids = [plan_id for (plan_id,) in backend.rows(_PLANS, [code])]
    groups = links_by_area(backend, plan_ids).values()
    return tuple(link for group in groups for link in group if link.indicator_id == indicator_id)


def _first_place(backend: Backend, indicator_id: str, places: tuple[tuple[str, str], ...]) -> str:
    rows = backend.rows(_FIRST_PLACE, [indicator_id])
    if rows:
        return str(rows[0][0])
    return places[0][0] if places else COUNTRY


def _name(backend: Backend, code: str) -> str:
    [(name,)] = backend.rows("SELECT name FROM place WHERE code = $1", [code])
    return str(name)


def _indicator(row: tuple[object, ...]) -> Indicator:
    identity, title, title_en, unit, *rest = row
    return Indicator(identity, title, title_en, Unit(str(unit)), *rest)  # type: ignore[arg-type]
