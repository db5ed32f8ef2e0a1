"""What a person makes of a thing that was taken for something else: another kind, another area, other words.

The plan comes back changed, and nothing of the source is lost: the words of a thing go along into whatever it becomes, and its
sentences with them; what is made nothing of is not placed again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from store.errors import InvalidValue
from store.importing.plan_document.corrections import corrected
from store.importing.plan_document.proposal import (
    Confidence,
    HeadField,
    Mark,
    NotPlaced,
    ProposedArea,
    ProposedGoal,
    ProposedMeasure,
    ProposedSection,
    placed_sources,
)
from store.importing.plan_document.said import said_by
from store.importing.plan_document.things import find, put

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.importing.plan_document.proposal import ProposedPlan
    from store.importing.plan_document.said import Said
    from store.importing.plan_document.things import Found

KINDS = ("measure", "goal", "overall_goal", "area", "section", "field", "not_placed")
"""What a thing can become, the likeliest first."""
IN_AREA = frozenset({"goal", "overall_goal", "measure"})
_GOALS = frozenset({"goal", "overall_goal"})
One = TypeVar("One", bound="ProposedArea | ProposedGoal | ProposedMeasure | ProposedSection")


class Wanted(NamedTuple):
    """What a thing is to be."""

    kind: str
    """One of ``KINDS``."""
    area: str = ""
    """Key of the area a goal or a measure is in."""
    field: str = ""
    """Name of the field of the document head, as in :class:`store.importing.plan_file.PlanTable`."""
    heading: str = ""
    """Over a section whose words have no heading of their own."""


def reshaped(plan: ProposedPlan, key: str, wanted: Wanted) -> tuple[ProposedPlan, str]:
    """The plan in which the thing is what is ``wanted``, and the key it has then.

    Raises:
        InvalidValue: it is an area with goals or measures, and there is no other area to take them.
    """
    found = find(plan, key)
    if (found.kind in IN_AREA and wanted.kind == found.kind) or {found.kind, wanted.kind} <= _GOALS:
        return _moved(plan, found, wanted), key
    said = said_by(found.thing, plan.title)
    rest = _emptied(plan, found, wanted) if isinstance(found.thing, ProposedArea) else plan
    rest = put(rest, key, None)
    if wanted.kind == "not_placed":
        return _with_rest(rest, plan), f"U{min(said.sources, default=0)}"
    made = _made(said, wanted, f"{key}.{wanted.kind}")
    return _with_rest(_placed(rest, made, wanted), plan), made.key


def reworded(plan: ProposedPlan, key: str, words: Mapping[str, str]) -> ProposedPlan:
    """The plan with the thing in other words: field → text, as in :class:`decisions.Decision`. ``P`` is the plan's title.

    Raises:
        InvalidValue: a correction cannot be read as its field.
    """
    if key == "P":
        made = corrected(ProposedSection("P", plan.title, "", plan.title_mark), {"heading": words["title"]})
        return replace(plan, title=made.heading, title_mark=made.mark)
    thing = find(plan, key).thing
    return plan if isinstance(thing, NotPlaced) else put(plan, key, corrected(thing, words))


def _moved(plan: ProposedPlan, found: Found, wanted: Wanted) -> ProposedPlan:
    """A goal or measure in another area, or a goal of another level. What linked it to its old area is gone."""
    thing = _certain(cast("ProposedGoal | ProposedMeasure", found.thing))
    if isinstance(thing, ProposedGoal):
        overall = wanted.kind == "overall_goal"
        if overall or wanted.area != found.area:
            thing = replace(thing, measures=())
        if overall and not thing.overall:
            thing = replace(thing, text=said_by(thing).whole, cause="", measure_wording="")
        thing = replace(thing, overall=overall)
    if wanted.area == found.area:
        return put(plan, thing.key, thing)
    return _placed(_unlinked(put(plan, thing.key, None), thing.key), thing, wanted)


def _unlinked(plan: ProposedPlan, key: str) -> ProposedPlan:
    """No goal names the measure any more."""
    areas = []
    for area in plan.areas:
        goals = tuple(replace(goal, measures=tuple(one for one in goal.measures if one != key)) for goal in area.goals)
        areas.append(replace(area, goals=goals))
    return replace(plan, areas=tuple(areas))


def _emptied(plan: ProposedPlan, found: Found, wanted: Wanted) -> ProposedPlan:
    """What is in an area that is to be one no longer goes to the area wanted, else to the one before it, or after."""
    area = cast("ProposedArea", found.thing)
    if not area.goals and not area.measures:
        return plan
    keys = [one.key for one in plan.areas]
    at = keys.index(area.key)
    others = keys[:at][::-1] + keys[at + 1 :]
    if not others:
        raise InvalidValue(field="area", text=area.title, expected="plan_document.expected_other_area")
    heir = wanted.area if wanted.area in others else others[0]
    taker = cast("ProposedArea", find(plan, heir).thing)
    return put(plan, heir, replace(taker, goals=(*taker.goals, *area.goals), measures=(*taker.measures, *area.measures)))


def _made(said: Said, wanted: Wanted, key: str) -> ProposedArea | ProposedGoal | ProposedMeasure | ProposedSection | HeadField:
    mark = Mark(Confidence.CERTAIN, "corrected", said.sources)
    match wanted.kind:
        case "area":
            return ProposedArea(key, said.title, "", mark, summary=said.rest)
        case "goal" | "overall_goal":
            return ProposedGoal(key, said.whole, mark, overall=wanted.kind == "overall_goal")
        case "measure":
            return ProposedMeasure(key, said.title, mark, detail=said.rest)
        case "field":
            return corrected(HeadField(key, wanted.field, said.whole, mark), {"value": said.whole})
        case _:
            heading, text = (said.title, said.rest) if said.rest else (wanted.heading or said.title, said.title)
            return ProposedSection(key, heading, text, mark)


def _placed(
    plan: ProposedPlan, made: ProposedArea | ProposedGoal | ProposedMeasure | ProposedSection | HeadField, wanted: Wanted
) -> ProposedPlan:
    """Where its words stand in the document, among its like. A field of the head takes the place of the one of its name."""
    if isinstance(made, HeadField):
        return replace(plan, head=(*(one for one in plan.head if one.name != made.name), made))
    if isinstance(made, ProposedSection):
        return replace(plan, sections=_among(plan.sections, made))
    if isinstance(made, ProposedArea):
        return replace(plan, areas=_among(plan.areas, made))
    area = cast("ProposedArea", find(plan, wanted.area).thing)
    if isinstance(made, ProposedGoal):
        return put(plan, area.key, replace(area, goals=_among(area.goals, made)))
    return put(plan, area.key, replace(area, measures=_among(area.measures, made)))


def _among(ones: Sequence[One], made: One) -> tuple[One, ...]:
    first = min(made.mark.sources, default=0)
    at = next((number for number, one in enumerate(ones) if min(one.mark.sources, default=0) > first), len(ones))
    return (*ones[:at], made, *ones[at:])


def _with_rest(changed: ProposedPlan, before: ProposedPlan) -> ProposedPlan:
    """With everything listed that is in nothing of it by now."""
    placed, known = placed_sources(changed), {one.sentence.number: one for one in before.not_placed}
    left = (one for one in changed.sentences if one.number not in placed)
    return replace(changed, not_placed=tuple(known.get(one.number) or NotPlaced(one, "taken_out") for one in left))


def _certain(thing: One) -> One:
    return replace(thing, mark=replace(thing.mark, confidence=Confidence.CERTAIN, reason="corrected"))
