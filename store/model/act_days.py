"""The clock of the act (2023:196) and of a plan's own days: what is due, told from dates alone."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

SITUATION_REPORT_YEARS = 2
"""Act 2023:196: the lägesbild is brought up to date at least every second year."""
SOON = timedelta(days=60)
"""A document that ends within this is worth saying now."""


def situation_report_is_old(described_to: date, today: date) -> bool:
    """Whether a situation report that describes the time up to ``described_to`` should have been brought up to date."""
    return years_after(described_to, SITUATION_REPORT_YEARS) < today


def review_day(review_by: str) -> date:
    """The last day of ``2026``, ``2026-07`` or ``2026-07-15``."""
    numbers = [int(part) for part in review_by.split("-")]
    year, month, day = (*numbers, *([0] * (3 - len(numbers))))
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def years_after(start: date, years: int) -> date:
    """The same day so many years later; the last of February for a leap day."""
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return start.replace(year=start.year + years, day=28)
