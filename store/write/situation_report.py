"""Situation reports (lägesbilder) written by hand. Each call is one change, which undo hides again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from store.clean import clean, clean_lines
from store.errors import InvalidValue, UnknownId
from store.model.edit_fields import MAX_LINE, MAX_PROSE
from store.write.change_log import record
from store.write.follow_up_row import add_row, change_row

if TYPE_CHECKING:
    from datetime import date

    from store.clock import Clock
    from store.db.backend import Backend
    from store.write.row_edit import SeenRow

_PLAN = """
SELECT p.id FROM plan p JOIN plan_place pp ON pp.plan_id = p.id WHERE pp.place_code = $1 AND NOT p.hidden
ORDER BY (SELECT count(*) FROM priority_area a WHERE a.plan_id = p.id AND NOT a.hidden) DESC, p.valid_from DESC NULLS LAST, p.id
"""


class SituationReportFields(NamedTuple):
    """What a situation report says of itself."""

    place_code: str
    title: str
    period_end: date
    """The last day it describes: two years after that it is too old."""
    period_start: date | None = None
    note: str | None = None


def add_situation_report(backend: Backend, fields: SituationReportFields, clock: Clock, *, role: str | None = None) -> str:
    """Keep it, and return its id: ``HED-LH1``, so that it goes with the place's plan when that is written as files.

    Raises:
        InvalidValue: there is no title, a text is too long, or it ends before it begins; UnknownId: there is no such place.
    """
    values = _checked(fields)
    if not backend.rows("SELECT code FROM place WHERE code = $1", [fields.place_code]):
        raise UnknownId(kind="place", id=fields.place_code, near=[])
    row_id = _free_id(backend, fields.place_code)
    event = add_row(backend, "situation_report", (row_id,), values, str(values["title"]))
    record(backend, [replace(event, role=role)], clock.now())
    return row_id


def change_situation_report(
    backend: Backend, seen: SeenRow, fields: SituationReportFields, clock: Clock, *, role: str | None = None
) -> int | None:
    """Say something else of it. None when nothing is different.

    Raises:
        InvalidValue: as when it is added; UnknownId: it is gone; StaleVersion: somebody else came first.
    """
    events = change_row(backend, "situation_report", (seen.id,), _checked(fields), seen.version)
    return record(backend, [replace(event, role=role) for event in events], clock.now()) if events else None


def _checked(fields: SituationReportFields) -> dict[str, object]:
    """Raises ``InvalidValue`` when a field will not do."""
    title, note = clean(fields.title).strip(), clean_lines(fields.note or "").strip() or None
    if not title or len(title) > MAX_LINE:
        raise InvalidValue(field="title", text=title[:40], expected="edit.required" if not title else "edit.too_long")
    if note and len(note) > MAX_PROSE:
        raise InvalidValue(field="note", text=note[:40], expected="edit.too_long")
    if fields.period_start and fields.period_end < fields.period_start:
        raise InvalidValue(field="period_end", text=fields.period_end.isoformat(), expected="revision.ends_before")
    return {**fields._asdict(), "title": title, "note": note}


def _free_id(backend: Backend, place_code: str) -> str:
    """One after the last of the place's plan; hidden ones keep theirs."""
    plans = backend.rows(_PLAN, [place_code])
    base = str(plans[0][0]) if plans else place_code
    taken = {str(one) for (one,) in backend.rows("SELECT id FROM situation_report WHERE id LIKE $1 || '-LH%'", [base])}
    return next(one for number in range(1, len(taken) + 2) if (one := f"{base}-LH{number}") not in taken)
