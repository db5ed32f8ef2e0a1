"""The council's year: everything that has a day, from whichever corner of the store it comes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from store.model.codes import PlanKind
    from store.model.meeting import Council

FIRST_YEAR, LAST_YEAR = 1950, 2100
"""Years that can be asked for: what a plan, a lägesbild or a statistics file can be about."""


class YearKind(StrEnum):
    """What a day of the year is for."""

    MEETING = "meeting"
    REPORTS_DUE = "reports_due"
    """The last day for the parties' reports to a meeting."""
    MEASURE_DUE = "measure_due"
    ACTIVITY = "activity"
    DECISION_DUE = "decision_due"
    DOCUMENT_END = "document_end"
    """The last day of a plan, promise or agreement."""
    REVIEW = "review"
    SITUATION_REPORT = "situation_report"
    """The day a lägesbild becomes older than two years (Act 2023:196)."""
    YEARLY_FOLLOW_UP = "yearly_follow_up"
    """Every measure of a plan has its interim report of the year."""
    GRANT_REPORT = "grant_report"
    DEADLINE = "deadline"
    DATA_RELEASE = "data_release"
    """New values of a publisher's series: on the day it has given, or expected from the rhythm."""


DEADLINES = frozenset({YearKind.GRANT_REPORT, YearKind.DEADLINE})
"""Kinds a person keeps by hand (table ``deadline``)."""


class Standing(StrEnum):
    """Where an entry stands on a given day."""

    DONE = "done"
    LATE = "late"
    COMING = "coming"
    EXPECTED = "expected"
    """Coming, but nobody has promised it."""


@dataclass(frozen=True, slots=True)
class YearEntry:
    """One thing with a day."""

    kind: YearKind
    source_id: str
    """The row it comes from. With the kind it names the entry, year after year."""
    day: date
    """The last day it can be; the last of the month when ``month_only``."""
    title: str
    """As the store has it. For a release the code of the product, whose words are in the catalogue."""
    places: tuple[tuple[str, str], ...]
    """(code, name), each once, by code."""
    target: tuple[str, str] | None
    """(kind, id) of what Enter opens: ``measure``, ``plan``, ``meeting``, ``indicator``, ``indicators`` or ``place``."""
    done: bool
    example: bool
    month_only: bool = False
    plan_kind: PlanKind | None = None
    """Of a document that ends."""
    starts_at: str | None = None
    """``13:00``, of a meeting."""
    ends_at: str | None = None
    """When its agenda is through, if every item says how long it takes."""
    venue: str | None = None
    announced: bool = False
    """A release whose day its publisher has given."""
    about: tuple[str, ...] = ()
    """Titles of the series of a release; who is responsible for a decision."""
    version: int = 1

    @property
    def key(self) -> str:
        """Names the entry for good: ``meeting.BRA-HED-M3``. What recurs has its month or day too."""
        recurs = self.kind in {YearKind.YEARLY_FOLLOW_UP, YearKind.DATA_RELEASE}
        when = f"{self.day:%Y-%m-%d}" if self.announced else f"{self.day:%Y-%m}"
        return f"{self.kind}.{self.source_id}{f'.{when}' if recurs else ''}"

    def standing(self, today: date) -> Standing:
        """Done, late by the calendar, or still to come."""
        if self.done:
            return Standing.DONE
        if self.day < today:
            return Standing.LATE
        return Standing.EXPECTED if self.kind is YearKind.DATA_RELEASE and not self.announced else Standing.COMING


@dataclass(frozen=True, slots=True)
class YearView:
    """One year of one council, or of all."""

    year: int
    today: date
    council: Council | None
    """None for every place of the store."""
    entries: tuple[YearEntry, ...]
    """By day; those of the same day by kind, then title."""
    councils: tuple[Council, ...]
    """All there are, to choose among."""

    @property
    def example(self) -> bool:
        """Whether anything here is invented for the demo."""
        return any(entry.example for entry in self.entries)

    def months(self) -> tuple[tuple[int, tuple[YearEntry, ...]], ...]:
        """All twelve, each with its entries: a month without any is there too."""
        return tuple((month, tuple(one for one in self.entries if one.day.month == month)) for month in range(1, 13))
