"""A place beside others: in the newest period both have, and by the difference between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Unit
from store.model.judgement import Comparison
from store.statistics.movement import difference_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.model.indicator import PlaceSeries


def comparisons(series: Sequence[PlaceSeries], unit: Unit) -> tuple[Comparison, ...]:
    """The first of ``series`` beside each of the others.

    A county holds the municipality it is compared with, so that the two are not quite independent; the smaller the
    municipality, the less it matters. Counts are set beside each other and no more: they differ by who is the larger.
    """
    return tuple(_beside(series[0], other, unit) for other in series[1:]) if series else ()


def _beside(own: PlaceSeries, other: PlaceSeries, unit: Unit) -> Comparison:
    theirs = {(one.period_start, one.period_end): one for one in other.observations if one.value is not None}
    both = (
        (one, theirs[one.period_start, one.period_end])
        for one in reversed(own.observations)
        if one.value is not None and (one.period_start, one.period_end) in theirs
    )
    mine, yours = next(both, (None, None))
    difference = difference_of(mine, yours, unit) if mine and yours and unit is not Unit.COUNT else None
    return Comparison(other.place_code, other.place_name, mine, yours, difference)
