"""A control chart's figures: whether a series does anything but vary as it always has."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from store.model.codes import Unit
from store.model.control import ControlLimits, ControlObstacle, ControlPoint, ControlView
from store.model.period import last_day, later, months_between, period_name
from store.read.find import find_id
from store.read.indicator_head import indicator_head
from store.read.linked_series import series_places
from store.read.observations import observation
from store.statistics import control_chart, series_breaks
from store.statistics.xmr import MINIMUM, TRIAL_BELOW

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from store.db.backend import Backend
    from store.model.indicator import Indicator, Observation

_OBSERVATIONS = """
SELECT place_code, period_start, period_end, value, low, high, n, preliminary, missing FROM observation
WHERE indicator_id = $1 AND place_code = $2 AND breakdown = 'total' AND replaced_on IS NULL ORDER BY period_start, period_end
"""
_NAME = "SELECT name FROM place WHERE code = $1"
_TOPS = {Unit.PERCENT: 100.0}
_NEVER_NEGATIVE = {Unit.PERCENT, Unit.COUNT, Unit.PER_100K}


class _Chart(NamedTuple):
    points: tuple[ControlPoint, ...]
    limits: ControlLimits | None
    obstacle: ControlObstacle | None


def control_view(backend: Backend, indicator_id: str, place_code: str, breaks: Collection[int] | None = None) -> ControlView:
    """The series of one indicator at one place, or at the police area that covers it, with limits when it is long enough.

    ``breaks`` are the first years of a new way of measuring, by default those known of the publisher's series; only what comes
    after the last one is judged.

    Raises:
        UnknownId: there is no such indicator or place.
    """
    indicator = indicator_head(backend, indicator_id)
    found = [_series(backend, indicator_id, code) for code in series_places(backend, find_id(backend, "place", place_code))]
    series = next((one for one in found if any(each.value is not None for each in one)), [])
    at = series[0].place_code if series else place_code
    kept, year = _after_break(series, _known_breaks(indicator) if breaks is None else breaks)
    chart = _chart(_even(kept), indicator.unit)
    before = sum(one.value is not None for one in series) - sum(one.value is not None for one in kept)
    return ControlView(
        indicator,
        place_code,
        _name(backend, place_code),
        _name(backend, at),
        chart.points,
        year if before else None,
        before,
        MINIMUM,
        chart.limits,
        chart.obstacle,
    )


def _series(backend: Backend, indicator_id: str, code: str) -> list[Observation]:
    unique = {(row[1], row[2]): observation(row) for row in backend.rows(_OBSERVATIONS, [indicator_id, code])}
    return list(unique.values())


def _known_breaks(indicator: Indicator) -> list[int]:
    return [one.first_year for one in series_breaks(indicator.id, indicator.product, indicator.theme)]


def _after_break(series: list[Observation], breaks: Collection[int]) -> tuple[list[Observation], int | None]:
    """What was measured wholly after the last break that has anything after it."""
    for year in sorted(breaks, reverse=True):
        kept = [one for one in series if one.period_start.year >= year]
        if any(one.value is not None for one in kept):
            return kept, year
    return series, None


def _even(series: Sequence[Observation]) -> list[ControlPoint]:
    """The series from its first value to its last, periods nobody measured put in without a value."""
    known = [number for number, one in enumerate(series) if one.value is not None]
    if not known:
        return []
    shown = series[known[0] : known[-1] + 1]
    steps = [months_between(first.period_start, second.period_start) for first, second in pairwise(shown)]
    step = min((one for one in steps if one), default=0)
    points: list[ControlPoint] = []
    for one in shown:
        while points and step and later(points[-1].start, step) < one.period_start.replace(day=1):
            points.append(_absent(points[-1], later(points[-1].start, step)))
        points.append(
            ControlPoint(
                period_name(one.period_start, one.period_end), one.period_start, one.period_end, one.value, one.preliminary
            )
        )
    return points


def _absent(before: ControlPoint, start: date) -> ControlPoint:
    end = last_day(start, months_between(before.start, before.end) + 1)
    return ControlPoint(period_name(start, end), start, end, None, preliminary=False)


def _chart(points: Sequence[ControlPoint], unit: Unit) -> _Chart:
    known = [point for point in points if point.value is not None]
    values = [point.value for point in known if point.value is not None]
    obstacle = _obstacle(known)
    if obstacle:
        return _Chart(tuple(points), None, obstacle)
    center, lower, upper, signals = control_chart(values)
    floor = 0.0 if unit in _NEVER_NEGATIVE else lower
    limits = ControlLimits(center, max(lower, floor), min(upper, _TOPS.get(unit, upper)), len(values) < TRIAL_BELOW)
    rules = {known[number].start: tuple(one.rule for one in signals if one.index == number) for number in range(len(known))}
    marked = (
        ControlPoint(one.period, one.start, one.end, one.value, one.preliminary, rules.get(one.start, ())) for one in points
    )
    return _Chart(tuple(marked), limits, None)


def _obstacle(known: Sequence[ControlPoint]) -> ControlObstacle | None:
    if not known:
        return ControlObstacle.NO_VALUES
    if any(second.start <= first.end for first, second in pairwise(known)):
        return ControlObstacle.OVERLAPPING
    return ControlObstacle.TOO_SHORT if len(known) < MINIMUM else None


def _name(backend: Backend, code: str) -> str:
    return str(backend.rows(_NAME, [code])[0][0])
