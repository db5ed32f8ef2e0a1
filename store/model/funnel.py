"""One indicator at many municipalities at once, judged by how much each one's size lets it vary."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.model.codes import Missing
    from store.model.indicator import Indicator
    from store.statistics import FunnelClass


class ComparisonGroup(StrEnum):
    """Whom a municipality is compared with. It belongs to each of them itself."""

    COUNTY = "county"
    COUNTRY = "country"
    SIMILAR = "similar"
    """Kolada's similar municipalities of the latest year."""


class FunnelObstacle(StrEnum):
    """Why no funnel can be drawn."""

    NO_SIMILAR = "no_similar"
    """Nobody has said which municipalities the place resembles."""
    NO_VALUES = "no_values"
    NO_RESPONDENTS = "no_respondents"
    """Shares, but not of how many answers."""
    NO_EXPOSURE = "no_exposure"
    """Counts or rates, but not both, so that the number of inhabitants cannot be told."""
    NOT_A_SHARE = "not_a_share"
    """An index or the like: it has no size to be judged by."""
    TOO_FEW_PLACES = "too_few_places"


@dataclass(frozen=True, slots=True)
class FunnelPlace:
    """One municipality. Value and limits in the unit of the indicator, limits at 95 % and only where they are known."""

    code: str
    name: str
    value: float
    low: float | None
    high: float | None
    size: float
    """Respondents, or inhabitants."""
    count: float | None
    """Events, where the value is a rate."""
    standing: FunnelClass
    z: float
    """Standard errors from the pooled value, the unrest between places counted in."""
    preliminary: bool


@dataclass(frozen=True, slots=True)
class FunnelLimit:
    """What is to be expected at one size: at 95 % from ``low`` to ``high``, at 99.8 % from ``far_low`` to ``far_high``."""

    size: float
    low: float
    high: float
    far_low: float
    far_high: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a funnel says when one can be drawn. All values in the unit of the indicator."""

    pooled: float
    """The value of all places taken together."""
    dispersion: float
    """φ, about 1 when chance alone parts the places (`store.statistics.Funnel`)."""
    between: float
    """τ², as `store.statistics.Funnel` has it: on the scale of shares 0–1, or of the root of observed over expected."""
    limits: tuple[FunnelLimit, ...]
    """From the smallest size to the largest, evenly spaced on a logarithmic scale."""
    places: tuple[FunnelPlace, ...]
    """By name, å ä ö last."""


@dataclass(frozen=True, slots=True)
class FunnelView:
    """Everything a funnel plot shows, or why there is none."""

    indicator: Indicator
    """What is drawn: for a number of reported crimes the same crimes per 100 000 inhabitants."""
    place_code: str
    place_name: str
    group: ComparisonGroup
    group_name: str
    """The county, the country, or the title of the group of similar municipalities."""
    period: str
    periods: tuple[str, ...]
    """All that have values, newest first."""
    members: int
    """How many municipalities there are in the group, with values or not."""
    missing: tuple[tuple[Missing | None, int], ...]
    """Why members have no value, and how many of them; ``None`` where the store has heard nothing of them."""
    without_size: int
    """Members with a value that rests on nobody knows how many."""
    own_missing: Missing | None
    """Why the place itself has no value, where a reason is known."""
    comparison: Comparison | None
    obstacle: FunnelObstacle | None

    @property
    def own(self) -> FunnelPlace | None:
        """The place itself, when it has a value that can be compared."""
        places = self.comparison.places if self.comparison else ()
        return next((place for place in places if place.code == self.place_code), None)

    @property
    def of_rates(self) -> bool:
        """Whether the sizes are inhabitants, and not respondents."""
        return self.indicator.unit == "per_100k"
