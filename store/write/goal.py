"""Goals: made, changed, hidden, brought back, put in another order. Each function is one change in the log."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Literal

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
    from collections.abc import Mapping

    from store.clock import Clock
    from store.db.backend import Backend

Level = Literal["overall", "row"]
"""An overall goal of the area, or a row of the plan's table."""


def add_goal(
    backend: Backend,
    area_id: str,
    level: Level,
    values: Mapping[str, object],
    clock: Clock,
    *,
    after: str | None = None,
    role: str | None = None,
) -> str:
    """A goal after the others of its level, or ``after`` one of them; its id.

    Raises:
        UnknownId: there is no such area; InvalidValue: a field will not do.
    """
    require(backend, "priority_area", area_id)
    tidy = checked("goal", values, new=True)
    letter = "O" if level == "overall" else "M"
    goal_id = free_id(backend, "goal", (f"{area_id}-{letter}{number}" for number in count(1)))
    position, moved = room_in(backend, "goal", area_id, after)
    place = {"area_id": area_id, "level": level, "position": position}
    keep(backend, [*make_row(backend, "goal", goal_id, {**place, **tidy}, {}), *moved], clock, role)
    return goal_id


def change_goal(
    backend: Backend, seen: SeenRow, values: Mapping[str, object], clock: Clock, *, role: str | None = None
) -> int | None:
    """Change its words or its cause. None when nothing is different; raises as :func:`store.write.plan.change_plan`."""
    return keep(backend, edit_row(backend, "goal", seen, values), clock, role)
