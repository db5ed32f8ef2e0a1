"""What the minutes say of an agenda item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.write.follow_up_row import change_row
from store.write.meeting_entry import kept, record_entry

if TYPE_CHECKING:
    from store.clock import Clock
    from store.db.backend import Backend


def set_minutes(
    backend: Backend, item_id: str, version: int, note: str | None, clock: Clock, *, role: str | None = None
) -> int | None:
    """Write the minutes of one item, in place of what stood there.

    Raises:
        StaleVersion: the item is not ``version`` any longer; UnknownId: it is gone; InvalidValue: the note is too long.
    """
    events = change_row(backend, "agenda_item", (item_id,), {"note": kept(note)}, version)
    return record_entry(backend, events, clock, role)
