"""What a plan lacks, in calm sentences that name what is meant: to be filled in, not to be ashamed of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.report.plan_head import missing_head

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.report.content import Setting
    from store.report.reading import Reading

_NAMED = 12
"""Ids a sentence names; of more only the number is said."""


def unreported(reading: Reading, year: int) -> list[str]:
    """Ids of the measures without an interim report for the year."""
    reports = reading.follow_up.reports
    return [row.id for row in reading.measures if year not in {one.year for one in reports.get(row.id, ())}]


def missing_lines(reading: Reading, setting: Setting) -> tuple[str, ...]:
    """A sentence for each thing that is missing, the document head's fields first."""
    rows, areas = reading.measures, reading.areas
    goals = [goal for area in areas for goal in (*area.overall_goals, *area.goals)]
    series = {one.link.indicator_id: one for area in areas for one in area.series}
    year = setting.today.year
    found = (
        ("report.missing_measures", [area.id for area in areas if not area.measures]),
        ("report.missing_goals", [area.id for area in areas if not area.goals and not area.overall_goals]),
        ("report.missing_indicator", [goal.id for goal in goals if not goal.indicators]),
        ("report.missing_values", [identity for identity, one in series.items() if one.latest is None]),
        ("report.missing_lead", [row.id for row in rows if not row.lead]),
        ("report.missing_due", [row.id for row in rows if row.due_date is None]),
        ("report.missing_status", [row.id for row in rows if row.touched_on is None]),
        ("report.missing_report", unreported(reading, year)),
    )
    head = missing_head(reading.plan, setting.words)
    lines = [setting.words(key, count=len(ids), ids=_named(ids), year=str(year)) for key, ids in found if ids]
    return tuple([head, *lines] if head else lines)


def _named(ids: Iterable[str]) -> str:
    listed = list(ids)
    return ", ".join(listed[:_NAMED]) + (" …" if len(listed) > _NAMED else "")
