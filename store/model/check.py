"""What is wanting in a plan: a list of findings, each with where it is. No score is made of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class FindingCode(StrEnum):
    """What was found, in the order it is told: what the act asks for, the logic of the plan, the figures, the words."""

    PERSONAL_NUMBER = "personal_number"
    SITUATION_REPORT_OLD = "situation_report_old"
    SITUATION_REPORT_MISSING = "situation_report_missing"
    PLAN_ENDED = "plan_ended"
    REVIEW_PASSED = "review_passed"
    PLAN_ENDS_SOON = "plan_ends_soon"
    PLAN_UNDATED = "plan_undated"
    UNREPORTED = "unreported"
    PLAN_WITHOUT_AREAS = "plan_without_areas"
    AREA_WITHOUT_MEASURES = "area_without_measures"
    MEASURE_WITHOUT_OWNER = "measure_without_owner"
    PARTIES_UNSPLIT = "parties_unsplit"
    MEASURE_WITHOUT_DATE = "measure_without_date"
    STATUS_CONTRADICTS_DATE = "status_contradicts_date"
    MEASURE_WITHOUT_GOAL = "measure_without_goal"
    MEASURE_WITHOUT_INDICATOR = "measure_without_indicator"
    GOAL_WITHOUT_INDICATOR = "goal_without_indicator"
    LINK_WITHOUT_BASELINE = "link_without_baseline"
    LINK_WITHOUT_TARGET = "link_without_target"
    TARGET_BEYOND_SURVEY = "target_beyond_survey"
    CHANGE_BEYOND_SURVEY = "change_beyond_survey"
    SERIES_WITHOUT_VALUES = "series_without_values"
    SERIES_OUTDATED = "series_outdated"
    SERIES_LATE = "series_late"
    WORDING_CONFLICT = "wording_conflict"
    PERSONAL_CONTACT = "personal_contact"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wanting, and where."""

    code: FindingCode
    kind: str
    """What it is about: ``place``, ``plan``, ``area``, ``goal``, ``measure`` or another entity of the log."""
    id: str
    title: str
    plan_id: str | None = None
    place_code: str | None = None
    details: dict[str, object] = field(default_factory=dict)
    """Fills the gaps of the sentence. Values are numbers or text; no personal data."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All findings about some plans, as of ``today``, sorted by code and then as the plans go."""

    today: date
    plans: tuple[tuple[str, str], ...]
    """(id, title) of the plans looked at."""
    findings: tuple[Finding, ...]
    example: bool = False
    """Whether the plans' follow-up is invented."""

    @property
    def counts(self) -> dict[FindingCode, int]:
        """How many of each code, only those there are, in order."""
        found = Counter(one.code for one in self.findings)
        return {code: found[code] for code in FindingCode if code in found}

    def of(self, code: FindingCode) -> list[Finding]:
        """Those of one code."""
        return [one for one in self.findings if one.code is code]
