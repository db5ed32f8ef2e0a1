"""What the parties still owe a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from store.model.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Owed:
    """One measure that is late or lacks its report, or one decision that is not carried out."""

    id: str
    title: str
    due: date | None


@dataclass(frozen=True, slots=True)
class PartyReminder:
    """Everything one party owes."""

    party_id: str
    party: str
    unreported: tuple[Owed, ...]
    """Measures it leads that have no interim report for the year of the meeting."""
    late: tuple[Owed, ...]
    """Measures it leads that are late by the calendar on the day of asking."""
    decisions: tuple[Owed, ...]
    """Decisions of the council it is responsible for that are not done."""

    @property
    def count(self) -> int:
        """How many things; a measure that is late and lacks its report is two."""
        return len(self.unreported) + len(self.late) + len(self.decisions)


@dataclass(frozen=True, slots=True)
class MeetingReminders:
    """Whom to remind before a meeting, and who has done all there is to do."""

    meeting: Meeting
    today: date
    reminders: tuple[PartyReminder, ...]
    """By the party's name; only parties that owe something."""
    nothing_missing: tuple[str, ...]
    """Names of lead parties that owe nothing."""

    @property
    def year(self) -> int:
        """The year whose interim reports the meeting looks at."""
        return self.meeting.held_on.year
