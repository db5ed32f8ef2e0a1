"""Activities of a measure: what is done, when, and how many it reached. Each function is one change in the log."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from store.write.row_edit import SeenRow, checked, edit_row, free_id, keep, make_row, require

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.clock import Clock
    from store.db.backend import Backend


def add_activity(
    backend: Backend, measure_id: str, values: Mapping[str, object], clock: Clock, *, role: str | None = None
) -> str:
    """An activity of the measure; its id.

    Raises:
        UnknownId: there is no such measure; InvalidValue: a field will not do.
    """
    require(backend, "measure", measure_id)
    tidy = checked("activity", values, new=True)
    activity_id = free_id(backend, "activity", (f"{measure_id}-A{number}" for number in count(1)))
    keep(backend, make_row(backend, "activity", activity_id, {"measure_id": measure_id, **tidy}, {}), clock, role)
    return activity_id


def change_activity(
    backend: Backend, seen: SeenRow, values: Mapping[str, object], clock: Clock, *, role: str | None = None
) -> int | None:
    """Change it. None when nothing is different; raises as :func:`store.write.plan.change_plan`."""
    return keep(backend, edit_row(backend, "activity", seen, values), clock, role)
