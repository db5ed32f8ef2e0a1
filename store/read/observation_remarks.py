"""What was written beside the values that were entered by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.indicator import Remark

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend

_REMARKS = """
SELECT place_code, period_start, period_end, source, note FROM observation
WHERE indicator_id = $1 AND breakdown = 'total' AND replaced_on IS NULL AND (source IS NOT NULL OR note IS NOT NULL)
"""


def observation_remarks(backend: Backend, indicator_id: str) -> dict[tuple[str, date, date], Remark]:
    """Source and note of every value that has its own, by (place code, first day, last day)."""
    return {
        (place, start, end): Remark(source, note) for place, start, end, source, note in backend.rows(_REMARKS, [indicator_id])
    }
