"""Parties: functions and organisations, never a named person. Each function is one change in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.write.follow_up_part import read_part
from store.write.follow_up_row import hide_row, rewrite_part
from store.write.follow_up_table import FOLLOW_UP_TABLES
from store.write.party_by_name import party_ids
from store.write.row_edit import SeenRow, checked, edit_row, free_id, keep, make_row, require

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.clock import Clock
    from store.db.backend import Backend
    from store.write.change_log import Event

_CARRIED = "SELECT DISTINCT measure_id FROM measure_party WHERE party_id = $1 ORDER BY measure_id"
_NAMED_IN = "SELECT plan_id FROM plan_party WHERE party_id = $1 ORDER BY plan_id"


def add_party(backend: Backend, values: Mapping[str, object], clock: Clock, *, role: str | None = None) -> str:
    """A new party; its id.

    Raises:
        InvalidValue: a field will not do, or a party of that name is there already.
    """
    tidy = checked("party", values, new=True)
    _require_new_name(backend, str(tidy["name"]))
    party_id = free_id(backend, "party", party_ids(str(tidy["name"])))
    keep(backend, make_row(backend, "party", party_id, tidy, {}), clock, role)
    return party_id


def change_party(
    backend: Backend, seen: SeenRow, values: Mapping[str, object], clock: Clock, *, role: str | None = None
) -> int | None:
    """Give it another name or kind, wherever it stands. None when nothing is different."""
    name = values.get("name")
    if isinstance(name, str):
        _require_new_name(backend, name, but=seen.id)
    return keep(backend, edit_row(backend, "party", seen, values), clock, role)


def hide_party(backend: Backend, party_id: str, clock: Clock, *, role: str | None = None) -> int | None:
    """Take it from the lists to choose from; measures that name it go on naming it."""
    require(backend, "party", party_id)
    return keep(backend, hide_row(backend, "party", (party_id,)), clock, role)


def merge_parties(backend: Backend, from_id: str, into_id: str, clock: Clock, *, role: str | None = None) -> int | None:
    """Two names for the same: every measure and plan that names the one names the other, and the one is hidden."""
    for party_id in (from_id, into_id):
        require(backend, "party", party_id)
    if from_id == into_id:
        raise InvalidValue(field="party", text=from_id, expected="edit.same_party")
    events: list[Event] = []
    for entity, sql, names in (("measure", _CARRIED, ("leads", "partners")), ("plan", _NAMED_IN, ("parties",))):
        for (owner,) in backend.rows(sql, [from_id]):
            events += [event for name in names for event in _renamed(backend, entity, str(owner), name, (from_id, into_id))]
    return keep(backend, [*events, *hide_row(backend, "party", (from_id,))], clock, role)


def _renamed(backend: Backend, entity: str, owner: str, part: str, ids: tuple[str, str]) -> list[Event]:
    was, becomes = ids
    old = [party for (party,) in read_part(backend, FOLLOW_UP_TABLES[entity].parts[part], owner)]
    new = dict.fromkeys(becomes if party == was else party for party in old)
    return rewrite_part(backend, entity, (owner,), part, [(party,) for party in new])


def _require_new_name(backend: Backend, name: str, but: str | None = None) -> None:
    for party_id, known in backend.rows("SELECT id, name FROM party WHERE NOT hidden"):
        if known.casefold() == name.strip().casefold() and party_id != but:
            raise InvalidValue(field="name", text=name, expected="edit.name_taken")
