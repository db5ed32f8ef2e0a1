"""A control chart as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, day, prose

if TYPE_CHECKING:
    from store.model.control import ControlPoint, ControlView


def control_data(view: ControlView) -> Plain:
    """The series from the last break on, with limits when it is long enough; else ``obstacle`` says why not."""
    head, limits = view.indicator, view.limits
    return {
        "id": head.id,
        "title": prose(head.title),
        "title_en": prose(head.title_en),
        "unit": head.unit.value,
        "source": prose(head.source),
        "product": head.product,
        "place": view.place_code,
        "place_name": prose(view.place_name),
        "observed_at": prose(view.observed_at),
        "values": len(view.known),
        "needed": view.needed,
        "obstacle": view.obstacle.value if view.obstacle else None,
        "center": limits.center if limits else None,
        "lower": limits.lower if limits else None,
        "upper": limits.upper if limits else None,
        "trial": limits.trial if limits else None,
        "break_year": view.break_year,
        "before_break": view.before_break,
        "points": [_point(point) for point in view.points],
    }


def _point(point: ControlPoint) -> Plain:
    return {
        "period": point.period,
        "period_start": day(point.start),
        "period_end": day(point.end),
        "value": point.value,
        "preliminary": point.preliminary,
        "signals": [rule.value for rule in point.signals],
    }
