"""The things of a proposed plan one by one: found by their keys, put in place of each other, taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from store.importing.plan_document.proposal import (
    HeadField,
    NotPlaced,
    ProposedArea,
    ProposedGoal,
    ProposedLink,
    ProposedMeasure,
    ProposedSection,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from store.importing.plan_document.proposal import ProposedPlan

Thing = HeadField | ProposedSection | ProposedArea | ProposedGoal | ProposedMeasure | ProposedLink | NotPlaced
One = TypeVar("One", bound=Thing)


class Found(NamedTuple):
    """A thing and where it is."""

    kind: str
    """``field``, ``section``, ``area``, ``overall_goal``, ``goal``, ``measure``, ``link`` or ``not_placed``."""
    thing: Thing
    area: str
    """Key of the area it is in, of an area its own; empty outside areas."""


def things(plan: ProposedPlan) -> Iterator[Found]:
    """Everything that has a key of its own."""
    for area in plan.areas:
        yield Found("area", area, area.key)
        for goal in area.goals:
            yield Found("overall_goal" if goal.overall else "goal", goal, area.key)
            yield from (Found("link", link, area.key) for link in goal.links)
        yield from (Found("measure", measure, area.key) for measure in area.measures)
    yield from (Found("field", one, "") for one in plan.head)
    yield from (Found("section", one, "") for one in plan.sections)
    yield from (Found("not_placed", one, "") for one in plan.not_placed)


def find(plan: ProposedPlan, key: str) -> Found:
    """The thing with that key.

    Raises:
        KeyError: there is none.
    """
    for found in things(plan):
        if found.thing.key == key:
            return found
    raise KeyError(key)


def put(plan: ProposedPlan, key: str, made: Thing | None) -> ProposedPlan:
    """``made`` where the thing with that key was; None takes it out, an area with all that is in it."""
    return put_all(plan, lambda one: made if one.key == key else one)


def put_all(plan: ProposedPlan, change: Callable[[Thing], Thing | None]) -> ProposedPlan:
    """Everything as ``change`` makes it; what it makes None is taken out. An area is asked for after what is in it."""
    return replace(
        plan,
        areas=_changed((_area(area, change) for area in plan.areas), change),
        head=_changed(plan.head, change),
        sections=_changed(plan.sections, change),
        not_placed=_changed(plan.not_placed, change),
    )


def _area(area: ProposedArea, change: Callable[[Thing], Thing | None]) -> ProposedArea:
    linked = (replace(goal, links=_changed(goal.links, change)) if goal.links else goal for goal in area.goals)
    return replace(area, goals=_changed(linked, change), measures=_changed(area.measures, change))


def _changed(ones: Iterable[One], change: Callable[[Thing], Thing | None]) -> tuple[One, ...]:
    return tuple(made for one in ones if (made := change(one)) is not None)  # type: ignore[misc]  # (a thing becomes its like)
