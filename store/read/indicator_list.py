"""Every indicator with its latest values at one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Direction
from store.model.indicator import IndicatorLink
from store.read.indicator import indicators
from store.read.linked_series import linked, links_by_area, series_places
from store.read.observations import series_of

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.indicator import Indicator, LinkedSeries

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
    values = series_of(backend, [head.id for head in heads], places)
    wanted = [linked(link, places, values) for link in named.values()]
    others = [linked(_unnamed(head), places, values, wanted=False) for head in heads if head.id not in named]
    return [*wanted, *sorted(others, key=lambda series: series.latest is None)]


def _unnamed(head: Indicator) -> IndicatorLink:
    return IndicatorLink(
        indicator_id=head.id,
        title=head.title,
        title_en=head.title_en,
        unit=head.unit,
        product=head.product,
        value_access=head.value_access,
        direction=Direction.MAINTAIN,
        baseline=None,
        baseline_period=None,
        target=None,
        target_year=None,
        note=None,
        theme=head.theme,
    )
