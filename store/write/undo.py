"""Undo: the newest change that is not undone is turned back by a new change that says so."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from store.errors import NothingToUndo
from store.model.status import Status
from store.write.change_log import Event, record
from store.write.follow_up_row import turn_row_back
from store.write.follow_up_table import FOLLOW_UP_TABLES
from store.write.imported_plan import IMPORTED, hide_imported_plan
from store.write.link_row import LINKS
from store.write.manual_value import restore_value
from store.write.measure import restore_lead
from store.write.new_indicator import hide_indicator
from store.write.publication import keep_publication
from store.write.undo_link import turn_link_back

if TYPE_CHECKING:
    from datetime import datetime

    from store.clock import Clock
    from store.db.backend import Backend

_NEWEST = """
SELECT max(e.change_no) FROM change_event e
WHERE e.undoes IS NULL AND NOT e.example AND e.field <> 'loaded' AND (e.entity = any($1) OR e.field IN
  ('status', 'due_date', 'lead', 'note', 'hidden', 'observations', 'value', 'published', 'created', 'link', 'link_note',
   'direction', 'baseline', 'baseline_period', 'target', 'target_year', 'imported_plan'))
  AND NOT EXISTS (SELECT 1 FROM change_event u WHERE u.undoes = e.change_no)
"""
_EVENTS = """
SELECT entity, entity_id, field, old_value, new_value, recorded_on FROM change_event WHERE change_no = $1 ORDER BY event_no DESC
"""
_FOLLOWED = ("status", "due_date", "lead", "note", "hidden")
"""Fields of a measure whose turning back is itself a sign of life."""
_CAME_BACK = "UPDATE observation SET replaced_on = NULL WHERE replaced_on = $1 AND recorded_on <> $1"
_WENT = "UPDATE observation SET replaced_on = $2 WHERE recorded_on = $1 AND replaced_on IS NULL"
_NEW_SERIES = """
DELETE FROM indicator
WHERE value_access = 'open' AND id IN (SELECT indicator_id FROM observation WHERE recorded_on = $1)
  AND id NOT IN (SELECT indicator_id FROM observation WHERE recorded_on < $1 OR replaced_on IS NULL)
  AND id NOT IN (SELECT indicator_id FROM goal_indicator) AND id NOT IN (SELECT indicator_id FROM area_indicator)
"""


def undo(backend: Backend, clock: Clock, *, role: str | None = None) -> list[Event]:
    """Turn the newest change back, inside the caller's transaction, and return the events that did it.

    Raises:
        NothingToUndo: everything is undone already.
    """
    [(change_no,)] = backend.rows(_NEWEST, [list(FOLLOW_UP_TABLES)])
    if change_no is None:
        raise NothingToUndo
    events = []
    for entity, entity_id, field, old_value, new_value, recorded_on in backend.rows(_EVENTS, [change_no]):
        _turn_event_back(backend, Event(entity, entity_id, field, old_value, new_value), change_no, recorded_on, clock)
        events.append(Event(entity, entity_id, field, new_value, old_value, None, role))
    record(backend, events, clock.now(), undoes=change_no)
    return events


def _turn_event_back(backend: Backend, event: Event, change_no: int, recorded_on: datetime, clock: Clock) -> None:
    entity, entity_id, field, old_value = event.entity, event.entity_id, event.field, event.old_value
    if field == IMPORTED:
        hide_imported_plan(backend, entity_id, hidden=True)
    elif entity == "measure" and field in _FOLLOWED:
        _turn_back(backend, entity_id, field, old_value, clock)
    elif entity in FOLLOW_UP_TABLES:
        turn_row_back(backend, entity, entity_id, field, old_value)
    elif entity in LINKS:
        turn_link_back(backend, entity, entity_id, field, old_value)
    elif field == "observations":
        _restore_values(backend, recorded_on, clock)
    elif field == "value":
        restore_value(backend, change_no, clock)
    elif field == "created":
        hide_indicator(backend, entity_id, hidden=True)
    else:
        _turn_back(backend, entity_id, field, old_value, clock)


def _restore_values(backend: Backend, imported_on: datetime, clock: Clock) -> None:
    """The values an import replaced hold again; those it brought are kept as replaced, and the series it made leave the lists.

    A series has no history of its own, and the next import makes it again under the same id.
    """
    backend.count(_CAME_BACK, [imported_on])
    backend.count(_WENT, [imported_on, clock.now()])
    backend.count(_NEW_SERIES, [imported_on])


def _turn_back(backend: Backend, measure_id: str, field: str, old_value: str | None, clock: Clock) -> None:
    touched = "touched_on = $1, version = version + 1 WHERE id = $2"
    match field:
        case "status":
            value = Status(old_value or Status.NOT_STARTED).value
            backend.count(f"UPDATE measure SET status = $3, {touched}", [clock.now(), measure_id, value])  # noqa: S608
        case "due_date":
            due = date.fromisoformat(old_value) if old_value else None
            backend.count(f"UPDATE measure SET due_date = $3, {touched}", [clock.now(), measure_id, due])  # noqa: S608
        case "hidden":
            hidden = old_value == "true"
            backend.count(f"UPDATE measure SET hidden = $3, {touched}", [clock.now(), measure_id, hidden])  # noqa: S608
        case "lead":
            backend.count(f"UPDATE measure SET {touched}", [clock.now(), measure_id])  # noqa: S608
            restore_lead(backend, measure_id, old_value)
        case "published":  # of an indicator; the others are of a measure
            keep_publication(backend, measure_id, date.fromisoformat(old_value) if old_value else None)
        case _:
            backend.count(f"UPDATE measure SET {touched}", [clock.now(), measure_id])  # noqa: S608
