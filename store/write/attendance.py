"""Who is there, by function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.clean import clean
from store.write.follow_up_row import as_text, put_row
from store.write.meeting_entry import record_entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.clock import Clock
    from store.db.backend import Backend

_FUNCTION = 200
"""Characters of a function's name."""


def set_attendance(
    backend: Backend, meeting_id: str, present: Mapping[str, bool], clock: Clock, *, role: str | None = None
) -> int | None:
    """Say of each function whether it is there, in one change; what was said already and still holds is no event."""
    events = []
    for function, there in present.items():
        name = clean(function).strip()[:_FUNCTION]
        if name:
            events += put_row(backend, "attendance", (meeting_id, name), {"present": there}, str(as_text(there)))
    return record_entry(backend, events, clock, role)
