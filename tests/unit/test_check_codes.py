"""Each thing a check can find is found when it is wanting, and only then; and a large plan is checked in bounded time."""

from __future__ import annotations

import contextlib
import time
from datetime import date
from typing import TYPE_CHECKING

from store.model.check import FindingCode
from store.read.check import check, check_scope
from store.write.new_edition import new_edition

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend

TODAY = date(2026, 11, 21)
WANTING: dict[FindingCode, tuple[str, ...]] = {
    FindingCode.PERSONAL_NUMBER: ("HED-N1", "UPDATE measure SET detail = 'Ring 811228-9874' WHERE id = 'HED-N1'"),
    FindingCode.PERSONAL_CONTACT: ("HED-N1", "UPDATE measure SET detail = 'Ring 070-123 45 67' WHERE id = 'HED-N1'"),
    FindingCode.SITUATION_REPORT_OLD: ("2083", "UPDATE situation_report SET period_end = DATE '2024-11-20'"),
    FindingCode.SITUATION_REPORT_MISSING: ("2083", "UPDATE situation_report SET hidden = true"),
    FindingCode.PLAN_ENDED: ("HED", "UPDATE plan SET valid_to = DATE '2026-11-20' WHERE id = 'HED'"),
    FindingCode.PLAN_ENDS_SOON: ("HED", "UPDATE plan SET valid_to = DATE '2026-12-31' WHERE id = 'HED'"),
    FindingCode.REVIEW_PASSED: ("HED", "UPDATE plan SET review_by = '2026-10' WHERE id = 'HED'"),
    FindingCode.PLAN_UNDATED: ("HED", "UPDATE plan SET review_by = NULL WHERE id = 'HED'"),
    FindingCode.UNREPORTED: ("HED", "UPDATE interim_report SET hidden = true"),
    FindingCode.PLAN_WITHOUT_AREAS: ("HED", "UPDATE priority_area SET hidden = true WHERE plan_id = 'HED'"),
    FindingCode.AREA_WITHOUT_MEASURES: ("HED-T", "UPDATE measure SET hidden = true WHERE area_id = 'HED-T'"),
    FindingCode.MEASURE_WITHOUT_OWNER: (
        "HED-T1",
        "DELETE FROM measure_party WHERE measure_id = 'HED-T1'",
        "UPDATE measure SET parties_verbatim = NULL WHERE id = 'HED-T1'",
    ),
    FindingCode.PARTIES_UNSPLIT: ("HED-T1", "DELETE FROM measure_party WHERE measure_id = 'HED-T1'"),
    FindingCode.MEASURE_WITHOUT_DATE: ("HED-N1", "UPDATE measure SET due_date = NULL WHERE id = 'HED-N1'"),
    FindingCode.STATUS_CONTRADICTS_DATE: (
        "HED-N1",
        "UPDATE measure SET due_date = DATE '2026-11-20', status = 'in_progress' WHERE id = 'HED-N1'",
    ),
    FindingCode.MEASURE_WITHOUT_GOAL: (
        "HED-N1",
        "DELETE FROM measure_goal WHERE measure_id = 'HED-N1'",
        "UPDATE goal SET hidden = true WHERE area_id = 'HED-N' AND level = 'overall'",
    ),
    FindingCode.MEASURE_WITHOUT_INDICATOR: (
        "HED-N1",
        "UPDATE goal_indicator SET hidden = true",
        "UPDATE area_indicator SET hidden = true",
    ),
    FindingCode.GOAL_WITHOUT_INDICATOR: ("HED-N-O1", "UPDATE goal_indicator SET hidden = true WHERE goal_id = 'HED-N-O1'"),
    FindingCode.LINK_WITHOUT_BASELINE: ("HED-N-O1", "UPDATE goal_indicator SET baseline = NULL WHERE goal_id = 'HED-N-O1'"),
    FindingCode.LINK_WITHOUT_TARGET: ("HED-N-O1", "UPDATE goal_indicator SET target = NULL WHERE goal_id = 'HED-N-O1'"),
    FindingCode.TARGET_BEYOND_SURVEY: (
        "HED-N-O1",
        "UPDATE goal_indicator SET baseline = 8, target = 7, target_year = 2027 WHERE goal_id = 'HED-N-O1'",
    ),
    FindingCode.CHANGE_BEYOND_SURVEY: ("HED-N-O1", "UPDATE goal_indicator SET target = NULL WHERE goal_id = 'HED-N-O1'"),
    FindingCode.SERIES_WITHOUT_VALUES: ("bra-narkotikahandel", "UPDATE observation SET replaced_on = recorded_on"),
    FindingCode.SERIES_OUTDATED: (
        "bra-narkotikahandel",
        "DELETE FROM observation WHERE indicator_id = 'bra-narkotikahandel' AND period_end > DATE '2021-12-31'",
    ),
    FindingCode.SERIES_LATE: ("*", "SELECT 1"),
    FindingCode.WORDING_CONFLICT: (
        "HED-N1",
        "UPDATE measure_wording SET words = 'Något helt annat' WHERE measure_id = 'HED-N1' AND source = 'bullet'",
    ),
}
MENDED: dict[FindingCode, str] = {
    FindingCode.STATUS_CONTRADICTS_DATE: "UPDATE measure SET status = 'delayed' WHERE id = 'HED-N1'",
    FindingCode.MEASURE_WITHOUT_DATE: "UPDATE measure SET due_date = DATE '2027-06-30' WHERE id = 'HED-N1'",
    FindingCode.PERSONAL_NUMBER: "UPDATE measure SET detail = 'Ring ******-****' WHERE id = 'HED-N1'",
    FindingCode.SITUATION_REPORT_OLD: "UPDATE situation_report SET period_end = DATE '2024-11-21'",
    FindingCode.PLAN_UNDATED: "UPDATE plan SET review_by = '2027' WHERE id = 'HED'",
    FindingCode.WORDING_CONFLICT: "DELETE FROM measure_wording WHERE measure_id = 'HED-N1' AND source = 'bullet'",
}
"""Where one statement mends it: then it is not found."""


class _EnoughError(Exception):
    """Takes back what a try has written."""


def _found(backend: Backend, code: FindingCode) -> set[str]:
    return {one.id for one in check(backend, check_scope(backend, "hedemora"), TODAY).of(code)}


def test_every_code_is_found_where_it_is_wanting(backend: Backend) -> None:
    """One thing is taken from Hedemora's plan at a time: the check says which; mended, it says so no more."""
    assert WANTING.keys() == set(FindingCode)
    missed = []
    for code, (where, *statements) in WANTING.items():
        with contextlib.suppress(_EnoughError), backend.transaction():
            for sql in statements:
                backend.rows(sql)
            found = _found(backend, code)
            if not (where in found or (where == "*" and found)):
                missed.append((code, found))
            if code in MENDED:
                backend.rows(MENDED[code])
                assert where not in _found(backend, code)
            raise _EnoughError
    assert missed == []


def test_an_earlier_edition_has_nothing_left_to_mend(backend: Backend, clock: FixedClock) -> None:
    """Its measures are looked at in the edition that took over; asked for by its own name it is checked all the same."""
    with backend.transaction():
        new_edition(backend, "HED", {"valid_from": date(2026, 11, 1)}, clock)
    report = check(backend, check_scope(backend, "hedemora"), TODAY)
    assert {one.plan_id for one in report.findings if one.plan_id} == {"HED-2"}
    assert {one.plan_id for one in check(backend, check_scope(backend, "HED"), TODAY).findings if one.plan_id} == {"HED"}


def test_five_hundred_measures_are_checked_in_bounded_time(backend: Backend) -> None:
    """Two thousand characters each, of a plan that says nothing of who and when: well within two seconds."""
    sql = """
INSERT INTO measure (id, plan_id, area_id, position, title, detail, parties_verbatim, status)
SELECT 'HED-X' || n, 'HED', 'HED-N', 100 + n, 'Åtgärd ' || n,
  repeat('Ord 12 och 2027-01-01. ', 90), 'Skola och polis', 'planned'
FROM range(500) t(n)
"""
    backend.rows(sql)
    began = time.perf_counter()
    report = check(backend, check_scope(backend, "hedemora"), TODAY)
    assert time.perf_counter() - began < 2
    assert report.counts[FindingCode.PARTIES_UNSPLIT] == 500
    assert FindingCode.PERSONAL_NUMBER not in report.counts
