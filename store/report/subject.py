"""From what a person says to what the report is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.model.codes import PlanKind
from store.read.edition_standing import standings
from store.read.find import find_id
from store.report.wanted import ReportKind

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend

_ENTITY = {ReportKind.MEETING: "meeting", ReportKind.AREA: "area"}
_PLANS_OF_PLACE = """
SELECT p.id, p.kind, p.previous_id FROM plan p JOIN plan_place pp ON pp.plan_id = p.id
WHERE pp.place_code = $1 AND NOT p.hidden
ORDER BY (SELECT count(*) FROM priority_area a WHERE a.plan_id = p.id AND NOT a.hidden) DESC, p.valid_from DESC NULLS LAST, p.id
"""


def find_subject(backend: Backend, kind: ReportKind, said: str, today: date) -> str:
    """The id of the meeting, area or plan that ``said`` means.

    A municipality's name stands for the plan that holds there ``today``, or its promise; for the newest edition when the
    differences from the one before are wanted.

    Raises:
        UnknownId: with ids that look like it.
    """
    try:
        return find_id(backend, _ENTITY.get(kind, "plan"), said)
    except UnknownId:
        plan_id = None if kind in _ENTITY else _plan_of_place(backend, kind, said, today)
        if plan_id is None:
            raise
        return plan_id


def _plan_of_place(backend: Backend, kind: ReportKind, said: str, today: date) -> str | None:
    try:
        code = find_id(backend, "place", said)
    except UnknownId:
        return None
    rows = backend.rows(_PLANS_OF_PLACE, [code])
    if kind is ReportKind.EDITION and (editions := [str(row[0]) for row in rows if row[2]]):
        return editions[0]
    aside = standings(backend, today)
    plans = [(str(identity), str(plan_kind)) for identity, plan_kind, _ in sorted(rows, key=lambda row: row[0] in aside)]
    promises = [identity for identity, plan_kind in plans if plan_kind == PlanKind.CITIZEN_PROMISE]
    if kind is ReportKind.PROMISE and promises:
        return promises[0]
    return plans[0][0] if plans else None
