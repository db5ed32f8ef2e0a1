"""Measures as lists show them and as their own page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.model.status import Status, contradicts_dates, is_late

if TYPE_CHECKING:
    from datetime import date, datetime

    from store.model.codes import Phase
    from store.model.follow_up import Activity, Decision, HistoryEntry, InterimReport
    from store.model.indicator import LinkedSeries


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One line of a list of measures."""

    id: str
    title: str
    plan_id: str
    area_id: str
    area_title: str
    status: Status
    lead: str
    """Names of the lead parties, joined; empty when the plan names none."""
    start_date: date | None
    due_date: date | None
    touched_on: datetime | None
    """Naive UTC; None when nobody has ever reported."""
    last_report_year: int | None
    example: bool
    version: int

    def late(self, today: date) -> bool:
        """Late by the calendar, whatever was reported."""
        return is_late(self.status, self.due_date, today)

    def contradicts_dates(self, today: date) -> bool:
        """Report and calendar disagree."""
        return contradicts_dates(self.status, self.due_date, today)


@dataclass(frozen=True, slots=True)
class MeasureGoal:
    """A goal a measure serves, with its cause."""

    id: str
    title: str
    cause: str | None


@dataclass(frozen=True, slots=True)
class Descent:
    """What a measure came of, or what came of it."""

    how: str
    """``carried_over`` from the edition before, ``split`` or ``merged``."""
    is_origin: bool
    """Whether the other one is what this measure came of; else it is what became of it."""
    id: str
    title: str
    plan_id: str


@dataclass(frozen=True, slots=True)
class MeasureView:
    """Everything about one measure."""

    row: MeasureRow
    plan_title: str
    places: tuple[tuple[str, str], ...]
    """(code, name) of the plan's places."""
    wordings: tuple[tuple[str, str], ...]
    """(``bullet`` or ``table``, the plan's own words), when they differ from the title or each other."""
    goals: tuple[MeasureGoal, ...]
    partners: tuple[str, ...]
    parties_verbatim: str | None
    detail: str | None
    phase: Phase | None
    methods: tuple[tuple[str, str], ...]
    """(name, description)."""
    history: tuple[HistoryEntry, ...]
    """Oldest first."""
    activities: tuple[Activity, ...]
    interim_reports: tuple[InterimReport, ...]
    decisions: tuple[Decision, ...]
    indicators: tuple[LinkedSeries, ...]
    descent: tuple[Descent, ...] = ()
    """Measures of the edition before, those it was split from or merged of, and those that came of it."""
