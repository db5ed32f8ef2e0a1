"""Every indicator with its latest values at one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Change, Direction
from store.model.indicator import IndicatorLink, LinkedSeries
from store.read.indicator import indicators
from store.read.linked_series import latest_two, linked, links_by_area, series_places

if TYPE_CHECKING:
    from store.db.backend import Backend

_PLANS = "SELECT plan_id FROM plan_place WHERE place_code = $1 ORDER BY plan_id"


def indicator_list(backend: Backend, place_code: str) -> list[LinkedSeries]:
    """Those the place's plans want something of, then the others that have values there, then those without.

    An indicator no plan names has no wanted direction, and so no verdict.
    """
    heads = indicators(backend)
    plan_ids = [plan_id for (plan_id,) in backend.rows(_PLANS, [place_code])]
    named: dict[str, IndicatorLink] = {}
    for group in links_by_area(backend, plan_ids).values():
        for link in group:
            named.setdefault(link.indicator_id, link)
    places = series_places(backend, place_code)
    values = latest_two(backend, [head.id for head in heads], places)
    wanted = [linked(link, places, values) for link in named.values()]
    others = []
    for head in heads:
        if head.id in named:
            continue
        unnamed = IndicatorLink(
            head.id,
            head.title,
            head.title_en,
            head.unit,
            head.product,
            head.value_access,
            Direction.MAINTAIN,
            None,
            None,
            None,
            None,
            None,
        )
        series = linked(unnamed, places, values)
        others.append(LinkedSeries(unnamed, series.latest, series.previous, Change.NOT_ASSESSABLE))
    return [*wanted, *sorted(others, key=lambda series: series.latest is None)]
