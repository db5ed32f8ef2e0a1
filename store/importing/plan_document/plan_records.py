"""A decided plan as the records of a plan file, so that it goes the way every plan goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from store.errors import FileRejected
from store.importing.plan_document.left_over import kept_aside
from store.importing.plan_document.party_ids import PartyIds
from store.importing.plan_document.short_ids import area_marks, measure_id
from store.importing.plan_file import PlanFile
from store.importing.read_file import problem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.importing.plan_document.proposal import ProposedArea, ProposedGoal, ProposedMeasure, ProposedPlan
    from store.model.status import Status

Fields = dict[str, object]
_LINE, _PROSE = 2_000, 50_000
_SHOWN = 300
"""Signs of a title too long for one, before the whole of it in the detail."""


class Taken(NamedTuple):
    """What the store has already."""

    parties: Iterable[tuple[str, str]]
    """(id, name)."""


class Records(NamedTuple):
    """A plan file, and the statuses the document gave, which a plan file has no field for."""

    file: PlanFile
    statuses: dict[str, Status]
    """By measure id."""
    ids: dict[str, str]
    """Key of the proposal → id in the store."""


def plan_records(plan: ProposedPlan, places: Sequence[str], identity: str, taken: Taken, aside: str | None = None) -> Records:
    """The plan file of ``plan`` for the municipalities ``places``, under the id ``identity``.

    ``aside`` heads a section with the sentences that are kept though nothing was made of them; without it there is none.

    Raises:
        FileRejected: something in it does not fit a plan file, with what and where.
    """
    parties = PartyIds(taken.parties)
    marks = area_marks([area.title for area in plan.areas], [area.number for area in plan.areas])
    ids: dict[str, str] = {}
    for area, mark in zip(plan.areas, marks, strict=True):
        _give_ids(ids, area, f"{identity}-{mark}")
    areas = [_area(area, ids, parties) for area in plan.areas]
    content = {
        "plan": _head(plan, identity, places, aside),
        "area": areas,
        "party": [{"id": key, "name": party.name, "kind": party.kind} for key, party in parties.new.items()],
    }
    statuses = {ids[one.key]: one.status for one in plan.measures if one.status}
    try:
        return Records(PlanFile.model_validate(content), statuses, ids)
    except ValidationError as error:
        raise FileRejected([problem_of(plan.name, detail) for detail in error.errors()]) from error


def _give_ids(ids: dict[str, str], area: ProposedArea, identity: str) -> None:
    ids[area.key] = identity
    numbers = {"O": 0, "M": 0}
    for goal in area.goals:
        kind = "O" if goal.overall else "M"
        numbers[kind] += 1
        ids[goal.key] = f"{identity}-{kind}{numbers[kind]}"
    for number, measure in enumerate(area.measures, start=1):
        ids[measure.key] = measure_id(identity, number)


def _head(plan: ProposedPlan, identity: str, places: Sequence[str], aside: str | None) -> Fields:
    fields: Fields = {one.name: one.value for one in plan.head}
    told = [(section.heading, section.text) for section in plan.sections]
    told += [(aside, kept_aside(plan))] if aside else []
    sections = [{"heading": heading[:_LINE], "text": part} for heading, text in told for part in _parts(text, _PROSE)]
    label = {"area_label": plan.area_label} if plan.area_label else {}
    head: Fields = {"id": identity, "kind": plan.kind, "title": plan.title[:_LINE], "places": list(places), "section": sections}
    return fields | label | head


def _area(area: ProposedArea, ids: dict[str, str], parties: PartyIds) -> Fields:
    goals = [_goal(goal, ids) for goal in area.goals if not goal.overall]
    overall = [_goal(goal, ids) for goal in area.goals if goal.overall]
    measures = [_measure(measure, ids, parties) for measure in area.measures]
    texts = {"full_title": area.full_title[:_LINE], "summary": area.summary[:_PROSE], "definition": area.definition[:_PROSE]}
    made: Fields = {
        "id": ids[area.key],
        "title": area.title[:_LINE],
        "overall_goal": overall,
        "goal": goals,
        "measure": measures,
    }
    return _filled(texts) | made


def _goal(goal: ProposedGoal, ids: dict[str, str]) -> Fields:
    links = {link.indicator_id: {"id": link.indicator_id, "direction": link.direction} for link in goal.links}
    made: Fields = {"id": ids[goal.key], "text": goal.text[:_PROSE], "indicator": list(links.values())}
    if goal.overall:
        return made
    rest = _filled({"cause": goal.cause, "measure_wording": goal.measure_wording})
    return made | rest | {"measures": [ids[key] for key in goal.measures]}


def _measure(measure: ProposedMeasure, ids: dict[str, str], parties: PartyIds) -> Fields:
    title, detail = measure.title, measure.detail
    if len(title) > _LINE:
        title, detail = f"{title[:_SHOWN]}\N{HORIZONTAL ELLIPSIS}", "\n".join(text for text in (title, detail) if text)
    lead = parties.of(measure.lead)
    partners = [one for one in parties.of(measure.partners) if one not in lead]
    texts = _filled({"who": measure.who, "detail": detail})
    days = {name: day for name, day in (("start", measure.start), ("due", measure.due)) if day}
    made: Fields = {
        "id": ids[measure.key],
        "title": title,
        "methods": list(measure.methods),
        "lead": lead,
        "partners": partners,
    }
    return made | texts | days


def _filled(texts: dict[str, str]) -> Fields:
    return {name: text[:_PROSE] for name, text in texts.items() if text.strip()}


def _parts(text: str, most: int) -> list[str]:
    """A text too long for one section in several."""
    return [part for start in range(0, len(text), most) if (part := text[start : start + most].strip())]
