"""The days of documents: a plan's last day and revision, the lägesbild's second birthday, the plan's yearly follow-up."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from store.model.act_days import SITUATION_REPORT_YEARS, review_day, years_after
from store.model.codes import PlanKind
from store.model.edition_standing import EditionStanding
from store.model.year import YearEntry, YearKind
from store.read.year_rows import gathered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store.db.backend import Backend, Row

_PLANS = """
SELECT p.id, p.kind, p.title, p.valid_from, p.valid_to, p.review_by, p.example, pl.code, pl.name, EXISTS (
         SELECT 1 FROM plan n JOIN plan_place np ON np.plan_id = n.id
         WHERE np.place_code = pl.code AND n.kind = p.kind AND n.id <> p.id AND NOT n.hidden AND n.valid_from > p.valid_from)
FROM plan p JOIN plan_place pp ON pp.plan_id = p.id JOIN place pl ON pl.code = pp.place_code WHERE NOT p.hidden
"""
_SITUATION_REPORTS = """
SELECT s.id, s.title, s.period_end, pl.code, pl.name, EXISTS (
         SELECT 1 FROM situation_report n WHERE n.place_code = s.place_code AND n.period_end > s.period_end AND NOT n.hidden)
FROM situation_report s JOIN place pl ON pl.code = s.place_code WHERE s.period_end IS NOT NULL AND NOT s.hidden
"""
_REPORTED = """
SELECT m.plan_id, r.year, count(*) = (SELECT count(*) FROM measure x WHERE x.plan_id = m.plan_id AND NOT x.hidden)
FROM interim_report r JOIN measure m ON m.id = r.measure_id
WHERE NOT r.hidden AND NOT m.hidden AND r.year >= $1 AND r.year <= $2 GROUP BY m.plan_id, r.year
"""
_WITH_MEASURES = "SELECT DISTINCT plan_id FROM measure WHERE NOT hidden"
_DAY = re.compile(r"^\d{4}(-\d{2}){0,2}$")
_FOLLOWED_UP = (PlanKind.ACTION_PLAN, PlanKind.CITIZEN_PROMISE)
"""Documents with a follow-up of their own every year; an agreement's appendix follows its agreement."""


def document_entries(
    backend: Backend, first: date, last: date, aside: Mapping[str, EditionStanding], today: date
) -> list[YearEntry]:
    """Every document's days from ``first`` to ``last``; ``aside``: the editions that do not hold ``today``."""
    plans = backend.rows(_PLANS)
    followed_up = [(row, _years(row, aside, first, last, today)) for row in plans]
    found = (*_ends(plans), *_reviews(plans), *_situation_reports(backend), *_follow_ups(backend, followed_up, first, last))
    return gathered(entry for entry in found if first <= entry.day <= last)


def _ends(plans: list[Row]) -> Iterator[YearEntry]:
    for identity, kind, title, _, valid_to, _, example, code, name, followed in plans:
        if valid_to:
            yield YearEntry(
                YearKind.DOCUMENT_END,
                identity,
                valid_to,
                title,
                ((code, name),),
                ("plan", identity),
                followed,
                example,
                plan_kind=PlanKind(kind),
            )


def _reviews(plans: list[Row]) -> Iterator[YearEntry]:
    for identity, kind, title, _, _, review_by, example, code, name, followed in plans:
        if review_by and _DAY.match(review_by):
            yield YearEntry(
                YearKind.REVIEW,
                identity,
                review_day(review_by),
                title,
                ((code, name),),
                ("plan", identity),
                followed,
                example,
                month_only=review_by.count("-") < 2,  # noqa: PLR2004  (a whole date has two)
                plan_kind=PlanKind(kind),
            )


def _situation_reports(backend: Backend) -> Iterator[YearEntry]:
    for identity, title, period_end, code, name, renewed in backend.rows(_SITUATION_REPORTS):
        day = years_after(period_end, SITUATION_REPORT_YEARS)
        target = ("place", code)
        yield YearEntry(YearKind.SITUATION_REPORT, identity, day, title, ((code, name),), target, renewed, example=False)


def _years(plan: Row, aside: Mapping[str, EditionStanding], first: date, last: date, today: date) -> range:
    """Those in which the plan is followed up: while it holds, and as an earlier edition no more."""
    identity, _, _, valid_from, valid_to, *_ = plan
    standing = aside.get(identity)
    if standing is EditionStanding.COMING and not valid_from:
        return range(0)
    begins = max(first.year, valid_from.year) if valid_from else first.year
    ends = min(last.year, valid_to.year) if valid_to else last.year
    return range(begins, min(ends, today.year - 1 if standing is EditionStanding.EARLIER else ends) + 1)


def _follow_ups(backend: Backend, plans: list[tuple[Row, range]], first: date, last: date) -> Iterator[YearEntry]:
    """At the end of every year in which a plan with measures holds."""
    reported = {(plan, year): whole for plan, year, whole in backend.rows(_REPORTED, [first.year, last.year])}
    with_measures = {plan for (plan,) in backend.rows(_WITH_MEASURES)}
    for (identity, kind, title, _, _, _, example, code, name, _), years in plans:
        if kind not in _FOLLOWED_UP or identity not in with_measures:
            continue
        for year in years:
            yield YearEntry(
                YearKind.YEARLY_FOLLOW_UP,
                identity,
                date(year, 12, 31),
                title,
                ((code, name),),
                ("plan", identity),
                reported.get((identity, year), False),
                example,
            )
