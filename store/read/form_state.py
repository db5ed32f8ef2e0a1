"""A form that was made, and its measures: what stood here when it was made, and what stands here now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from store.model.report_form import ANSWERS, PARAGRAPH, STATUS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.db.backend import Backend

_HEAD = """
SELECT f.meeting_id, c.name, m.held_on, m.hidden, pa.name, f.year
FROM report_form f JOIN meeting m ON m.id = f.meeting_id JOIN council c ON c.id = m.council_id
LEFT JOIN party pa ON pa.id = f.party_id WHERE f.id = $1
"""
_NOW = """
SELECT m.id, m.title, m.version, m.hidden, m.status, r.measure_id IS NOT NULL AND NOT r.hidden,
       r.done, r.effect_seen, r.proposed_adjustment, r.next_step
FROM report_form_row fr JOIN measure m ON m.id = fr.measure_id
LEFT JOIN interim_report r ON r.measure_id = m.id AND r.year = $2
WHERE fr.form_id = $1 ORDER BY m.plan_id, m.area_id, m.position, m.id
"""
_OWN = """
SELECT e.change_no, e.field FROM change_event e WHERE e.entity = 'report_form' AND e.entity_id = $1 AND e.undoes IS NULL
  AND NOT EXISTS (SELECT 1 FROM change_event u WHERE u.undoes = e.change_no)
"""
_SINCE = """
SELECT e.entity, e.entity_id, e.field, e.old_value, e.new_value, e.change_no FROM change_event e
WHERE e.change_no > $1 AND e.entity_id = any($2)
  AND (e.entity = 'measure' AND e.field = 'status' OR e.entity = 'interim_report')
ORDER BY e.event_no
"""


class FormHead(NamedTuple):
    """Who was asked, and for which meeting."""

    meeting_id: str
    council: str
    held_on: date
    meeting_hidden: bool
    party: str | None
    year: int


@dataclass(frozen=True, slots=True)
class FormMeasureNow:
    """One measure of a form."""

    id: str
    title: str
    version: int
    hidden: bool
    reported: bool
    """Whether this year's report is here."""
    here: dict[str, str | None]
    """Status (its code) and the year's report, as they are."""
    made_with: dict[str, str | None]
    """The same, as they were when the form was made or last read in."""


class _Change(NamedTuple):
    entity: str
    entity_id: str
    field: str
    old: str | None
    new: str | None
    change_no: int


def form_head(backend: Backend, form_id: str) -> FormHead | None:
    """The form of that id; None when it was not made in this store."""
    rows = backend.rows(_HEAD, [form_id])
    return FormHead(*rows[0]) if rows else None


def form_measures(backend: Backend, form_id: str, year: int) -> dict[str, FormMeasureNow]:
    """The measures the form was made with, by id.

    What stood here then is taken from the journal: the old value of the first change after the form. A field the form itself
    has filled since counts from there, so that a corrected form is no conflict with its own first edition.
    """
    rows = backend.rows(_NOW, [form_id, year])
    own = {int(change_no): field for change_no, field in backend.rows(_OWN, [form_id])}
    ids = [name for (identity, *_) in rows for name in (identity, f"{identity}/{year}")]
    since = [_Change(*row) for row in backend.rows(_SINCE, [min(own, default=0), ids])] if own else []
    found = {}
    for identity, title, version, hidden, status, reported, *answers in rows:
        here: dict[str, str | None] = {STATUS: status}
        here |= {field: text if reported else None for field, text in zip(ANSWERS, answers, strict=True)}
        mine = [one for one in since if one.entity_id in {identity, f"{identity}/{year}"}]
        written = dict(zip(ANSWERS, answers, strict=True))
        made_with = {field: _before(field, here[field], written.get(field), mine, own) for field in here}
        found[identity] = FormMeasureNow(identity, title, version, hidden, reported, here, made_with)
    return found


def _added(change: _Change) -> bool:
    """Whether the form's words were put after another's: those are still not its own to replace."""
    return bool(change.old and change.new and change.new.startswith(f"{change.old}{PARAGRAPH}"))


def _before(field: str, here: str | None, written: str | None, since: Iterable[_Change], own: dict[int, str]) -> str | None:
    """What ``field`` was before the first change that is not the form's own; ``written`` is what a hidden report holds."""
    mine: list[_Change] = []
    for one in since:
        if one.field == field or (one.entity == "interim_report" and field != STATUS and one.field in {"created", "hidden"}):
            mine = [] if one.change_no in own and not _added(one) else [*mine, one]
    for one in mine:
        if one.field == field:
            return one.old
        if (one.field == "created" and one.new is not None) or (one.field == "hidden" and one.old == "true"):
            return None  # the report came to be, or came back: before that there was none
    return written if mine else here
