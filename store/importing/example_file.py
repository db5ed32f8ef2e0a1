"""``examples.toml``: everything about a plan that no document says, invented for the demo and marked so.

Days are relative to the day of loading (``-120d``, ``+7d``), so that the demo always stands a week before a meeting.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from store.importing.file_fields import Id, Line, PlaceCode, Prose, Slug, Table
from store.model.codes import Assessment
from store.model.status import Status

_DAYS = re.compile(r"^[+-]\d{1,5}d$")
_CLOCK = re.compile(r"^([01]\d|2[0-3]):[0-5]\d$")


def _is_relative(text: str) -> str:
    if not _DAYS.match(text):
        raise ValueError("relative_day")
    return text


def _is_clock(text: str) -> str:
    if not _CLOCK.match(text):
        raise ValueError("clock")
    return text


RelativeDay = Annotated[str, AfterValidator(_is_relative)]
Clock = Annotated[str, AfterValidator(_is_clock)]
"""``13:00``."""


def day(relative: str, today: date) -> date:
    """``-120d`` counted from ``today``."""
    return today + timedelta(days=int(relative[:-1]))


class ScheduleTable(Table):
    """``[[schedule]]``: start and due date of a measure."""

    measure: Id
    start: RelativeDay | None = None
    due: RelativeDay | None = None


class StatusTable(Table):
    """``[[status]]``: one reported status, oldest first for each measure."""

    measure: Id
    on: RelativeDay
    status: Status
    note: Prose | None = None
    role: Line


class ActivityTable(Table):
    """``[[activity]]``."""

    measure: Id
    title: Line
    planned_on: RelativeDay | None = None
    done_on: RelativeDay | None = None
    count: float | None = None
    unit: Line | None = None
    reached: int | None = Field(default=None, ge=0, le=2_000_000_000)
    note: Prose | None = None


class InterimReportTable(Table):
    """``[[interim_report]]``: ``year`` is ``this`` or ``last``."""

    measure: Id
    year: Literal["this", "last"]
    reported_on: RelativeDay
    done: Prose | None = None
    effect_seen: Prose | None = None
    proposed_adjustment: Prose | None = None
    role: Line


class CouncilTable(Table):
    """``[[council]]``."""

    id: Id
    name: Line
    places: tuple[PlaceCode, ...]
    functions: tuple[Line, ...] = ()
    quorum: int | None = Field(default=None, ge=1, le=100)


class MeetingTable(Table):
    """``[[meeting]]``."""

    id: Id
    council: Id
    held_on: RelativeDay
    title: Line
    state: Literal["planned", "held"]
    starts_at: Clock | None = None
    venue: Line | None = None
    reports_due: RelativeDay | None = None
    present: tuple[Line, ...] = ()


class AgendaItemTable(Table):
    """``[[agenda_item]]``: in the order of the agenda."""

    meeting: Id
    title: Line
    area: Id | None = None
    minutes: int | None = Field(default=None, ge=1, le=600)
    note: Prose | None = None


class DeadlineTable(Table):
    """``[[deadline]]``: a day that no plan, meeting or measure carries."""

    id: Id
    place: PlaceCode
    kind: Literal["grant_report", "other"]
    title: Line
    due: RelativeDay


class DecisionTable(Table):
    """``[[decision]]``."""

    id: Id
    meeting: Id
    measure: Id | None = None
    text: Prose
    responsible: Slug | None = None
    due: RelativeDay | None = None
    done: bool = False


class GoalAssessmentTable(Table):
    """``[[goal_assessment]]``."""

    goal: Id
    assessment: Assessment
    on: RelativeDay
    meeting: Id | None = None
    note: Prose | None = None


class ExampleFile(Table):
    """The whole of ``examples.toml``."""

    example: Literal[True]
    note: Prose
    schedule: tuple[ScheduleTable, ...] = ()
    status: tuple[StatusTable, ...] = ()
    activity: tuple[ActivityTable, ...] = ()
    interim_report: tuple[InterimReportTable, ...] = ()
    council: tuple[CouncilTable, ...] = ()
    meeting: tuple[MeetingTable, ...] = ()
    agenda_item: tuple[AgendaItemTable, ...] = ()
    deadline: tuple[DeadlineTable, ...] = ()
    decision: tuple[DecisionTable, ...] = ()
    goal_assessment: tuple[GoalAssessmentTable, ...] = ()
