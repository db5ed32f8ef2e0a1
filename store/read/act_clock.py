"""The clock of the act at a council's places, by the rules the overview goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.act_clock import ClockItem, ClockKind, ClockState
from store.model.act_days import SITUATION_REPORT_YEARS, SOON, review_day, years_after
from store.read.edition_standing import plans_aside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from store.db.backend import Backend, Row

_SITUATION = """
SELECT pl.name, max(s.period_end) FROM place pl LEFT JOIN situation_report s ON s.place_code = pl.code AND NOT s.hidden
WHERE pl.code = any($1) GROUP BY pl.code, pl.name ORDER BY pl.code
"""
_FOLLOWED_UP = """
SELECT p.id, p.title, p.review_by, p.valid_to, count(m.id), count(r.measure_id)
FROM plan p LEFT JOIN measure m ON m.plan_id = p.id AND NOT m.hidden
  AND m.area_id IN (SELECT id FROM priority_area WHERE NOT hidden)
LEFT JOIN interim_report r ON r.measure_id = m.id AND r.year = $2 AND NOT r.hidden
WHERE NOT p.hidden AND p.id IN (SELECT plan_id FROM plan_place WHERE place_code = any($1)) AND NOT (p.id = any($3))
GROUP BY p.id, p.title, p.review_by, p.valid_to ORDER BY p.id
"""
_DEADLINES = """
SELECT kind, title, due_date, example FROM deadline
WHERE place_code = any($1) AND NOT done AND NOT hidden ORDER BY due_date, id
"""
_URGENCY = (ClockState.PASSED, ClockState.MISSING, ClockState.SOON, ClockState.LATER, ClockState.DONE)


def act_clock(backend: Backend, places: Iterable[str], year: int, today: date) -> tuple[ClockItem, ...]:
    """What the clock says of the places and their documents: what has passed first, then what comes soonest.

    The yearly follow-up is done when every measure has a report for ``year``; its last day is the last of that year.
    """
    codes = list(places)
    items = [_situation(name, to, today) for name, to in backend.rows(_SITUATION, [codes])]
    for row in backend.rows(_FOLLOWED_UP, [codes, year, plans_aside(backend, today)]):
        items += _of_plan(row, year, today)
    for kind, title, due, example in backend.rows(_DEADLINES, [codes]):
        items.append(ClockItem(ClockKind(kind), _state(due, today), title, due, example=example))
    return tuple(sorted(items, key=_order))


def _situation(name: str, to: date | None, today: date) -> ClockItem:
    if to is None:
        return ClockItem(ClockKind.SITUATION_REPORT, ClockState.MISSING, name, None)
    due = years_after(to, SITUATION_REPORT_YEARS)
    return ClockItem(ClockKind.SITUATION_REPORT, _state(due, today), name, due, year=to.year)


def _of_plan(row: Row, year: int, today: date) -> Iterator[ClockItem]:
    plan_id, title, review_by, valid_to, measures, reported = row
    last = today.replace(year=year, month=12, day=31)
    if measures:
        state = ClockState.DONE if reported == measures else _state(last, today)
        yield ClockItem(ClockKind.FOLLOW_UP, state, title, last, reported, measures, year, plan_id)
    if review_by:
        day = review_day(review_by)
        yield ClockItem(ClockKind.REVIEW, _state(day, today), title, day, plan_id=plan_id)
    if valid_to:
        yield ClockItem(ClockKind.END, _state(valid_to, today), title, valid_to, plan_id=plan_id)


def _state(due: date, today: date) -> ClockState:
    if due < today:
        return ClockState.PASSED
    return ClockState.SOON if due - today <= SOON else ClockState.LATER


def _order(item: ClockItem) -> tuple[int, str, str]:
    return _URGENCY.index(item.state), str(item.due or ""), item.about
