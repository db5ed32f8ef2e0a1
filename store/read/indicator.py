"""One indicator at one place, beside its county and the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.model.codes import Unit
from store.model.indicator import Indicator, IndicatorView, PlaceSeries
from store.read.comparison import comparisons
from store.read.edition_standing import plans_aside
from store.read.linked_series import links_by_area, series_places
from store.read.observation_remarks import observation_remarks
from store.read.observations import series_of
from store.read.rank import ranks
from store.statistics.breaks import series_breaks
from store.statistics.judging import judge

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.db.backend import Backend
    from store.model.indicator import IndicatorLink, Observation

COUNTRY = "00"
_INDICATOR = """
SELECT id, title, title_en, unit, product, theme, source, publisher_label, description, pooled_years, value_access, rhythm, note
FROM indicator {where} ORDER BY position
"""
_PLACES = """
SELECT pl.code, pl.name FROM place pl
WHERE pl.code IN (SELECT place_code FROM observation WHERE indicator_id = $1) ORDER BY pl.code
"""
_SIMILAR = """
SELECT DISTINCT pl.code, pl.name FROM peer p JOIN place pl ON pl.code = p.peer_code
WHERE p.place_code = $1 AND pl.code IN (SELECT place_code FROM observation WHERE indicator_id = $2) ORDER BY pl.code
"""
_PLANS = "SELECT plan_id FROM plan_place WHERE place_code = $1"
_FIRST_PLACE = """
SELECT pp.place_code FROM plan_place pp JOIN priority_area a ON a.plan_id = pp.plan_id
LEFT JOIN goal g ON g.area_id = a.id LEFT JOIN goal_indicator x ON x.goal_id = g.id AND NOT x.hidden
LEFT JOIN area_indicator y ON y.area_id = a.id AND NOT y.hidden
WHERE x.indicator_id = $1 OR y.indicator_id = $1 ORDER BY pp.plan_id, pp.position LIMIT 1
"""


def indicators(backend: Backend) -> list[Indicator]:
    """Every indicator, in catalogue order."""
    return [_indicator(row) for row in backend.rows(_INDICATOR.format(where="WHERE NOT hidden"))]


def indicator_view(
    backend: Backend,
    indicator_id: str,
    place_code: str | None = None,
    beside: Sequence[str] = (),
    *,
    today: date | None = None,
) -> IndicatorView:
    """The indicator at ``place_code``; by default where a plan wants something of it, else the first place with values.

    Its county, the country and then the places ``beside`` stand next to it, those that have values. With ``today`` what earlier
    editions of plans, and those to come, want of it is left out.

    Raises:
        UnknownId: there is no such indicator.
    """
    rows = backend.rows(_INDICATOR.format(where="WHERE id = $1"), [indicator_id])
    if not rows:
        raise UnknownId(kind="indicator", id=indicator_id, near=[])
    indicator = _indicator(rows[0])
    places = tuple((str(code), str(name)) for code, name in backend.rows(_PLACES, [indicator_id]))
    code = place_code or _first_place(backend, indicator_id, places)
    series = _series(backend, indicator_id, code, beside)
    links = _links(backend, indicator_id, code, plans_aside(backend, today) if today else ())
    known_breaks = series_breaks(indicator.id, indicator.product, indicator.theme)
    breaks = [one.first_year for one in known_breaks]
    own = series[0].observations
    return IndicatorView(
        indicator,
        code,
        _name(backend, code),
        series,
        links,
        tuple(judge(own, indicator.unit, link, breaks) for link in links) or (judge(own, indicator.unit, None, breaks),),
        comparisons(series, indicator.unit),
        tuple(one for one in known_breaks if crossed(own, one.first_year)),
        places,
        observation_remarks(backend, indicator_id),
        ranks(backend, code, [indicator_id]).get(indicator_id),
        tuple((str(peer), str(name)) for peer, name in backend.rows(_SIMILAR, [code, indicator_id])),
    )


def _series(backend: Backend, indicator_id: str, code: str, beside: Sequence[str]) -> tuple[PlaceSeries, ...]:
    """The place (or the police area that covers it) first, then county, country and the chosen ones that have values."""
    [(county,)] = backend.rows("SELECT county_code FROM place WHERE code = $1", [code])
    own = series_places(backend, code)
    others = list(dict.fromkeys([county or COUNTRY, COUNTRY, *beside]))
    values = series_of(backend, [indicator_id], [*own, *others])
    first = next((place for place in own if (indicator_id, place) in values), code)
    shown = [first, *(place for place in others if place != first and (indicator_id, place) in values)]
    return tuple(PlaceSeries(place, _name(backend, place), values.get((indicator_id, place), ())) for place in shown)


def crossed(observations: Sequence[Observation], first_year: int) -> bool:
    """Whether there are values both from before and from after the year."""
    years = [one.period_end.year for one in observations if one.value is not None]
    return bool(years) and min(years) < first_year <= max(years)


def _links(backend: Backend, indicator_id: str, code: str, aside: Sequence[str]) -> tuple[IndicatorLink, ...]:
    plan_ids = [plan_id for (plan_id,) in backend.rows(_PLANS, [code]) if plan_id not in aside]
    groups = links_by_area(backend, plan_ids).values()
    wanted = (link for group in groups for link in group if link.indicator_id == indicator_id)
    return tuple(sorted(wanted, key=lambda link: link.target is None))


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
