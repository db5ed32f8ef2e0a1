"""Forms on which a party reports: what they ask about, and what their answers would change here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from store.model.meeting import Meeting
    from store.model.status import Status

STATUS = "status"
ANSWERS = ("done", "effect_seen", "proposed_adjustment", "next_step")
"""Columns of ``interim_report`` that a party fills in, in the order of the form."""
FILLED_IN = (STATUS, *ANSWERS)
"""Every field a party may answer."""
PARAGRAPH = "\n\n"
"""Between the words of two parties."""


@dataclass(frozen=True, slots=True)
class FormMeasure:
    """One measure a form asks about, as it stood when the form was made."""

    id: str
    title: str
    area: str
    due_date: date | None
    status: Status
    last_said: tuple[tuple[date, str], ...]
    """(day, words) of the last report and of a later note, newest first."""
    version: int
    report_version: int | None
    """Version of the year's report; None when nobody has reported yet."""


@dataclass(frozen=True, slots=True)
class ReportForm:
    """A form for one lead party; ``party`` is None for the measures nobody leads."""

    id: str
    meeting: Meeting
    party_id: str | None
    party: str | None
    measures: tuple[FormMeasure, ...]

    @property
    def year(self) -> int:
        """The year that is reported on: the meeting's."""
        return self.meeting.held_on.year


class Kind(StrEnum):
    """What a form's answers would do to one measure."""

    NEW = "new"
    """The first report of the year."""
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    """Something the form answers has been changed here since the form was made."""


class Take(StrEnum):
    """Whose words hold where there is a conflict. Without either the measure is left as it is."""

    FORM = "form"
    HERE = "here"
    BOTH = "both"
    """The form's words after those that stand here: a measure with two lead parties gets one report from two forms."""


_ANOTHERS = re.compile(rf"{PARAGRAPH}[^\n:]{{1,200}}: ")


def both(here: str, party: str | None, said: str) -> str:
    """What stands here with what ``party`` said after it, in a paragraph of its own."""
    return f"{here}{PARAGRAPH}{party}: {said}" if party else f"{here}{PARAGRAPH}{said}"


def holds(here: str | None, party: str | None, said: str) -> bool:
    """Whether what stands here is what ``party`` said, alone or with another party's words (which say whose they are)."""
    if here is None or here == said:
        return here == said
    own, others = both("", party, said) + PARAGRAPH, here.removeprefix(said)
    return own in here + PARAGRAPH or (others != here and _ANOTHERS.match(others) is not None)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One answer that differs from what stands here. Statuses are codes; None is nothing."""

    field: str
    made_with: str | None
    """What stood here when the form was made."""
    here: str | None
    said: str

    @property
    def conflict(self) -> bool:
        """Whether it was changed here meanwhile."""
        return self.made_with != self.here

    def text(self, take: Take | None, party: str | None) -> str:
        """What is to stand here when the user has said ``take``. A status can only be one."""
        if take is Take.BOTH and self.conflict and self.here and self.field != STATUS:
            return both(self.here, party, self.said)
        return self.said


@dataclass(frozen=True, slots=True)
class MeasureChange:
    """What a form would do to one measure."""

    id: str
    title: str
    version: int
    """The measure's version now."""
    reported: bool
    """Whether this year's report is here already."""
    fields: tuple[FieldChange, ...]

    @property
    def kind(self) -> Kind:
        """The worst that is to be said of it."""
        if not self.fields:
            return Kind.UNCHANGED
        if any(one.conflict for one in self.fields):
            return Kind.CONFLICT
        only_status = all(one.field == STATUS for one in self.fields)
        return Kind.CHANGED if self.reported or only_status else Kind.NEW

    def taken(self, take: Take | None) -> tuple[FieldChange, ...]:
        """The fields to write when the user has said ``take``."""
        if self.kind is not Kind.CONFLICT or take in {Take.FORM, Take.BOTH}:
            return self.fields
        return tuple(one for one in self.fields if not one.conflict) if take is Take.HERE else ()


@dataclass(frozen=True, slots=True)
class PlannedForm:
    """What a filled form would do here."""

    file: str
    form_id: str
    party: str | None
    council: str
    held_on: date
    year: int
    measures: tuple[MeasureChange, ...]
    missing: int
    """Measures of the form whose rows are gone from the file."""
    beside: str | None
    """A cell with text outside the form's own columns, which is not read; None when there is none."""
    personal: tuple[str, ...]
    """Ids of measures whose answers hold a personal number, a telephone number or somebody's address."""

    def count(self, kind: Kind) -> int:
        """How many measures are of ``kind``."""
        return sum(1 for one in self.measures if one.kind is kind)
