"""What is wanting in one plan, in the plans of a place, or in all: gathered from every room of :mod:`store.read.checks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.model.check import CheckReport, FindingCode
from store.model.edition_standing import EditionStanding
from store.read.checks.clock import check_clock
from store.read.checks.council_texts import check_council_texts
from store.read.checks.goals import check_goals
from store.read.checks.measures import check_measures
from store.read.checks.scope import CheckScope
from store.read.checks.texts import check_texts
from store.read.edition_standing import standings
from store.read.find import find_id

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend

_ROOMS = (check_clock, check_measures, check_goals, check_texts, check_council_texts)
_ORDER = {code: number for number, code in enumerate(FindingCode)}
_PLANS = """
SELECT p.id, p.title FROM plan p WHERE NOT p.hidden AND ($1 IS NULL OR p.id = $1)
AND ($2 IS NULL OR p.id IN (SELECT plan_id FROM plan_place WHERE place_code = $2)) ORDER BY p.id
"""
_PLACES = """
SELECT DISTINCT pl.code, pl.name, pl.kind FROM plan_place pp JOIN place pl ON pl.code = pp.place_code
WHERE pp.plan_id = any($1) AND ($2 IS NULL OR pl.code = $2) ORDER BY pl.code
"""
_EXAMPLES = "SELECT count(*) FROM measure WHERE example AND NOT hidden AND plan_id = any($1)"


def check_scope(backend: Backend, said: str | None = None) -> CheckScope:
    """The plan or place that ``said`` means, with its plans; everything when nothing is said.

    Raises:
        UnknownId: it is neither a plan nor a place, with what looks like it.
    """
    plan_id = place_code = None
    if said:
        try:
            plan_id = find_id(backend, "plan", said)
        except UnknownId as unknown:
            place_code = _place(backend, said, unknown)
    plans = [(str(identity), str(title)) for identity, title in backend.rows(_PLANS, [plan_id, place_code])]
    places = backend.rows(_PLACES, [[identity for identity, _ in plans], place_code])
    named = tuple((str(code), str(name), str(kind)) for code, name, kind in places)
    return CheckScope(tuple(plans), named, by_name=plan_id is not None)


def check(backend: Backend, scope: CheckScope, today: date) -> CheckReport:
    """Every finding, sorted by code and then as the plans go. An empty plan has few, and none is an error.

    Earlier editions have nothing left to mend: they are passed over unless asked for by name.
    """
    if not scope.by_name:
        aside = standings(backend, today)
        scope = scope.without([plan_id for plan_id, standing in aside.items() if standing is EditionStanding.EARLIER])
    found = [room(backend, scope, today) for room in _ROOMS]
    findings = [one for group in found for one in group]
    findings.sort(key=lambda one: _ORDER[one.code])
    [(examples,)] = backend.rows(_EXAMPLES, [scope.plan_ids])
    return CheckReport(today, scope.plans, tuple(findings), bool(examples))


def _place(backend: Backend, said: str, unknown: UnknownId) -> str:
    try:
        return find_id(backend, "place", said)
    except UnknownId as other:
        plans, places = unknown.details.get("near"), other.details.get("near")
        near = [*(plans if isinstance(plans, list) else []), *(places if isinstance(places, list) else [])]
        raise UnknownId(kind="plan_or_place", id=unknown.details["id"], near=near[:5]) from other
