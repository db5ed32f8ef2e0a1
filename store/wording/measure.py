"""What is said of a measure beside its status, the same on screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.measure import MeasureRow


def lateness(measure: MeasureRow, today: date, words: Translator) -> str:
    """``12 dagar sen``, or nothing."""
    if measure.due_date is None or not measure.late(today):
        return ""
    return words("calendar.days_late", count=(today - measure.due_date).days)
