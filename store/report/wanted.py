"""Which report is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ReportKind(StrEnum):
    """The papers of the council's year."""

    MEETING = "meeting"
    """The annex of a meeting's minutes."""
    AREA = "area"
    """A page for one priority area."""
    PLAN = "plan"
    """The whole plan."""
    ANNUAL = "annual"
    """The yearly follow-up: what was done, what came of it."""
    PROMISE = "promise"
    """Feedback to the public on a citizen promise."""
    EDITION = "edition"
    """What differs between two editions of a plan."""


@dataclass(frozen=True, slots=True)
class ReportWanted:
    """A report, and of what."""

    kind: ReportKind
    subject_id: str
    """Of a meeting, an area, or (for all others) a plan."""
    place_code: str | None = None
    """Where the indicators are read; by default the first place of the plan."""
    year: int | None = None
    """Of a yearly follow-up; by default the year that is."""
    snapshot_id: str | None = None
    """A frozen copy of the meeting, to be written instead of how things stand today."""
    against_id: str | None = None
    """Of two editions: the plan to compare with; by default the one it took over from."""
