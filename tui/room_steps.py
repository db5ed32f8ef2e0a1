"""What the room asks of the store: come in, and turn to a page. Called in the gateway's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.room import room_measure
from store.read.walk import timed, walk
from store.write.walk import keep_place, open_meeting

if TYPE_CHECKING:
    from datetime import datetime

    from store.clock import Clock
    from store.db.backend import Backend
    from store.model.walk import RoomMeasure, Walk


def enter_room(backend: Backend, meeting_id: str, clock: Clock, role: str) -> None:
    """Open the meeting unless it is open already, and start the clock of the item where it stands."""
    known = walk(backend, meeting_id, clock.now())
    open_meeting(backend, known.view.meeting, clock, role=role)
    if known.pages:
        keep_place(backend, known.view.meeting, known.pages[known.index()], clock, role=role)


def read_page(
    backend: Backend, meeting_id: str, wanted: str | None, now: datetime, before: Walk | None
) -> tuple[Walk, int, RoomMeasure | None]:
    """The meeting, the page that is wanted (or where it stood), and the measure there.

    When a page has only been turned the meeting is as it was ``before``, but for the time.
    """
    known = timed(backend, before, now) if before else walk(backend, meeting_id, now)
    keys = [page.key for page in known.pages]
    index = keys.index(wanted) if wanted in keys else known.index()
    page = known.pages[index] if known.pages else None
    if page is None or page.measure_id is None:
        return known, index, None
    return known, index, room_measure(backend, page.measure_id, page.place_code, meeting_id)
