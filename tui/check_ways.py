"""Where a finding is mended: the screen Enter opens, and the command there: one table for all sentences."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from store.model.check import FindingCode

if TYPE_CHECKING:
    from store.model.check import Finding


class Where(StrEnum):
    """The screen that is opened."""

    MEASURE = "measure"
    AREA = "area"
    INDICATOR = "indicator"
    PLAN = "plan"
    PLACE = "place"
    MEETING = "meeting"
    """The municipality's next."""


class Way(NamedTuple):
    """A screen and the command that mends there; None where no command does."""

    where: Where
    command: str | None


_OF_KIND = {
    "measure": Where.MEASURE,
    "area": Where.AREA,
    "goal": Where.AREA,
    "indicator": Where.INDICATOR,
    "place": Where.PLACE,
    "meeting": Where.MEETING,
}
_EDIT = "edit_plan"
"""The plan as an outline, with every row's form."""
_EDIT_MEASURE = "edit_measure"
"""The measure's own form."""
_WAYS = {
    FindingCode.SITUATION_REPORT_OLD: Way(Where.PLACE, "situation_report"),
    FindingCode.SITUATION_REPORT_MISSING: Way(Where.PLACE, "situation_report"),
    FindingCode.PLAN_ENDED: Way(Where.PLAN, "new_edition"),
    FindingCode.REVIEW_PASSED: Way(Where.PLAN, "new_edition"),
    FindingCode.PLAN_ENDS_SOON: Way(Where.PLAN, "new_edition"),
    FindingCode.PLAN_UNDATED: Way(Where.PLAN, _EDIT),
    FindingCode.UNREPORTED: Way(Where.MEETING, "make_forms"),
    FindingCode.PLAN_WITHOUT_AREAS: Way(Where.PLAN, _EDIT),
    FindingCode.AREA_WITHOUT_MEASURES: Way(Where.AREA, _EDIT),
    FindingCode.MEASURE_WITHOUT_OWNER: Way(Where.MEASURE, "set_lead"),
    FindingCode.PARTIES_UNSPLIT: Way(Where.MEASURE, "set_lead"),
    FindingCode.MEASURE_WITHOUT_DATE: Way(Where.MEASURE, "set_due"),
    FindingCode.STATUS_CONTRADICTS_DATE: Way(Where.MEASURE, "set_status"),
    FindingCode.MEASURE_WITHOUT_GOAL: Way(Where.MEASURE, _EDIT_MEASURE),
    FindingCode.MEASURE_WITHOUT_INDICATOR: Way(Where.MEASURE, "link_indicator"),
    FindingCode.GOAL_WITHOUT_INDICATOR: Way(Where.AREA, "link_indicator"),
    FindingCode.LINK_WITHOUT_BASELINE: Way(Where.INDICATOR, "edit_link"),
    FindingCode.LINK_WITHOUT_TARGET: Way(Where.INDICATOR, "edit_link"),
    FindingCode.TARGET_BEYOND_SURVEY: Way(Where.INDICATOR, "edit_link"),
    FindingCode.CHANGE_BEYOND_SURVEY: Way(Where.AREA, "link_indicator"),
    FindingCode.SERIES_WITHOUT_VALUES: Way(Where.INDICATOR, "import_files"),
    FindingCode.SERIES_OUTDATED: Way(Where.INDICATOR, "import_files"),
    FindingCode.SERIES_LATE: Way(Where.INDICATOR, "import_files"),
    FindingCode.WORDING_CONFLICT: Way(Where.MEASURE, _EDIT_MEASURE),
}
_EDITED = frozenset({Where.MEASURE, Where.AREA, Where.PLAN})
_WRITTEN = frozenset({"note", "log_note", "interim_report", "decision", "party", "deadline", "situation_report"})
"""Fields of personal data that the plan's outline does not hold."""


def way_of(finding: Finding) -> Way:
    """Where the finding is mended, and by what.

    Values nobody publishes are written by hand; an area without goals gets one before a measure is tied to it; personal data
    are mended where the text stands.
    """
    if finding.details.get("access") == "manual":
        return Way(Where.INDICATOR, "enter_value")
    if finding.details.get("goals_in_area") == 0:
        return Way(Where.MEASURE, _EDIT)
    if finding.code in _WAYS:
        return _WAYS[finding.code]
    if finding.kind == "meeting":
        return Way(Where.MEETING, "edit_item" if finding.details.get("field") == "minutes" else None)
    field = finding.details.get("field")
    edit = _EDIT_MEASURE if finding.kind == "measure" and field != "activity" else _EDIT
    return Way(_OF_KIND.get(finding.kind, Where.PLAN), None if field in _WRITTEN else edit)


def every_way() -> list[Way]:
    """All that can come of a finding."""
    kinds = [Way(where, _EDIT) for where in (*_OF_KIND.values(), Where.PLAN) if where in _EDITED]
    return [*_WAYS.values(), Way(Where.INDICATOR, "enter_value"), *kinds]
