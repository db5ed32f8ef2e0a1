"""What no single file can know: that every id is defined once and every reference leads somewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.importing.example_file import ExampleFile
    from store.importing.indicator_file import ObservationRow
    from store.importing.plan_file import Carried, Linked, PlanFile


@dataclass(slots=True)
class Known:
    """Ids that exist, by kind, and the problems met so far."""

    ids: dict[str, set[str]] = field(default_factory=dict)
    party_names: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def define(self, kind: str, ids: Iterable[str], file: str) -> None:
        """Add ids; one that exists already is a problem."""
        known = self.ids.setdefault(kind, set())
        for identity in ids:
            if identity in known:
                self.problems.append(Problem(file, kind, "id", "problem.defined_twice", {"given": identity}))
            known.add(identity)

    def once(self, values: Iterable[object], file: str, place: str, name: str) -> None:
        """No value may stand twice in the same list."""
        seen: set[object] = set()
        for value in values:
            if value in seen:
                self.problems.append(Problem(file, place, name, "problem.defined_twice", {"given": str(value)}))
            seen.add(value)

    def need(self, kind: str, ids: Iterable[str | None], file: str, place: str) -> None:
        """Every id must exist."""
        for identity in ids:
            if identity is not None and identity not in self.ids.get(kind, set()):
                self.problems.append(Problem(file, place, kind, "problem.unknown_reference", {"given": identity}))


def check_plans(known: Known, files: dict[str, PlanFile]) -> None:
    """All plan files together: ids across files, parents, places, parties, methods, indicators, goals' measures."""
    for name, file in files.items():
        known.define("plan", [file.plan.id], name)
        _check_party_names(known, name, file)
        known.define("area", [area.id for area in file.area], name)
        for area in file.area:
            known.define("measure", [measure.id for measure in area.measure], name)
            known.define("activity", [identity for measure in area.measure for identity in measure.activity_ids], name)
            known.define("goal", [*(goal.id for goal in area.overall_goal), *(goal.id for goal in area.goal)], name)
    for name, file in files.items():
        _check_plan(known, name, file)
        _check_repeats(known, name, file)


def _check_party_names(known: Known, name: str, file: PlanFile) -> None:
    """Each file may introduce the parties it names, so that it can be read alone; but one id is one party."""
    for party in file.party:
        known.ids.setdefault("party", set()).add(party.id)
        if known.party_names.setdefault(party.id, party.name) != party.name:
            details: dict[str, object] = {"given": party.name, "expected": known.party_names[party.id]}
            known.problems.append(Problem(name, party.id, "name", "problem.party_renamed", details))


def _check_plan(known: Known, name: str, file: PlanFile) -> None:
    known.need("plan", [file.plan.parent], name, "plan")
    known.need("place", [*file.plan.places, *(report.place for report in file.situation_report)], name, "plan")
    known.need("party", file.plan.parties, name, "plan")
    for area in file.area:
        own_measures = {measure.id for measure in area.measure}
        for goal in area.goal:
            strangers = [measure for measure in goal.measures if measure not in own_measures]
            known.problems += [
                Problem(name, goal.id, "measures", "problem.unknown_reference", {"given": measure}) for measure in strangers
            ]
        holders: tuple[Linked, ...] = (*area.overall_goal, *area.goal, area)
        for holder in holders:
            known.need("indicator", [link.id for link in holder.indicator], name, holder.id)
        for measure in area.measure:
            known.need("method", measure.methods, name, measure.id)
            known.need("goal", measure.goals, name, measure.id)
        carriers: tuple[Carried, ...] = (*area.goal, *area.measure)
        for carried in carriers:
            _check_parties(known, name, carried, carried.id)


def _check_repeats(known: Known, name: str, file: PlanFile) -> None:
    known.once((party.id for party in file.party), name, "party", "id")
    for field_name in ("places", "parties"):
        known.once(getattr(file.plan, field_name), name, "plan", field_name)
    known.once((table.phase.value for table in file.plan.phase), name, "plan", "phase")
    known.once((table.domain.value for table in file.plan.domain), name, "plan", "domain")
    for area in file.area:
        holders: tuple[Linked, ...] = (*area.overall_goal, *area.goal, area)
        for holder in holders:
            known.once((link.id for link in holder.indicator), name, holder.id, "indicator")
            known.once((one.id for one in holder.descent), name, holder.id, "descent")
        for measure in area.measure:
            known.once(measure.methods, name, measure.id, "methods")
            known.once((domain.value for domain in measure.domains), name, measure.id, "domains")
            known.once(measure.goals, name, measure.id, "goals")
            known.once((one.id for one in measure.descent), name, measure.id, "descent")


def _check_parties(known: Known, name: str, carried: Carried, place: str) -> None:
    known.need("party", [*carried.lead, *carried.partners], name, place)


def check_examples(known: Known, name: str, file: ExampleFile) -> None:
    """The example file against the plans it is about."""
    known.define("council", [council.id for council in file.council], name)
    known.define("meeting", [meeting.id for meeting in file.meeting], name)
    known.define("decision", [decision.id for decision in file.decision], name)
    for council in file.council:
        known.need("place", council.places, name, council.id)
        known.once(council.places, name, council.id, "places")
        known.once(council.functions, name, council.id, "functions")
    for meeting in file.meeting:
        known.need("council", [meeting.council], name, meeting.id)
        known.once(meeting.present, name, meeting.id, "present")
    for item in file.agenda_item:
        known.need("meeting", [item.meeting], name, "agenda_item")
        known.need("area", [item.area], name, "agenda_item")
    known.define("deadline", [deadline.id for deadline in file.deadline], name)
    for deadline in file.deadline:
        known.need("place", [deadline.place], name, deadline.id)
    for decision in file.decision:
        known.need("meeting", [decision.meeting], name, decision.id)
        known.need("measure", [decision.measure], name, decision.id)
        known.need("party", [decision.responsible], name, decision.id)
    for table in (file.schedule, file.status, file.activity, file.interim_report):
        known.need("measure", [row.measure for row in table], name, "measure")
    for assessment in file.goal_assessment:
        known.need("goal", [assessment.goal], name, "goal_assessment")
        known.need("meeting", [assessment.meeting], name, assessment.goal)
    known.once(((row.measure, row.year) for row in file.interim_report), name, "interim_report", "year")
    known.once(((row.goal, row.on) for row in file.goal_assessment), name, "goal_assessment", "on")


def check_observations(known: Known, name: str, rows: Iterable[ObservationRow]) -> None:
    """Observations: their series and places exist, and no series has two values for one period."""
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        where = f"{row.indicator} {row.place} {row.period_end.year}"
        known.need("indicator", [row.indicator], name, where)
        known.need("place", [row.place], name, where)
        key = (row.indicator, row.place, row.period_start, row.period_end)
        if key in seen:
            known.problems.append(Problem(name, where, "period_end", "problem.defined_twice", {"given": where}))
        seen.add(key)
