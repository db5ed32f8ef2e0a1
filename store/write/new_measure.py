"""Measures: made, changed, moved, put in order, split and merged. Each function is one change in the log.

What becomes of a measure that is split or merged is kept as descent, so that its history can be read from both ends.
"""

from __future__ import annotations

from itertools import count
from string import ascii_uppercase
from typing import TYPE_CHECKING

from store.errors import InvalidValue, StaleVersion, UnknownId
from store.write.follow_up_part import read_part
from store.write.follow_up_row import change_row, hide_row, put_row, rewrite_part
from store.write.follow_up_table import FOLLOW_UP_TABLES
from store.write.named_parties import parties_named
from store.write.order import room_in
from store.write.row_edit import (
    SeenRow,
    checked,
    edit_row,
    free_id,
    keep,
    make_row,
    next_position,
    require,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from store.clock import Clock
    from store.db.backend import Backend
    from store.write.change_log import Event
    from store.write.row_edit import Parts

_COPIED = (
    "plan_id",
    "area_id",
    "detail",
    "parties_verbatim",
    "status",
    "start_date",
    "due_date",
    "phase",
    "prevention",
    "example",
)
_COPY = """
SELECT plan_id, area_id, detail, parties_verbatim, status, start_date, due_date, phase, prevention, example, version
FROM measure WHERE id = $1 AND NOT hidden
"""
_BEFORE = """
SELECT p.id, p.previous_id, m.id
FROM priority_area a JOIN plan p ON p.id = a.plan_id JOIN measure m ON m.plan_id = p.previous_id WHERE a.id = $1
"""
_JOINED = ("goals", "methods", "domains", "partners")
"""Parts that a measure which takes others in gets from them."""


def add_measure(
    backend: Backend,
    area_id: str,
    values: Mapping[str, object],
    clock: Clock,
    *,
    parts: Parts | None = None,
    named: Mapping[str, Sequence[str]] | None = None,
    after: str | None = None,
    role: str | None = None,
) -> str:
    """A measure last in the area, or ``after`` another; its id. ``parts``: goals, leads, partners, methods (ids), domains.

    ``named``: leads and partners by name; names nobody knows become parties in the same change.

    Raises:
        UnknownId: there is no such area; InvalidValue: a field will not do.
    """
    rows = backend.rows("SELECT plan_id FROM priority_area WHERE id = $1 AND NOT hidden", [area_id])
    if not rows:
        raise UnknownId(kind="area", id=area_id, near=[])
    tidy = checked("measure", values, new=True)
    new_id = _new_id(backend, area_id)
    position, moved = room_in(backend, "measure", area_id, after)
    place = {"plan_id": rows[0][0], "area_id": area_id, "position": position}
    by_name, made = parties_named(backend, "measure", new_id, named or {})
    wording: Parts = {"list_wording": [(str(tidy["title"]),)], **(parts or {}), **by_name}
    keep(backend, [*made, *make_row(backend, "measure", new_id, {**place, **tidy}, wording), *moved], clock, role)
    return new_id


def change_measure(
    backend: Backend,
    seen: SeenRow,
    values: Mapping[str, object],
    clock: Clock,
    *,
    parts: Parts | None = None,
    named: Mapping[str, Sequence[str]] | None = None,
    role: str | None = None,
) -> int | None:
    """Change its words, days and parts; status has its own way (:mod:`store.write.measure`). None when nothing is different.

    ``named`` gives leads and partners by name. ``parts`` may hold ``list_wording`` and ``table_wording`` too: with one of them
    empty there is one wording left.

    Raises:
        UnknownId, StaleVersion, InvalidValue: then nothing is changed.
    """
    by_name, made = parties_named(backend, "measure", seen.id, named or {})
    return keep(backend, [*made, *edit_row(backend, "measure", seen, values, {**(parts or {}), **by_name})], clock, role)


def move_measures(
    backend: Backend, measures: Sequence[SeenRow], area_id: str, clock: Clock, *, role: str | None = None
) -> int | None:
    """To the end of another area of the same plan. They keep their ids, their history and their goals.

    Raises:
        UnknownId: there is no such measure or area; InvalidValue: the area is another plan's; StaleVersion.
    """
    require(backend, "priority_area", area_id)
    [(plan_id,)] = backend.rows("SELECT plan_id FROM priority_area WHERE id = $1", [area_id])
    events: list[Event] = []
    for position, seen in enumerate(measures, start=next_position(backend, "measure", "area_id", area_id)):
        if _copied(backend, seen)["plan_id"] != plan_id:
            raise InvalidValue(field="area_id", text=area_id, expected="edit.other_plan")
        events += change_row(backend, "measure", (seen.id,), {"area_id": area_id, "position": position}, seen.version)
    return keep(backend, events, clock, role)


def split_measure(
    backend: Backend, seen: SeenRow, titles: Sequence[str], clock: Clock, *, role: str | None = None
) -> list[str]:
    """Make several of one: it takes the first title and keeps its history; each other title becomes a measure after it.

    The new ones start with the same goals, parties, days and status. Returns all ids, the first measure's first.

    Raises:
        UnknownId, StaleVersion; InvalidValue: there are not two titles at least. Then nothing is changed.
    """
    tidy = [str(checked("measure", {"title": title}, new=True)["title"]) for title in titles]
    if len(tidy) <= 1:
        raise InvalidValue(field="title", text=" ".join(tidy), expected="edit.needs_two")
    copied = _copied(backend, seen)
    events = change_row(backend, "measure", (seen.id,), {"title": tidy[0]}, seen.version)
    parts = {name: read_part(backend, part, seen.id) for name, part in FOLLOW_UP_TABLES["measure"].parts.items()}
    area_id, example = str(copied["area_id"]), copied.pop("example")
    made = [seen.id]
    for title in tidy[1:]:
        new_id = _new_id(backend, area_id)
        position, moved = room_in(backend, "measure", area_id, made[-1])
        own: Parts = {**parts, "list_wording": [(title,)]}
        events += [*make_row(backend, "measure", new_id, {**copied, "position": position, "title": title}, own), *moved]
        backend.count("UPDATE measure SET example = $1 WHERE id = $2", [example, new_id])
        events += put_row(backend, "descent", ("measure", seen.id, new_id), {"how": "split"}, seen.id)
        made.append(new_id)
    keep(backend, events, clock, role)
    return made


def merge_measures(
    backend: Backend,
    into: SeenRow,
    others: Sequence[SeenRow],
    clock: Clock,
    *,
    title: str | None = None,
    role: str | None = None,
) -> int | None:
    """Make one of several: ``into`` gets the goals, methods, domains and parties of the others, which are hidden.

    Who led another becomes a partner. Their activities move along, their reports and history stay with them and are found by
    descent.

    Raises:
        UnknownId, StaleVersion; InvalidValue: there is nothing to merge, or it is another plan's. Then nothing is changed.
    """
    copied = _copied(backend, into)
    if not others or into.id in {one.id for one in others}:
        raise InvalidValue(field="measure_id", text=into.id, expected="edit.needs_two")
    events = change_row(backend, "measure", (into.id,), checked("measure", {"title": title}) if title else {}, into.version)
    parts = _gathered(backend, into.id, others)
    for other in others:
        if _copied(backend, other)["plan_id"] != copied["plan_id"]:
            raise InvalidValue(field="measure_id", text=other.id, expected="edit.other_plan")
        events += _taken_in(backend, into.id, other)
    for name, ids in parts.items():
        events += rewrite_part(backend, "measure", (into.id,), name, [(one,) for one in ids])
    return keep(backend, events, clock, role)


def measure_ids(area_id: str) -> Iterator[str]:
    """HED-N1, HED-N2 …; BRO-1A, BRO-1B … for an area whose own id ends with a number."""
    if area_id[-1:].isdigit():
        yield from (f"{area_id}{letter}" for letter in ascii_uppercase)
        yield from (f"{area_id}-{number}" for number in count(1))
    yield from (f"{area_id}{number}" for number in count(1))


def _new_id(backend: Backend, area_id: str) -> str:
    """The next of the area; one that the edition before had for another measure is passed over: HED-2-V3 is what HED-V3 was."""
    rows = backend.rows(_BEFORE, [area_id])
    before = {f"{plan_id}-{str(measure_id).removeprefix(f'{previous}-')}" for plan_id, previous, measure_id in rows}
    return free_id(backend, "measure", (one for one in measure_ids(area_id) if one not in before))


def _taken_in(backend: Backend, into_id: str, other: SeenRow) -> list[Event]:
    events: list[Event] = []
    for (activity_id,) in backend.rows("SELECT id FROM activity WHERE measure_id = $1 AND NOT hidden ORDER BY id", [other.id]):
        events += change_row(backend, "activity", (activity_id,), {"measure_id": into_id})
    events += put_row(backend, "descent", ("measure", other.id, into_id), {"how": "merged"}, other.id)
    return [*events, *hide_row(backend, "measure", (other.id,))]


def _gathered(backend: Backend, into_id: str, others: Sequence[SeenRow]) -> dict[str, list[str]]:
    """Goals, methods, domains and partners of all, each once; nobody is partner of what they lead."""
    tables = FOLLOW_UP_TABLES["measure"].parts
    ids = [into_id, *(one.id for one in others)]

    def all_of(name: str, owners: Sequence[str]) -> list[str]:
        return [value for owner in owners for (value,) in read_part(backend, tables[name], owner)]

    found = {name: list(dict.fromkeys(all_of(name, ids))) for name in _JOINED}
    leads = all_of("leads", [into_id]) or all_of("leads", ids)[:1]
    partners = dict.fromkeys([*found["partners"], *all_of("leads", ids[1:])])
    found["partners"] = [party for party in partners if party not in leads]
    return {**found, "leads": leads}


def _copied(backend: Backend, seen: SeenRow) -> dict[str, object]:
    """What a measure made of this one starts with.

    Raises:
        UnknownId, StaleVersion.
    """
    rows = backend.rows(_COPY, [seen.id])
    if not rows:
        raise UnknownId(kind="measure", id=seen.id, near=[])
    if rows[0][-1] != seen.version:
        raise StaleVersion(id=seen.id)
    return dict(zip(_COPIED, rows[0], strict=False))
