"""What each lead party still owes a meeting: reports of its year, late measures, decisions not carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.i18n.formats import alphabetical
from store.model.reminder import MeetingReminders, Owed, PartyReminder
from store.model.status import FINISHED
from store.read.edition_standing import plans_aside
from store.read.meeting import meetings

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend
    from store.model.meeting import Meeting

_MEASURES = """
SELECT DISTINCT pa.id, pa.name, m.id, m.title, m.due_date, r.measure_id IS NULL,
       m.due_date < $3 AND NOT (m.status = any($4)), m.plan_id, m.position
FROM measure m JOIN plan_place pp ON pp.plan_id = m.plan_id JOIN council_place cp ON cp.place_code = pp.place_code
JOIN measure_party mp ON mp.measure_id = m.id AND mp.role = 'lead' JOIN party pa ON pa.id = mp.party_id
LEFT JOIN interim_report r ON r.measure_id = m.id AND r.year = $2 AND NOT r.hidden
WHERE cp.council_id = $1 AND NOT m.hidden AND NOT (m.plan_id = any($5)) ORDER BY m.plan_id, m.id
"""
_DECISIONS = """
SELECT pa.id, pa.name, d.id, d.wording, d.due_date
FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN party pa ON pa.id = d.responsible_id
WHERE m.council_id = $1 AND NOT d.done AND NOT d.hidden AND NOT m.hidden ORDER BY d.due_date, d.id
"""


def reminders(backend: Backend, meeting_id: str, today: date) -> MeetingReminders:
    """Whom to remind before the meeting ``meeting_id``, as of ``today``.

    Raises:
        UnknownId: there is no such meeting.
    """
    meeting = next((one for one in meetings(backend) if one.id == meeting_id), None)
    if meeting is None:
        raise UnknownId(kind="meeting", id=meeting_id, near=[])
    owing = _owing(backend, meeting, today)
    owing.sort(key=lambda one: alphabetical(one.party))
    return MeetingReminders(
        meeting,
        today,
        tuple(one for one in owing if one.count),
        tuple(one.party for one in owing if not one.count),
    )


def _owing(backend: Backend, meeting: Meeting, today: date) -> list[PartyReminder]:
    """Every lead party of the council's plans, and whoever else is responsible for a decision, owing or not."""
    names: dict[str, str] = {}
    unreported: dict[str, list[Owed]] = {}
    late: dict[str, list[Owed]] = {}
    decisions: dict[str, list[Owed]] = {}
    finished = [status.value for status in FINISHED]
    asked = [meeting.council.id, meeting.held_on.year, today, finished, plans_aside(backend, today)]
    for party_id, party, identity, title, due, missing, is_late, *_ in backend.rows(_MEASURES, asked):
        names[party_id] = party
        for group, belongs in ((unreported, missing), (late, is_late)):
            if belongs:
                group.setdefault(party_id, []).append(Owed(identity, title, due))
    for party_id, party, identity, wording, due in backend.rows(_DECISIONS, [meeting.council.id]):
        names[party_id] = party
        decisions.setdefault(party_id, []).append(Owed(identity, wording, due))
    return [
        PartyReminder(
            party_id,
            party,
            *(tuple(group.get(party_id, ())) for group in (unreported, late, decisions)),
        )
        for party_id, party in names.items()
    ]
