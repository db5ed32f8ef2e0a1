"""A municipality's situation reports (lägesbilder), the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend

_REPORTS = """
SELECT id, title, period_start, period_end, note, version FROM situation_report
WHERE place_code = $1 AND NOT hidden ORDER BY period_end DESC NULLS LAST, id DESC
"""


class SituationReport(NamedTuple):
    """What a situation report says of itself, and which version of it that is."""

    id: str
    title: str
    period_start: date | None
    period_end: date | None
    """The last day it describes; None in a plan that does not say."""
    note: str | None
    version: int


def situation_reports(backend: Backend, place_code: str) -> list[SituationReport]:
    """Those that are not hidden."""
    return [SituationReport(*row) for row in backend.rows(_REPORTS, [place_code])]
