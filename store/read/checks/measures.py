"""Measures and areas: who, when, what for; and whether what they say of themselves holds together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.model.check import Finding, FindingCode
from store.model.status import FINISHED, Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from store.db.backend import Backend, Row
    from store.read.checks.scope import CheckScope

_AREAS = """
SELECT a.id, a.title, a.plan_id FROM priority_area a WHERE a.plan_id = any($1) AND NOT a.hidden
AND NOT EXISTS (SELECT 1 FROM measure m WHERE m.area_id = a.id AND NOT m.hidden) ORDER BY a.plan_id, a.position
"""
_MEASURES = """
SELECT m.id, m.title, m.plan_id, m.status, m.due_date, m.parties_verbatim,
  EXISTS (SELECT 1 FROM measure_party mp WHERE mp.measure_id = m.id AND mp.role = 'lead'),
  EXISTS (SELECT 1 FROM measure_party mp WHERE mp.measure_id = m.id AND mp.role = 'partner'),
  EXISTS (SELECT 1 FROM measure_goal mg JOIN goal g ON g.id = mg.goal_id AND NOT g.hidden WHERE mg.measure_id = m.id)
    OR EXISTS (SELECT 1 FROM goal g WHERE g.area_id = m.area_id AND g.level = 'overall' AND NOT g.hidden),
  EXISTS (SELECT 1 FROM measure_goal mg JOIN goal_indicator l ON l.goal_id = mg.goal_id AND NOT l.hidden
          WHERE mg.measure_id = m.id)
    OR EXISTS (SELECT 1 FROM goal g JOIN goal_indicator l ON l.goal_id = g.id AND NOT l.hidden
               WHERE g.area_id = m.area_id AND g.level = 'overall' AND NOT g.hidden)
    OR EXISTS (SELECT 1 FROM area_indicator l WHERE l.area_id = m.area_id AND NOT l.hidden),
  (SELECT count(*) FROM goal g WHERE g.area_id = m.area_id AND NOT g.hidden)
FROM measure m JOIN priority_area a ON a.id = m.area_id
WHERE m.plan_id = any($1) AND NOT m.hidden AND NOT a.hidden AND m.status <> 'cancelled'
ORDER BY m.plan_id, a.position, m.position
"""
_WORDINGS = """
SELECT m.id, m.title, m.plan_id, b.words, t.words FROM measure m JOIN priority_area a ON a.id = m.area_id
JOIN measure_wording b ON b.measure_id = m.id AND b.source = 'bullet'
JOIN measure_wording t ON t.measure_id = m.id AND t.source = 'table'
WHERE m.plan_id = any($1) AND NOT m.hidden AND NOT a.hidden ORDER BY m.plan_id, a.position, m.position
"""


def check_measures(backend: Backend, scope: CheckScope, today: date) -> Iterator[Finding]:
    """Areas without measures, and measures that lack something or contradict themselves. A cancelled measure lacks nothing."""
    for area_id, title, plan_id in backend.rows(_AREAS, [scope.plan_ids]):
        yield Finding(FindingCode.AREA_WITHOUT_MEASURES, "area", area_id, title, plan_id)
    for row in backend.rows(_MEASURES, [scope.plan_ids]):
        yield from _measure(row, today)
    for measure_id, title, plan_id, bullet, in_table in backend.rows(_WORDINGS, [scope.plan_ids]):
        if _bare(bullet) != _bare(in_table):
            details: dict[str, object] = {"bullet": bullet, "table": in_table}
            yield Finding(FindingCode.WORDING_CONFLICT, "measure", measure_id, title, plan_id, None, details)


def _measure(row: Row, today: date) -> Iterator[Finding]:
    measure_id, title, plan_id, status, due, verbatim, has_lead, has_partner, has_goal, has_indicator, in_area = row

    def found(code: FindingCode, **details: object) -> Finding:
        return Finding(code, "measure", measure_id, title, plan_id, None, details)

    finished = Status(status) in FINISHED
    if not has_lead and verbatim and not has_partner:
        yield found(FindingCode.PARTIES_UNSPLIT, words=verbatim)
    elif not has_lead:
        yield found(FindingCode.MEASURE_WITHOUT_OWNER)
    if due is None and not finished:
        yield found(FindingCode.MEASURE_WITHOUT_DATE)
    if due is not None and due < today and not finished and status not in {Status.DELAYED, Status.PAUSED}:
        yield found(FindingCode.STATUS_CONTRADICTS_DATE, on=due.isoformat(), status=status)
    if not has_goal:
        yield found(FindingCode.MEASURE_WITHOUT_GOAL, goals_in_area=int(in_area))
    elif not has_indicator:
        yield found(FindingCode.MEASURE_WITHOUT_INDICATOR)


def _bare(words: str) -> str:
    """Only the words themselves: case, marks and blanks aside."""
    return " ".join(re.findall(r"\w+", words.casefold()))
