"""A meeting opened, walked through and closed. Every step is kept, so that nothing is lost when the lid is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.meeting import MeetingState
from store.read.walk import ITEM_CLOCK
from store.write.change_log import Event, record
from store.write.follow_up_row import change_row
from store.write.meeting_entry import record_entry

if TYPE_CHECKING:
    from datetime import date

    from store.clock import Clock
    from store.db.backend import Backend
    from store.model.meeting import Meeting
    from store.model.walk import WalkPage

_STEP = "UPDATE meeting SET at_item = $1, at_measure = $2 WHERE id = $3"
_NOW_AT = """
SELECT entity_id, recorded_on FROM change_event
WHERE entity = $1 AND (entity_id = $2 OR entity_id IN (SELECT id FROM agenda_item WHERE meeting_id = $2))
ORDER BY event_no DESC LIMIT 1
"""


def open_meeting(backend: Backend, meeting: Meeting, clock: Clock, *, role: str | None = None) -> int | None:
    """The meeting has begun, unless it had already or has been held: the first time is the one that counts.

    Having gone through it before its day is no beginning once the day has come: the minutes say when the council met.
    """
    if meeting.closed_on is not None or meeting.state is MeetingState.HELD:
        return None
    if meeting.opened_on is not None and not _rehearsed(meeting.opened_on.date(), meeting.held_on, clock.today()):
        return None
    return record_entry(backend, change_row(backend, "meeting", (meeting.id,), {"opened_on": clock.now()}), clock, role)


def _rehearsed(opened: date, held: date, today: date) -> bool:
    return opened < held <= today


def keep_place(backend: Backend, meeting: Meeting, page: WalkPage, clock: Clock, *, role: str | None = None) -> None:
    """Keep where the walk stands, without a line in the journal; coming to another item starts its clock, which has one."""
    item_id = page.item.id if page.item else None
    backend.count(_STEP, [item_id, page.measure_id, meeting.id])
    if meeting.state is MeetingState.HELD:
        return
    last, now, at = backend.rows(_NOW_AT, [ITEM_CLOCK, meeting.id]), clock.now(), item_id or meeting.id
    if not last or last[0][0] != at or last[0][1].date() != now.date():
        title = page.item.title if page.item else meeting.title
        record(backend, [Event(ITEM_CLOCK, at, "begun", None, title, None, role)], now)


def close_meeting(backend: Backend, meeting: Meeting, clock: Clock, *, role: str | None = None) -> int | None:
    """The meeting is over. One that was held before its day was held today.

    Raises:
        StaleVersion: somebody else has changed it since it was seen.
    """
    values = {
        "state": MeetingState.HELD.value,
        "closed_on": clock.now(),
        "held_on": min(meeting.held_on, clock.today()),
    }
    return record_entry(backend, change_row(backend, "meeting", (meeting.id,), values, meeting.version), clock, role)
