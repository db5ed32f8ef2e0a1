"""What can honestly be said of a series: whether it moved, whether a target is reached, how it stands beside others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from store.model.codes import Change

if TYPE_CHECKING:
    from store.model.codes import Direction
    from store.model.indicator import Observation
    from store.statistics.judgement import Verdict
    from store.statistics.progress import Pace


class Obstacle(StrEnum):
    """Why two values cannot be compared."""

    NO_VALUES = "no_values"
    SINGLE_VALUE = "single_value"
    NO_INTERVAL = "no_interval"
    """The margin of error of at least one is not known."""
    SERIES_BREAK = "series_break"
    OVERLAP = "overlap"
    """The periods share years and are not equally long."""
    UNEQUAL = "unequal"
    """Events of periods that are not equally long: a month has fewer than a year."""
    BASELINE_UNKNOWN = "baseline_unknown"
    """The goal names a baseline that is not among the observations: a bare number has no margin of error."""


class Moved(StrEnum):
    """Which way a value is from another, whatever anybody wants of it. Up and down are said only when they are certain."""

    UP = "up"
    DOWN = "down"
    UNCLEAR = "unclear"
    UNKNOWN = "unknown"


class Difference(NamedTuple):
    """Interval of a difference in the unit of the values (``same`` 0), or of a ratio (``same`` 1)."""

    low: float
    high: float
    same: float = 0.0

    @property
    def moved(self) -> Moved:
        """Up or down only when the interval leaves out no difference."""
        if self.low <= self.same <= self.high:
            return Moved.UNCLEAR
        return Moved.UP if self.low > self.same else Moved.DOWN


@dataclass(frozen=True, slots=True)
class Step:
    """One value against an earlier one."""

    earlier: Observation | None
    later: Observation | None
    difference: Difference | None
    obstacle: Obstacle | None
    change: Change = Change.NOT_ASSESSABLE
    """Seen from what the goal wants; not assessable when nothing is wanted."""
    percent: float | None = None
    """Change in percent, for events only, and only when there are at least twenty both times."""

    @property
    def moved(self) -> Moved:
        """Which way, whatever is wanted."""
        return self.difference.moved if self.difference else Moved.UNKNOWN


@dataclass(frozen=True, slots=True)
class Judgement:
    """Everything said of one series for one goal."""

    direction: Direction | None
    latest: Observation | None
    since_last: Step
    since_baseline: Step | None
    """None when the goal names no baseline and no value is from before the plan."""
    baseline_is_plan: bool
    """The baseline is the last value from before the plan began, since the goal names none."""
    verdict: Verdict
    target: float | None
    target_year: int | None
    is_complete: bool
    """The value is a complete count: against a target it has no margin of error."""
    pace: Pace | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A place's value beside another place's, in the newest period both have."""

    place_code: str
    place_name: str
    own: Observation | None
    other: Observation | None
    difference: Difference | None

    @property
    def moved(self) -> Moved:
        """Whether the own value is certainly above or below the other."""
        return self.difference.moved if self.difference else Moved.UNKNOWN
