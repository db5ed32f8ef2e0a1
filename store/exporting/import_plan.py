"""What files would change, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.importing.planned_changes import PlannedChanges, SeriesChange


def import_plan_data(planned: Iterable[PlannedChanges], *, applied: bool | None = None) -> dict[str, object]:
    """Per file and series: how many values are new, changed and unchanged; and, where it is said, whether they were written."""
    said = {} if applied is None else {"applied": applied}
    return {
        **said,
        "files": [
            {
                "name": one.file.name,
                "format": one.file.format,
                "new": one.new,
                "changed": one.changed,
                "unchanged": one.unchanged,
                "notes": list(one.file.notes),
                "series": [_series(change) for change in one.series],
            }
            for one in planned
        ],
    }


def _series(change: SeriesChange) -> dict[str, object]:
    return {
        "indicator": change.series.indicator_id,
        "title": change.series.title,
        "is_new": change.is_new,
        "new": len(change.new),
        "changed": len(change.changed),
        "unchanged": change.unchanged,
    }
