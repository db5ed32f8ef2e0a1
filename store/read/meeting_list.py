"""Which meeting is the next one, of all and of one place, and what a council's agenda can be about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.meeting import MeetingState
from store.read.edition_standing import plans_aside
from store.read.meeting import councils, meetings

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend
    from store.model.meeting import Council, Meeting

_AREAS = """
SELECT a.id, a.title FROM priority_area a JOIN plan p ON p.id = a.plan_id
WHERE NOT a.hidden AND NOT p.hidden AND NOT (p.id = any($2))
  AND p.id IN (SELECT plan_id FROM plan_place WHERE place_code = any($1))
ORDER BY p.valid_from DESC NULLS LAST, p.id, a.position, a.id
"""

_PLACES = """
SELECT code, name FROM place WHERE kind IN ('municipality', 'police_area')
ORDER BY code IN (SELECT place_code FROM plan_place) DESC, name, code
"""


def meetings_next_first(backend: Backend, today: date) -> tuple[Meeting, ...]:
    """Those to come, soonest first; those whose day has gone without anybody closing them; then those held, newest first."""
    every = meetings(backend)
    coming = [one for one in every if one.held_on >= today and one.state is not MeetingState.HELD]
    gone = [one for one in reversed(every) if one.held_on < today and one.state is not MeetingState.HELD]
    held = [one for one in reversed(every) if one.state is MeetingState.HELD]
    return (*coming, *gone, *held)


def meeting_of_place(backend: Backend, code: str, today: date) -> Meeting | None:
    """The next meeting of a place's council, or else the latest one; None when it has none."""
    here = (one for one in meetings_next_first(backend, today) if code in dict(one.council.places))
    return next(here, None)


def councils_of_place(backend: Backend, code: str) -> tuple[Council, ...]:
    """The councils that speak for a place."""
    return tuple(council for council in councils(backend) if code in dict(council.places))


def council_areas(backend: Backend, council: Council, day: date) -> list[tuple[str, str]]:
    """(id, title) of the priority areas of a council's places in the editions that hold on ``day``, the newest plan's first."""
    asked = [[code for code, _ in council.places], plans_aside(backend, day)]
    return [(str(identity), str(title)) for identity, title in backend.rows(_AREAS, asked)]


def places_of_councils(backend: Backend) -> list[tuple[str, str]]:
    """(code, name) of every place a council can speak for, those with a plan first."""
    return [(str(code), str(name)) for code, name in backend.rows(_PLACES)]
