"""What differs between two editions as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, prose

if TYPE_CHECKING:
    from store.model.edition import EditionChanges, EditionRow


def edition_data(changes: EditionChanges) -> Plain:
    """Every difference, in order."""
    return {
        "plan": changes.plan_id,
        "title": prose(changes.title),
        "previous": changes.previous_id,
        "previous_title": prose(changes.previous_title),
        "same": changes.same,
        "guessed": changes.guessed,
        "changes": [_row(row) for row in changes.rows],
    }


def _row(row: EditionRow) -> Plain:
    return {
        "difference": row.difference.value,
        "kind": row.kind,
        "old": row.old_id,
        "new": row.new_id,
        "title": prose(row.title),
        "field": row.field,
        "before": prose(row.before),
        "after": prose(row.after),
        "status": row.status,
    }
