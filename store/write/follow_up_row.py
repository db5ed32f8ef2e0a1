"""Rows of plans and their follow-up: added, changed and turned back, each field an event.

Nothing here records the events: whoever calls gathers what one action of the user changed, and records it as one change.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from store.errors import StaleVersion, UnknownId
from store.write.change_log import Event
from store.write.council_places import PLACES, restore_places
from store.write.follow_up_part import part_text, read_part, text_part, write_part
from store.write.follow_up_table import CREATED, FOLLOW_UP_TABLES, HIDDEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.db.backend import Backend
    from store.write.follow_up_table import FollowUpTable

Key = tuple[object, ...]


def add_row(backend: Backend, entity: str, key: Key, values: Mapping[str, object], called: str) -> Event:
    """A row that was not there; its event says what it is ``called``."""
    names = (*FOLLOW_UP_TABLES[entity].keys, *_known(entity, values))
    places = ", ".join(f"${number}" for number in range(1, len(names) + 1))
    backend.count(f"INSERT INTO {entity} ({', '.join(names)}) VALUES ({places})", [*key, *values.values()])  # noqa: S608
    return Event(entity, entity_id(key), CREATED, None, called)


def change_row(
    backend: Backend, entity: str, key: Key, values: Mapping[str, object], version: int | None = None
) -> list[Event]:
    """Write ``values`` where they differ from what stands there, and return an event for each.

    Raises:
        UnknownId: there is no such row, or it is hidden; StaleVersion: it is another version than ``version`` by now.
    """
    table = FOLLOW_UP_TABLES[entity]
    old = _read(backend, entity, key, _known(entity, values))
    if old is None or old.pop(HIDDEN):
        raise UnknownId(kind=entity, id=entity_id(key), near=[])
    if table.versioned and version is not None and old["version"] != version:
        raise StaleVersion(id=entity_id(key))
    changed = {name: value for name, value in values.items() if old[name] != value}
    if changed:
        _write(backend, entity, key, changed)
    return [Event(entity, entity_id(key), name, as_text(old[name]), as_text(value)) for name, value in changed.items()]


def row_fields(backend: Backend, entity: str, key: Key, *, hidden_too: bool = False) -> dict[str, object]:
    """All fields that may be written, as they stand.

    Raises:
        UnknownId: there is no such row, or it is hidden and ``hidden_too`` is not asked for.
    """
    names = list(FOLLOW_UP_TABLES[entity].fields)
    found = _read(backend, entity, key, names)
    if found is None or (found[HIDDEN] and not hidden_too):
        raise UnknownId(kind=entity, id=entity_id(key), near=[])
    return {name: found[name] for name in names}


def make_room(backend: Backend, entity: str, key: Key) -> None:
    """Take a hidden row and its parts out, so that the same row can come in anew. Leaves no event: whoever calls tells both."""
    for part in FOLLOW_UP_TABLES[entity].parts.values():
        write_part(backend, part, key[0], [])
    backend.count(f"DELETE FROM {entity} WHERE {_where(FOLLOW_UP_TABLES[entity], 1)} AND hidden", list(key))  # noqa: S608


def put_row(backend: Backend, entity: str, key: Key, values: Mapping[str, object], called: str) -> list[Event]:
    """Add the row, or change the one that is there; one that was hidden is seen again."""
    old = _read(backend, entity, key, ())
    if old is None:
        return [add_row(backend, entity, key, values, called)]
    shown = hide_row(backend, entity, key, hidden=False) if old[HIDDEN] else []
    return [*shown, *change_row(backend, entity, key, values)]


def hide_row(backend: Backend, entity: str, key: Key, *, hidden: bool = True) -> list[Event]:
    """Hide a row (what the user calls deleting), or bring it back."""
    _write(backend, entity, key, {HIDDEN: hidden})
    return [Event(entity, entity_id(key), HIDDEN, as_text(not hidden), as_text(hidden))]


def rewrite_part(backend: Backend, entity: str, key: Key, name: str, rows: Sequence[Sequence[str]]) -> list[Event]:
    """Give the row other goals, parties, sections …: all of them anew, in one event. Nothing when they are the same."""
    part = FOLLOW_UP_TABLES[entity].parts[name]
    wanted, old = [tuple(row) for row in rows], read_part(backend, part, key[0])
    if wanted == old:
        return []
    write_part(backend, part, key[0], wanted)
    _write(backend, entity, key, {})
    return [Event(entity, entity_id(key), name, part_text(part, old), part_text(part, wanted))]


def turn_row_back(backend: Backend, entity: str, identity: str, field: str, old_value: str | None) -> None:
    """Give one field the value it had before an event; a row that was made is hidden. Leaves no event."""
    table = FOLLOW_UP_TABLES[entity]
    key = tuple(identity.split("/", len(table.keys) - 1))
    if field == CREATED:
        _write(backend, entity, key, {HIDDEN: True})
    elif field == HIDDEN:
        _write(backend, entity, key, {HIDDEN: old_value == "true"})
    elif field == PLACES:
        restore_places(backend, identity, old_value)
    elif field in table.parts:
        write_part(backend, table.parts[field], key[0], text_part(table.parts[field], old_value))
        _write(backend, entity, key, {})
    else:
        _write(backend, entity, key, {field: None if old_value is None else table.fields[field](old_value)})


def entity_id(key: Key) -> str:
    """The row as the log names it: ``HED-N1/2026``."""
    return "/".join(as_text(part) or "" for part in key)


def as_text(value: object) -> str | None:
    """A value as the log keeps it."""
    if value is None:
        return None
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _known(entity: str, names: Mapping[str, object]) -> tuple[str, ...]:
    """The names, each a field of the table: no name comes from a file."""
    if strangers := names.keys() - FOLLOW_UP_TABLES[entity].fields.keys():
        raise ValueError(f"not fields of {entity}: {sorted(strangers)}")
    return tuple(names)


def _read(backend: Backend, entity: str, key: Key, names: Sequence[str]) -> dict[str, object] | None:
    table = FOLLOW_UP_TABLES[entity]
    columns = [*names, HIDDEN, *(["version"] if table.versioned else [])]
    rows = backend.rows(f"SELECT {', '.join(columns)} FROM {entity} WHERE {_where(table, 1)}", list(key))  # noqa: S608
    return dict(zip(columns, rows[0], strict=True)) if rows else None


def _write(backend: Backend, entity: str, key: Key, values: Mapping[str, object]) -> None:
    table = FOLLOW_UP_TABLES[entity]
    sets = [f"{name} = ${number}" for number, name in enumerate(values, start=1)]
    if table.versioned:
        sets.append("version = version + 1")
    statement = f"UPDATE {entity} SET {', '.join(sets)} WHERE {_where(table, len(values) + 1)}"  # noqa: S608
    backend.count(statement, [*values.values(), *key])


def _where(table: FollowUpTable, first: int) -> str:
    return " AND ".join(f"CAST({name} AS text) = CAST(${number} AS text)" for number, name in enumerate(table.keys, first))
