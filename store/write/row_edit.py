"""What creating, changing, hiding, restoring and ordering have in common, whatever the row is. Only ``keep`` records events."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import InvalidValue, StaleVersion, UnknownId
from store.model.edit_fields import REQUIRED, field_problem, tidied
from store.write.change_log import record
from store.write.follow_up_part import write_part
from store.write.follow_up_row import add_row, change_row, hide_row, rewrite_part
from store.write.follow_up_table import FOLLOW_UP_TABLES
from store.write.part_check import checked_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.clock import Clock
    from store.db.backend import Backend
    from store.write.change_log import Event

    Parts = Mapping[str, Sequence[Sequence[str]]]
    """Rows that belong to a row, by the name of the part: ``{"goals": [("HED-N-M1",)]}``."""

_LAST_HIDING = """
SELECT max(change_no) FROM change_event WHERE entity = $1 AND entity_id = $2 AND field = 'hidden' AND new_value = 'true'
"""
_HIDDEN_WITH_IT = """
SELECT entity, entity_id FROM change_event WHERE change_no = $1 AND field = 'hidden' AND new_value = 'true' ORDER BY event_no
"""
_MERGED_INTO = "SELECT to_id FROM descent WHERE entity = $1 AND from_id = $2 AND how = 'merged' AND NOT hidden ORDER BY to_id"
_BELOW = {
    "plan": [("priority_area", "SELECT id FROM priority_area WHERE plan_id = $1 AND NOT hidden ORDER BY position, id")],
    "priority_area": [
        ("goal", "SELECT id FROM goal WHERE area_id = $1 AND NOT hidden ORDER BY position, id"),
        ("measure", "SELECT id FROM measure WHERE area_id = $1 AND NOT hidden ORDER BY position, id"),
    ],
    "measure": [("activity", "SELECT id FROM activity WHERE measure_id = $1 AND NOT hidden ORDER BY id")],
}


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A row as the user saw it when she decided: a newer version means somebody else came first."""

    id: str
    version: int


def checked(entity: str, values: Mapping[str, object], *, new: bool = False) -> dict[str, object]:
    """The values as they are kept.

    Raises:
        InvalidValue: one will not do, or of a new row a required one is not there.
    """
    tidy = tidied(entity, values)
    required = REQUIRED.get(entity, ("title",)) if new else ()
    for name, value in {**dict.fromkeys(required), **tidy}.items():
        if problem := field_problem(entity, name, value):
            raise InvalidValue(field=name, text=str(value or "")[:40], expected=problem)
    return tidy


def seen_row(backend: Backend, entity: str, row_id: str) -> SeenRow:
    """The row's version of now.

    Raises:
        UnknownId: there is no such row, or it is hidden.
    """
    rows = backend.rows(f"SELECT version FROM {entity} WHERE id = $1 AND NOT hidden", [row_id])  # noqa: S608
    if not rows:
        raise UnknownId(kind=entity, id=row_id, near=[])
    return SeenRow(row_id, int(rows[0][0]))


def make_row(backend: Backend, entity: str, row_id: str, values: Mapping[str, object], parts: Parts) -> list[Event]:
    """A new row with its parts. ``values`` are checked already, and may hold columns no form shows.

    One event says all of it: undo hides the row, its parts with it.
    """
    called = str(values.get("title") or values.get("name") or row_id)
    kept = {name: value for name, value in values.items() if value is not None}
    made = add_row(backend, entity, (row_id,), kept, called)
    for name, rows in checked_parts(backend, parts).items():
        if rows:
            write_part(backend, FOLLOW_UP_TABLES[entity].parts[name], row_id, [tuple(row) for row in rows])
    return [made]


def edit_row(
    backend: Backend,
    entity: str,
    seen: SeenRow,
    values: Mapping[str, object],
    parts: Parts | None = None,
) -> list[Event]:
    """Change fields and parts of a row that is as it was seen.

    Raises:
        UnknownId, StaleVersion, InvalidValue: then nothing is changed.
    """
    events = change_row(backend, entity, (seen.id,), checked(entity, values), seen.version)
    for name, rows in checked_parts(backend, parts or {}).items():
        events += rewrite_part(backend, entity, (seen.id,), name, rows)
    return events


def hide_tree(backend: Backend, entity: str, row_id: str) -> list[Event]:
    """Hide the row and all that is below it."""
    events = hide_row(backend, entity, (row_id,))
    for child, sql in _BELOW.get(entity, []):
        for (child_id,) in backend.rows(sql, [row_id]):
            events += hide_tree(backend, child, str(child_id))
    return events


def restore_tree(backend: Backend, entity: str, row_id: str) -> list[Event]:
    """Bring back the row with all that was hidden together with it, and nothing that was hidden before.

    Raises:
        UnknownId: there is no such row, or it is not hidden.
    """
    rows = backend.rows(f"SELECT hidden FROM {entity} WHERE id = $1", [row_id])  # noqa: S608  (a key of our own table)
    if not rows or not rows[0][0]:
        raise UnknownId(kind=entity, id=row_id, near=[])
    [(change_no,)] = backend.rows(_LAST_HIDING, [entity, row_id])
    together = [(str(kind), str(one)) for kind, one in backend.rows(_HIDDEN_WITH_IT, [change_no])] if change_no else []
    below = together[together.index((entity, row_id)) :] if (entity, row_id) in together else [(entity, row_id)]
    events = [event for kind, one in below for event in hide_row(backend, kind, (one,), hidden=False)]
    for kind, one in below:
        for (into,) in backend.rows(_MERGED_INTO, [kind, one]):
            # It stands for itself again: whoever took it in is told of no more.
            events += hide_row(backend, "descent", (kind, one, str(into)))
    return events


def next_position(backend: Backend, entity: str, column: str, owner: str) -> int:
    """One after the last; hidden ones keep theirs."""
    [(last,)] = backend.rows(f"SELECT coalesce(max(position), 0) FROM {entity} WHERE {column} = $1", [owner])  # noqa: S608
    return int(last) + 1


def free_id(backend: Backend, entity: str, candidates: Iterable[str]) -> str:
    """The first that no row has ever had. Mostly that is the first of all, and then the others are not even read."""
    rest = iter(candidates)
    first = next(rest)
    if not backend.rows(f"SELECT id FROM {entity} WHERE id = $1", [first]):  # noqa: S608
        return first
    taken = {str(identity) for (identity,) in backend.rows(f"SELECT id FROM {entity}")}  # noqa: S608
    return next(one for one in rest if one not in taken)


def require(backend: Backend, entity: str, row_id: str) -> None:
    """Raises ``UnknownId`` when there is no such row, or it is hidden."""
    seen_row(backend, entity, row_id)


def require_seen(backend: Backend, entity: str, seen: SeenRow) -> None:
    """Raises ``UnknownId`` when there is no such row or it is hidden, ``StaleVersion`` when somebody else came first."""
    if seen_row(backend, entity, seen.id) != seen:
        raise StaleVersion(id=seen.id)


def keep(backend: Backend, events: Sequence[Event], clock: Clock, role: str | None, note: str | None = None) -> int | None:
    """Record the events as one change; None when nothing changed."""
    if not events:
        return None
    by = clean(role).strip()[:200] or None if role else None
    why = clean(note).strip() or None if note else None
    return record(backend, [replace(event, role=by, note=why) for event in events], clock.now())
