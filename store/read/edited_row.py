"""A row of a plan with its version and all that belongs to it, and what can be chosen when it is edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import PartyKind, PlaceKind
from store.model.edited_row import EditChoices, EditedRow, KnownParty
from store.write.follow_up_part import read_part
from store.write.follow_up_row import row_fields
from store.write.follow_up_table import FOLLOW_UP_TABLES
from store.write.row_edit import seen_row

if TYPE_CHECKING:
    from store.db.backend import Backend

_PARTIES = "SELECT id, name, kind, coalesce(hidden, false) FROM party ORDER BY id"
_PLACES = "SELECT code, name FROM place WHERE kind = any($1) ORDER BY code"
_PLANS = "SELECT id, title FROM plan WHERE NOT hidden AND id <> $1 ORDER BY id"
_GOALS = """
SELECT g.id, g.title FROM goal g WHERE NOT g.hidden AND (g.area_id = $1
  OR g.id IN (SELECT mg.goal_id FROM measure_goal mg WHERE mg.measure_id = $2)) ORDER BY g.level, g.position, g.id
"""
_METHODS = "SELECT id, name FROM method ORDER BY name"
_WHOSE = (PlaceKind.MUNICIPALITY.value, PlaceKind.POLICE_AREA.value)
"""What a plan can be the plan of."""


def edited_row(backend: Backend, entity: str, row_id: str) -> EditedRow:
    """The row as it stands.

    Raises:
        UnknownId: there is no such row, or it is hidden.
    """
    seen, values = seen_row(backend, entity, row_id), row_fields(backend, entity, (row_id,))
    tables = FOLLOW_UP_TABLES[entity].parts
    parts = {name: tuple(read_part(backend, table, row_id)) for name, table in tables.items()}
    return EditedRow(entity, seen.id, seen.version, values, parts)


def edit_choices(backend: Backend, row: EditedRow) -> EditChoices:
    """What can be chosen in the form of the row; of one that is new ``id`` is what it will belong to."""
    if row.entity == "plan":
        plans = _pairs(backend, _PLANS, row.id)
        return EditChoices(known_parties(backend), places=_pairs(backend, _PLACES, list(_WHOSE)), plans=plans)
    if row.entity == "measure":
        area = row.id if row.is_new else row.values["area_id"]
        goals = _pairs(backend, _GOALS, area, "" if row.is_new else row.id)
        return EditChoices(known_parties(backend), goals=goals, methods=_pairs(backend, _METHODS))
    return EditChoices(known_parties(backend)) if row.entity == "party" else EditChoices()


def known_parties(backend: Backend) -> tuple[KnownParty, ...]:
    """Every party, hidden ones too."""
    return tuple(KnownParty(one, name, PartyKind(kind), hidden) for one, name, kind, hidden in backend.rows(_PARTIES))


def _pairs(backend: Backend, sql: str, *values: object) -> tuple[tuple[str, str], ...]:
    return tuple((str(one), str(name)) for one, name in backend.rows(sql, list(values)))
