"""A plan read for paper: itself, what happened in it, and its indicators at one place. As many queries however long it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.read.find import find_id
from store.read.plan_follow_up import plan_follow_up
from store.read.plans import plan_view
from store.report.indicator_blocks import read_views
from store.report.plan_head import has_examples

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend
    from store.model.measure import MeasureRow
    from store.model.plan import AreaView, PlanView
    from store.model.plan_follow_up import PlanFollowUp
    from store.report.indicator_blocks import Views


@dataclass(frozen=True, slots=True)
class Reading:
    """What every room that writes of a plan needs."""

    plan: PlanView
    areas: tuple[AreaView, ...]
    """Those the report is about."""
    follow_up: PlanFollowUp
    views: Views

    @property
    def measures(self) -> tuple[MeasureRow, ...]:
        """Every measure of the areas, in plan order."""
        return tuple(row for area in self.areas for row in area.measures)

    @property
    def example(self) -> bool:
        """Whether anything in it is invented."""
        return has_examples(self.plan, self.areas) or any(one.example for one in self.follow_up.decisions)


def read_plan(
    backend: Backend,
    plan_id: str,
    today: date,
    place_code: str | None = None,
    area_id: str | None = None,
    *,
    views: bool = True,
) -> Reading:
    """A plan, or one of its areas, with indicators at ``place_code`` (by default the plan's first place).

    Without ``views`` the indicators have their newest values only, and none beside them.

    Raises:
        UnknownId: there is no such plan.
    """
    plan = plan_view(backend, find_id(backend, "plan", plan_id), today, place_code)
    areas = tuple(area for area in plan.areas if area_id in {None, area.id})
    codes = [code for code, _ in plan.places]
    series = [one for area in areas for one in area.series]
    return Reading(
        plan,
        areas,
        plan_follow_up(backend, plan.head.id, codes),
        read_views(backend, series, place_code or codes[0]) if views else {},
    )
