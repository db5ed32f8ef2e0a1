"""One year of a plan's follow-up, and of an area's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.model.follow_up import Activity, InterimReport
    from store.model.measure import MeasureRow
    from store.model.meeting import MeetingAssessment, MeetingDecision
    from store.model.plan import AreaView
    from store.model.plan_follow_up import PlanFollowUp, StatusChange


@dataclass(frozen=True, slots=True)
class YearOf:
    """What happened in one year."""

    activities: tuple[tuple[MeasureRow, Activity], ...]
    """Those that were done."""
    changes: tuple[tuple[MeasureRow, StatusChange], ...]
    """Not those where the status was reported again as it was."""
    reports: tuple[tuple[MeasureRow, InterimReport], ...]
    assessments: tuple[MeetingAssessment, ...]
    decisions: tuple[MeetingDecision, ...]
    """Made at meetings that year, about one of the measures or about none."""


def year_of(follow_up: PlanFollowUp, areas: Sequence[AreaView], year: int) -> YearOf:
    """The year of some areas. A decision about another plan's measure is that plan's."""
    rows = [row for area in areas for row in area.measures]
    area_ids = {area.id for area in areas}
    about = {None, *(row.id for row in rows)}
    return YearOf(
        activities=tuple(
            (row, one)
            for row in rows
            for one in follow_up.activities.get(row.id, ())
            if one.done_on is not None and one.done_on.year == year
        ),
        changes=tuple(
            (row, one)
            for row in rows
            for one in follow_up.changes.get(row.id, ())
            if one.on.year == year and one.before is not one.after
        ),
        reports=tuple((row, one) for row in rows for one in follow_up.reports.get(row.id, ()) if one.year == year),
        assessments=tuple(one for one in follow_up.assessments if one.area_id in area_ids and one.assessed_on.year == year),
        decisions=tuple(one for one in follow_up.decisions if one.held_on.year == year and one.measure_id in about),
    )
