"""The pages of a meeting, where it stands, and how long each item has taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from store.model.status import Status
from store.model.walk import Walk, WalkPage
from store.read.edition_standing import plans_aside
from store.read.meeting import meeting_view

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.db.backend import Backend, Row
    from store.model.meeting import AgendaItem, MeetingView

ITEM_CLOCK = "agenda_clock"
"""Entity of the events that say when the walk came to an item, or under the meeting's id to what no item covers. Undo leaves
them alone: time has passed."""
_MEASURES = """
SELECT a.id, a.title, m.id, m.title, m.status, min(cp.place_code)
FROM measure m JOIN priority_area a ON a.id = m.area_id
LEFT JOIN plan_place pp ON pp.plan_id = m.plan_id
LEFT JOIN council_place cp ON cp.place_code = pp.place_code AND cp.council_id = $1
WHERE NOT m.hidden AND NOT a.hidden AND (a.id = any($2) OR (cp.place_code IS NOT NULL AND NOT (m.plan_id = any($3))))
GROUP BY a.id, a.title, m.id, m.title, m.status, m.plan_id, a.position, m.position
ORDER BY m.plan_id, a.position, m.position, m.id
"""
_AREAS = "SELECT id, title FROM priority_area WHERE id = any($1)"
_BEGUN = "SELECT entity_id, recorded_on FROM change_event WHERE entity = $1 AND entity_id = any($2) ORDER BY event_no"


def walk(backend: Backend, meeting_id: str, now: datetime) -> Walk:
    """The meeting's pages: its items in order, each area's measures one by one, then every measure no item covers.

    Raises:
        UnknownId: there is no such meeting.
    """
    view = meeting_view(backend, meeting_id)
    covered = [item.area_id for item in view.agenda if item.area_id]
    rows = backend.rows(_MEASURES, [view.meeting.council.id, covered, plans_aside(backend, now.date())])
    titles: dict[str, str] = dict(backend.rows(_AREAS, [covered]))
    pages = [page for number, item in enumerate(view.agenda, start=1) for page in _pages(item, number, rows, titles)]
    pages += _others([row for row in rows if row[0] not in covered], together=bool(view.agenda))
    return timed(backend, Walk(view, tuple(pages), {}), now)


def timed(backend: Backend, known: Walk, now: datetime) -> Walk:
    """The same walk, its time looked up anew: all that changes when a page is turned."""
    end = min(now, known.view.meeting.closed_on or now)
    return replace(known, elapsed=_elapsed(_begun_today(backend, known.view, now), end))


def _pages(item: AgendaItem, number: int, rows: list[Row], titles: dict[str, str]) -> list[WalkPage]:
    own = [row for row in rows if item.area_id and row[0] == item.area_id]
    if not own:
        area = titles.get(item.area_id) if item.area_id else None
        return [WalkPage(item, number, area, None, None, None, None, 1, 1)]
    return [_page(item, number, row, place, len(own)) for place, row in enumerate(own, start=1)]


def _others(rows: list[Row], *, together: bool) -> Iterable[WalkPage]:
    """In one group behind an agenda; without an agenda the areas are the groups."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault("" if together else row[0], []).append(row)
    for group in groups.values():
        yield from (_page(None, 0, row, place, len(group)) for place, row in enumerate(group, start=1))


def _page(item: AgendaItem | None, item_number: int, row: Row, number: int, count: int) -> WalkPage:
    _, area_title, measure_id, title, status, place = row
    return WalkPage(item, item_number, area_title, measure_id, title, Status(status), place, number, count)


def _begun_today(backend: Backend, view: MeetingView, now: datetime) -> list[tuple[str, datetime]]:
    """When the walk came to which item, today: a rehearsal the evening before takes no time from the meeting."""
    rows = backend.rows(_BEGUN, [ITEM_CLOCK, [view.meeting.id, *(item.id for item in view.agenda)]])
    return [(item, moment) for item, moment in rows if moment.date() == now.date()]


def _elapsed(begun: list[tuple[str, datetime]], end: datetime) -> dict[str, timedelta]:
    """Each item from when it was come to until the next one was, however often; the last one until ``end``."""
    found: dict[str, timedelta] = {}
    for (item, start), (_, stop) in pairwise([*begun, ("", end)]):
        found[item] = found.get(item, timedelta()) + max(timedelta(), stop - start)
    return found
