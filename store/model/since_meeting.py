"""What has happened between two meetings, and what waits for the next one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from store.model.act_clock import ClockItem
    from store.model.indicator import LinkedSeries, Observation
    from store.model.measure import MeasureRow
    from store.model.meeting import Meeting, MeetingAssessment, MeetingDecision, MeetingView


class Since(StrEnum):
    """Why the time that is told of begins where it does."""

    PREVIOUS = "previous"
    """The day after the council's previous meeting."""
    PLAN_START = "plan_start"
    """It has not met before: the day the plan began."""
    YEAR = "year"
    """It has not met before, and no plan says when it began: a year back."""


@dataclass(frozen=True, slots=True)
class Period:
    """The time that is told of."""

    since: date
    """Its first day."""
    because: Since
    previous: Meeting | None
    until: date | None
    """Its last day, for a meeting that has been held; None as long as it goes on."""

    @property
    def told_since(self) -> date:
        """The day people name: that of the meeting before, though what is told begins when that meeting was over."""
        return self.previous.held_on if self.because is Since.PREVIOUS and self.previous else self.since


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one thing from what it was when the period began to what it is when it ends."""

    entity: str
    """``measure``, or ``goal_indicator`` and ``area_indicator`` for what a goal wants."""
    entity_id: str
    title: str
    """What the measure, or the indicator, is called now."""
    field: str
    old_value: str | None
    new_value: str | None
    """As the log keeps them; a note has no old value."""
    recorded_on: datetime
    """When it was last changed, naive UTC."""
    role: str | None
    notes: tuple[str, ...]
    """What was written beside the changes, oldest first."""
    events: tuple[int, ...]
    """Numbers of the events that are told here, oldest first."""
    example: bool
    into: str | None = None
    """Of a measure that is gone because it was merged: the one it went into."""


@dataclass(frozen=True, slots=True)
class CameReport:
    """An interim report that came, or was changed."""

    measure_id: str
    title: str
    year: int
    reported_on: date
    done: str | None
    effect_seen: str | None
    proposed_adjustment: str | None
    next_step: str | None
    role: str | None
    example: bool


@dataclass(frozen=True, slots=True)
class NewValues:
    """Values that came of one series that something in the area is to move."""

    series: LinkedSeries
    place_code: str
    place_name: str
    source: str
    newest: Observation
    """The one for the latest period among those that came."""
    count: int
    """How many came."""


@dataclass(frozen=True, slots=True)
class AreaNews:
    """Everything that happened in one priority area."""

    id: str
    title: str
    plan_id: str
    changes: tuple[FieldChange, ...]
    """Status, lead, due date, and whether a measure is there at all: one line for each field that is another now."""
    notes: tuple[FieldChange, ...]
    """What was written; a status that was reported again as it was is one of them."""
    reports: tuple[CameReport, ...]
    values: tuple[NewValues, ...]
    assessments: tuple[MeetingAssessment, ...]
    """Made at the previous meeting or after it."""

    @property
    def invented_parts(self) -> tuple[tuple[FieldChange | CameReport | MeetingAssessment, ...], ...]:
        """What may have been invented for the demo. Values are real."""
        return (self.changes, self.notes, self.reports, self.assessments)

    @property
    def count(self) -> int:
        """How many lines it makes."""
        return sum(len(lines) for lines in (self.changes, self.notes, self.reports, self.values, self.assessments))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Events that are not told, by why. What was never there to be seen needs no minute of the council's."""

    undone: tuple[int, ...]
    """Changes that were turned back within the period, and what turned them back."""
    returned: tuple[int, ...]
    """Changes that ended where they began."""


@dataclass(frozen=True, slots=True)
class SinceMeeting:
    """Everything that happened in a council's places since it last met."""

    period: Period
    areas: tuple[AreaNews, ...]
    """Those in which something happened, in the order of the plans."""
    decisions: tuple[MeetingDecision, ...]
    """Made at the previous meeting or after it."""
    left_out: LeftOut

    @property
    def count(self) -> int:
        """How many things happened, decisions aside: those the council made itself."""
        return sum(area.count for area in self.areas)


@dataclass(frozen=True, slots=True)
class PartyMissing:
    """The measures a lead party has not reported on."""

    lead: str
    """Names of the lead parties, joined; empty when the plan names none."""
    measures: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class DueWithin:
    """Measures that are due soon."""

    days: int
    """At most so many from today, and more than the group before."""
    measures: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class Preparation:
    """Everything the coordinator wants to know before the meeting."""

    today: date
    view: MeetingView
    since: SinceMeeting
    year: int
    """The year whose interim reports are asked for."""
    missing: tuple[PartyMissing, ...]
    late: tuple[MeasureRow, ...]
    """Longest overdue first."""
    soon: tuple[DueWithin, ...]
    follow_up: tuple[MeetingDecision, ...]
    """Decisions of earlier meetings that are not done: late ones first."""
    clock: tuple[ClockItem, ...]

    @property
    def missing_count(self) -> int:
        """How many measures have no report for the year."""
        return sum(len(party.measures) for party in self.missing)

    @property
    def example(self) -> bool:
        """Whether anything of it is invented for the demo."""
        happened = (one.example for area in self.since.areas for part in area.invented_parts for one in part)
        rows = (row.example for party in self.missing for row in party.measures)
        waiting = (one.example for part in (self.late, self.follow_up, self.clock) for one in part)
        return self.view.meeting.example or any(happened) or any(rows) or any(waiting)
