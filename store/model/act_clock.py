"""The clock of the act (2023:196) and of the documents themselves: what must be done again, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class ClockKind(StrEnum):
    """What the clock measures."""

    SITUATION_REPORT = "situation_report"
    """The picture of the situation, brought up to date at least every second year."""
    FOLLOW_UP = "follow_up"
    """The plan, followed up every year."""
    REVIEW = "review"
    """The day by which a document says it is to be revised."""
    END = "end"
    """The last day of a document: plan, promise, agreement."""
    GRANT_REPORT = "grant_report"
    OTHER = "other"


class ClockState(StrEnum):
    """How late it is."""

    PASSED = "passed"
    SOON = "soon"
    """Within sixty days."""
    LATER = "later"
    DONE = "done"
    MISSING = "missing"
    """There is nothing to count from."""


@dataclass(frozen=True, slots=True)
class ClockItem:
    """One thing the clock measures at one place, or of one document."""

    kind: ClockKind
    state: ClockState
    about: str
    """The place's name, the document's title, or what the grant is for."""
    due: date | None
    """The last day; None when there is nothing to count from."""
    done: int = 0
    """For the yearly follow-up: measures reported on."""
    of: int = 0
    """And of how many."""
    year: int = 0
    """For which year; for a picture of the situation the last year it describes."""
    plan_id: str | None = None
    example: bool = False
