"""What happened in the measures of a whole plan: what a report tells of them, read for all at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from store.model.follow_up import Activity, InterimReport
    from store.model.meeting import MeetingAssessment, MeetingDecision
    from store.model.status import Status


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A new status that still stands in the journal: nobody has turned it back."""

    on: date
    """The day it was true, or, when nobody said, the user's own day when it was written."""
    before: Status | None
    after: Status
    note: str | None
    role: str | None
    example: bool


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """What the plan says of a measure beyond its title."""

    parties: str | None
    """The plan's own words for who."""
    detail: str | None
    partners: str
    """Names of the partners, joined; empty when there are none."""


@dataclass(frozen=True, slots=True)
class PlanFollowUp:
    """Everything by measure id. A measure of which there is nothing is not there."""

    said: Mapping[str, MeasureWords]
    activities: Mapping[str, tuple[Activity, ...]]
    """In the order they were done or are planned."""
    reports: Mapping[str, tuple[InterimReport, ...]]
    """Newest first."""
    changes: Mapping[str, tuple[StatusChange, ...]]
    """Oldest first."""
    assessments: tuple[MeetingAssessment, ...]
    """Every one of the plan's goals, oldest first, not only the latest."""
    decisions: tuple[MeetingDecision, ...]
    """Of the councils of the plan's places, oldest first, whatever they are about."""
    item_areas: Mapping[str, str]
    """Priority area by agenda item: what a decision is about that names no measure."""

    def decisions_about(self, area_id: str, measure_ids: set[str]) -> tuple[MeetingDecision, ...]:
        """Those made on a measure of the area, or at the point of the agenda where the area was walked through."""
        return tuple(
            one
            for one in self.decisions
            if one.measure_id in measure_ids
            or (one.measure_id is None and one.item_id is not None and self.item_areas.get(one.item_id) == area_id)
        )
