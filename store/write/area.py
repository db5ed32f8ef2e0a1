"""Priority areas: made, changed, hidden, brought back, put in another order. Each function is one change in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.plan_id import id_letters, numbered
from store.write.order import room_in
from store.write.row_edit import (
    SeenRow,
    checked,
    edit_row,
    free_id,
    keep,
    make_row,
    require,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store.clock import Clock
    from store.db.backend import Backend
    from store.write.change_log import Event


def add_area(
    backend: Backend,
    plan_id: str,
    values: Mapping[str, object],
    clock: Clock,
    *,
    after: str | None = None,
    role: str | None = None,
) -> str:
    """An area at the end of the plan, or ``after`` another; its id: the plan's and the title's first letter.

    Raises:
        UnknownId: there is no such plan; InvalidValue: a field will not do.
    """
    require(backend, "plan", plan_id)
    area_id, events = made_area(backend, plan_id, values, after)
    keep(backend, events, clock, role)
    return area_id


def made_area(backend: Backend, plan_id: str, values: Mapping[str, object], after: str | None) -> tuple[str, list[Event]]:
    """The area's id and what its coming is recorded by, for whoever makes more in the same change."""
    tidy = checked("priority_area", values, new=True)
    area_id = free_id(backend, "priority_area", _ids(plan_id, str(tidy["title"])))
    position, moved = room_in(backend, "priority_area", plan_id, after)
    made = make_row(backend, "priority_area", area_id, {"plan_id": plan_id, "position": position, **tidy}, {})
    return area_id, [*made, *moved]


def change_area(
    backend: Backend, seen: SeenRow, values: Mapping[str, object], clock: Clock, *, role: str | None = None
) -> int | None:
    """Change its texts. None when nothing is different; raises as :func:`store.write.plan.change_plan`."""
    return keep(backend, edit_row(backend, "priority_area", seen, values), clock, role)


def _ids(plan_id: str, title: str) -> Iterator[str]:
    """HED-N for Narkotika; HED-N-2 when that is taken, for HED-N2 is what a measure is called."""
    return numbered(f"{plan_id}-{id_letters(title, 1) or 'O'}")
