"""Deadlines kept by hand: added, changed, done, hidden. Each call is one change, with an event for each field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import InvalidValue, UnknownId
from store.model.deadline import MAX_TITLE
from store.write.change_log import record
from store.write.follow_up_row import add_row, change_row, hide_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.clock import Clock
    from store.db.backend import Backend
    from store.model.deadline import DeadlineDraft
    from store.write.change_log import Event

_ENTITY = "deadline"


def add_deadline(backend: Backend, draft: DeadlineDraft, clock: Clock, *, role: str) -> str:
    """Keep a new day and return its id: ``2083-D1``.

    Raises:
        InvalidValue: the title is empty or too long; UnknownId: there is no such place.
    """
    values = _values(backend, draft)
    [(taken,)] = backend.rows("SELECT count(*) FROM deadline WHERE id LIKE $1", [f"{draft.place_code}-D%"])
    identity = f"{draft.place_code}-D{taken + 1}"  # hidden ones are counted too: an id is never used twice
    event = add_row(backend, _ENTITY, (identity,), values, str(values["title"]))
    _record(backend, [event], clock, role)
    return identity


def change_deadline(backend: Backend, identity: str, draft: DeadlineDraft, clock: Clock, *, version: int, role: str) -> None:
    """Write what differs. Nothing is logged when nothing does.

    Raises:
        InvalidValue: as :func:`add_deadline`; UnknownId: no such deadline; StaleVersion: it was changed since it was read.
    """
    _record(backend, change_row(backend, _ENTITY, (identity,), _values(backend, draft), version), clock, role)


def set_deadline_done(backend: Backend, identity: str, clock: Clock, *, done: bool, version: int, role: str) -> None:
    """Done, or not done after all.

    Raises:
        UnknownId: no such deadline; StaleVersion: it was changed since it was read.
    """
    _record(backend, change_row(backend, _ENTITY, (identity,), {"done": done}, version), clock, role)


def hide_deadline(backend: Backend, identity: str, clock: Clock, *, role: str) -> None:
    """What the user calls taking it away."""
    _record(backend, hide_row(backend, _ENTITY, (identity,)), clock, role)


def _values(backend: Backend, draft: DeadlineDraft) -> dict[str, object]:
    title = clean(draft.title).strip()
    if not title or len(title) > MAX_TITLE:
        raise InvalidValue(field="title", text=title[:40], expected="year.expected_title")
    if not backend.rows("SELECT 1 FROM place WHERE code = $1", [draft.place_code]):
        raise UnknownId(kind="place", id=draft.place_code, near=[])
    return {"place_code": draft.place_code, "kind": draft.kind.value, "title": title, "due_date": draft.due_date}


def _record(backend: Backend, events: Iterable[Event], clock: Clock, role: str) -> None:
    said = [replace(event, role=role) for event in events]
    if said:
        record(backend, said, clock.now())
