"""A funnel plot's figures: which municipalities differ from the whole by more than their size explains."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from store.errors import InvalidValue
from store.model.codes import Missing, Unit
from store.model.funnel import Comparison, ComparisonGroup, FunnelObstacle, FunnelView
from store.model.period import period_name
from store.read.comparison_group import members_of
from store.read.exposure import RATE, events_at, rate_twin
from store.read.find import find_id
from store.read.funnel_places import Sized, sized_rates, sized_shares
from store.read.indicator_head import indicator_head
from store.read.observations import observation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from store.db.backend import Backend
    from store.model.indicator import Indicator, Observation
    from store.read.comparison_group import Members

FEWEST = 3
"""Places below which nothing can be said of how places usually differ."""
_OBSERVATIONS = """
SELECT place_code, period_start, period_end, value, low, high, n, preliminary, missing FROM observation
WHERE indicator_id = $1 AND place_code = any($2) AND breakdown = 'total' AND replaced_on IS NULL
"""
Period = tuple["date", "date"]
_Values = dict[Period, dict[str, "Observation"]]


class _Drawn(NamedTuple):
    """What the values of one period make: a comparison, or why there is none."""

    comparison: Comparison | None
    obstacle: FunnelObstacle | None
    without_size: int = 0


def funnel_view(
    backend: Backend,
    indicator_id: str,
    place_code: str,
    period: str | None = None,
    group: ComparisonGroup = ComparisonGroup.COUNTRY,
) -> FunnelView:
    """The municipalities of ``group`` in ``period``, by default the latest in which the place can be compared with others.

    Shares are judged by their respondents, reported crimes by the inhabitants; a number of crimes is drawn as the same crimes
    per 100 000 inhabitants. Where that cannot be done the view says why. Limits hold for the group: its own pooled value, and
    its own unrest between places.

    Raises:
        UnknownId: there is no such indicator or place.
        InvalidValue: no municipality of the group has a value for ``period``.
    """
    indicator = _drawn_indicator(backend, indicator_id)
    members = members_of(backend, find_id(backend, "place", place_code), group)
    values = _values(backend, indicator.id, members.names)
    chosen = _chosen(values, place_code, period)
    here = values.get(chosen, {}) if chosen else {}
    drawn = _draw(backend, indicator, members, here, chosen)
    own = here.get(place_code)
    return FunnelView(
        indicator,
        place_code,
        members.place_name,
        group,
        members.group_name,
        period_name(*chosen) if chosen else "",
        tuple(period_name(*one) for one in sorted(values, key=_newest_first)),
        len(members.names),
        _missing(members, here),
        drawn.without_size,
        own.missing if own else None,
        drawn.comparison,
        drawn.obstacle,
    )


def _drawn_indicator(backend: Backend, indicator_id: str) -> Indicator:
    """The indicator; for a number of crimes the rate, when the store has it."""
    asked = indicator_head(backend, indicator_id)
    twin = rate_twin(indicator_id)
    if asked.unit is Unit.COUNT and twin != indicator_id and backend.rows("SELECT 1 FROM indicator WHERE id = $1", [twin]):
        return indicator_head(backend, twin)
    return asked


def _values(backend: Backend, indicator_id: str, codes: Iterable[str]) -> _Values:
    found: _Values = {}
    for row in backend.rows(_OBSERVATIONS, [indicator_id, list(codes)]):
        one = observation(row)
        found.setdefault((one.period_start, one.period_end), {})[one.place_code] = one
    return {period: places for period, places in found.items() if any(map(_known, places.values()))}


def _chosen(values: _Values, place_code: str, period: str | None) -> Period | None:
    """The period asked for; else the newest in which the place has a value beside enough others; else the newest."""
    ordered = sorted(values, key=_newest_first)
    if period:
        wanted = _plain(period)
        found = next((one for one in ordered if _plain(period_name(*one)) == wanted), None)
        if found is None:
            raise InvalidValue(field="period", text=period, expected="funnel.expected_period")
        return found
    for one in ordered:
        here = values[one]
        if place_code in here and _known(here[place_code]) and sum(map(_known, here.values())) >= FEWEST:
            return one
    return ordered[0] if ordered else None


def _draw(
    backend: Backend, indicator: Indicator, members: Members, here: Mapping[str, Observation], period: Period | None
) -> _Drawn:
    if not members.names:
        return _Drawn(None, FunnelObstacle.NO_SIMILAR)
    known = [one for one in here.values() if _known(one)]
    if not known or period is None:
        return _Drawn(None, FunnelObstacle.NO_VALUES)
    sized = _sized(backend, indicator, known, period)
    without = len(known) - len(sized.places)
    if len(sized.places) < FEWEST:
        return _Drawn(None, _obstacle(indicator.unit, len(known)), without)
    return _Drawn(sized.comparison(members.names), None, without)


def _sized(backend: Backend, indicator: Indicator, known: list[Observation], period: Period) -> Sized:
    if indicator.unit is Unit.PERCENT:
        return sized_shares(known)
    if indicator.unit is Unit.PER_100K and indicator.id.endswith(RATE):
        codes = [one.place_code for one in known]
        return sized_rates(known, events_at(backend, indicator.id, indicator.product, period, codes))
    return Sized((), rates=False)


def _obstacle(unit: Unit, known: int) -> FunnelObstacle:
    if unit not in {Unit.PERCENT, Unit.COUNT, Unit.PER_100K}:
        return FunnelObstacle.NOT_A_SHARE
    if known < FEWEST:
        return FunnelObstacle.TOO_FEW_PLACES
    return FunnelObstacle.NO_RESPONDENTS if unit is Unit.PERCENT else FunnelObstacle.NO_EXPOSURE


def _missing(members: Members, here: Mapping[str, Observation]) -> tuple[tuple[Missing | None, int], ...]:
    absent = (here.get(code) for code in members.names if code not in here or not _known(here[code]))
    reasons = Counter(one.missing if one else None for one in absent)
    order = [*Missing, None]
    return tuple((reason, reasons[reason]) for reason in order if reasons[reason])


def _known(one: Observation) -> bool:
    return one.value is not None


def _newest_first(period: Period) -> tuple[int, int]:
    start, end = period
    return -end.toordinal(), -start.toordinal()


def _plain(period: str) -> str:
    return "".join(period.split()).replace("–", "-")
