"""Which function of the store writes which row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.write.activity import add_activity, change_activity
from store.write.area import add_area, change_area
from store.write.goal import add_goal, change_goal
from store.write.new_measure import add_measure, change_measure
from store.write.party import add_party, change_party
from store.write.plan import change_plan
from store.write.row_edit import SeenRow

if TYPE_CHECKING:
    from store.clock import Clock
    from store.db.backend import Backend
    from store.model.edited_row import EditedRow
    from store.write.goal import Level
    from tui.forms.row_answer import RowAnswer

_SIMPLE = {
    "priority_area": change_area,
    "goal": change_goal,
    "activity": change_activity,
    "party": change_party,
}
_WITH_PARTS = {"plan": change_plan, "measure": change_measure}


def write_change(backend: Backend, row: EditedRow, answer: RowAnswer, clock: Clock, role: str | None) -> int | None:
    """Change the row that was seen. None when nothing is different.

    Raises:
        UnknownId, StaleVersion, InvalidValue: then nothing is changed.
    """
    seen = SeenRow(row.id, row.version or 0)
    if row.entity in _SIMPLE:
        return _SIMPLE[row.entity](backend, seen, answer.values, clock, role=role)
    change = _WITH_PARTS[row.entity]
    return change(backend, seen, answer.values, clock, parts=answer.parts, named=answer.named, role=role)


def write_new(
    backend: Backend,
    row: EditedRow,
    answer: RowAnswer,
    clock: Clock,
    role: str | None,
    *,
    level: Level = "row",
    after: str | None = None,
) -> str:
    """Make the row, last or ``after`` another; its id. ``level`` is a goal's.

    Raises:
        UnknownId: what it is to belong to is gone; InvalidValue: a field will not do.
    """
    owner, values = row.id, answer.values
    match row.entity:
        case "priority_area":
            return add_area(backend, owner, values, clock, after=after, role=role)
        case "goal":
            return add_goal(backend, owner, level, values, clock, after=after, role=role)
        case "measure":
            return add_measure(backend, owner, values, clock, parts=answer.parts, named=answer.named, after=after, role=role)
        case "activity":
            return add_activity(backend, owner, values, clock, role=role)
        case "party":
            return add_party(backend, values, clock, role=role)
    raise ValueError(row.entity)
