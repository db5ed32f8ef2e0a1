"""What wants the coordinator's eye now: the clock of the act, what is late, who has not reported, what contradicts itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.act_days import SOON, review_day, situation_report_is_old
from store.model.overview import Attention
from store.model.status import FINISHED
from store.read.attention_days import place_days
from store.read.edition_standing import plans_aside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from store.db.backend import Backend
    from store.model.overview import PlaceOverview, PlanSummary
    from store.read.attention_days import PlaceDays

_OVERDUE_DECISIONS = """
SELECT cp.place_code, count(*) FROM decision d JOIN meeting m ON m.id = d.meeting_id
JOIN council_place cp ON cp.council_id = m.council_id
WHERE NOT d.done AND d.due_date < $1 AND NOT d.hidden AND NOT m.hidden GROUP BY cp.place_code
"""
_CONTRADICTIONS = """
SELECT pp.place_code, count(*) FROM measure m JOIN plan_place pp ON pp.plan_id = m.plan_id
WHERE NOT m.hidden AND m.due_date < $1 AND m.status <> 'delayed' AND m.status <> 'paused' AND NOT (m.status = any($2))
  AND NOT (m.plan_id = any($3)) GROUP BY pp.place_code
"""


def attention(backend: Backend, places: Iterable[PlaceOverview], today: date) -> list[Attention]:
    """Everything worth a line, urgent first, place by place."""
    overdue: dict[str, int] = dict(backend.rows(_OVERDUE_DECISIONS, [today]))
    finished = [status.value for status in FINISHED]
    contradictions: dict[str, int] = dict(backend.rows(_CONTRADICTIONS, [today, finished, plans_aside(backend, today)]))
    days = place_days(backend, today)
    found: list[Attention] = []
    for place in places:
        found += _of_place(place, today, overdue.get(place.code, 0), contradictions.get(place.code, 0), days[place.code])
    return sorted(found, key=lambda item: not item.urgent)


def _of_place(place: PlaceOverview, today: date, overdue: int, contradictions: int, days: PlaceDays) -> Iterator[Attention]:
    def item(
        key: str, *, urgent: bool, filter_text: str | None = None, target: str | None = None, **details: object
    ) -> Attention:
        return Attention(key, urgent, place.code, place.name, details, filter_text, target)

    if place.situation_report_to and situation_report_is_old(place.situation_report_to, today):
        yield item("attention.situation_report_old", urgent=True, to=str(place.situation_report_to.year))
    for plan in place.plans_that_hold:
        yield from _of_plan(item, plan, today)
    yield from _of_days(item, days, place.unreported, today)
    without = sum(area.goals_without_indicator for plan in place.plans_that_hold for area in plan.areas)
    counted = (
        ("attention.late", True, "sen:ja", place.late),
        ("attention.contradiction", False, "sen:ja", contradictions),
        ("attention.decision_overdue", True, None, overdue),
        ("attention.unreported", False, "rapport:nej", 0 if days.reports_due else place.unreported),  # said above, with its day
        ("attention.goals_without_indicator", False, None, without),
    )
    for key, urgent, filter_text, count in counted:
        if count:
            yield item(key, urgent=urgent, filter_text=filter_text, count=count, year=str(today.year))


def _of_days(item: _Item, days: PlaceDays, unreported: int, today: date) -> Iterator[Attention]:
    for (kind, passed), dates in days.deadlines.items():
        when = "passed" if passed else "soon"
        yield item(f"attention.{kind}_{when}", urgent=passed, count=len(dates), day=dates[0].isoformat())
    if days.reports_due and unreported:
        when = "passed" if days.reports_due < today else "soon"
        day = days.reports_due.isoformat()
        yield item(f"attention.reports_{when}", urgent=True, filter_text="rapport:nej", count=unreported, day=day)


def _of_plan(item: _Item, plan: PlanSummary, today: date) -> Iterator[Attention]:
    if not plan.areas:
        return
    if plan.valid_to and plan.valid_to < today:
        yield item(f"attention.ended.{plan.kind}", urgent=True, target=plan.id, year=str(plan.valid_to.year))
    elif plan.valid_to == today:
        yield item(f"attention.ends_today.{plan.kind}", urgent=True, target=plan.id)
    elif plan.valid_to and plan.valid_to - today <= SOON:
        yield item(f"attention.ends_soon.{plan.kind}", urgent=True, target=plan.id, count=(plan.valid_to - today).days)
    elif plan.review_by and review_day(plan.review_by) < today:
        yield item("attention.review_passed", urgent=True, target=plan.id, by=plan.review_by)


if TYPE_CHECKING:
    from typing import Protocol

    class _Item(Protocol):
        def __call__(
            self,
            key: str,
            *,
            urgent: bool,
            filter_text: str | None = None,
            target: str | None = None,
            **details: object,
        ) -> Attention: ...
