"""The age of a series against the rhythm its publisher keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.period import last_day, later
from store.model.standing import Freshness, SeriesAge

if TYPE_CHECKING:
    from datetime import date

MONTHS = {"monthly": 1, "yearly": 12, "two_years": 24}
"""From one value to the next."""
_LAG = {"monthly": 2, "yearly": 12, "two_years": 12}
"""Months from the end of a period until its value is surely out, if nothing more is known. A yearly survey comes in December
of the year after the one it asks about (reference/domain.md 3.4)."""
_LAG_OF_CRIMES = 4
"""The year's reported crimes are out at the end of March."""


def series_age(period_end: date, rhythm: str | None, theme: str, today: date) -> SeriesAge:
    """How old a value for a period that ended on ``period_end`` is on the day ``today``.

    Late when the next value ought to be out: one rhythm and the publisher's lag after ``period_end``. Outdated when the one
    after that ought to be too. Manual series without a fixed rhythm are never called either.
    """
    years = max(0, today.year - period_end.year)
    step = MONTHS.get(rhythm or "")
    if step is None:
        return SeriesAge(period_end, years, rhythm, Freshness.NO_RHYTHM, None)
    lag = _LAG_OF_CRIMES if theme == "reported_crime" and rhythm != "monthly" else _LAG[rhythm or ""]
    after = later(period_end, 1)
    due, overdue = (last_day(after, steps * step + lag) for steps in (1, 2))
    freshness = Freshness.OUTDATED if today > overdue else Freshness.LATE if today > due else Freshness.CURRENT
    return SeriesAge(period_end, years, rhythm, freshness, due)
