"""Changes in numbers of events, such as reported crimes."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from store.statistics.arguments import require_count
from store.statistics.judgement import change_of
from store.statistics.ratio import rate_ratio

if TYPE_CHECKING:
    from store.model.codes import Change, Direction

SMALL_COUNT = 20
"""Events below which a count is shown as a count, never as a percent change (reference/domain.md 8.4)."""


def percent_change(earlier: float, later: float) -> float | None:
    """Change in percent of ``earlier``, or ``None`` when either count is below 20: from 0 to 2 is not an infinite rise.

    Raises:
        ValueError: a count is negative or not a number.
    """
    require_count(earlier)
    require_count(later)
    return None if min(earlier, later) < SMALL_COUNT else (later - earlier) / earlier * 100


def change_in_counts(
    earlier: int, exposure_earlier: float, later: int, exposure_later: float, direction: Direction, *, confidence: float = 0.95
) -> Change:
    """Improved, worsened or unclear: whether the exact interval of the ratio of the two rates leaves out 1 (`rate_ratio`).

    For counts of events that could have been fewer or more: crimes, notifications. Not for a municipality's count of its own
    measures, which is complete. Years on either side of a series break are not for this function.

    Raises:
        ValueError: as `rate_ratio`.
    """
    _, low, high, _ = rate_ratio(later, exposure_later, earlier, exposure_earlier, confidence)
    return change_of(low, inf if high is None else high, direction, same=1.0)
