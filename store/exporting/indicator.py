"""One indicator at one place as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, figure, named, prose

if TYPE_CHECKING:
    from store.model.indicator import IndicatorLink, IndicatorView, PlaceSeries


def indicator_data(view: IndicatorView) -> Plain:
    """The place's series, then its county's and the country's under ``comparison``.

    ``observed_at`` differs from ``place`` when the survey covers a police area and not the municipality alone.
    """
    own, *others = view.series
    head = view.indicator
    return {
        "id": head.id,
        "title": prose(head.title),
        "title_en": prose(head.title_en),
        "unit": head.unit.value,
        "source": prose(head.source),
        "product": head.product,
        "description": prose(head.description),
        "note": prose(head.note),
        "pooled_years": head.pooled_years,
        "place": view.place_code,
        "place_name": prose(view.place_name),
        "observed_at": own.place_code,
        "change": view.change.value,
        "observations": _observations(own, head.product),
        "comparison": [
            {
                "place": one.place_code,
                "place_name": prose(one.place_name),
                "observations": _observations(one, head.product),
            }
            for one in others
        ],
        "wanted": [_link(link) for link in view.links],
        "places_with_values": named(view.places_with_values),
    }


def _observations(series: PlaceSeries, product: str) -> list[Plain]:
    return [{**figure(one), "product": product} for one in series.observations]


def _link(link: IndicatorLink) -> Plain:
    return {
        "goal": link.goal_id,
        "direction": link.direction.value,
        "baseline": link.baseline,
        "baseline_period": link.baseline_period,
        "target": link.target,
        "target_year": link.target_year,
        "note": prose(link.note),
    }
