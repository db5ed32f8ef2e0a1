"""Lists of measures: counted and paged, so that a hundred thousand cost no more than a screenful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.measure import MeasureRow
from store.model.status import Status
from store.read.edition_standing import standings
from store.read.measure_filter import conditions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.db.backend import Backend, Row
    from store.model.filter import MeasureFilter

_FROM = "FROM measure m JOIN priority_area a ON a.id = m.area_id"
_COLUMNS = """
SELECT m.id, m.title, m.plan_id, m.area_id, a.title, m.status,
       (SELECT string_agg(pa.name, '; ' ORDER BY mp.position) FROM measure_party mp JOIN party pa ON pa.id = mp.party_id
        WHERE mp.measure_id = m.id AND mp.role = 'lead'),
       m.start_date, m.due_date, m.touched_on,
       (SELECT max(r.year) FROM interim_report r WHERE r.measure_id = m.id AND NOT r.hidden), m.example, m.version
"""
_ORDER = "ORDER BY m.plan_id, a.position, m.position, m.id"


def measure_rows(
    backend: Backend, wanted: MeasureFilter, today: date, offset: int = 0, limit: int = 1_000_000
) -> list[MeasureRow]:
    """A page of the measures ``wanted``, in plan order."""
    where, params = conditions(wanted, today, standings(backend, today))
    page = f"LIMIT ${len(params) + 1} OFFSET ${len(params) + 2}"
    # Ids first: the columns are looked up for the page alone, not for every row that is sorted on the way to it.
    ids = backend.rows(f"SELECT m.id {_FROM} WHERE {where} {_ORDER} {page}", [*params, limit, offset])
    return measures_by_id(backend, [identity for (identity,) in ids])


def measures_by_id(backend: Backend, ids: Sequence[str]) -> list[MeasureRow]:
    """The measures with these ids, in plan order."""
    rows = backend.rows(f"{_COLUMNS} {_FROM} WHERE m.id = any($1) {_ORDER}", [list(ids)])
    return [measure_row(row) for row in rows]


def measure_count(backend: Backend, wanted: MeasureFilter, today: date) -> int:
    """How many measures are ``wanted``."""
    where, params = conditions(wanted, today, standings(backend, today))
    [(count,)] = backend.rows(f"SELECT count(*) {_FROM} WHERE {where}", params)
    return int(count)


def measure_row(row: Row) -> MeasureRow:
    """A row of the columns above as a record."""
    identity, title, plan_id, area_id, area_title, status, lead, *rest = row
    return MeasureRow(identity, title, plan_id, area_id, area_title, Status(status), lead or "", *rest)


def measure_versions(backend: Backend, measure_ids: Sequence[str]) -> dict[str, int]:
    """The version each of these measures has now, by id."""
    return dict(backend.rows("SELECT id, version FROM measure WHERE id = any($1)", [list(measure_ids)]))
