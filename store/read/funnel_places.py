"""Municipalities with the sizes they are judged by, and what a funnel makes of them."""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from store.i18n.formats import alphabetical
from store.model.codes import Unit
from store.model.funnel import Comparison, FunnelLimit, FunnelPlace
from store.read.exposure import Events
from store.statistics import (
    Interval,
    funnel_limits,
    funnel_of_rates,
    funnel_of_shares,
    interval_of,
    rate_funnel_limits,
    rate_interval,
)
from store.statistics.funnel import ALARM, WARNING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.model.indicator import Observation
    from store.statistics import Funnel

_HUNDRED = 100.0
_STEPS, _BESIDE = 64, 1.15
"""Points of each limit, and how far beyond the smallest and largest size they go."""


class _SizedPlace(NamedTuple):
    one: Observation
    events: Events
    interval: Interval | None


class Sized(NamedTuple):
    """Observations whose size is known; ``rates`` per 100 000 inhabitants, else shares of respondents in percent."""

    places: tuple[_SizedPlace, ...]
    rates: bool

    def comparison(self, names: Mapping[str, str]) -> Comparison:
        """The funnel: over-dispersion adjusted classes (`store.statistics.Funnel`) and the limits they were made with."""
        counts, sizes = [place.events.seen for place in self.places], [place.events.exposure for place in self.places]
        funnel = funnel_of_rates(counts, sizes) if self.rates else funnel_of_shares(counts, sizes)
        places = [
            FunnelPlace(
                place.one.place_code,
                names[place.one.place_code],
                place.one.value or 0.0,
                place.interval.low if place.interval else None,
                place.interval.high if place.interval else None,
                place.events.exposure,
                place.events.seen if self.rates else None,
                point.place,
                point.z,
                place.one.preliminary,
            )
            for place, point in zip(self.places, funnel.points, strict=True)
        ]
        return Comparison(
            funnel.pooled if self.rates else funnel.pooled * _HUNDRED,
            funnel.dispersion,
            funnel.between,
            _limits(funnel, sizes, rates=self.rates),
            tuple(sorted(places, key=lambda place: (alphabetical(place.name), place.code))),
        )


def sized_shares(known: Sequence[Observation]) -> Sized:
    """Shares with their respondents; what is no share, or of nobody, is left out.

    Respondents count as a simple random sample. A weighted survey varies somewhat more, and that is part of the dispersion the
    limits are widened by.
    """
    shares = (one for one in known if one.n and one.value is not None and 0 <= one.value <= _HUNDRED)
    return Sized(
        tuple(
            _SizedPlace(one, Events((one.value or 0.0) / _HUNDRED * (one.n or 0), float(one.n or 0)), _share_interval(one))
            for one in shares
        ),
        rates=False,
    )


def sized_rates(known: Sequence[Observation], events: Mapping[str, Events]) -> Sized:
    """Rates with their inhabitants; those whose number of events is not known are left out."""
    sized = ((one, events[one.place_code]) for one in known if one.place_code in events)
    return Sized(tuple(_SizedPlace(one, found, rate_interval(*found).whole()) for one, found in sized), rates=True)


def _share_interval(one: Observation) -> Interval | None:
    return interval_of(one, Unit.PERCENT)


def _limits(funnel: Funnel, sizes: Sequence[float], *, rates: bool) -> tuple[FunnelLimit, ...]:
    """None where nothing varies: everybody has 0, or everybody 100 %."""
    if funnel.pooled <= 0 or (not rates and funnel.pooled >= 1):
        return ()
    least, most = min(sizes) / _BESIDE, max(sizes) * _BESIDE
    steps = (exp(log(least) + (log(most) - log(least)) * step / (_STEPS - 1)) for step in range(_STEPS))
    return tuple(limit_at(size, funnel.pooled, funnel.between, rates=rates) for size in steps)


def limit_at(size: float, pooled: float, between: float, *, rates: bool) -> FunnelLimit:
    """Both limits at one size, in the unit of the indicator. ``pooled`` is a share 0–1, or a rate per 100 000."""
    if rates:
        near = rate_funnel_limits(pooled, size, WARNING, between=between)
        far = rate_funnel_limits(pooled, size, ALARM, between=between)
        return FunnelLimit(size, *near, *far)
    near, far = (funnel_limits(pooled, size, level, between) for level in (WARNING, ALARM))
    return FunnelLimit(size, *(end * _HUNDRED for end in (*near, *far)))
