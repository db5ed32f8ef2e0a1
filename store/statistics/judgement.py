"""The verdict on a goal, and the direction of a change: both respect the margin of error."""

from __future__ import annotations

from enum import StrEnum

from store.model.codes import Change, Direction
from store.statistics.arguments import require_finite


class Verdict(StrEnum):
    """Whether a target is reached, and whether that is certain."""

    REACHED = "reached"
    REACHED_WITHIN_MARGIN = "reached_within_margin"
    NOT_REACHED_WITHIN_MARGIN = "not_reached_within_margin"
    NOT_REACHED = "not_reached"
    CANNOT_TELL = "cannot_tell"


def verdict(
    value: float | None,
    interval: tuple[float | None, float | None] | None,
    target: float | None,
    direction: Direction,
    tolerance: float = 0.0,
) -> Verdict:
    """Verdict on ``value`` with its ``interval`` against ``target``, all in one unit.

    The rule (reference/statistics.md 10): the value says reached or not; it is certain when the whole interval is on the same
    side of the target, the target itself counted as reached, else within the margin. ``DECREASE`` wants at most the target,
    ``INCREASE`` at least, ``ZERO`` at most 0 whatever the target. ``MAINTAIN`` wants the target ± ``tolerance``: certain when
    the whole interval lies within the band, reached within the margin when the value lies in the band or the interval holds the
    target, certainly not reached when the interval lies outside the band. A complete count has no margin: give it the interval
    (value, value). Without a value, an interval, a defined limit or a target nobody can tell. With no tolerance a sample can
    never certainly be maintained, only not shown otherwise. A direction may be given by its code, ``"increase"``.

    Raises:
        ValueError: something is not a number, the value lies outside its interval, ``tolerance`` is negative, or there is no
            such direction.
    """
    direction = Direction(direction)
    goal = 0.0 if direction is Direction.ZERO else target
    low, high = interval or (None, None)
    if value is None or low is None or high is None or goal is None:
        return Verdict.CANNOT_TELL
    require_finite(value=value, low=low, high=high, target=goal, tolerance=tolerance)
    if not low <= value <= high:
        raise ValueError(f"value {value} lies outside its own limits {low}–{high}")
    if tolerance < 0:
        raise ValueError(f"a tolerance is never negative: {tolerance}")
    if direction is Direction.MAINTAIN:
        return _maintained(value, low, high, goal, tolerance)
    if direction is Direction.INCREASE:
        value, low, high, goal = -value, -high, -low, -goal
    return _at_most(value, low, high, goal)


def change_of(low: float, high: float, direction: Direction, same: float = 0.0) -> Change:
    """What a change (later minus earlier, or later over earlier) with the interval ``low``–``high`` is, seen from the goal.

    Unclear when the interval holds ``same``, the value of no change. A change in what was to be maintained is a worsening
    either way. A direction may be given by its code, ``"increase"``.

    Raises:
        ValueError: there is no such direction.
    """
    direction = Direction(direction)
    if low <= same <= high:
        return Change.UNCLEAR
    if direction is Direction.MAINTAIN:
        return Change.WORSENED
    return Change.IMPROVED if (low > same) == (direction is Direction.INCREASE) else Change.WORSENED


def _at_most(value: float, low: float, high: float, goal: float) -> Verdict:
    if value <= goal:
        return Verdict.REACHED if high <= goal else Verdict.REACHED_WITHIN_MARGIN
    return Verdict.NOT_REACHED if low > goal else Verdict.NOT_REACHED_WITHIN_MARGIN


def _maintained(value: float, low: float, high: float, goal: float, tolerance: float) -> Verdict:
    floor, ceiling = goal - tolerance, goal + tolerance
    if floor <= low and high <= ceiling:
        return Verdict.REACHED
    if high < floor or low > ceiling:
        return Verdict.NOT_REACHED
    near = floor <= value <= ceiling or low <= goal <= high
    return Verdict.REACHED_WITHIN_MARGIN if near else Verdict.NOT_REACHED_WITHIN_MARGIN
