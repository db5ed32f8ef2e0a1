"""The first screen: one line per municipality, and what needs attention."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.model.edition_standing import EditionStanding

if TYPE_CHECKING:
    from datetime import date

    from store.model.codes import Change, PlanKind
    from store.model.status import Status


@dataclass(frozen=True, slots=True)
class AreaSummary:
    """One priority area in the overview: its measures by status and its indicators by change."""

    id: str
    title: str
    by_status: dict[Status, int]
    late: int
    by_change: dict[Change, int]
    goals: int
    goals_without_indicator: int


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """One document in the overview."""

    id: str
    kind: PlanKind
    title: str
    period: str | None
    valid_to: date | None
    review_by: str | None
    areas: tuple[AreaSummary, ...]
    standing: EditionStanding = EditionStanding.CURRENT
    """An earlier edition, and one to come, are shown but not counted."""
    begins: date | None = None


@dataclass(frozen=True, slots=True)
class PlaceOverview:
    """One municipality's line."""

    code: str
    name: str
    plans: tuple[PlanSummary, ...]
    """Plans with priority areas first, then the documents around them, then editions that do not hold."""
    measures: int
    by_status: dict[Status, int]
    late: int
    unreported: int
    """Measures without an interim report for this year."""
    by_change: dict[Change, int]
    next_meeting: date | None
    situation_report_to: date | None
    """The last day the newest situation report describes."""
    example: bool

    @property
    def plans_that_hold(self) -> tuple[PlanSummary, ...]:
        """Without earlier editions and those to come."""
        return tuple(plan for plan in self.plans if plan.standing is EditionStanding.CURRENT)

    @property
    def areas(self) -> int:
        """How many priority areas the plans that hold have."""
        return sum(len(plan.areas) for plan in self.plans_that_hold)


@dataclass(frozen=True, slots=True)
class Attention:
    """Something that wants attention: ``key`` names the sentence, ``filter_text`` the list that shows what is meant."""

    key: str
    urgent: bool
    place_code: str
    place_name: str
    details: dict[str, object] = field(default_factory=dict)
    filter_text: str | None = None
    target_id: str | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole first screen. ``today`` is the day it was computed for: lateness depends on it."""

    today: date
    places: tuple[PlaceOverview, ...]
    attention: tuple[Attention, ...]
    example: bool
