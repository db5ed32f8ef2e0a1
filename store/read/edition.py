"""What differs from the edition before: added, dropped, other words, another area, another lead, another day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.errors import StoreError, UnknownId
from store.model.edition import EditionChanges, EditionDifference, EditionRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store.db.backend import Backend

_PLAN = "SELECT title, previous_id FROM plan WHERE id = $1 AND NOT hidden"
_ROWS = {
    "area": """
SELECT id, title, NULL, NULL, NULL, NULL, summary, NULL FROM priority_area
WHERE plan_id = $1 AND NOT hidden ORDER BY position, id
""",
    "goal": """
SELECT g.id, g.title, g.area_id, NULL, NULL, NULL, g.cause, a.title FROM goal g JOIN priority_area a ON a.id = g.area_id
WHERE a.plan_id = $1 AND NOT a.hidden AND NOT g.hidden ORDER BY a.position, g.level, g.position, g.id
""",
    "measure": """
SELECT m.id, m.title, m.area_id,
       (SELECT string_agg(p.name, '; ' ORDER BY mp.position) FROM measure_party mp JOIN party p ON p.id = mp.party_id
        WHERE mp.measure_id = m.id AND mp.role = 'lead'), CAST(m.due_date AS text), m.status, m.detail, a.title
FROM measure m JOIN priority_area a ON a.id = m.area_id
WHERE m.plan_id = $1 AND NOT m.hidden AND NOT a.hidden ORDER BY a.position, m.position, m.id
""",
}
_LONGER = {"area": "summary", "goal": "cause", "measure": "detail"}
"""The text below the title, by kind."""
_DESCENT = """
SELECT to_id, from_id, how = 'split' FROM descent WHERE entity = $1 AND NOT hidden ORDER BY to_id, how = 'merged', from_id
"""
_ALIKE = 0.6
"""Share of words two titles must have in common to be held for the same, when nobody said so."""


class NoEditionBefore(StoreError):
    """The plan ``id`` is not known to have taken over from another."""

    key = "edition.none_before"


class _Row(NamedTuple):
    id: str
    title: str
    area: str | None
    lead: str | None
    due: str | None
    status: str | None
    text: str | None
    area_title: str | None


class _Descended(NamedTuple):
    """What became of the old rows, as the log of descent has it."""

    pairs: dict[str, str]
    """Old id by new id."""
    merged: dict[str, str]
    """New id by each old one that went into it."""
    split: set[str]
    """New ids of those that were split off from another."""


def edition_changes(backend: Backend, plan_id: str, previous_id: str | None = None) -> EditionChanges:
    """The plan beside ``previous_id``, or beside the edition it took over from.

    Raises:
        UnknownId: there is no such plan; NoEditionBefore: nobody said which one it took over from.
    """
    title, known = _plan(backend, plan_id)
    before = previous_id or known
    if before is None:
        raise NoEditionBefore(id=plan_id)
    previous_title, _ = _plan(backend, before)
    found: list[EditionRow] = []
    areas: dict[str, str] = {}
    same = guessed = 0
    for kind in _ROWS:
        old, new = (_rows(backend, kind, one) for one in (before, plan_id))
        came = _descended(_parents(backend, kind), old, new)
        pairs = dict(came.pairs)
        alike = _alike(old, new, pairs)
        pairs |= alike
        areas |= pairs if kind == "area" else {}
        rows = list(_differences(kind, old, new, came._replace(pairs=pairs), areas))
        found += rows
        if kind == "measure":
            changed = {row.new_id for row in rows}
            same, guessed = len(pairs.keys() - changed), len(alike)
    order = list(EditionDifference)
    found.sort(key=lambda row: order.index(row.difference))
    return EditionChanges(plan_id, title, before, previous_title, tuple(found), same, guessed)


def _plan(backend: Backend, plan_id: str) -> tuple[str, str | None]:
    rows = backend.rows(_PLAN, [plan_id])
    if not rows:
        raise UnknownId(kind="plan", id=plan_id, near=[])
    return str(rows[0][0]), rows[0][1]


def _rows(backend: Backend, kind: str, plan_id: str) -> dict[str, _Row]:
    return {str(row[0]): _Row(*row) for row in backend.rows(_ROWS[kind], [plan_id])}


def _parents(backend: Backend, kind: str) -> dict[str, list[tuple[str, bool]]]:
    """What each row came from, and whether by being split off; what was merged into it comes last."""
    parents: dict[str, list[tuple[str, bool]]] = {}
    for to_id, from_id, split in backend.rows(_DESCENT, [kind]):
        parents.setdefault(str(to_id), []).append((str(from_id), bool(split)))
    return parents


def _descended(parents: Mapping[str, list[tuple[str, bool]]], old: Mapping[str, _Row], new: Mapping[str, _Row]) -> _Descended:
    """Who came from whom, through as many splits and mergers as there were on the way."""
    came = _Descended({}, {}, set())
    for new_id in new:
        before = _before(new_id, parents, old)
        for number, (one, split) in enumerate(before.items()):
            if number:
                came.merged.setdefault(one, new_id)
            else:
                came.pairs[new_id] = one
                came.split.update({new_id} if split else ())
    return came


def _before(new_id: str, parents: Mapping[str, list[tuple[str, bool]]], old: Mapping[str, _Row]) -> dict[str, bool]:
    """The rows of the old edition that it came from, its own first, and whether it was split off on the way."""
    waiting, found, seen = list(parents.get(new_id, [])), dict[str, bool](), {new_id}
    while waiting:
        one, split = waiting.pop(0)
        if one in seen:
            continue
        seen.add(one)
        if one in old:
            found[one] = split
        else:
            waiting += [(other, split or again) for other, again in parents.get(one, [])]
    return found


def _alike(old: Mapping[str, _Row], new: Mapping[str, _Row], pairs: Mapping[str, str]) -> dict[str, str]:
    """Those left over whose words are nearly the same, the likeliest pair first."""
    rest_old = {one: _words(row.title) for one, row in old.items() if one not in set(pairs.values())}
    rest_new = {one: _words(row.title) for one, row in new.items() if one not in pairs}
    scored = [
        (-len(words & others) / len(words | others), new_id, old_id)
        for new_id, words in rest_new.items()
        for old_id, others in rest_old.items()
        if words & others
    ]
    found: dict[str, str] = {}
    for score, new_id, old_id in sorted(scored):
        if -score >= _ALIKE and new_id not in found and old_id not in found.values():
            found[new_id] = old_id
    return found


def _differences(
    kind: str, old: Mapping[str, _Row], new: Mapping[str, _Row], came: _Descended, areas: Mapping[str, str]
) -> Iterator[EditionRow]:
    kept = set(came.pairs.values())
    for row in new.values():
        if row.id not in came.pairs:
            yield EditionRow(EditionDifference.ADDED, kind, None, row.id, row.title)
            continue
        was = old[came.pairs[row.id]]
        for difference, before, after, field in _told(kind, was, row, areas, split=row.id in came.split):
            yield EditionRow(difference, kind, was.id, row.id, row.title, before, after, field=field)
    for was in old.values():
        if was.id in came.merged and was.id not in kept:
            into = new[came.merged[was.id]]
            yield EditionRow(EditionDifference.MERGED, kind, was.id, into.id, was.title, was.title, into.title)
        elif was.id not in kept:
            yield EditionRow(EditionDifference.DROPPED, kind, was.id, None, was.title, status=was.status)


def _told(
    kind: str, was: _Row, row: _Row, areas: Mapping[str, str], *, split: bool
) -> Iterator[tuple[EditionDifference, str | None, str | None, str]]:
    """Whatever of one row is not as it was."""
    if split:
        yield EditionDifference.SPLIT, was.title, row.title, "title"
        was = was._replace(title=row.title)
    for field, before, after in (("title", was.title, row.title), (_LONGER[kind], was.text, row.text)):
        if (before or "").split() != (after or "").split():
            yield EditionDifference.WORDING, before, after, field
    if was.lead != row.lead:
        yield EditionDifference.LEAD, was.lead, row.lead, "title"
    if was.due != row.due:
        yield EditionDifference.DUE, was.due, row.due, "title"
    if row.area and areas.get(row.area) != was.area:
        yield EditionDifference.AREA, was.area_title, row.area_title, "title"


def _words(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", title.casefold()))
