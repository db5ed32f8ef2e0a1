"""Plans written by hand: made, changed, hidden, brought back. Each function is one change, inside the caller's transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.model.plan_id import id_letters, numbered
from store.write.area import made_area
from store.write.named_parties import parties_named
from store.write.row_edit import SeenRow, checked, edit_row, free_id, keep, make_row, require

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from store.clock import Clock
    from store.db.backend import Backend
    from store.write.row_edit import Parts

_SHORT = 3
"""Letters of a plan's id, taken from the municipality's name: HED."""


def create_plan(
    backend: Backend,
    values: Mapping[str, object],
    places: Sequence[str],
    clock: Clock,
    *,
    parts: Parts | None = None,
    areas: Sequence[str] = (),
    role: str | None = None,
) -> str:
    """A plan of the ``places`` (codes); its id, short and sayable, made of the first place's name.

    ``areas`` are titles: with them the plan and its areas come, and go by undo, as one change.

    Raises:
        InvalidValue: a field will not do, or no place is given; UnknownId: there is no such place or parent.
    """
    tidy = checked("plan", values, new=True)
    name = _require_places(backend, places)
    if isinstance(parent := tidy.get("parent_id"), str):
        require(backend, "plan", parent)
    plan_id = free_id(backend, "plan", _ids(name))
    rows = {**(parts or {}), "places": [(code,) for code in places]}
    events = make_row(backend, "plan", plan_id, tidy, rows)
    for title in areas:
        events += made_area(backend, plan_id, {"title": title}, None)[1]
    keep(backend, events, clock, role)
    return plan_id


def change_plan(
    backend: Backend,
    seen: SeenRow,
    values: Mapping[str, object],
    clock: Clock,
    *,
    parts: Parts | None = None,
    named: Mapping[str, Sequence[str]] | None = None,
    role: str | None = None,
) -> int | None:
    """Change the head, and with ``parts`` places, parties, sections, steps and domains. None when nothing is different.

    ``named`` gives the parties by name; names nobody knows become parties in the same change.

    Raises:
        UnknownId, StaleVersion, InvalidValue: then nothing is changed.
    """
    if parts and "places" in parts:
        _require_places(backend, [row[0] for row in parts["places"]])
    by_name, made = parties_named(backend, "plan", seen.id, named or {})
    return keep(backend, [*made, *edit_row(backend, "plan", seen, values, {**(parts or {}), **by_name})], clock, role)


def _require_places(backend: Backend, places: Sequence[str]) -> str:
    """The first place's name."""
    names: dict[str, str] = dict(backend.rows("SELECT code, name FROM place WHERE code = any($1)", [list(places)]))
    if not places or len(names) < len(set(places)) or len(set(places)) < len(places):
        raise InvalidValue(field="places", text=", ".join(places), expected="edit.needs_places")
    return names[places[0]]


def _ids(name: str) -> Iterator[str]:
    """HED, HED-2, HED-3 and so on."""
    return numbered(id_letters(name, _SHORT) or "PLAN")
