"""Every indicator at one place: judged, ranked among the county's, and held against its release rhythm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.model.codes import Direction
from store.model.indicator import IndicatorLink
from store.read.age import series_age
from store.read.edition_standing import plans_aside
from store.read.indicator import indicators
from store.read.linked_series import linked, links_by_area, series_places
from store.read.observations import series_of
from store.read.rank import ranks

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend
    from store.model.indicator import Indicator, LinkedSeries
    from store.model.standing import Rank, SeriesAge

_PLANS = "SELECT plan_id FROM plan_place WHERE place_code = $1 ORDER BY plan_id"


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One line of the list."""

    series: LinkedSeries
    rank: Rank | None
    """Among the municipalities of the county."""
    age: SeriesAge | None


def indicator_list(backend: Backend, place_code: str, today: date) -> list[IndicatorLine]:
    """Those the place's plans want something of, then the others that have values there, then those without.

    An indicator no plan names has no wanted direction, and so no verdict.
    """
    heads = indicators(backend)
    aside = plans_aside(backend, today)
    plan_ids = [plan_id for (plan_id,) in backend.rows(_PLANS, [place_code]) if plan_id not in aside]
    named: dict[str, IndicatorLink] = {}
    for group in links_by_area(backend, plan_ids).values():
        for link in group:
            named.setdefault(link.indicator_id, link)
    places = series_places(backend, place_code)
    values = series_of(backend, [head.id for head in heads], places)
    wanted = [linked(link, places, values) for link in named.values()]
    others = [linked(_unnamed(head), places, values, wanted=False) for head in heads if head.id not in named]
    shown = [*wanted, *sorted(others, key=lambda series: series.latest is None)]
    standings = ranks(backend, place_code, [one.link.indicator_id for one in shown])
    rhythms = {head.id: head.rhythm for head in heads}
    return [
        IndicatorLine(one, standings.get(one.link.indicator_id), age_of(one, rhythms[one.link.indicator_id], today))
        for one in shown
    ]


def age_of(series: LinkedSeries, rhythm: str | None, today: date) -> SeriesAge | None:
    """How old the latest value is; None without one."""
    return series_age(series.latest.period_end, rhythm, series.link.theme, today) if series.latest else None


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
