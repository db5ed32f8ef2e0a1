"""The time between two meetings of a council."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from store.model.act_days import years_after
from store.model.meeting import MeetingState
from store.model.since_meeting import Period, Since

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend
    from store.model.meeting import Meeting

_DAY = timedelta(days=1)
_PLANS = """
SELECT p.id, p.valid_from FROM plan p
WHERE NOT p.hidden AND p.id IN (SELECT plan_id FROM plan_place WHERE place_code = any($1)) ORDER BY p.id
"""


class Window(NamedTuple):
    """The same time as the log counts it: naive UTC, ``ends`` not among it and None as long as it goes on."""

    begins: datetime
    ends: datetime | None


def plans_of(backend: Backend, meeting: Meeting) -> dict[str, date | None]:
    """The plans of the council's places, with the day each began."""
    return dict(backend.rows(_PLANS, [[code for code, _ in meeting.council.places]]))


def period_of(meeting: Meeting, every: Sequence[Meeting], plan_starts: Sequence[date | None], today: date) -> Period:
    """From the day after the council's previous meeting until this one was held, or until now.

    A meeting that is planned for a day to come has not been held: it ends no period. Without an earlier meeting the period
    begins with the newest plan, or else a year back.
    """
    until = meeting.held_on if meeting.state is MeetingState.HELD else None
    before = [one for one in every if one.council.id == meeting.council.id and _was_before(one, meeting, today)]
    if before:
        return Period(local_day(_end(before[-1])), Since.PREVIOUS, before[-1], until)
    now = min(today, meeting.held_on)
    starts = [start for start in plan_starts if start is not None and start <= now]
    if starts:
        return Period(max(starts), Since.PLAN_START, None, until)
    return Period(years_after(now, -1), Since.YEAR, None, until)


def window_of(period: Period, meeting: Meeting) -> Window:
    """The period's first moment and the first one after it. One meeting's end is the next one's beginning: nothing is lost."""
    begins = _end(period.previous) if period.previous else first_moment(period.since)
    return Window(begins, _end(meeting) if period.until else None)


def first_moment(day: date) -> datetime:
    """Midnight where the user sits, as the store counts: naive UTC."""
    return datetime.combine(day, time()).astimezone(UTC).replace(tzinfo=None)


def local_day(moment: datetime) -> date:
    """The user's calendar day of a moment of the store."""
    return moment.replace(tzinfo=UTC).astimezone().date()


def _was_before(one: Meeting, meeting: Meeting, today: date) -> bool:
    return one.held_on < meeting.held_on and (one.held_on < today or one.state is MeetingState.HELD)


def _end(meeting: Meeting) -> datetime:
    """When it was closed, at the latest when its day was over: one that somebody forgot to close ended all the same."""
    begins, ends = first_moment(meeting.held_on), first_moment(meeting.held_on + _DAY)
    return min(meeting.closed_on, ends) if meeting.closed_on is not None and meeting.closed_on >= begins else ends
