"""The minutes of a meeting: agenda items with what was said, decided and judged under each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from store.model.meeting import AgendaItem, MeetingAssessment, MeetingDecision, MeetingView


@dataclass(frozen=True, slots=True)
class NumberedDecision:
    """A decision with its paragraph: § 1 is the first one made at the meeting."""

    number: int
    decision: MeetingDecision


@dataclass(frozen=True, slots=True)
class MinutesItem:
    """An agenda item, or under None what belongs to none."""

    item: AgendaItem | None
    decisions: tuple[NumberedDecision, ...]
    assessments: tuple[MeetingAssessment, ...]


@dataclass(frozen=True, slots=True)
class SnapshotHead:
    """What is known of a frozen copy without opening it."""

    id: str
    taken_on: datetime
    """Naive UTC."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """A meeting written down."""

    view: MeetingView
    items: tuple[MinutesItem, ...]
    """In the order of the agenda; last, if there is anything, what belongs to no item."""
    snapshots: tuple[SnapshotHead, ...]
    """Frozen copies of what was shown, oldest first."""

    @property
    def present(self) -> tuple[str, ...]:
        """Functions that came."""
        return tuple(one.function for one in self.view.attendance if one.present)

    @property
    def absent(self) -> tuple[str, ...]:
        """Functions said not to have come."""
        return tuple(one.function for one in self.view.attendance if one.present is False)

    @property
    def unsaid(self) -> tuple[str, ...]:
        """Functions nobody has said anything of."""
        return tuple(one.function for one in self.view.attendance if one.present is None)

    @property
    def example(self) -> bool:
        """Whether anything of it is invented for the demo."""
        view = self.view
        return view.meeting.example or any(one.example for parts in (view.decisions, view.assessments) for one in parts)
