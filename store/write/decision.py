"""Decisions of a meeting, adjustments of a measure among them: made, changed, done, taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import InvalidValue, UnknownId
from store.model.meeting import DecisionKind
from store.write.follow_up_row import add_row, change_row, hide_row
from store.write.meeting_entry import kept, record_entry
from store.write.party_by_name import party_named

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from store.clock import Clock
    from store.db.backend import Backend

_COUNCIL = "SELECT council_id FROM meeting WHERE id = $1 AND NOT hidden"
_IDS = "SELECT id FROM decision WHERE id LIKE $1 ESCAPE '\\'"


@dataclass(frozen=True, slots=True)
class DecisionFields:
    """What a decision says."""

    wording: str
    responsible: str | None = None
    """Name of the party or function; one the store does not know becomes a party."""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class DecisionAbout:
    """What a decision belongs to."""

    meeting_id: str
    measure_id: str | None = None
    item_id: str | None = None
    kind: DecisionKind = DecisionKind.DECISION


def make_decision(
    backend: Backend, about: DecisionAbout, fields: DecisionFields, clock: Clock, *, role: str | None = None
) -> str:
    """Write a new decision and return its id: the council's, and the next number. Inside the caller's transaction.

    Raises:
        UnknownId: there is no such meeting; InvalidValue: nothing is decided, or far too much.
    """
    found = backend.rows(_COUNCIL, [about.meeting_id])
    if not found:
        raise UnknownId(kind="meeting", id=about.meeting_id, near=[])
    values = _values(backend, fields)
    identity = _next_id(backend, found[0][0])
    belongs = {"meeting_id": about.meeting_id, "kind": about.kind.value, "item_id": about.item_id}
    event = add_row(
        backend, "decision", (identity,), {**belongs, "measure_id": about.measure_id, **values}, str(values["wording"])
    )
    record_entry(backend, [event], clock, role)
    return identity


def change_decision(
    backend: Backend,
    decision_id: str,
    version: int,
    fields: DecisionFields,
    clock: Clock,
    *,
    done: bool,
    role: str | None = None,
) -> int | None:
    """Give a decision other words, another party, another day, or mark it done or not done.

    Raises:
        StaleVersion: it is not ``version`` any longer; UnknownId: it is gone; InvalidValue: nothing is decided.
    """
    values: Mapping[str, object] = {**_values(backend, fields), "done": done}
    return record_entry(backend, change_row(backend, "decision", (decision_id,), values, version), clock, role)


def hide_decision(backend: Backend, decision_id: str, version: int, clock: Clock, *, role: str | None = None) -> int | None:
    """Take a decision out of the minutes. Undo brings it back. Refuses like :func:`change_decision`."""
    change_row(backend, "decision", (decision_id,), {}, version)
    return record_entry(backend, hide_row(backend, "decision", (decision_id,)), clock, role)


def _values(backend: Backend, fields: DecisionFields) -> dict[str, object]:
    wording = kept(fields.wording)
    if wording is None:
        raise InvalidValue(field="wording", text="", expected="room.needs_wording")
    name = clean(fields.responsible or "").strip()
    return {
        "wording": wording,
        "responsible_id": party_named(backend, name)[0] if name else None,
        "due_date": fields.due,
    }


def _next_id(backend: Backend, council_id: str) -> str:
    """One more than the highest number in use, hidden ones counted: a number is never given twice."""
    prefix = f"{council_id}-B"
    pattern = prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    numbers = [identity[len(prefix) :] for (identity,) in backend.rows(_IDS, [pattern])]
    return f"{prefix}{max((int(number) for number in numbers if number.isdecimal()), default=0) + 1}"
