"""One indicator at one place over time, and whether it does anything but vary as it always has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from store.model.indicator import Indicator
    from store.statistics import Rule


class ControlObstacle(StrEnum):
    """Why there are no limits."""

    NO_VALUES = "no_values"
    TOO_SHORT = "too_short"
    OVERLAPPING = "overlapping"
    """Pools that share years: each value is half of the one before, and varies too little for limits."""


@dataclass(frozen=True, slots=True)
class ControlPoint:
    """One period; without a value where one is missing."""

    period: str
    start: date
    end: date
    value: float | None
    preliminary: bool
    signals: tuple[Rule, ...] = ()
    """The patterns this value takes part in."""


@dataclass(frozen=True, slots=True)
class ControlLimits:
    """The chart's three lines, in the unit of the values; never drawn where no value can be."""

    center: float
    lower: float
    upper: float
    trial: bool
    """Made of fewer than twelve values: they may move when more come."""


@dataclass(frozen=True, slots=True)
class ControlView:
    """Everything a control chart shows, or why it has no limits."""

    indicator: Indicator
    place_code: str
    place_name: str
    observed_at: str
    """Name of where the values are from: the place itself, or a police area it belongs to."""
    points: tuple[ControlPoint, ...]
    """Oldest first, evenly spaced, from the last break of the series on."""
    break_year: int | None
    """The first year of the way of measuring that holds now, when values from before it have been left out."""
    before_break: int
    """How many values that is."""
    needed: int
    """The least number of values with which there are limits."""
    limits: ControlLimits | None
    obstacle: ControlObstacle | None

    @property
    def known(self) -> tuple[ControlPoint, ...]:
        """The points with values."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def signals(self) -> dict[Rule, tuple[ControlPoint, ...]]:
        """The points of each pattern that was found."""
        rules = dict.fromkeys(rule for point in self.points for rule in point.signals)
        return {rule: tuple(point for point in self.points if rule in point.signals) for rule in rules}
