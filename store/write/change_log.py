"""The log every write leaves behind. Events are added, never changed or removed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.db.bulk import insert_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from store.db.backend import Backend


@dataclass(frozen=True, slots=True)
class Event:
    """One field of one thing, before and after."""

    entity: str
    entity_id: str
    field: str
    old_value: str | None
    new_value: str | None
    note: str | None = None
    role: str | None = None
    effective_on: date | None = None
    example: bool = False


_COLUMNS = (
    "event_no",
    "change_no",
    "recorded_on",
    "entity",
    "entity_id",
    "field",
    "old_value",
    "new_value",
    "note",
    "role",
    "effective_on",
    "undoes",
    "example",
)


def record(
    backend: Backend, events: Sequence[Event], recorded_on: datetime | Sequence[datetime], undoes: int | None = None
) -> int:
    """Append ``events`` as one change and return its number.

    ``recorded_on`` is one naive UTC time, or one for each event when they did not happen together.
    """
    [(last_event, last_change)] = backend.rows(
        "SELECT coalesce(max(event_no), 0), coalesce(max(change_no), 0) FROM change_event"
    )
    change_no = int(last_change) + 1
    times = recorded_on if not hasattr(recorded_on, "year") else [recorded_on] * len(events)
    insert_rows(
        backend,
        "change_event",
        _COLUMNS,
        [
            (
                int(last_event) + number,
                change_no,
                moment,
                event.entity,
                event.entity_id,
                event.field,
                event.old_value,
                event.new_value,
                event.note,
                event.role,
                event.effective_on,
                undoes,
                event.example,
            )
            for number, (event, moment) in enumerate(zip(events, times, strict=True), start=1)
        ],
    )
    return change_no
