"""Councils, their meetings and agendas: planned, changed, put in order, hidden. One action is one change in the log."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import StaleVersion
from store.write.change_log import record
from store.write.council_places import set_places
from store.write.follow_up_row import add_row, change_row, hide_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from store.clock import Clock
    from store.db.backend import Backend
    from store.model.meeting import AgendaItem, Council, Meeting
    from store.write.change_log import Event

_LETTERS = 3
"""Letters of a place's name in the id of its council."""


@dataclass(frozen=True, slots=True)
class CouncilFields:
    """What is said of a council."""

    name: str
    places: tuple[str, ...]
    """Codes."""
    functions: tuple[str, ...]
    """Functions, never the names of people."""
    quorum: int | None


@dataclass(frozen=True, slots=True)
class MeetingFields:
    """What is said of a meeting when it is planned."""

    council_id: str
    held_on: date
    starts_at: str | None
    venue: str | None
    title: str
    reports_due: date | None


@dataclass(frozen=True, slots=True)
class ItemFields:
    """What is said of one point of the agenda."""

    title: str
    area_id: str | None = None
    minutes: int | None = None


def found_council(backend: Backend, fields: CouncilFields, clock: Clock, *, role: str | None = None) -> str:
    """A new council; returns its id, ``BRA-HED``. Inside the caller's transaction, as everything here."""
    identity = council_id(backend, fields.places)
    events = [add_row(backend, "council", (identity,), _council(fields), fields.name)]
    events += set_places(backend, identity, fields.places)
    return _record(backend, events, clock, role, identity)


def change_council(backend: Backend, seen: Council, fields: CouncilFields, clock: Clock, *, role: str | None = None) -> int:
    """Give the council these fields; returns how many of them are new.

    Raises:
        StaleVersion: somebody changed it since it was seen; UnknownId: it is gone.
    """
    events = change_row(backend, "council", (seen.id,), _council(fields), seen.version)
    events += set_places(backend, seen.id, fields.places)
    _record(backend, events, clock, role, seen.id)
    return len(events)


def plan_meeting(backend: Backend, fields: MeetingFields, clock: Clock, *, role: str | None = None) -> str:
    """A new meeting; returns its id, ``BRA-HED-M4``."""
    identity = _next_id(backend, "SELECT id FROM meeting WHERE council_id = $1", fields.council_id, "M")
    values = {**_meeting(fields), "council_id": fields.council_id, "state": "planned"}
    events = [add_row(backend, "meeting", (identity,), values, fields.title)]
    return _record(backend, events, clock, role, identity)


def change_meeting(backend: Backend, seen: Meeting, fields: MeetingFields, clock: Clock, *, role: str | None = None) -> int:
    """Give the meeting these fields; returns how many of them are new. Its council it keeps.

    Raises:
        StaleVersion: somebody changed it since it was seen; UnknownId: it is gone.
    """
    events = change_row(backend, "meeting", (seen.id,), _meeting(fields), seen.version)
    _record(backend, events, clock, role, seen.id)
    return len(events)


def cancel_meeting(backend: Backend, seen: Meeting, clock: Clock, *, role: str | None = None) -> None:
    """Hide the meeting: it is not held. Its agenda stays with it.

    Raises:
        StaleVersion: somebody changed it since it was seen; UnknownId: it is gone.
    """
    change_row(backend, "meeting", (seen.id,), {}, seen.version)
    _record(backend, hide_row(backend, "meeting", (seen.id,)), clock, role, seen.id)


def add_items(
    backend: Backend,
    meeting_id: str,
    items: Sequence[ItemFields],
    clock: Clock,
    *,
    role: str | None = None,
    only_first: bool = False,
) -> tuple[str, ...]:
    """New points last on the agenda; returns their ids.

    Raises:
        StaleVersion: with ``only_first``, when there are points already.
    """
    there = backend.rows("SELECT position FROM agenda_item WHERE meeting_id = $1 AND NOT hidden", [meeting_id])
    if only_first and there:
        raise StaleVersion(id=meeting_id)
    last = max((int(position) for (position,) in there), default=0)
    events, ids = [], []
    for number, fields in enumerate(items, start=1):
        identity = _next_id(backend, "SELECT id FROM agenda_item WHERE meeting_id = $1", meeting_id, "P")
        values = {**_item(fields), "meeting_id": meeting_id, "position": last + number}
        events.append(add_row(backend, "agenda_item", (identity,), values, fields.title))
        ids.append(identity)
    _record(backend, events, clock, role, meeting_id)
    return tuple(ids)


def change_item(backend: Backend, seen: AgendaItem, fields: ItemFields, clock: Clock, *, role: str | None = None) -> int:
    """Give the point these fields; returns how many of them are new.

    Raises:
        StaleVersion: somebody changed it since it was seen; UnknownId: it is gone.
    """
    events = change_row(backend, "agenda_item", (seen.id,), _item(fields), seen.version)
    _record(backend, events, clock, role, seen.id)
    return len(events)


def hide_item(backend: Backend, seen: AgendaItem, clock: Clock, *, role: str | None = None) -> None:
    """Take the point off the agenda.

    Raises:
        StaleVersion: somebody changed it since it was seen; UnknownId: it is gone.
    """
    change_row(backend, "agenda_item", (seen.id,), {}, seen.version)
    _record(backend, hide_row(backend, "agenda_item", (seen.id,)), clock, role, seen.id)


def move_item(
    backend: Backend, seen: Sequence[AgendaItem], item_id: str, step: int, clock: Clock, *, role: str | None = None
) -> bool:
    """Move a point ``step`` places down the agenda as it was ``seen``; False when it can go no farther.

    Raises:
        StaleVersion: somebody changed one of the points that get another number; UnknownId: one is gone.
    """
    order = list(seen)
    here = next(number for number, item in enumerate(order) if item.id == item_id)
    if not 0 <= here + step < len(order):
        return False
    order.insert(here + step, order.pop(here))
    events: list[Event] = []
    for position, item in enumerate(order, start=1):
        if item.position != position:
            events += change_row(backend, "agenda_item", (item.id,), {"position": position}, item.version)
    _record(backend, events, clock, role, item_id)
    return True


def council_id(backend: Backend, places: Sequence[str]) -> str:
    """``BRA-HED`` after the first place, with a number when another council, also a hidden one, has that id."""
    names: dict[str, str] = dict(backend.rows("SELECT code, name FROM place WHERE code = any($1)", [list(places)]))
    first = names.get(places[0], places[0]) if places else ""
    plain = unicodedata.normalize("NFKD", first).encode("ascii", "ignore").decode()
    base = f"BRA-{re.sub(r'[^A-Z]', '', plain.upper())[:_LETTERS] or 'X'}"
    taken = {identity for (identity,) in backend.rows("SELECT id FROM council")}
    candidates = (base if number == 1 else f"{base}{number}" for number in range(1, len(taken) + 2))
    return next(candidate for candidate in candidates if candidate not in taken)


def _next_id(backend: Backend, known: str, owner: str, letter: str) -> str:
    """``BRA-HED-M4``: one after the highest number there has ever been."""
    pattern = re.compile(rf".*-{letter}(\d+)")
    numbers = [int(found[1]) for (identity,) in backend.rows(known, [owner]) if (found := pattern.fullmatch(identity))]
    return f"{owner}-{letter}{max(numbers, default=0) + 1}"


def _council(fields: CouncilFields) -> dict[str, object]:
    functions = "\n".join(clean(function).strip() for function in fields.functions)
    return {"name": clean(fields.name).strip(), "functions": functions or None, "quorum": fields.quorum}


def _meeting(fields: MeetingFields) -> dict[str, object]:
    return {
        "held_on": fields.held_on,
        "starts_at": fields.starts_at,
        "venue": _line(fields.venue),
        "title": clean(fields.title).strip(),
        "reports_due": fields.reports_due,
    }


def _item(fields: ItemFields) -> dict[str, object]:
    return {"title": clean(fields.title).strip(), "area_id": fields.area_id, "minutes": fields.minutes}


def _line(text: str | None) -> str | None:
    return clean(text).strip() or None if text else None


def _record(backend: Backend, events: Iterable[Event], clock: Clock, role: str | None, answer: str) -> str:
    named = [replace(event, role=role) for event in events]
    if named:
        record(backend, named, clock.now())
    return answer
