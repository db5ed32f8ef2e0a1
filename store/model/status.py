"""Implementation status of a measure: the first of three axes that are never mixed.

The others are goal assessment and indicator verdict.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Status(StrEnum):
    """Where a measure stands, as somebody reported it. The order is the order of the status picker's digits."""

    NOT_STARTED = "not_started"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DELAYED = "delayed"
    PAUSED = "paused"
    COMPLETED = "completed"
    EMBEDDED = "embedded"
    CANCELLED = "cancelled"


FINISHED = (Status.COMPLETED, Status.EMBEDDED, Status.CANCELLED)
"""Nothing more is expected of a measure in one of these; it can not be late."""


DONE_FIRST = (
    Status.COMPLETED,
    Status.EMBEDDED,
    Status.IN_PROGRESS,
    Status.DELAYED,
    Status.PAUSED,
    Status.PLANNED,
    Status.NOT_STARTED,
    Status.CANCELLED,
)
"""The order statuses are counted in: what is done first, what is not last."""


def is_late(status: Status, due: date | None, today: date) -> bool:
    """Late by the calendar: the due date has passed and the measure is not finished."""
    return due is not None and due < today and status not in FINISHED


def contradicts_dates(status: Status, due: date | None, today: date) -> bool:
    """The report and the calendar disagree: late but not reported delayed, or reported delayed with time left or no date."""
    if status in FINISHED or status is Status.PAUSED:
        return False
    return is_late(status, due, today) != (status is Status.DELAYED)
