"""A decided plan into the store: checked as any plan file is, written whole or not at all, one change in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.errors import FileRejected, InvalidValue
from store.importing.cross_check import Known as KnownIds
from store.importing.cross_check import check_plans
from store.importing.known_ids import taken_ids
from store.importing.load_plan import load_plan
from store.importing.plan_document.known_heads import add_missing_heads, published_heads
from store.importing.plan_document.plan_records import Taken, plan_records
from store.importing.plan_document.recognise import Known
from store.importing.plan_document.short_ids import plan_id
from store.importing.plan_document.survey_links import KnownIndicator
from store.write.change_log import Event, record
from store.write.imported_plan import IMPORTED, clear_hidden_plan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from store.clock import Clock
    from store.db.backend import Backend
    from store.importing.plan_document.plan_records import Records
    from store.importing.plan_document.proposal import ProposedPlan

_SIGNS = 16
"""Of the file's SHA-256: enough to know it again, short enough to stand in the journal."""
_EARLIER = """
SELECT p.id, p.title, e.recorded_on FROM change_event e JOIN plan p ON p.id = e.entity_id
WHERE e.entity = 'plan' AND e.field = 'imported_plan' AND e.note = $1 AND NOT p.hidden ORDER BY e.event_no DESC LIMIT 1
"""
_UNDONE = """
SELECT p.id FROM change_event e JOIN plan p ON p.id = e.entity_id
WHERE e.entity = 'plan' AND e.field = 'imported_plan' AND e.undoes IS NULL AND e.note = $1 AND p.hidden
  AND EXISTS (SELECT 1 FROM change_event u WHERE u.undoes = e.change_no)
  AND NOT EXISTS (SELECT 1 FROM change_event l WHERE l.entity = 'plan' AND l.entity_id = p.id AND l.undoes IS NULL
    AND l.field = 'imported_plan' AND l.event_no > e.event_no)
ORDER BY e.event_no DESC
"""
_SAME_TITLE = """
SELECT p.id, p.title FROM plan p JOIN plan_place pp ON pp.plan_id = p.id
WHERE NOT p.hidden AND lower(p.title) = lower($1) AND pp.place_code = any($2) ORDER BY p.id LIMIT 1
"""


class Earlier(NamedTuple):
    """A plan that the store has already."""

    id: str
    title: str
    imported_on: datetime | None = None
    """Naive UTC, when the very same file was imported; None when only title and place are the same."""


def known_to(backend: Backend) -> Known:
    """The store's indicators and methods, and published indicators it may come to have, for links and methods in a proposal."""
    indicators = backend.rows("SELECT id, title, product, source FROM indicator WHERE NOT hidden ORDER BY position, id")
    methods = backend.rows("SELECT id, name FROM method ORDER BY id")
    there = [KnownIndicator(identity, title, product, source or "") for identity, title, product, source in indicators]
    every = {str(identity) for (identity,) in backend.rows("SELECT id FROM indicator")}
    return Known(
        [*there, *(KnownIndicator(head.id, head.title, head.product, head.source) for head in published_heads(but=every))],
        [(identity, name) for identity, name in methods],
    )


def imported_earlier(backend: Backend, plan: ProposedPlan) -> Earlier | None:
    """The plan that this very file became before, if it is still there."""
    rows = backend.rows(_EARLIER, [_mark(plan)])
    return Earlier(*rows[0]) if rows else None


def same_title(backend: Backend, plan: ProposedPlan, places: Sequence[str]) -> Earlier | None:
    """A plan of one of the municipalities with the same title."""
    rows = backend.rows(_SAME_TITLE, [plan.title, list(places)])
    return Earlier(*rows[0]) if rows else None


def place_names(backend: Backend, codes: Sequence[str]) -> tuple[str, ...]:
    """What the municipalities are called."""
    names = {str(code): str(name) for code, name in backend.rows("SELECT code, name FROM place")}
    return tuple(names.get(code, code) for code in codes)


def records_for(backend: Backend, plan: ProposedPlan, places: Sequence[str], aside: str | None = None) -> Records:
    """The decided plan as checked records with ids of its own; those it had before, when its import was undone.

    ``aside`` heads the section for what is kept though it was not placed; without it nothing of that is kept.

    Raises:
        InvalidValue: no municipality is given or recognised.
        FileRejected: something in it does not fit, with what and where.
    """
    if not places:
        raise InvalidValue(field="place", text="", expected="plan_document.expected_place")
    identity = _identity(backend, plan, places)
    taken = Taken([(str(one), str(name)) for one, name in backend.rows("SELECT id, name FROM party ORDER BY id")])
    records = plan_records(plan, places, identity, taken, aside)
    known = KnownIds(taken_ids(backend, [identity]))
    known.ids["indicator"] |= {head.id for head in published_heads()}
    check_plans(known, {plan.name: records.file})
    if known.problems:
        raise FileRejected(known.problems)
    return records


def save_plan(backend: Backend, plan: ProposedPlan, records: Records, clock: Clock, role: str | None = None) -> int:
    """Write the plan inside the caller's transaction and return the number of the change.

    Undo hides the plan with its areas and measures, as it does with everything that came to be.
    """
    clear_hidden_plan(backend, records.file.plan.id)
    add_missing_heads(backend, {link.indicator_id for goal in plan.goals for link in goal.links})
    load_plan(backend, records.file)
    identity = records.file.plan.id
    events = [Event("plan", identity, IMPORTED, None, plan.name, _mark(plan), role)]
    for measure, status in records.statuses.items():
        backend.count("UPDATE measure SET status = $1 WHERE id = $2", [status.value, measure])
        events.append(Event("measure", measure, "status", "not_started", status.value, None, role))
    return record(backend, events, clock.now())


def _identity(backend: Backend, plan: ProposedPlan, places: Sequence[str]) -> str:
    """An id nobody has; or the one this file's plan had before its import was undone, if it would get that again."""
    [name] = place_names(backend, places[:1])
    taken = {str(identity) for (identity,) in backend.rows("SELECT id FROM plan")}
    for (before,) in backend.rows(_UNDONE, [_mark(plan)]):
        if plan_id(name, taken - {before}) == before:
            return str(before)
    return plan_id(name, taken)


def _mark(plan: ProposedPlan) -> str:
    return f"sha256:{plan.fingerprint[:_SIGNS]}"
