"""Personal data in what a council and a place have written beside their plans: meetings, minutes, roll calls, deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.checks.texts import personal_findings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from store.db.backend import Backend
    from store.model.check import Finding
    from store.read.checks.scope import CheckScope

_TEXTS = """
WITH met AS (SELECT DISTINCT m.id, m.title, m.council_id, m.venue FROM meeting m
  JOIN council_place cp ON cp.council_id = m.council_id WHERE cp.place_code = any($1) AND NOT m.hidden)
SELECT kind, id, title, field, text FROM (
  SELECT 'meeting' AS kind, id, title, 'meeting' AS field, concat_ws(' · ', title, venue) AS text FROM met
  UNION ALL SELECT 'meeting', m.id, m.title, 'minutes', concat_ws(' · ', i.title, i.note)
    FROM agenda_item i JOIN met m ON m.id = i.meeting_id WHERE NOT i.hidden
  UNION ALL SELECT 'meeting', m.id, m.title, 'attendance', a.function
    FROM attendance a JOIN met m ON m.id = a.meeting_id WHERE NOT a.hidden
  UNION ALL SELECT 'meeting', m.id, m.title, 'decision', d.wording FROM decision d JOIN met m ON m.id = d.meeting_id
    WHERE d.measure_id IS NULL AND NOT d.hidden
  UNION ALL SELECT 'place', pl.code, pl.name, 'deadline', d.title FROM deadline d JOIN place pl ON pl.code = d.place_code
    WHERE pl.code = any($1) AND NOT d.hidden
  UNION ALL SELECT 'place', pl.code, pl.name, 'situation_report', concat_ws(' · ', s.title, s.note)
    FROM situation_report s JOIN place pl ON pl.code = s.place_code WHERE pl.code = any($1) AND NOT s.hidden
) t WHERE text LIKE '%@%' OR text LIKE '%(%t)%' OR text LIKE '%[%t]%'
  OR length(text) - length(translate(text, '0123456789', '')) > 6
ORDER BY kind, id, field
"""


def check_council_texts(backend: Backend, scope: CheckScope, today: date) -> Iterator[Finding]:  # noqa: ARG001  (as the other rooms)
    """As of the plans' texts. Asked for one plan by name nothing is said of the council."""
    if not scope.by_name:
        rows = backend.rows(_TEXTS, [scope.place_codes])
        yield from personal_findings((kind, one, title, None, field, text) for kind, one, title, field, text in rows)
