"""Many indicators at one place, each beside county and country: a few queries for all, as a report needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.indicator import IndicatorView, PlaceSeries
from store.read.comparison import comparisons
from store.read.indicator import COUNTRY, crossed, indicators
from store.read.linked_series import series_places
from store.read.observations import series_of
from store.statistics.breaks import series_breaks
from store.statistics.judging import judge

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.db.backend import Backend
    from store.model.indicator import Indicator
    from store.read.observations import Series

_NAMES = "SELECT code, name, county_code FROM place WHERE code = any($1)"


def indicator_views(backend: Backend, indicator_ids: Collection[str], place_code: str) -> dict[str, IndicatorView]:
    """What the indicator screen shows of each, by id, without rank, remarks, and what goals want of it.

    The place's own values, or those of the police area that covers it, come first, then county and country where they have any.
    """
    wanted = [one for one in indicators(backend) if one.id in indicator_ids]
    [(county,)] = backend.rows("SELECT county_code FROM place WHERE code = $1", [place_code])
    own = series_places(backend, place_code)
    others = list(dict.fromkeys([county or COUNTRY, COUNTRY]))
    values = series_of(backend, [one.id for one in wanted], [*own, *others])
    names: dict[str, str] = {code: name for code, name, _ in backend.rows(_NAMES, [[*own, *others]])}
    return {one.id: _view(one, own, others, values, names) for one in wanted}


def _view(indicator: Indicator, own: list[str], others: list[str], values: Series, names: dict[str, str]) -> IndicatorView:
    first = next((place for place in own if (indicator.id, place) in values), own[0])
    shown = [first, *(place for place in others if place != first and (indicator.id, place) in values)]
    series = tuple(PlaceSeries(place, names[place], values.get((indicator.id, place), ())) for place in shown)
    breaks = series_breaks(indicator.id, indicator.product, indicator.theme)
    observed = series[0].observations
    return IndicatorView(
        indicator=indicator,
        place_code=own[0],
        place_name=names[own[0]],
        series=series,
        links=(),
        judgements=(judge(observed, indicator.unit, None, [one.first_year for one in breaks]),),
        comparisons=comparisons(series, indicator.unit),
        breaks=tuple(one for one in breaks if crossed(observed, one.first_year)),
        places_with_values=(),
        remarks={},
    )
