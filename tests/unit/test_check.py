"""The list of what is wanting: everything a coordinator would want told, in order, and nothing about what is there."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.errors import UnknownId
from store.i18n.translator import Translator
from store.model.check import FindingCode
from store.read.check import check, check_scope
from store.write.measure import Seen, add_note
from tui.check_words import head_words, key_of, mend_words, what_words, why_words

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.model.check import CheckReport
    from tests.conftest import Run

TODAY = date(2026, 11, 21)


def _checked(backend: Backend, said: str | None = None) -> CheckReport:
    return check(backend, check_scope(backend, said), TODAY)


def _ids(report: CheckReport, code: FindingCode) -> set[str]:
    return {one.id for one in report.of(code)}


def test_hedemora_is_told_what_its_plan_lacks(backend: Backend) -> None:
    """The old situation report, the passed review, goals nobody can measure, and what the survey is too small to show."""
    report = _checked(backend, "HED")
    assert _ids(report, FindingCode.SITUATION_REPORT_OLD) == {"2083"}
    assert _ids(report, FindingCode.REVIEW_PASSED) == {"HED"}
    assert _ids(report, FindingCode.GOAL_WITHOUT_INDICATOR) == {"HED-N-M1", "HED-N-M2", "HED-V-M5", "HED-T-M2"}
    assert _ids(report, FindingCode.STATUS_CONTRADICTS_DATE) == {"HED-V4"}
    assert "HED-N2" in _ids(report, FindingCode.WORDING_CONFLICT)
    [blunt] = [one for one in report.of(FindingCode.CHANGE_BEYOND_SURVEY) if one.id == "HED-N-O1"]
    assert (blunt.place_code, blunt.details["n"], blunt.details["smallest"]) == ("2083", 98, 9.5)


def test_an_unfinished_plan_is_no_error(backend: Backend) -> None:
    """Bromölla's ten areas in prose: areas and measures that lack nearly everything are listed, one line each."""
    report = _checked(backend, "bromölla")
    assert [identity for identity, _ in report.plans] == ["BRO", "BRO-SO"]
    assert _ids(report, FindingCode.AREA_WITHOUT_MEASURES) == {"BRO-6"}
    assert report.counts[FindingCode.MEASURE_WITHOUT_DATE] == 14
    assert len({(one.code, one.id, one.place_code) for one in report.findings}) == len(report.findings)


def test_findings_come_in_order_and_are_counted(backend: Backend) -> None:
    """What the act asks for first; the counts are those of the list, and no score is made of them."""
    report = _checked(backend)
    order = [list(FindingCode).index(one.code) for one in report.findings]
    assert order == sorted(order)
    assert sum(report.counts.values()) == len(report.findings) > 100


def test_words_nobody_split_are_not_called_missing(backend: Backend) -> None:
    """A measure with the plan's words but no lead says that the words could not be split; with neither, that nobody leads."""
    backend.rows("DELETE FROM measure_party WHERE measure_id IN ('HED-N1', 'HED-N2')")
    backend.count("UPDATE measure SET parties_verbatim = NULL WHERE id = 'HED-N2'")
    report = _checked(backend, "HED")
    assert _ids(report, FindingCode.PARTIES_UNSPLIT) == {"HED-N1"}
    assert _ids(report, FindingCode.MEASURE_WITHOUT_OWNER) == {"HED-N2"}


def test_a_target_within_the_noise_is_told(backend: Backend) -> None:
    """From 8 to 7 per cent is not to be seen in 98 answers; a baseline and a target are no longer said to be missing."""
    sql = "UPDATE goal_indicator SET baseline = 8, target = 7, target_year = 2027 WHERE goal_id = $1 AND indicator_id = $2"
    backend.count(sql, ["HED-N-O1", "bra-narkotikahandel"])
    report = _checked(backend, "HED")
    [found] = report.of(FindingCode.TARGET_BEYOND_SURVEY)
    assert (found.id, found.details["wanted"], found.details["indicator_id"]) == ("HED-N-O1", 1.0, "bra-narkotikahandel")
    assert "HED-N-O1" not in _ids(report, FindingCode.LINK_WITHOUT_TARGET) | _ids(report, FindingCode.LINK_WITHOUT_BASELINE)


def test_old_personal_data_are_found_and_never_repeated(backend: Backend, clock: FixedClock) -> None:
    """A number written in a title, a note, a report or the plan's prose is told first, by field, and is not in the answer."""
    number = "850709-9805"
    backend.count("UPDATE measure SET title = $1 WHERE id = 'HED-N1'", [f"Ring {number}"])
    backend.count("UPDATE interim_report SET done = $1 WHERE measure_id = 'HED-N3'", ["mejla anna.svensson@example.se"])
    backend.count("UPDATE plan_section SET body = $1 WHERE plan_id = 'HED' AND position = 0", [f"Kontakt {number}"])
    [(version,)] = backend.rows("SELECT version FROM measure WHERE id = 'HED-N2'")
    add_note(backend, [Seen("HED-N2", version)], f"Ring {number}", clock)
    backend.count("UPDATE plan_domain SET words = $1 WHERE plan_id = 'NAS'", [f"Kontakt {number}"])
    assert _checked(backend, "NAS").findings[0].details["field"] == "section"
    report = _checked(backend, "HED")
    numbers = report.of(FindingCode.PERSONAL_NUMBER)
    assert report.findings[: len(numbers)] == tuple(numbers)
    assert {(one.id, one.details["field"]) for one in numbers} >= {
        ("HED-N1", "detail"),
        ("HED-N2", "log_note"),
        ("HED", "section"),
    }
    assert number not in str(report)
    assert clock.today() == report.today


def test_hidden_and_cancelled_things_lack_nothing(backend: Backend) -> None:
    """What is hidden or cancelled is not asked for a date."""
    backend.count("UPDATE measure SET hidden = true WHERE id = 'BRO-1A'")
    backend.count("UPDATE measure SET status = 'cancelled' WHERE id = 'BRO-1B'")
    backend.count("UPDATE priority_area SET hidden = true WHERE id = 'BRO-6'")
    assert {one.id for one in _checked(backend).findings} & {"BRO-1A", "BRO-1B", "BRO-6"} == set()


def test_an_empty_store_has_nothing_wanting(empty: Backend) -> None:
    """No plan, no findings."""
    assert _checked(empty).findings == ()
    with pytest.raises(UnknownId):
        check_scope(empty, "HED")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_finding_can_be_said(backend: Backend, language: str) -> None:
    """Each has its heading, what, why and what to do, with the key where one mends it."""
    words = Translator(language)
    for one in _checked(backend).findings:
        said = [head_words(one.code, words), why_words(one.code, words), what_words(one, words), mend_words(one, words)]
        assert all(text and "{" not in text for text in said)
        assert (key_of(one) or "") in said[-1]


def test_every_code_has_its_words(words_sv: Translator) -> None:
    """Also those no sample plan has."""
    for code in FindingCode:
        assert all(words_sv.knows(f"check.{part}.{code}") for part in ("head", "what", "why", "mend"))


def test_check_at_the_command_line(radslag: Run) -> None:
    """Text and JSON say the same; a word that is neither plan nor place is refused with a sentence."""
    told, data = radslag("check", "HED"), radslag("check", "hed", "--json")
    answer = json.loads(data.out)
    assert (told.code, data.code) == (0, 0)
    assert f"{answer['count']} saker att se över." in told.out
    assert "tryck l" in told.out
    assert sum(answer["counts"].values()) == answer["count"] == len(answer["findings"])
    assert {"why", "mend", "key", "code", "id", "title"} <= answer["findings"][0].keys()
    refused = radslag("check", "Hedemore")
    assert (refused.code, refused.out) == (1, "")
    assert "plan eller kommun" in refused.err
