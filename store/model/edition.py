"""What differs between two editions of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EditionDifference(StrEnum):
    """How a row differs, in the order it is told."""

    ADDED = "added"
    DROPPED = "dropped"
    MERGED = "merged"
    """Went into another that is there."""
    SPLIT = "split"
    """One of several that were one."""
    WORDING = "wording"
    AREA = "area"
    LEAD = "lead"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class EditionRow:
    """One difference of one row."""

    difference: EditionDifference
    kind: str
    """``area``, ``goal`` or ``measure``."""
    old_id: str | None
    new_id: str | None
    title: str
    """Of the new one; of the old one where there is no other, or where it went into another."""
    before: str | None = None
    after: str | None = None
    """Words, names or days (ISO)."""
    status: str | None = None
    """Of a measure that was dropped: where it stood."""
    field: str = "title"
    """Of another wording: whose. ``title``, or the longer text (``detail``, ``cause`` or ``summary``)."""


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """A plan beside the edition before it."""

    plan_id: str
    title: str
    previous_id: str
    previous_title: str
    rows: tuple[EditionRow, ...]
    same: int
    """Measures that are as they were."""
    guessed: int
    """Measures held to be the same by their words alone: nobody carried them over here."""
