"""Where a place stands among others, with the ranks it could have had but for the margin of error."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.model.codes import Unit
from store.model.funnel import ComparisonGroup
from store.model.period import period_name
from store.model.standing import Rank
from store.read.comparison_group import members_of
from store.read.exposure import PER
from store.read.observations import observation
from store.statistics import Interval, interval_of, rate_interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.db.backend import Backend, Row

FEWEST = 3
"""Places below which a rank says nothing."""
_VALUES = """
WITH latest AS (
    SELECT indicator_id, period_start, period_end,
           row_number() OVER (PARTITION BY indicator_id ORDER BY period_end DESC, period_start DESC) AS newest
    FROM observation
    WHERE place_code = $1 AND indicator_id = any($2) AND breakdown = 'total' AND replaced_on IS NULL AND value IS NOT NULL
)
SELECT i.id, i.unit, c.value, o.place_code, o.period_start, o.period_end, o.value, o.low, o.high, o.n, o.preliminary, o.missing
FROM latest l
JOIN indicator i ON i.id = l.indicator_id
JOIN observation o ON o.indicator_id = l.indicator_id AND o.period_start = l.period_start AND o.period_end = l.period_end
LEFT JOIN observation c ON i.unit = 'per_100k' AND i.id LIKE '%-per-100k'
  AND c.indicator_id = replace(i.id, '-per-100k', '-antal') AND c.place_code = o.place_code
  AND c.period_start = o.period_start AND c.period_end = o.period_end AND c.breakdown = 'total' AND c.replaced_on IS NULL
WHERE l.newest = 1 AND i.unit IN ('percent', 'per_100k') AND o.place_code = any($3)
  AND o.breakdown = 'total' AND o.replaced_on IS NULL AND o.value IS NOT NULL
"""


class _Standing(NamedTuple):
    value: float
    interval: Interval | None


def ranks(
    backend: Backend, place_code: str, indicator_ids: Iterable[str], group: ComparisonGroup = ComparisonGroup.COUNTY
) -> dict[str, Rank]:
    """The rank of a municipality by indicator, for the latest period it has a value for: one query, however many indicators.

    Only shares and rates are ranked, for a number of crimes ranks the size of the municipality; only places with an interval,
    for a rank without one says more than is known; and only among three places or more. Another place whose interval is not
    known may stand on either side.
    """
    members = members_of(backend, place_code, group)
    if place_code not in members.names:
        return {}
    found: dict[str, tuple[str, dict[str, _Standing]]] = {}
    for identity, unit, count, *row in backend.rows(_VALUES, [place_code, list(indicator_ids), list(members.names)]):
        one = observation(tuple(row))
        places = found.setdefault(identity, (period_name(one.period_start, one.period_end), {}))[1]
        places[one.place_code] = _Standing(one.value or 0.0, _interval(tuple(row), Unit(unit), count))
    made = {identity: rank_of(place_code, places, period, len(members.names)) for identity, (period, places) in found.items()}
    return {identity: rank for identity, rank in made.items() if rank}


def rank_of(
    place_code: str, places: Mapping[str, tuple[float, tuple[float, float] | None]], period: str, members: int
) -> Rank | None:
    """The rank of one place among ``places``: value and interval by code, in one unit. None without an interval of its own."""
    value, interval = places[place_code]
    if interval is None or len(places) < FEWEST:
        return None
    low, high = interval
    others: Sequence[tuple[float, tuple[float, float] | None]] = [one for code, one in places.items() if code != place_code]
    return Rank(
        sum(other > value for other, _ in others),
        sum(other < value for other, _ in others),
        sum(limits is not None and limits[0] > high for _, limits in others),
        sum(limits is not None and limits[1] < low for _, limits in others),
        len(places),
        members,
        period,
    )


def _interval(row: Row, unit: Unit, count: float | None) -> Interval | None:
    one = observation(row)
    if unit is Unit.PERCENT:
        return interval_of(one, unit)
    if not count or not one.value:
        return None
    return rate_interval(count, count / one.value * PER).whole()
