"""Rows of a plan that was hidden and comes in again: what each was before is told field by field, so that undo finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.write.change_log import Event
from store.write.follow_up_part import part_text, read_part
from store.write.follow_up_row import as_text, make_room, row_fields
from store.write.follow_up_table import CREATED, FOLLOW_UP_TABLES, HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.db.backend import Backend

Row = tuple[str, str]
"""Entity and id."""
_OF_HIDDEN_PLAN = """
SELECT 'plan', id FROM plan WHERE id = $1 AND hidden
UNION ALL SELECT 'priority_area', a.id FROM priority_area a JOIN plan p ON p.id = a.plan_id
  WHERE p.id = $1 AND p.hidden AND a.hidden
UNION ALL SELECT 'goal', g.id FROM goal g JOIN priority_area a ON a.id = g.area_id JOIN plan p ON p.id = a.plan_id
  WHERE p.id = $1 AND p.hidden AND g.hidden
UNION ALL SELECT 'measure', m.id FROM measure m JOIN plan p ON p.id = m.plan_id WHERE p.id = $1 AND p.hidden AND m.hidden
UNION ALL SELECT 'activity', c.id FROM activity c JOIN measure m ON m.id = c.measure_id JOIN plan p ON p.id = m.plan_id
  WHERE p.id = $1 AND p.hidden AND c.hidden
"""
_BESIDE = {
    "goal": "DELETE FROM goal_indicator WHERE goal_id = $1",
    "priority_area": "DELETE FROM area_indicator WHERE area_id = $1",
    "plan": "DELETE FROM situation_report WHERE id LIKE $1 || '-L%' AND NOT id LIKE $1 || '-LH%'",
}
"""What came with the row and has no history of its own."""


def rows_of_hidden_plan(backend: Backend, plan_id: str) -> set[Row]:
    """What a hidden plan holds: its ids may be used again, by the plan itself."""
    return {(str(entity), str(row_id)) for entity, row_id in backend.rows(_OF_HIDDEN_PLAN, [plan_id])}


class ReplacedRows:
    """Remembers rows as they were, makes room for them, and tells afterwards what became of each."""

    def __init__(self, backend: Backend, rows: Iterable[Row]) -> None:
        self._backend = backend
        self._before = {row: _said(backend, row) for row in rows}
        for entity, row_id in self._before:
            if entity in _BESIDE:
                backend.count(_BESIDE[entity], [row_id])
            make_room(backend, entity, (row_id,))

    def events(self, row: Row, called: str) -> list[Event]:
        """One that says it was made; or, for a row that was there, that it is seen again and what of it is different."""
        entity, row_id = row
        if row not in self._before:
            return [Event(entity, row_id, CREATED, None, called)]
        before, after = self._before[row], _said(self._backend, row)
        changed = [Event(entity, row_id, name, before[name], after[name]) for name in after if before[name] != after[name]]
        return [Event(entity, row_id, HIDDEN, "true", "false"), *changed]


def _said(backend: Backend, row: Row) -> dict[str, str | None]:
    """Every field and part in the log's text."""
    entity, row_id = row
    fields = {name: as_text(value) for name, value in row_fields(backend, entity, (row_id,), hidden_too=True).items()}
    parts = FOLLOW_UP_TABLES[entity].parts.items()
    return {**fields, **{name: part_text(part, read_part(backend, part, row_id)) for name, part in parts}}
