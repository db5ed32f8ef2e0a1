"""What the parties are asked before a meeting: each lead party's measures, as they stand now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.report_form import FormMeasure
from store.model.status import FINISHED, Status
from store.read.edition_standing import plans_aside

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend, Row
    from store.model.meeting import Meeting

Party = tuple[str, str]
"""(id, name)."""

_MEASURES = """
SELECT pa.id, pa.name, m.id, m.title, a.title, m.due_date, m.status, m.version, r.version, m.touched_on
FROM measure m JOIN priority_area a ON a.id = m.area_id JOIN plan p ON p.id = m.plan_id
LEFT JOIN measure_party mp ON mp.measure_id = m.id AND mp.role = 'lead' LEFT JOIN party pa ON pa.id = mp.party_id
LEFT JOIN interim_report r ON r.measure_id = m.id AND r.year = $2 AND NOT r.hidden
WHERE NOT m.hidden AND NOT a.hidden AND NOT p.hidden AND NOT (m.plan_id = any($3)) AND EXISTS (
  SELECT 1 FROM plan_place pp JOIN council_place cp ON cp.place_code = pp.place_code
  WHERE pp.plan_id = m.plan_id AND cp.council_id = $1)
ORDER BY m.plan_id, a.position, m.position, m.id, mp.position
"""
_SAID = """
SELECT measure_id, reported_on, coalesce(done, effect_seen, proposed_adjustment, next_step), 0 FROM interim_report
WHERE measure_id = any($1) AND NOT hidden
UNION ALL
SELECT e.entity_id, CAST(coalesce(e.effective_on, e.recorded_on) AS date),
       CASE WHEN e.field = 'status' THEN e.note ELSE e.new_value END, e.event_no
FROM change_event e WHERE e.entity = 'measure' AND e.entity_id = any($1) AND e.field IN ('status', 'note')
  AND e.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM change_event u WHERE u.undoes = e.change_no)
ORDER BY 1, 2 DESC, 4 DESC
"""
_MOST_SAID = 2


def measures_to_report(backend: Backend, meeting: Meeting) -> dict[Party | None, list[FormMeasure]]:
    """The measures of the council's places by lead party, in plan order; under None those that nobody leads.

    A measure with two lead parties is asked of both. One that is finished (done, embedded, cancelled) is asked about only
    when something was written about it in the meeting's year: the year's report must tell how it ended, and no later one.
    """
    year = meeting.held_on.year
    aside = plans_aside(backend, meeting.held_on)
    rows = [row for row in backend.rows(_MEASURES, [meeting.council.id, year, aside]) if _asked(row, year)]
    said = _said(backend, [row[2] for row in rows])
    found: dict[Party | None, list[FormMeasure]] = {}
    for party_id, name, identity, title, area, due, status, version, report_version, _ in rows:
        measure = FormMeasure(
            identity, title, area, due, Status(status), tuple(said.get(identity, ())), version, report_version
        )
        found.setdefault((party_id, name) if party_id else None, []).append(measure)
    return found


def _asked(row: Row, year: int) -> bool:
    status, touched = Status(row[6]), row[9]
    return status not in FINISHED or (touched is not None and touched.year == year)


def _said(backend: Backend, ids: list[str]) -> dict[str, list[tuple[date, str]]]:
    found: dict[str, list[tuple[date, str]]] = {}
    for identity, day, words, _ in backend.rows(_SAID, [ids]):
        mine = found.setdefault(identity, [])
        if words and len(mine) < _MOST_SAID and words not in {known for _, known in mine}:
            mine.append((day, words))
    return found
