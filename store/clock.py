"""The only place that asks for the time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """What the time is, for the log, and which day it is, for the user."""

    def now(self) -> datetime:
        """Naive UTC: what is written in the store."""

    def today(self) -> date:
        """The user's own calendar day: what is late is late where she sits."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Naive UTC, whole microseconds."""
        return datetime.now(UTC).replace(tzinfo=None)

    def today(self) -> date:
        """The local calendar day."""
        return datetime.now().astimezone().date()


@dataclass(slots=True)
class FixedClock:
    """A clock that stands still, for tests and for pictures in the documentation."""

    instant: datetime

    def now(self) -> datetime:
        """The instant it was given."""
        return self.instant

    def today(self) -> date:
        """The day of that instant."""
        return self.instant.date()
