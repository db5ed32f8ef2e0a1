"""The row of a link, read and written whole: what saving and undoing share. Leaves no event."""

from __future__ import annotations

from dataclasses import astuple
from typing import TYPE_CHECKING, NamedTuple

from store.model.codes import Direction
from store.model.indicator_link import LinkFields

if TYPE_CHECKING:
    from store.db.backend import Backend

_ADD = {
    "goal_indicator": """
INSERT INTO goal_indicator (goal_id, indicator_id, direction, baseline, baseline_period, target, target_year, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
""",
    "area_indicator": """
INSERT INTO area_indicator (area_id, indicator_id, direction, baseline, baseline_period, target, target_year, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
""",
}
_READ = {
    "goal_indicator": """
SELECT direction, baseline, baseline_period, target, target_year, note, hidden, version FROM goal_indicator
WHERE goal_id = $1 AND indicator_id = $2
""",
    "area_indicator": """
SELECT direction, baseline, baseline_period, target, target_year, note, hidden, version FROM area_indicator
WHERE area_id = $1 AND indicator_id = $2
""",
}
_WRITE = {
    "goal_indicator": """
UPDATE goal_indicator SET direction = $3, baseline = $4, baseline_period = $5, target = $6, target_year = $7, note = $8,
       hidden = $9, version = version + 1
WHERE goal_id = $1 AND indicator_id = $2 AND version = $10
""",
    "area_indicator": """
UPDATE area_indicator SET direction = $3, baseline = $4, baseline_period = $5, target = $6, target_year = $7, note = $8,
       hidden = $9, version = version + 1
WHERE area_id = $1 AND indicator_id = $2 AND version = $10
""",
}
LINKS = frozenset(_READ)
"""Entities of the log that are links; also the names of their tables."""


class LinkRow(NamedTuple):
    """A link as it is stored."""

    fields: LinkFields
    hidden: bool
    version: int


def read_row(backend: Backend, entity: str, owner_id: str, indicator_id: str) -> LinkRow | None:
    """The link, also one that was taken away."""
    for direction, *rest, hidden, version in backend.rows(_READ[entity], [owner_id, indicator_id]):
        return LinkRow(LinkFields(Direction(direction), *rest), hidden, version)
    return None


def write_row(backend: Backend, entity: str, owner_id: str, indicator_id: str, row: LinkRow) -> bool:
    """Put the fields in the row of that version; False when there is none any more."""
    return backend.count(_WRITE[entity], [owner_id, indicator_id, *_columns(row.fields), row.hidden, row.version]) == 1


def add_row(backend: Backend, entity: str, owner_id: str, indicator_id: str, fields: LinkFields) -> None:
    """A link that never was before."""
    backend.count(_ADD[entity], [owner_id, indicator_id, *_columns(fields)])


def _columns(fields: LinkFields) -> list[object]:
    direction, *rest = astuple(fields)
    return [direction.value, *rest]
