"""The check on the screen: what is wanting, why, the key that mends it; and once mended it is gone from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.driver import Driver, Look, Start


async def to_finding(driver: Driver, key: str) -> None:
    """To the check, the cursor on one of its lines."""
    await driver.press("7")
    assert driver.place == "CheckScreen"
    driver.rows.select(key)
    await driver.rest()


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
    """A measure whose status contradicts its date: Enter, s, 4, Enter, Esc, and the line is not there any more."""
    async with start((120, 40)) as driver:
        await driver.press("enter")
        await to_finding(driver, "status_contradicts_date 0")
        await driver.press("enter")
        assert driver.place == "MeasureScreen"
        await driver.press("s", "4", "enter", "escape")
        assert driver.place == "CheckScreen"
        assert driver.words("check.head.status_contradicts_date") not in driver.text


async def test_a_goal_leads_to_its_area_and_p_to_the_next_place(start: Start) -> None:
    """Where the indicator is linked; and the next municipality's own list."""
    async with start((80, 24)) as driver:
        await driver.press("enter")
        await to_finding(driver, "goal_without_indicator 0")
        await driver.press("enter")
        assert driver.place == "AreaScreen"
        await driver.press("escape", "p")
        assert "Hedemora" not in driver.lines[0]
