"""Personal data in what was written long ago: every free text of the plans, their follow-up and the log.

What is found is never shown: the sentence says what kind it is, where it stands and in which field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.check import Finding, FindingCode
from store.personal_data import PersonalKind, find_personal_data, mask_personal_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from store.db.backend import Backend, Row
    from store.read.checks.scope import CheckScope

# Only texts with an address or seven digits in them leave the database.
_TEXTS = """
SELECT kind, id, title, plan_id, field, text FROM (
  SELECT 'plan' AS kind, p.id AS id, p.title AS title, p.id AS plan_id, 'document_owner' AS field,
    concat_ws(' · ', p.title, p.document_owner, p.responsible_function, p.decided_by, p.scope, p.publication,
              p.short_description, p.follow_up, p.purpose) AS text FROM plan p
  UNION ALL SELECT 'plan', p.id, p.title, p.id, 'section', concat_ws(' · ', s.heading, s.body)
    FROM plan_section s JOIN plan p ON p.id = s.plan_id
  UNION ALL SELECT 'plan', p.id, p.title, p.id, 'section', s.words
    FROM (SELECT plan_id, words FROM plan_phase UNION ALL SELECT plan_id, words FROM plan_domain) s
    JOIN plan p ON p.id = s.plan_id
  UNION ALL SELECT 'area', a.id, a.title, a.plan_id, 'summary', concat_ws(' · ', a.title, a.full_title, a.summary, a.definition)
    FROM priority_area a WHERE NOT a.hidden
  UNION ALL SELECT 'goal', g.id, g.title, a.plan_id, 'title', concat_ws(' · ', g.title, g.cause)
    FROM goal g JOIN priority_area a ON a.id = g.area_id WHERE NOT g.hidden
  UNION ALL SELECT 'goal', g.id, g.title, a.plan_id, 'note', j.note FROM goal_assessment j JOIN goal g ON g.id = j.goal_id
    JOIN priority_area a ON a.id = g.area_id WHERE NOT j.hidden
  UNION ALL SELECT 'goal', g.id, g.title, a.plan_id, 'note', l.note FROM goal_indicator l JOIN goal g ON g.id = l.goal_id
    JOIN priority_area a ON a.id = g.area_id WHERE NOT l.hidden
  UNION ALL SELECT 'area', a.id, a.title, a.plan_id, 'note', l.note
    FROM area_indicator l JOIN priority_area a ON a.id = l.area_id WHERE NOT l.hidden AND NOT a.hidden
  UNION ALL SELECT 'measure', m.id, m.title, m.plan_id, 'detail', concat_ws(' · ', m.title, m.detail, m.parties_verbatim)
    FROM measure m WHERE NOT m.hidden
  UNION ALL SELECT 'measure', m.id, m.title, m.plan_id, 'wording', w.words
    FROM measure_wording w JOIN measure m ON m.id = w.measure_id WHERE NOT m.hidden
  UNION ALL SELECT 'measure', m.id, m.title, m.plan_id, 'activity', concat_ws(' · ', c.title, c.note)
    FROM activity c JOIN measure m ON m.id = c.measure_id WHERE NOT c.hidden
  UNION ALL SELECT 'measure', m.id, m.title, m.plan_id, 'interim_report',
      concat_ws(' · ', r.done, r.effect_seen, r.proposed_adjustment, r.next_step, r.role)
    FROM interim_report r JOIN measure m ON m.id = r.measure_id WHERE NOT r.hidden
  UNION ALL SELECT 'measure', m.id, m.title, m.plan_id, 'decision', d.wording
    FROM decision d JOIN measure m ON m.id = d.measure_id WHERE NOT d.hidden
  UNION ALL SELECT 'measure', m.id, m.title, m.plan_id, 'log_note',
      concat_ws(' · ', e.note, e.role, CASE WHEN e.field = 'note' THEN e.new_value END)
    FROM change_event e JOIN measure m ON m.id = e.entity_id WHERE e.entity = 'measure'
  UNION ALL SELECT 'measure', m.id, m.title, m.plan_id, 'party', p.name
    FROM measure_party mp JOIN party p ON p.id = mp.party_id JOIN measure m ON m.id = mp.measure_id WHERE NOT m.hidden
) t WHERE plan_id = any($1)
AND (text LIKE '%@%' OR text LIKE '%(%t)%' OR text LIKE '%[%t]%'
  OR length(text) - length(translate(text, '0123456789', '')) > 6)
ORDER BY plan_id, kind, id, field
"""


def check_texts(backend: Backend, scope: CheckScope, today: date) -> Iterator[Finding]:  # noqa: ARG001  (as the other rooms)
    """One finding for each field that holds a number or address; identity numbers come first among all findings."""
    yield from personal_findings(backend.rows(_TEXTS, [scope.plan_ids]))


def personal_findings(rows: Iterable[Row]) -> Iterator[Finding]:
    """Of rows (kind, id, title, plan, field, text): what stands in the text, each thing once."""
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        for finding in _text(row):
            key = (finding.code, finding.kind, finding.id, *finding.details.items())
            if key not in seen:
                seen.add(key)
                yield finding


def _text(row: Row) -> Iterator[Finding]:
    kind, identity, title, plan_id, field, text = row
    found = [span.kind for span in find_personal_data(text) if not span.kind.is_mild]
    for what in dict.fromkeys(found):
        is_number = what in {PersonalKind.IDENTITY_NUMBER, PersonalKind.COORDINATION_NUMBER}
        code = FindingCode.PERSONAL_NUMBER if is_number else FindingCode.PERSONAL_CONTACT
        details: dict[str, object] = {"what": what.value, "field": field, "count": found.count(what)}
        yield Finding(code, kind, identity, mask_personal_data(title), plan_id, None, details)
