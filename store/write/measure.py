"""Changes to measures: status, lead party, dates, notes. Each is one change in the log, however many measures it touches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.clean import clean, clean_lines
from store.errors import InvalidValue, StaleVersion, UnknownId
from store.write.change_log import Event, record
from store.write.party_by_name import party_named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from store.clock import Clock
    from store.db.backend import Backend
    from store.model.status import Status

MAX_NOTE = 10_000
"""Characters in a note; longer is a pasted document, not a note."""
_SLUG = 60
"""Characters of a party's id that its name gives: a plan's file takes no longer ones."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A measure as the user saw it when she decided: a newer version means somebody else came first."""

    id: str
    version: int


def set_status(
    backend: Backend,
    measures: Sequence[Seen],
    status: Status,
    clock: Clock,
    *,
    note: str | None = None,
    role: str | None = None,
    effective_on: date | None = None,
) -> int:
    """Give all ``measures`` the status, and return the change's number. Inside the caller's transaction.

    Raises:
        StaleVersion: one of them was changed since it was seen; UnknownId: one does not exist. Then none is changed.
    """
    return _record(
        backend,
        measures,
        clock,
        lambda seen: status_event(backend, seen, status, clock, note=note, role=role, effective_on=effective_on),
    )


def status_event(
    backend: Backend,
    seen: Seen,
    status: Status,
    clock: Clock,
    *,
    note: str | None = None,
    role: str | None = None,
    effective_on: date | None = None,
) -> Event:
    """Give one measure the status, and return the event for whoever records the change it is part of.

    Raises:
        StaleVersion, UnknownId: as :func:`set_status`.
    """
    old = _read(backend, seen, "SELECT status FROM measure WHERE id = $1 AND NOT hidden")
    sql = "UPDATE measure SET status = $1, touched_on = $2, version = version + 1 WHERE id = $3 AND version = $4"
    _write(backend, seen, sql, [status.value, clock.now(), seen.id, seen.version])
    return Event("measure", seen.id, "status", old, status.value, _note(note), _role(role), effective_on)


def set_due(backend: Backend, measures: Sequence[Seen], due: date | None, clock: Clock, *, role: str | None = None) -> int:
    """Give all ``measures`` the due date, or none. Otherwise like :func:`set_status`."""

    def event(seen: Seen) -> Event:
        old = _read(backend, seen, "SELECT CAST(due_date AS text) FROM measure WHERE id = $1 AND NOT hidden")
        sql = "UPDATE measure SET due_date = $1, touched_on = $2, version = version + 1 WHERE id = $3 AND version = $4"
        _write(backend, seen, sql, [due, clock.now(), seen.id, seen.version])
        return Event("measure", seen.id, "due_date", old, due.isoformat() if due else None, None, _role(role))

    return _record(backend, measures, clock, event)


def set_lead(backend: Backend, measures: Sequence[Seen], names: str, clock: Clock, *, role: str | None = None) -> int:
    """Give all ``measures`` the lead parties ``names`` (separated by ``;``), or none. A name not known becomes a new party.

    Otherwise like :func:`set_status`. Partners stay as they are: who the plan names beside is another question.
    """
    parties = _parties(backend, names)
    joined = "; ".join(name for _, name in parties) or None

    def event(seen: Seen) -> Event:
        old = _read(backend, seen, _LEAD)
        sql = "UPDATE measure SET touched_on = $1, version = version + 1 WHERE id = $2 AND version = $3"
        _write(backend, seen, sql, [clock.now(), seen.id, seen.version])
        _replace_lead(backend, seen.id, parties)
        return Event("measure", seen.id, "lead", old, joined, None, _role(role))

    return _record(backend, measures, clock, event)


def add_note(backend: Backend, measures: Sequence[Seen], note: str, clock: Clock, *, role: str | None = None) -> int:
    """Put a note on all ``measures``. Otherwise like :func:`set_status`."""
    words = _note(note)
    if not words:
        raise InvalidValue(field="note", text="", expected="expected.note")

    def event(seen: Seen) -> Event:
        _read(backend, seen, "SELECT id FROM measure WHERE id = $1 AND NOT hidden")
        sql = "UPDATE measure SET touched_on = $1, version = version + 1 WHERE id = $2 AND version = $3"
        _write(backend, seen, sql, [clock.now(), seen.id, seen.version])
        return Event("measure", seen.id, "note", None, words, None, _role(role))

    return _record(backend, measures, clock, event)


def set_hidden(backend: Backend, measures: Sequence[Seen], clock: Clock, *, hidden: bool, role: str | None = None) -> int:
    """Hide all ``measures`` (what the user calls deleting) or bring them back. Nothing is ever removed.

    Otherwise like :func:`set_status`.
    """

    def event(seen: Seen) -> Event:
        old = _read(backend, seen, "SELECT CASE WHEN hidden THEN 'true' ELSE 'false' END FROM measure WHERE id = $1")
        sql = "UPDATE measure SET hidden = $1, touched_on = $2, version = version + 1 WHERE id = $3 AND version = $4"
        _write(backend, seen, sql, [hidden, clock.now(), seen.id, seen.version])
        return Event("measure", seen.id, "hidden", old, str(hidden).lower(), None, _role(role))

    return _record(backend, measures, clock, event)


_LEAD = """
SELECT (SELECT string_agg(pa.name, '; ' ORDER BY mp.position) FROM measure_party mp JOIN party pa ON pa.id = mp.party_id
        WHERE mp.measure_id = m.id AND mp.role = 'lead')
FROM measure m WHERE m.id = $1 AND NOT m.hidden
"""


def _record(backend: Backend, measures: Sequence[Seen], clock: Clock, event: Callable[[Seen], Event]) -> int:
    return record(backend, [event(seen) for seen in measures], clock.now())


def _read(backend: Backend, seen: Seen, sql: str) -> str | None:
    rows = backend.rows(sql, [seen.id])
    if not rows:
        raise UnknownId(kind="measure", id=seen.id, near=[])
    return None if rows[0][0] is None else str(rows[0][0])


def _write(backend: Backend, seen: Seen, sql: str, params: list[object]) -> None:
    if backend.count(sql, params) != 1:
        raise StaleVersion(id=seen.id)


def _note(note: str | None) -> str | None:
    words = clean_lines(note).strip() if note else ""
    if len(words) > MAX_NOTE:
        raise InvalidValue(field="note", text=f"{words[:40]}…", expected="expected.note")
    return words or None


def _role(role: str | None) -> str | None:
    return clean(role).strip()[:200] or None if role else None


def restore_lead(backend: Backend, measure_id: str, names: str | None) -> None:
    """Give one measure back the lead parties it had. Leaves no event: whoever calls records what it is part of."""
    _replace_lead(backend, measure_id, _parties(backend, names or ""))


def _replace_lead(backend: Backend, measure_id: str, parties: Sequence[tuple[str, str]]) -> None:
    backend.rows("DELETE FROM measure_party WHERE measure_id = $1 AND role = 'lead'", [measure_id])
    for position, (party_id, _) in enumerate(parties):
        sql = "INSERT INTO measure_party (measure_id, party_id, role, position) VALUES ($1, $2, 'lead', $3)"
        backend.count(sql, [measure_id, party_id, position])


def _parties(backend: Backend, names: str) -> list[tuple[str, str]]:
    wanted = [part for part in (clean(name).strip() for name in names.split(";")) if part]
    return list(dict.fromkeys(party_named(backend, name) for name in wanted))
