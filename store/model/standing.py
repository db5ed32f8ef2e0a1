"""What a line of a list says of a series beside its value: where the place stands among others, and how old it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Rank:
    """A place's rank among others, the highest value first. Whether high is good is for the goal to say."""

    higher: int
    """Places with a higher value. Equal values share a rank."""
    lower: int
    surely_higher: int
    """Places whose whole interval lies above the place's own."""
    surely_lower: int
    of: int
    """Places with a value, itself among them."""
    members: int
    """Places of the group, with values or not."""
    period: str

    @property
    def position(self) -> int:
        """1 for the highest value."""
        return self.higher + 1

    @property
    def best(self) -> int:
        """The rank nearest to 1 that the margins of error allow."""
        return self.surely_higher + 1

    @property
    def worst(self) -> int:
        """The rank farthest from 1 that they allow."""
        return self.of - self.surely_lower

    def from_lowest(self) -> Rank:
        """The same, the lowest value first: for lists where low comes first."""
        return Rank(self.lower, self.higher, self.surely_lower, self.surely_higher, self.of, self.members, self.period)


class Freshness(StrEnum):
    """A series against the rhythm it is published in."""

    CURRENT = "current"
    LATE = "late"
    """A newer value ought to be out."""
    OUTDATED = "outdated"
    """Two newer values ought to be out."""
    NO_RHYTHM = "no_rhythm"
    """Nobody can say when the next one comes."""


@dataclass(frozen=True, slots=True)
class SeriesAge:
    """How old the latest value of a series is."""

    period_end: date
    years: int
    """Calendar years since the year of the value."""
    rhythm: str | None
    freshness: Freshness
    expected_by: date | None
    """The day by which the next value ought to be out."""
