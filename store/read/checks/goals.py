"""Goals and the series they name: is there anything to measure, from where, to where, and could it ever be seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.model.check import Finding, FindingCode
from store.model.codes import Direction
from store.model.indicator_link import LinkFields, LinkSubject
from store.model.link_advice import survey_power
from store.model.standing import Freshness
from store.read.age import series_age
from store.read.linked_series import links_by_area, series_places_of_all
from store.read.observations import series_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from store.db.backend import Backend
    from store.model.indicator import IndicatorLink, Observation
    from store.read.checks.scope import CheckScope
    from store.read.observations import Series

_GOALS = """
SELECT g.id, g.title, a.plan_id, EXISTS (SELECT 1 FROM goal_indicator l WHERE l.goal_id = g.id AND NOT l.hidden)
FROM goal g JOIN priority_area a ON a.id = g.area_id
WHERE a.plan_id = any($1) AND NOT a.hidden AND NOT g.hidden ORDER BY a.plan_id, a.position, g.level, g.position
"""
_AREAS = "SELECT id, title, plan_id FROM priority_area WHERE plan_id = any($1) AND NOT hidden ORDER BY plan_id, position"
_PLACES = "SELECT plan_id, place_code FROM plan_place WHERE plan_id = any($1) ORDER BY plan_id, position"
_RHYTHMS = "SELECT id, rhythm FROM indicator"
_WAYS = {Direction.DECREASE: 0.0, Direction.ZERO: 0.0, Direction.INCREASE: 100.0}
"""How far a share can go at most, in percent, the way the goal wants."""


def area_of_goal(backend: Backend, goal_id: str) -> str | None:
    """Where a goal is looked at and linked."""
    rows = backend.rows("SELECT area_id FROM goal WHERE id = $1", [goal_id])
    return str(rows[0][0]) if rows else None


def check_goals(backend: Backend, scope: CheckScope, today: date) -> Iterator[Finding]:
    """Goals without indicator; links without baseline or target, or beyond the survey; series that are missing or old."""
    owners: dict[str, tuple[str, str, str]] = {}
    for goal_id, title, plan_id, has_indicator in backend.rows(_GOALS, [scope.plan_ids]):
        owners[goal_id] = ("goal", title, plan_id)
        if not has_indicator:
            yield Finding(FindingCode.GOAL_WITHOUT_INDICATOR, "goal", goal_id, title, plan_id)
    owners |= {area_id: ("area", title, plan) for area_id, title, plan in backend.rows(_AREAS, [scope.plan_ids])}
    links = links_by_area(backend, scope.plan_ids)
    known = _Known(backend, scope, links, today)
    for area_id, group in links.items():
        for owner_id, same in _by_owner_and_title(area_id, group).items():
            if owner_id[0] in owners:
                yield from _wanted(same, owner_id[0], owners[owner_id[0]])
                yield from (one for link in same for one in _shown(link, owner_id[0], owners[owner_id[0]], known))
    yield from known.ages(links, {area_id: plan for area_id, (_, _, plan) in owners.items()})


class _Known:
    """The values the links are about, read once."""

    def __init__(self, backend: Backend, scope: CheckScope, links: dict[str, list[IndicatorLink]], today: date) -> None:
        self.today, self.scope = today, scope
        self.looked_at = series_places_of_all(backend, scope.place_codes)
        indicators = {link.indicator_id for group in links.values() for link in group}
        self.values: Series = series_of(backend, indicators, {code for group in self.looked_at.values() for code in group})
        self.rhythms: dict[str, str | None] = dict(backend.rows(_RHYTHMS))
        self.places: dict[str, list[str]] = {}
        for plan_id, code in backend.rows(_PLACES, [scope.plan_ids]):
            self.places.setdefault(plan_id, []).append(code)

    def observations(self, indicator_id: str, place_code: str) -> tuple[Observation, ...]:
        """Those with a value at the place, or at the police area that covers it, oldest first."""
        for code in self.looked_at.get(place_code, ()):
            if found := tuple(one for one in self.values.get((indicator_id, code), ()) if one.value is not None):
                return found
        return ()

    def ages(self, links: dict[str, list[IndicatorLink]], plan_of: dict[str, str]) -> Iterator[Finding]:
        """Each series at each place once, however many goals name it."""
        unique = {link.indicator_id: (link, area_id) for area_id, group in links.items() for link in group}
        names = {code: name for code, name, _ in self.scope.places}
        for link, area_id in unique.values():
            plan_id = plan_of[area_id]
            for place in self.places.get(plan_id, []):
                if place in names:
                    yield from self._age(link, plan_id, place, names[place])

    def _age(self, link: IndicatorLink, plan_id: str, place: str, name: str) -> Iterator[Finding]:
        found = self.observations(link.indicator_id, place)
        head = (link.indicator_id, link.title, plan_id, place)
        if not found:
            code = FindingCode.SERIES_WITHOUT_VALUES
            yield Finding(code, "indicator", *head, {"place": name, "access": link.value_access})
            return
        age = series_age(found[-1].period_end, self.rhythms.get(link.indicator_id), link.theme, self.today)
        codes = {Freshness.LATE: FindingCode.SERIES_LATE, Freshness.OUTDATED: FindingCode.SERIES_OUTDATED}
        if age.freshness in codes:
            details: dict[str, object] = {"place": name, "access": link.value_access, "period": found[-1].period}
            yield Finding(codes[age.freshness], "indicator", *head, details)


def _by_owner_and_title(area_id: str, group: list[IndicatorLink]) -> dict[tuple[str, str], list[IndicatorLink]]:
    """Two products that ask the same are one wish: it is enough that the goal says what it wants of one of them."""
    found: dict[tuple[str, str], list[IndicatorLink]] = {}
    for link in group:
        found.setdefault((link.goal_id or area_id, link.title), []).append(link)
    return found


def _wanted(same: Sequence[IndicatorLink], owner_id: str, owner: tuple[str, str, str]) -> Iterator[Finding]:
    kind, title, plan_id = owner
    details: dict[str, object] = {"indicator": same[0].title, "indicator_id": same[0].indicator_id}
    if all(link.baseline is None for link in same):
        yield Finding(FindingCode.LINK_WITHOUT_BASELINE, kind, owner_id, title, plan_id, None, details)
    if all(_fields(link).aim is None and link.direction is not Direction.MAINTAIN for link in same):
        yield Finding(FindingCode.LINK_WITHOUT_TARGET, kind, owner_id, title, plan_id, None, details)


def _shown(link: IndicatorLink, owner_id: str, owner: tuple[str, str, str], known: _Known) -> Iterator[Finding]:
    kind, title, plan_id = owner
    for place in known.places.get(plan_id, []):
        seen = _unseen(link, _fields(link), known.observations(link.indicator_id, place))
        if seen:
            code, details = seen
            about = {"indicator": link.title, "indicator_id": link.indicator_id, **details}
            yield Finding(code, kind, owner_id, title, plan_id, place, about)


def _fields(link: IndicatorLink) -> LinkFields:
    return LinkFields(link.direction, link.baseline, link.baseline_period, link.target, link.target_year)


def _unseen(
    link: IndicatorLink, fields: LinkFields, observations: Sequence[Observation]
) -> tuple[FindingCode, dict[str, object]] | None:
    """The wanted change, when the survey is too small to show it; or any change at all that way, when there is no target."""
    wanted = fields if fields.aim is not None else replace(fields, target=_WAYS.get(fields.direction))
    subject = LinkSubject(link.indicator_id, link.title, link.title_en, link.unit, link.product, None, "", tuple(observations))
    power = survey_power(wanted, subject)
    if power is None or not (power.too_small if fields.aim is not None else power.shows_nothing):
        return None
    code = FindingCode.TARGET_BEYOND_SURVEY if fields.aim is not None else FindingCode.CHANGE_BEYOND_SURVEY
    return code, {"n": power.n, "wanted": round(power.wanted, 1), "smallest": round(power.smallest, 1)}
