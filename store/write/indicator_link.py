"""Links between goals or areas and indicators: made, changed, taken away. A changed target carries its reason in the log."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import InvalidValue, StaleVersion, UnknownId
from store.model.codes import Unit
from store.model.indicator_link import LinkFields, demands_reason
from store.model.link_checks import link_problems
from store.read.indicator_link import link_between
from store.write.change_log import Event, record
from store.write.link_row import LinkRow, add_row, read_row, write_row

if TYPE_CHECKING:
    from store.clock import Clock
    from store.db.backend import Backend
    from store.model.indicator_link import IndicatorWish, LinkOwner

_OWNER = {
    "goal": "SELECT id FROM goal WHERE id = $1 AND NOT hidden",
    "area": "SELECT id FROM priority_area WHERE id = $1 AND NOT hidden",
}
EVENT_FIELD = {"note": "link_note"}
"""A link's own note is another thing in the log than a note somebody writes on a measure."""


def save_link(
    backend: Backend,
    owner: LinkOwner,
    indicator_id: str,
    fields: LinkFields,
    clock: Clock,
    *,
    seen: IndicatorWish | None = None,
    reason: str | None = None,
    role: str | None = None,
) -> int | None:
    """Make the link, or change the one that was ``seen``; the change's number, None when nothing is different.

    Inside the caller's transaction.

    Raises:
        UnknownId: no such goal, area or indicator; InvalidValue: a field will not do, or a changed target has no reason;
            StaleVersion: the link was changed since it was seen, or made by somebody else. Then nothing is changed.
    """
    fields = _clean(fields)
    if not backend.rows(_OWNER[owner.kind], [owner.id]):
        raise UnknownId(kind=owner.kind, id=owner.id, near=[])
    for field, key in link_problems(fields, _unit(backend, indicator_id)).items():
        raise InvalidValue(field=field, text=str(getattr(fields, field)), expected=key)
    _require_unchanged(backend, owner, indicator_id, seen)
    why = _reason(reason)
    if seen is None:
        _make(backend, owner, indicator_id, fields)
        events = [Event(*_thing(owner, indicator_id), "link", None, "linked", why, role)]
    elif fields == seen.fields:
        return None
    else:
        if demands_reason(seen.fields, fields) and not why:
            raise InvalidValue(field="reason", text="", expected="link.needs_reason")
        _write(backend, seen, fields, hidden=False)
        events = []
    old = asdict(seen.fields) if seen else {}
    for name, value in asdict(fields).items():
        if value != old.get(name):
            field = EVENT_FIELD.get(name, name)
            events.append(Event(*_thing(owner, indicator_id), field, _said(old.get(name)), _said(value), why, role))
    return record(backend, events, clock.now())


def remove_link(backend: Backend, seen: IndicatorWish, clock: Clock, *, reason: str | None, role: str | None = None) -> int:
    """Take the link away: it is hidden, and can be brought back. Inside the caller's transaction.

    Raises:
        InvalidValue: no reason is given; StaleVersion: the link was changed since it was seen. Then nothing is changed.
    """
    why = _reason(reason)
    if not why:
        raise InvalidValue(field="reason", text="", expected="link.needs_reason")
    _require_unchanged(backend, seen.owner, seen.indicator_id, seen)
    _write(backend, seen, seen.fields, hidden=True)
    event = Event(*_thing(seen.owner, seen.indicator_id), "link", "linked", "unlinked", why, role)
    return record(backend, [event], clock.now())


def _unit(backend: Backend, indicator_id: str) -> Unit:
    rows = backend.rows("SELECT unit FROM indicator WHERE id = $1", [indicator_id])
    if not rows:
        raise UnknownId(kind="indicator", id=indicator_id, near=[])
    return Unit(rows[0][0])


def _require_unchanged(backend: Backend, owner: LinkOwner, indicator_id: str, seen: IndicatorWish | None) -> None:
    there = link_between(backend, owner, indicator_id)
    if (there.version if there else None) != (seen.version if seen else None):
        raise StaleVersion(id=owner.id)


def _make(backend: Backend, owner: LinkOwner, indicator_id: str, fields: LinkFields) -> None:
    """A new row, or the one that was taken away once, brought back with other contents."""
    key = _entity(owner), owner.id, indicator_id
    was = read_row(backend, *key)
    if was is None:
        add_row(backend, *key, fields)
    else:
        write_row(backend, *key, LinkRow(fields, hidden=False, version=was.version))


def _write(backend: Backend, seen: IndicatorWish, fields: LinkFields, *, hidden: bool) -> None:
    row = LinkRow(fields, hidden, seen.version)
    if not write_row(backend, _entity(seen.owner), seen.owner.id, seen.indicator_id, row):
        raise StaleVersion(id=seen.owner.id)


def _entity(owner: LinkOwner) -> str:
    return f"{owner.kind}_indicator"


def _thing(owner: LinkOwner, indicator_id: str) -> tuple[str, str]:
    """Entity and id of the link in the log."""
    return _entity(owner), f"{owner.id} {indicator_id}"


def _said(value: object) -> str | None:
    return None if value is None else str(value)


def _clean(fields: LinkFields) -> LinkFields:
    period, note = (clean(text).strip() or None if text else None for text in (fields.baseline_period, fields.note))
    return replace(fields, baseline_period=period, note=note)


def _reason(reason: str | None) -> str | None:
    return clean(reason).strip()[:10_000] or None if reason else None
