"""What happens after a plan is decided: history, activities, interim reports, meetings, decisions, the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from store.model.codes import Assessment
    from store.model.status import Status


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A status or a note on a measure, as it was recorded."""

    change_no: int
    recorded_on: datetime
    effective_on: date | None
    """The day it was true, when that is another than the day it was written."""
    status: Status | None
    """The new status; None for a note alone."""
    note: str | None
    role: str | None
    example: bool
    undoes: int | None
    undone: bool


@dataclass(frozen=True, slots=True)
class Activity:
    """Something actually done in a measure, with what can be counted."""

    title: str
    planned_on: date | None
    done_on: date | None
    quantity: float | None
    unit: str | None
    reached: int | None
    note: str | None
    example: bool


@dataclass(frozen=True, slots=True)
class InterimReport:
    """The yearly report on one measure to the local Brå."""

    year: int
    reported_on: date
    done: str | None
    effect_seen: str | None
    proposed_adjustment: str | None
    next_step: str | None
    role: str | None
    example: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """What a meeting decided."""

    id: str
    meeting_id: str
    held_on: date
    measure_id: str | None
    wording: str
    responsible: str | None
    due_date: date | None
    done: bool
    example: bool


@dataclass(frozen=True, slots=True)
class GoalJudgement:
    """The latest assessment of a goal."""

    assessment: Assessment
    assessed_on: date
    note: str | None
    example: bool


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal: one field of one thing, before and after."""

    event_no: int
    change_no: int
    recorded_on: datetime
    entity: str
    entity_id: str
    title: str
    """What the thing is called now."""
    field: str
    old_value: str | None
    new_value: str | None
    note: str | None
    role: str | None
    undoes: int | None
    undone: bool
    example: bool
    alike: int = 1
    """How many events of the same change this one stands for: rows made, hidden or put in order together."""
