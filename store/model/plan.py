"""Plans, their areas and goals, as the municipality and area screens show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.model.edition_standing import EditionStanding

if TYPE_CHECKING:
    from datetime import date

    from store.model.codes import Phase, PlanKind, RiskDomain
    from store.model.follow_up import GoalJudgement
    from store.model.indicator import LinkedSeries
    from store.model.measure import MeasureRow


@dataclass(frozen=True, slots=True)
class PlanHead:
    """The document itself: what it is, who decided it, until when it holds. Fields a plan does not state are None."""

    id: str
    kind: PlanKind
    title: str
    parent_id: str | None
    area_label: str | None
    period: str | None
    decided_by: str | None
    decided_on: date | None
    section_no: str | None
    registry_no: str | None
    document_owner: str | None
    responsible_function: str | None
    document_date: date | None
    valid_from: date | None
    valid_to: date | None
    review_by: str | None
    """A day or a month, as the plan has it: ``2026-07``."""
    retention: str | None
    category: str | None
    stage: str | None
    scope: str | None
    publication: str | None
    short_description: str | None
    follow_up: str | None
    purpose: str | None
    example: bool


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal with its cause and what its indicators say."""

    id: str
    level: str
    """``overall`` for an area's overall goal, ``row`` for a row of the plan's table."""
    title: str
    cause: str | None
    indicators: tuple[LinkedSeries, ...]
    measure_ids: tuple[str, ...]
    judgement: GoalJudgement | None


@dataclass(frozen=True, slots=True)
class AreaView:
    """A priority area with everything in it."""

    id: str
    plan_id: str
    title: str
    full_title: str | None
    summary: str | None
    definition: str | None
    overall_goals: tuple[GoalView, ...]
    goals: tuple[GoalView, ...]
    measures: tuple[MeasureRow, ...]
    indicators: tuple[LinkedSeries, ...]
    """Indicators linked to the area itself, for plans that state no goals."""

    @property
    def series(self) -> tuple[LinkedSeries, ...]:
        """Every linked indicator of the area, each once, in the order the plan meets them."""
        found: dict[str, LinkedSeries] = {}
        for goal in (*self.overall_goals, *self.goals):
            for series in goal.indicators:
                found.setdefault(series.link.indicator_id, series)
        for series in self.indicators:
            found.setdefault(series.link.indicator_id, series)
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan with its areas, its prose, and the documents around it."""

    head: PlanHead
    places: tuple[tuple[str, str], ...]
    parties: tuple[str, ...]
    sections: tuple[tuple[str, str], ...]
    """(heading, text)."""
    phases: tuple[tuple[Phase, str], ...]
    domains: tuple[tuple[RiskDomain, str], ...]
    areas: tuple[AreaView, ...]
    ancestors: tuple[tuple[str, str], ...]
    """(id, title) from the parent upwards."""
    standing: EditionStanding = EditionStanding.CURRENT
    """Whether it holds, or is an earlier edition or one to come."""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A municipality with all its plans."""

    code: str
    name: str
    county_code: str | None
    plans: tuple[PlanView, ...]
