"""The clock of the act and of the plans: situation report, yearly follow-up, validity, review. The overview has the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.act_days import SOON, review_day, situation_report_is_old
from store.model.check import Finding, FindingCode
from store.model.codes import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from store.db.backend import Backend, Row
    from store.read.checks.scope import CheckScope

_REPORTS = "SELECT place_code, max(period_end) FROM situation_report WHERE NOT hidden GROUP BY place_code"
_PLANS = """
SELECT p.id, p.title, p.valid_to, p.review_by,
  (SELECT count(*) FROM priority_area a WHERE a.plan_id = p.id AND NOT a.hidden),
  (SELECT count(*) FROM measure m WHERE m.plan_id = p.id AND NOT m.hidden),
  (SELECT count(*) FROM measure m JOIN interim_report r ON r.measure_id = m.id AND r.year = $2 AND NOT r.hidden
   WHERE m.plan_id = p.id AND NOT m.hidden),
  (SELECT count(*) FROM priority_area a JOIN plan_place other ON other.plan_id = a.plan_id
   JOIN plan_place own ON own.place_code = other.place_code AND own.plan_id = p.id WHERE NOT a.hidden)
FROM plan p WHERE p.id = any($1) ORDER BY p.id
"""


def check_clock(backend: Backend, scope: CheckScope, today: date) -> Iterator[Finding]:
    """What the calendar says of the places and their plans."""
    newest: dict[str, date] = dict(backend.rows(_REPORTS))
    for code, name, kind in scope.places:
        if kind == PlaceKind.MUNICIPALITY:
            yield from _situation_report(code, name, newest.get(code), today)
    for row in backend.rows(_PLANS, [scope.plan_ids, today.year]):
        yield from _plan(row, today)


def _situation_report(code: str, name: str, described_to: date | None, today: date) -> Iterator[Finding]:
    if described_to is None:
        yield Finding(FindingCode.SITUATION_REPORT_MISSING, "place", code, name, None, code)
    elif situation_report_is_old(described_to, today):
        yield Finding(FindingCode.SITUATION_REPORT_OLD, "place", code, name, None, code, {"to": str(described_to.year)})


def _plan(row: Row, today: date) -> Iterator[Finding]:
    plan_id, title, valid_to, review_by, areas, measures, reported, areas_around = row

    def found(code: FindingCode, **details: object) -> Finding:
        return Finding(code, "plan", plan_id, title, plan_id, None, details)

    if not areas:
        if not areas_around:
            yield found(FindingCode.PLAN_WITHOUT_AREAS)
        return
    if days := _days(valid_to, review_by, today):
        yield found(days[0], **days[1])
    if measures > reported:
        yield found(FindingCode.UNREPORTED, count=int(measures - reported), of=int(measures), year=str(today.year))


def _days(valid_to: date | None, review_by: str | None, today: date) -> tuple[FindingCode, dict[str, object]] | None:
    """What the plan's own days say: one thing, the gravest."""
    if valid_to and valid_to < today:
        return FindingCode.PLAN_ENDED, {"on": valid_to.isoformat()}
    if valid_to and valid_to - today <= SOON:
        return FindingCode.PLAN_ENDS_SOON, {"on": valid_to.isoformat()}
    if review_by and review_day(review_by) < today:
        return FindingCode.REVIEW_PASSED, {"by": review_by}
    return None if valid_to or review_by else (FindingCode.PLAN_UNDATED, {})
