"""The council's meetings: who sits there, what is on the agenda, who came, what was decided and how each goal was judged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from store.model.codes import Assessment


class MeetingState(StrEnum):
    """Where a meeting stands. Open is derived: planned, and somebody has opened it."""

    PLANNED = "planned"
    OPEN = "open"
    HELD = "held"


class DecisionKind(StrEnum):
    """What a meeting can settle: something to be done, or an adjustment of a measure."""

    DECISION = "decision"
    ADJUSTMENT = "adjustment"


@dataclass(frozen=True, slots=True)
class Council:
    """A local crime-prevention council (lokala Brå)."""

    id: str
    name: str
    places: tuple[tuple[str, str], ...]
    """(code, name)."""
    functions: tuple[str, ...]
    """Who sits on it, by function and never by name."""
    quorum: int | None
    """How many functions must be there to decide; None when the council has no rule."""
    example: bool
    version: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of one council."""

    id: str
    council: Council
    held_on: date
    """The day it is, or was, held."""
    starts_at: str | None
    """``13:00``, the council's own time."""
    venue: str | None
    title: str
    state: MeetingState
    reports_due: date | None
    """The last day for the parties' reports."""
    opened_on: datetime | None
    """Naive UTC."""
    closed_on: datetime | None
    at_item: str | None
    """The agenda item where the walk stands: a lid that is closed opens again here."""
    at_measure: str | None
    example: bool
    version: int


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One point of the agenda."""

    id: str
    position: int
    title: str
    area_id: str | None
    """The priority area that is walked through at this point."""
    minutes: int | None
    note: str | None
    """What the minutes say of it."""
    version: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """Whether a function came; None as long as nobody has said."""

    function: str
    present: bool | None


@dataclass(frozen=True, slots=True)
class MeetingDecision:
    """Something a meeting settled, and whether it has been done since."""

    id: str
    meeting_id: str
    held_on: date
    kind: DecisionKind
    item_id: str | None
    measure_id: str | None
    measure_title: str | None
    wording: str
    responsible: str | None
    due_date: date | None
    done: bool
    example: bool
    version: int

    def late(self, today: date) -> bool:
        """Not done though its day has passed."""
        return not self.done and self.due_date is not None and self.due_date < today


@dataclass(frozen=True, slots=True)
class MeetingAssessment:
    """How a meeting judged a goal."""

    goal_id: str
    goal_title: str
    area_id: str
    assessment: Assessment
    assessed_on: date
    note: str | None
    example: bool


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting with everything written at it. What changed since the last one is a question of its own."""

    meeting: Meeting
    previous: Meeting | None
    """The council's last meeting before this one."""
    agenda: tuple[AgendaItem, ...]
    attendance: tuple[Attendance, ...]
    """Every function of the council, and those who came besides."""
    decisions: tuple[MeetingDecision, ...]
    """Made at this meeting."""
    pending: tuple[MeetingDecision, ...]
    """Made at earlier meetings of the council and not done."""
    assessments: tuple[MeetingAssessment, ...]

    @property
    def present(self) -> int:
        """How many functions are there."""
        return sum(1 for one in self.attendance if one.present)

    @property
    def quorate(self) -> bool | None:
        """Whether enough are there to decide; None when the council has no rule."""
        quorum = self.meeting.council.quorum
        return None if quorum is None else self.present >= quorum
