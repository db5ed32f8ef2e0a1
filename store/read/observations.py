"""Current observations of many series at once, rates together with the events behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.model.codes import Missing
from store.model.indicator import Observation
from store.read.exposure import RATE, count_twin, inhabitants

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.db.backend import Backend, Row

_SERIES = """
SELECT o.indicator_id, i.unit = 'count' AND (i.theme = 'reported_crime' OR i.product = 'manual'), i.product,
       o.place_code, o.period_start, o.period_end, o.value, o.low, o.high, o.n, o.preliminary, o.missing
FROM observation o JOIN indicator i ON i.id = o.indicator_id
WHERE o.replaced_on IS NULL AND o.breakdown = 'total' AND o.indicator_id = any($1) AND o.place_code = any($2)
ORDER BY o.indicator_id, o.place_code, o.period_end, o.period_start
"""

Period = tuple["date", "date"]
"""First and last day."""
Series = dict[tuple[str, str], tuple[Observation, ...]]
"""Observations by (indicator id, place code), oldest first. A series without any is not there."""


def observation(row: Row) -> Observation:
    """A row of place_code … missing as a record."""
    place, start, end, value, low, high, n, preliminary, missing = row
    return Observation(place, start, end, value, low, high, n, preliminary, Missing(missing) if missing else None)


def series_of(backend: Backend, indicator_ids: Iterable[str], place_codes: Iterable[str]) -> Series:
    """Every series of ``indicator_ids`` at ``place_codes`` in one query, with the events behind rates and counts."""
    asked, codes = set(indicator_ids), sorted(set(place_codes))
    rates = {one for one in asked if one.endswith(RATE)}
    found: dict[tuple[str, str], dict[Period, Observation]] = {}
    products: dict[str, str] = {}
    for indicator_id, events, product, *row in backend.rows(_SERIES, [sorted(asked | set(map(count_twin, rates))), codes]):
        one = observation(tuple(row))
        counted = replace(one, count=_whole(one.value)) if events else one
        found.setdefault((indicator_id, one.place_code), {})[one.period_start, one.period_end] = counted
        products[indicator_id] = product
    exposed = inhabitants(backend, codes) if rates & products.keys() else {}
    return {
        (indicator_id, place): _with_events(
            series,
            found.get((count_twin(indicator_id), place)) if indicator_id in rates else None,
            exposed.get((products[indicator_id], place), {}),
        )
        for (indicator_id, place), series in found.items()
        if indicator_id in asked
    }


def _with_events(
    series: dict[Period, Observation], counts: dict[Period, Observation] | None, exposed: dict[Period, float]
) -> tuple[Observation, ...]:
    if not counts:
        return tuple(series.values())
    return tuple(
        replace(one, count=counts[period].count, exposure=_nearest(exposed, period)) if period in counts else one
        for period, one in series.items()
    )


def _nearest(exposed: dict[Period, float], period: Period) -> float | None:
    """A year without any crimes tells nothing of how many live there: the nearest other year's do."""
    nearest = min(exposed, key=lambda other: abs((other[1] - period[1]).days), default=None)
    return exposed[nearest] if nearest else None


def _whole(value: float | None) -> int | None:
    return None if value is None or value < 0 or value != int(value) else int(value)
