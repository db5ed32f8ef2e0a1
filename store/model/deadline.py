"""A day the user keeps by hand, because no plan, meeting or measure carries it: a grant's report, an application."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

MAX_TITLE = 200
"""Characters: a line of the year, not a note."""


class DeadlineKind(StrEnum):
    """What the day is for."""

    GRANT_REPORT = "grant_report"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DeadlineDraft:
    """A deadline as it was written."""

    place_code: str
    kind: DeadlineKind
    title: str
    due_date: date
