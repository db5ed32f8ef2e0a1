"""What a goal or an area wants of an indicator, as it is edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.model.codes import Direction, Unit

if TYPE_CHECKING:
    from store.model.indicator import Observation
    from store.model.manual_indicator import Better


@dataclass(frozen=True, slots=True)
class LinkOwner:
    """Who wants it."""

    kind: str
    """``goal`` or ``area``."""
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class LinkFields:
    """What is wanted. Values are in the indicator's unit."""

    direction: Direction
    baseline: float | None = None
    baseline_period: str | None = None
    target: float | None = None
    target_year: int | None = None
    note: str | None = None

    @property
    def aim(self) -> float | None:
        """The target, which a goal of zero need not write out."""
        return 0.0 if self.target is None and self.direction is Direction.ZERO else self.target


@dataclass(frozen=True, slots=True)
class IndicatorWish:
    """A link as it was read: a newer version means somebody else came first."""

    owner: LinkOwner
    indicator_id: str
    fields: LinkFields
    version: int


@dataclass(frozen=True, slots=True)
class LinkSubject:
    """The indicator that is linked, and what is known of it at the place."""

    indicator_id: str
    title: str
    title_en: str | None
    unit: Unit
    product: str
    better: Better | None
    place_name: str
    observations: tuple[Observation, ...]
    """Those with a value, oldest first."""

    def name(self, language: str) -> str:
        """The title in ``language``, Swedish when there is no other."""
        return self.title_en if language == "en" and self.title_en else self.title


def demands_reason(old: LinkFields | None, new: LinkFields | None) -> bool:
    """Whether the change is one nobody should find without a reason: another target, year or direction, or no link any more.

    A target that is set for the first time needs none.
    """
    if old is None:
        return False
    if new is None or new.direction is not old.direction:
        return True
    pairs = ((old.target, new.target), (old.target_year, new.target_year))
    return any(before is not None and before != after for before, after in pairs)
