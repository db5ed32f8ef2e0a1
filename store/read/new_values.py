"""Values that came in a period for the series a council's goals want something of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.model.since_meeting import NewValues
from store.read.linked_series import linked, links_by_area, series_places_of_all
from store.read.observations import series_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from store.db.backend import Backend
    from store.model.indicator import IndicatorLink, LinkedSeries, Observation
    from store.read.meeting_period import Window
    from store.read.observations import Series

_CAME = """
SELECT o.indicator_id, o.place_code, o.period_start, o.period_end, i.source
FROM observation o JOIN indicator i ON i.id = o.indicator_id
WHERE o.replaced_on IS NULL AND o.breakdown = 'total' AND o.indicator_id = any($1) AND o.place_code = any($2)
  AND o.recorded_on >= $3 AND o.recorded_on < coalesce(CAST($4 AS timestamp), TIMESTAMP '9999-12-31')
  AND o.recorded_on > coalesce((SELECT min(e.recorded_on) FROM change_event e
                                WHERE e.entity = 'plan' AND e.field = 'loaded' AND e.entity_id = any($5)),
                               TIMESTAMP '1900-01-01')
"""
"""What was in the store before the plan itself is what the plan began with, and no news."""


class _Came(NamedTuple):
    """What came of one series."""

    periods: set[tuple[date, date]]
    source: str


def new_values(
    backend: Backend, plan_ids: Iterable[str], places: Mapping[str, str], window: Window
) -> dict[str, tuple[NewValues, ...]]:
    """By priority area, each series once; ``places`` are names by code. Judged by everything known now, as everywhere else."""
    plans = list(plan_ids)
    links = links_by_area(backend, plans)
    where = series_places_of_all(backend, places)
    indicators = sorted({link.indicator_id for group in links.values() for link in group})
    codes = sorted({code for group in where.values() for code in group})
    came: dict[tuple[str, str], _Came] = {}
    for indicator_id, code, start, end, source in backend.rows(_CAME, [indicators, codes, *window, plans]):
        came.setdefault((indicator_id, code), _Came(set(), source)).periods.add((start, end))
    if not came:
        return {}
    values = series_of(backend, {indicator for indicator, _ in came}, codes)
    names = {**_names(backend, codes), **places}
    return {area_id: tuple(_of_area(group, where.values(), _Known(came, values, names))) for area_id, group in links.items()}


class _Known(NamedTuple):
    """What all areas share."""

    came: Mapping[tuple[str, str], _Came]
    values: Series
    names: Mapping[str, str]


def _of_area(links: Iterable[IndicatorLink], where: Iterable[list[str]], known: _Known) -> Iterable[NewValues]:
    # The last link of an indicator speaks for it, as in the overview; one with a target before those without.
    unique = {link.indicator_id: link for link in sorted(links, key=lambda link: link.target is not None)}
    seen: set[tuple[str, str]] = set()
    for places in where:
        for link in unique.values():
            series = linked(link, places, known.values)
            code = series.observations[-1].place_code if series.observations else ""
            came = known.came.get((link.indicator_id, code))
            if came and (link.indicator_id, code) not in seen:
                seen.add((link.indicator_id, code))
                yield _new(series, came, code, known.names.get(code, code))


def _new(series: LinkedSeries, came: _Came, code: str, name: str) -> NewValues:
    fresh: list[Observation] = [one for one in series.observations if (one.period_start, one.period_end) in came.periods]
    return NewValues(series, code, name, came.source, fresh[-1], len(fresh))


def _names(backend: Backend, codes: list[str]) -> dict[str, str]:
    return dict(backend.rows("SELECT code, name FROM place WHERE code = any($1)", [codes]))
