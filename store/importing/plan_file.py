"""The plan file: a TOML file a coordinator can read and write by hand, one document per file.

Every model here is the contract of one table of the file; field names are the file's keys. What a document does not say is left
out of the file. See ``sample_data/README.md`` for the format in words.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from store.importing.file_fields import Day, Id, Line, PartyName, PlaceCode, Prose, ReviewBy, Slug, Table
from store.model.codes import Direction, PartyKind, Phase, PlanKind, RiskDomain
from store.model.status import Status


class IndicatorTable(Table):
    """``[[….indicator]]``: what a goal or an area wants of an indicator."""

    id: Slug
    direction: Direction
    baseline: float | None = None
    baseline_period: Line | None = None
    target: float | None = None
    target_year: int | None = Field(default=None, ge=1990, le=2100)
    note: Prose | None = None


class DescentTable(Table):
    """``[[….descent]]``: what an area, a goal or a measure was before it was carried over, split or merged."""

    id: Id
    """What it came of: in the edition before, or in this one. It need not be there."""
    how: Literal["carried_over", "split", "merged"]


class Linked(Table):
    """Something with an id that indicators can be linked to."""

    id: Id
    descent: tuple[DescentTable, ...] = ()
    indicator: tuple[IndicatorTable, ...] = ()


class OverallGoalTable(Linked):
    """``[[area.overall_goal]]``."""

    text: Prose
    cause: Prose | None = None


class Carried(Table):
    """Who carries a measure and how: the plan's words, and the same split into parties."""

    id: Id
    who: Prose | None = None
    lead: tuple[Slug, ...] = ()
    partners: tuple[Slug, ...] = ()
    detail: Prose | None = None


class GoalTable(Linked, Carried):
    """``[[area.goal]]``: one row of the plan's table. Who, parties and detail are given to each of its measures."""

    text: Prose
    cause: Prose | None = None
    measure_wording: Prose | None = None
    measures: tuple[Id, ...] = ()


class ActivityTable(Table):
    """``[[area.measure.activity]]``: what is done within the measure, when, and how many it reached."""

    id: Id | None = None
    """Given when the file is written; a file by hand can leave it out."""
    title: Line
    planned: Day | None = None
    done: Day | None = None
    quantity: float | None = None
    unit: Line | None = None
    reached: int | None = Field(default=None, ge=0, le=2_000_000_000)
    note: Prose | None = None
    example: bool = False


class MeasureTable(Carried):
    """``[[area.measure]]``: one measure in the words of the plan's list."""

    title: Line
    list_wording: Prose | None = None
    """The words of the plan's list, where the title is no longer those."""
    table_wording: Prose | None = None
    """The words of the plan's table, where no row of a goal (``measure_wording``) gives them."""
    goals: tuple[Id, ...] = ()
    """Goals that do not name the measure themselves: overall ones, and those of another area."""
    status: Status | None = None
    """As reported last; left out for one that is not begun."""
    methods: tuple[Slug, ...] = ()
    phase: Phase | None = None
    domains: tuple[RiskDomain, ...] = ()
    prevention: Literal["situational", "social"] | None = None
    start: Day | None = None
    due: Day | None = None
    example: bool = False
    """Whether status and days are invented."""
    activity: tuple[ActivityTable, ...] = ()
    descent: tuple[DescentTable, ...] = ()

    @property
    def activity_ids(self) -> list[str]:
        """The ids of the activities, made where the file gives none."""
        return [one.id or f"{self.id}-A{number}" for number, one in enumerate(self.activity, start=1)]


class AreaTable(Linked):
    """``[[area]]``: a priority area, whatever the plan calls it."""

    title: Line
    full_title: Line | None = None
    summary: Prose | None = None
    definition: Prose | None = None
    overall_goal: tuple[OverallGoalTable, ...] = ()
    goal: tuple[GoalTable, ...] = ()
    measure: tuple[MeasureTable, ...] = ()


class SectionTable(Table):
    """``[[plan.section]]``: prose of the document that has no place of its own."""

    heading: Line
    text: Prose


class PhaseTable(Table):
    """``[[plan.phase]]``: a step of the plan's working process."""

    phase: Phase
    words: Line


class DomainTable(Table):
    """``[[plan.domain]]``: a domain of risk and protective factors the plan names."""

    domain: RiskDomain
    words: Line


class PlanTable(Table):
    """``[plan]``: the document head."""

    id: Id
    kind: PlanKind
    title: Line
    places: tuple[PlaceCode, ...] = Field(min_length=1)
    parent: Id | None = None
    previous: Id | None = None
    """The edition it takes over from. It need not be there."""
    area_label: Line | None = None
    period: Line | None = None
    decided_by: Line | None = None
    decided_on: Day | None = None
    section_no: Line | None = None
    registry_no: Line | None = None
    document_owner: Line | None = None
    responsible_function: Line | None = None
    document_date: Day | None = None
    valid_from: Day | None = None
    valid_to: Day | None = None
    review_by: ReviewBy | None = None
    retention: Line | None = None
    category: Line | None = None
    stage: Line | None = None
    scope: Line | None = None
    publication: Line | None = None
    short_description: Prose | None = None
    follow_up: Prose | None = None
    purpose: Prose | None = None
    example: bool = False
    parties: tuple[Slug, ...] = ()
    section: tuple[SectionTable, ...] = ()
    phase: tuple[PhaseTable, ...] = ()
    domain: tuple[DomainTable, ...] = ()


class PartyTable(Table):
    """``[[party]]``: a function or an organisation, never a named person."""

    id: Slug
    name: PartyName
    kind: PartyKind


class SituationReportTable(Table):
    """``[[situation_report]]``: a lägesbild of one municipality."""

    place: PlaceCode
    title: Line
    period_start: Day | None = None
    period_end: Day | None = None
    note: Prose | None = None


class PlanFile(Table):
    """A whole plan file."""

    plan: PlanTable
    party: tuple[PartyTable, ...] = ()
    situation_report: tuple[SituationReportTable, ...] = ()
    area: tuple[AreaTable, ...] = ()
