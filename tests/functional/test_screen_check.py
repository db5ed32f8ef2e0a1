"""The check on the screen: what is wanting, why, the key that mends it; and once mended it is gone from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.i18n.translator import Translator
from store.model.check import Finding, FindingCode
from tests.contract.test_contract_commands import SCREENS
from tui.check_ways import Where, every_way, way_of
from tui.check_words import key_of, mend_words

if TYPE_CHECKING:
    from tests.driver import Driver, Look, Start
    from tui.check_ways import Way

OPENED = {
    Where.MEASURE: "MeasureScreen",
    Where.AREA: "AreaScreen",
    Where.INDICATOR: "IndicatorScreen",
    Where.PLAN: "PlanScreen",
    Where.PLACE: "PlaceScreen",
    Where.MEETING: "MeetingScreen",
}


async def to_finding(driver: Driver, key: str) -> None:
    """To the check, its heading opened, the cursor on one of its lines."""
    await driver.press("7")
    assert driver.place == "CheckScreen"
    await driver.go(key.split(maxsplit=1)[0])
    driver.rows.select(key)
    if driver.rows.cursor_key != key:
        await driver.press("enter")
    await driver.go(key)


@pytest.mark.parametrize("way", dict.fromkeys(every_way()), ids=lambda way: f"{way.where}-{way.command}")
def test_the_named_key_works_on_the_screen_that_is_opened(way: Way) -> None:
    """No finding sends her to a screen where the key it names does nothing."""
    assert way.command in SCREENS[OPENED[way.where]].OFFERS


@pytest.mark.parametrize("code", FindingCode)
def test_every_finding_says_how_it_is_mended(code: FindingCode) -> None:
    """In both languages, and never with a key missing in the middle of the sentence."""
    for kind in ("measure", "area", "goal", "plan"):
        one = Finding(code, kind, "X", "x", details={"field": "note"})
        assert way_of(one).where in OPENED
        for language in ("sv", "en"):
            said = mend_words(one, Translator(language))
            assert said.endswith(".")
            assert "  " not in said
            assert " ," not in said


def test_where_there_is_no_goal_to_choose_the_key_leads_to_writing_one() -> None:
    """A plan without goals: the measure's form would only offer an empty list."""
    keys = {}
    for count in (0, 2):
        one = Finding(FindingCode.MEASURE_WITHOUT_GOAL, "measure", "X", "x", details={"goals_in_area": count})
        keys[count] = key_of(one)
        assert f"tryck {key_of(one)}" in mend_words(one, Translator("sv"))
    assert keys == {0: "E", 2: "r"}


async def test_why_and_how_stand_beside_the_finding(start: Start, look: Look) -> None:
    """The panel says what, why and which key; the heading says how many."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("enter")
        await to_finding(driver, "goal_without_indicator 0")
        told = " ".join(driver.page.split())
        assert "HED-N-M1" in told
        assert " ".join(driver.words("check.why.goal_without_indicator").split()) in told
        assert driver.words("check.mend.goal_without_indicator", press="l").split(",")[0][:30] in told
        assert "Hedemora" in driver.lines[0]


async def test_enter_goes_there_and_what_is_mended_is_gone(start: Start) -> None:
    """A status that contradicts its date, and the old lägesbild: each mended by the key it names, and then gone."""
    async with start((120, 40), language="sv") as driver:
        await driver.press("enter")
        await to_finding(driver, "status_contradicts_date 0")
        await driver.press("enter")
        assert driver.place == "MeasureScreen"
        await driver.press("s", "4", "enter", "escape")
        assert driver.place == "CheckScreen"
        assert driver.words("check.head.status_contradicts_date") not in driver.text
        await to_finding(driver, "situation_report_old 0")
        await driver.press("enter", "l", "1")
        assert driver.place == "Form"
        await driver.press("tab", "tab")
        await driver.type("2026-01-31")
        await driver.press("enter", "l", "2", "tab", "tab")
        await driver.type("2026-10-31")
        assert "Den gäller till 2028-10-31" in driver.text
        await driver.press("enter")
        assert "Lägesbild 2026" in driver.notice
        ends = await driver.behind(lambda backend: backend.rows("SELECT period_end FROM situation_report ORDER BY 1 DESC"))
        assert [str(day) for (day,) in ends] == ["2026-10-31", "2023-12-31"]
        await driver.press("u")
        assert "Ångrat: HED-LH1 till 2026-01-31" in driver.notice
        await driver.press("escape")
        assert driver.words("check.head.situation_report_old") not in driver.text
        await driver.press("u")
        assert driver.words("check.head.situation_report_old") in driver.text
        await to_finding(driver, "review_passed 0")
        await driver.press("enter", "y")
        assert driver.place == "Form"
        await driver.press("escape", "escape")
        await to_finding(driver, "unreported 0")
        await driver.press("enter")
        assert driver.place == "MeetingScreen"


async def test_many_findings_are_folded_and_narrowed(start: Start) -> None:
    """Sixty findings are a dozen lines with counts; Enter opens one kind, words leave what has them, p is the next place."""
    async with start((80, 24), language="sv") as driver:
        await driver.press("enter", "7")
        assert "+ Mål utan indikator" in driver.text
        assert "HED-N-M1" not in driver.text
        await driver.press("slash")
        await driver.type("krogmiljön")
        await driver.press("enter")
        assert "− Mål utan indikator" in driver.text
        assert "[krogmiljön]" in driver.lines[0]
        assert "HED-N-M1" in driver.text
        assert "Lägesbilden är för gammal" not in driver.text
        await driver.press("c")
        assert "Lägesbilden är för gammal" in driver.text
        await driver.go("goal_without_indicator")
        await driver.press("enter")
        await driver.go("goal_without_indicator 0")
        await driver.press("enter")
        assert driver.place == "AreaScreen"
        await driver.press("escape")
        assert driver.rows.cursor_key == "goal_without_indicator 0", "what was opened stays open"
        await driver.press("p")
        assert "Hedemora" not in driver.lines[0]
