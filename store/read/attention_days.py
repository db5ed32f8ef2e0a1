"""Days that want attention soon: reports to a meeting, and deadlines kept by hand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend

REPORTS_SOON = timedelta(days=14)
"""Before this nobody has begun to write a report to a meeting."""
DEADLINE_SOON = timedelta(days=60)
"""A grant's report takes its time."""

_REPORTS = """
SELECT cp.place_code, min(m.reports_due) FROM meeting m JOIN council_place cp ON cp.council_id = m.council_id
WHERE NOT m.hidden AND m.state = 'planned' AND m.held_on >= $1 AND m.reports_due <= $2 GROUP BY cp.place_code
"""
_DEADLINES = (
    "SELECT place_code, kind, due_date FROM deadline WHERE NOT hidden AND NOT done AND due_date <= $1 ORDER BY due_date"
)


@dataclass(slots=True)
class PlaceDays:
    """What one place has to keep in mind."""

    reports_due: date | None = None
    """The last day for reports to a meeting that is yet to come; it may have passed."""
    deadlines: dict[tuple[str, bool], list[date]] = field(default_factory=lambda: defaultdict(list))
    """(kind, whether they have passed) → their days, the first one first."""


def place_days(backend: Backend, today: date) -> defaultdict[str, PlaceDays]:
    """By place code, as of ``today``."""
    found: defaultdict[str, PlaceDays] = defaultdict(PlaceDays)
    for code, day in backend.rows(_REPORTS, [today, today + REPORTS_SOON]):
        found[code].reports_due = day
    for code, kind, day in backend.rows(_DEADLINES, [today + DEADLINE_SOON]):
        found[code].deadlines[kind, day < today].append(day)
    return found
