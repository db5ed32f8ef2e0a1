"""The minutes of a meeting, put together from what was written at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.minutes import Minutes, MinutesItem, NumberedDecision, SnapshotHead
from store.read.meeting import meeting_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend
    from store.model.meeting import AgendaItem, MeetingAssessment, MeetingView

_AREAS = "SELECT id, area_id FROM measure WHERE id = any($1)"
_SNAPSHOTS = "SELECT id, taken_on, sha256 FROM meeting_snapshot WHERE meeting_id = $1 ORDER BY taken_on, length(id), id"


def minutes(backend: Backend, meeting_id: str) -> Minutes:
    """The meeting with decisions numbered as they were made, each under its item, or under the item of its measure's area.

    Raises:
        UnknownId: there is no such meeting.
    """
    view = meeting_view(backend, meeting_id)
    numbered = [NumberedDecision(number, one) for number, one in enumerate(view.decisions, start=1)]
    areas: dict[str | None, str] = dict(backend.rows(_AREAS, [[one.measure_id for one in view.decisions if one.measure_id]]))
    by_area: dict[str | None, str] = {item.area_id: item.id for item in reversed(view.agenda) if item.area_id}
    known = {item.id for item in view.agenda}

    def under(one: NumberedDecision) -> str | None:
        if one.decision.item_id in known:
            return one.decision.item_id
        return by_area.get(areas.get(one.decision.measure_id))

    places = {one.number: under(one) for one in numbered}
    items = [
        MinutesItem(
            item,
            tuple(one for one in numbered if places[one.number] == (item.id if item else None)),
            _assessed(view, item, by_area),
        )
        for item in (*view.agenda, None)
    ]
    return Minutes(view, _without_empty_end(items), snapshots_of(backend, meeting_id))


def snapshots_of(backend: Backend, meeting_id: str) -> tuple[SnapshotHead, ...]:
    """The frozen copies of a meeting, oldest first."""
    rows = backend.rows(_SNAPSHOTS, [meeting_id])
    return tuple(SnapshotHead(identity, moment, digest) for identity, moment, digest in rows)


def _assessed(view: MeetingView, item: AgendaItem | None, by_area: dict[str | None, str]) -> tuple[MeetingAssessment, ...]:
    wanted = item.id if item else None
    return tuple(one for one in view.assessments if by_area.get(one.area_id) == wanted)


def _without_empty_end(items: Sequence[MinutesItem]) -> tuple[MinutesItem, ...]:
    *agenda, rest = items
    return (*agenda, rest) if rest.decisions or rest.assessments else tuple(agenda)
