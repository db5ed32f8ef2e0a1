"""A comparison of municipalities as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, prose

if TYPE_CHECKING:
    from store.model.funnel import FunnelLimit, FunnelPlace, FunnelView


def funnel_data(view: FunnelView) -> Plain:
    """Values in the unit of the indicator; ``size`` is respondents or inhabitants, as ``sizes`` says.

    ``dispersion`` is φ and ``between`` τ², as `store.statistics.Funnel` has them. Without a comparison ``obstacle`` says why.
    """
    head, comparison = view.indicator, view.comparison
    return {
        "id": head.id,
        "title": prose(head.title),
        "title_en": prose(head.title_en),
        "unit": head.unit.value,
        "source": prose(head.source),
        "product": head.product,
        "place": view.place_code,
        "place_name": prose(view.place_name),
        "group": view.group.value,
        "group_name": prose(view.group_name),
        "period": view.period,
        "periods": list(view.periods),
        "obstacle": view.obstacle.value if view.obstacle else None,
        "sizes": "inhabitants" if view.of_rates else "respondents",
        "members": view.members,
        "left_out": {
            **{(reason.value if reason else "not_read"): count for reason, count in view.missing},
            **({"size_unknown": view.without_size} if view.without_size else {}),
        },
        "pooled": comparison.pooled if comparison else None,
        "dispersion": comparison.dispersion if comparison else None,
        "between": comparison.between if comparison else None,
        "own": _place(view.own) if view.own else None,
        "places": [_place(place) for place in comparison.places] if comparison else [],
        "limits": [_limit(limit) for limit in comparison.limits] if comparison else [],
    }


def _place(place: FunnelPlace) -> Plain:
    return {
        "code": place.code,
        "name": prose(place.name),
        "value": place.value,
        "low": place.low,
        "high": place.high,
        "size": place.size,
        "count": place.count,
        "class": place.standing.value,
        "z": place.z,
        "preliminary": place.preliminary,
    }


def _limit(limit: FunnelLimit) -> Plain:
    return {
        "size": limit.size,
        "low_95": limit.low,
        "high_95": limit.high,
        "low_998": limit.far_low,
        "high_998": limit.far_high,
    }
