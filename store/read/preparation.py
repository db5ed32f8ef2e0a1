"""Everything a coordinator wants to know the week before a meeting, in as many queries whatever the number of measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import alphabetical
from store.model.since_meeting import DueWithin, PartyMissing, Preparation
from store.model.status import FINISHED
from store.read.act_clock import act_clock
from store.read.edition_standing import plans_aside
from store.read.measure_rows import measures_by_id
from store.read.meeting import meeting_view
from store.read.since_meeting import since_meeting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from store.db.backend import Backend
    from store.model.measure import MeasureRow
    from store.model.meeting import Meeting, MeetingDecision

DAYS = (30, 60, 90)
"""The three groups of what is due soon."""
_WANTED = """
SELECT m.id, r.measure_id IS NULL,
       CASE WHEN m.status = any($4) THEN NULL ELSE m.due_date END
FROM measure m JOIN priority_area a ON a.id = m.area_id JOIN plan p ON p.id = m.plan_id
LEFT JOIN interim_report r ON r.measure_id = m.id AND r.year = $2 AND NOT r.hidden
WHERE NOT m.hidden AND NOT a.hidden AND NOT p.hidden
  AND m.plan_id IN (SELECT plan_id FROM plan_place WHERE place_code = any($1))
  AND NOT (m.plan_id = any($5)) AND (r.measure_id IS NULL OR (m.due_date <= $3 AND NOT (m.status = any($4))))
"""


def preparation(backend: Backend, meeting_id: str, today: date) -> Preparation:
    """What happened since the council last met, and what waits.

    Interim reports are those of this year, or of the meeting's own year when that has passed.

    Raises:
        UnknownId: there is no such meeting.
    """
    view = meeting_view(backend, meeting_id)
    meeting = view.meeting
    year = min(today, meeting.held_on).year
    codes = [code for code, _ in meeting.council.places]
    wanted = _Wanted(backend, meeting, year, today)
    return Preparation(
        today=today,
        view=view,
        since=since_meeting(backend, meeting, today),
        year=year,
        missing=_by_party(wanted.missing),
        late=tuple(sorted(wanted.late, key=_by_due)),
        soon=tuple(DueWithin(days, tuple(sorted(rows, key=_by_due))) for days, rows in wanted.soon.items()),
        follow_up=_late_first(view.pending, today),
        clock=act_clock(backend, codes, year, today),
    )


class _Wanted:
    """The measures that are late, due soon or not reported on: picked by the engine, read once."""

    def __init__(self, backend: Backend, meeting: Meeting, year: int, today: date) -> None:
        last = today.fromordinal(today.toordinal() + DAYS[-1])
        codes = [code for code, _ in meeting.council.places]
        finished = [status.value for status in FINISHED]
        picked = backend.rows(_WANTED, [codes, year, last, finished, plans_aside(backend, today)])
        rows = {row.id: row for row in measures_by_id(backend, [identity for identity, *_ in picked])}
        self.missing = [rows[identity] for identity in rows.keys() & {one for one, missing, _ in picked if missing}]
        self.late: list[MeasureRow] = []
        self.soon: dict[int, list[MeasureRow]] = {days: [] for days in DAYS}
        for identity, _, due in picked:
            left = (due - today).days if due else DAYS[-1] + 1
            group = next((days for days in DAYS if left <= days), None)
            if left < 0:
                self.late.append(rows[identity])
            elif group is not None:
                self.soon[group].append(rows[identity])


def _by_party(rows: Iterable[MeasureRow]) -> tuple[PartyMissing, ...]:
    """Those with most to report first; measures nobody leads last."""
    found: dict[str, list[MeasureRow]] = {}
    for row in sorted(rows, key=lambda row: (row.plan_id, row.area_id, row.id)):
        found.setdefault(row.lead, []).append(row)
    parties = [PartyMissing(lead, tuple(measures)) for lead, measures in found.items()]
    return tuple(sorted(parties, key=lambda party: (not party.lead, -len(party.measures), alphabetical(party.lead))))


def _by_due(row: MeasureRow) -> tuple[str, str]:
    return str(row.due_date), row.id


def _late_first(decisions: Sequence[MeetingDecision], today: date) -> tuple[MeetingDecision, ...]:
    return tuple(sorted(decisions, key=lambda one: (not one.late(today), str(one.due_date or "9999"), one.id)))
