"""Which editions of plans hold today, and which are earlier or to come.

An edition begins on its first day, or else on the day it was decided. Until then the one before it holds; from then on
that one is an earlier edition, and so are those before it. What is counted (late, not
reported, by status) is counted of those that hold, or the same measure would be told of twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.edition_standing import EditionStanding, PlanEdition

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend

_PLANS = "SELECT id, coalesce(valid_from, decided_on), previous_id FROM plan WHERE NOT hidden"
_EDITIONS = """
SELECT id, title, period, coalesce(valid_from, decided_on), previous_id FROM plan
WHERE NOT hidden ORDER BY 4 NULLS LAST, length(id), id
"""
_NEIGHBOURS = """
SELECT DISTINCT p.id, p.title, p.period, coalesce(p.valid_from, p.decided_on)
FROM plan p JOIN plan_place pp ON pp.plan_id = p.id
WHERE NOT p.hidden AND pp.place_code IN (SELECT place_code FROM plan_place WHERE plan_id = $1) ORDER BY p.id
"""


def standings(backend: Backend, today: date) -> dict[str, EditionStanding]:
    """Every plan that is earlier or to come. All others hold."""
    plans = {str(plan_id): (begins, previous) for plan_id, begins, previous in backend.rows(_PLANS)}
    earlier: set[str] = set()
    coming: set[str] = set()
    for plan_id, (begins, previous) in plans.items():
        if previous not in plans:
            continue
        if begins is None or begins > today:
            coming.add(plan_id)
            continue
        before = previous
        while before in plans and before not in earlier and before != plan_id:
            earlier.add(before)
            before = plans[before][1]
    found = dict.fromkeys(coming - earlier, EditionStanding.COMING)
    return found | dict.fromkeys(earlier, EditionStanding.EARLIER)


def plans_aside(backend: Backend, today: date) -> list[str]:
    """Ids of the plans that are not counted, for ``NOT (plan_id = any($n))``."""
    return sorted(standings(backend, today))


def editions(backend: Backend, plan_id: str, today: date) -> tuple[PlanEdition, ...]:
    """Every edition of the plan, itself among them, the first one first."""
    rows = {str(row[0]): row for row in backend.rows(_EDITIONS)}
    aside = standings(backend, today)
    known = {one: previous for one, *_, previous in rows.values() if previous in rows}
    family, size = {plan_id}, 0
    while len(family) > size:
        size = len(family)
        family |= {previous for one, previous in known.items() if one in family}
        family |= {one for one, previous in known.items() if previous in family}
    return tuple(
        PlanEdition(one, title, period, begins, aside.get(one, EditionStanding.CURRENT))
        for one, title, period, begins, _ in rows.values()
        if one in family
    )


def comparable_plans(backend: Backend, plan_id: str, today: date) -> tuple[PlanEdition, ...]:
    """What the plan can be compared with: its own editions, then the other plans of its places."""
    own = [one for one in editions(backend, plan_id, today) if one.id != plan_id]
    known, aside = {plan_id, *(one.id for one in own)}, standings(backend, today)
    others = [
        PlanEdition(str(one), str(title), period, begins, aside.get(one, EditionStanding.CURRENT))
        for one, title, period, begins in backend.rows(_NEIGHBOURS, [plan_id])
        if one not in known
    ]
    return (*own, *others)


def standing_of(backend: Backend, plan_id: str, today: date) -> EditionStanding:
    """How one plan stands."""
    return standings(backend, today).get(plan_id, EditionStanding.CURRENT)
