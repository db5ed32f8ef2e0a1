"""A plan nobody has followed up yet: calm hints, never errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.widgets.bars import Notice

if TYPE_CHECKING:
    from tests.driver import Driver, Look, Start


def calm(driver: Driver) -> bool:
    """Nothing was refused."""
    return not driver.app.screen.query_one(Notice).refused


@pytest.mark.both_looks
async def test_a_measure_without_anything_says_what_is_missing(start: Start, look: Look) -> None:
    """Lead, date, goal, indicator, history and report that Bromölla's plan lacks are each said quietly."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.go("1272")
        await driver.press("enter", "enter", "enter")
        assert driver.place == "MeasureScreen"
        for hint in ("no_lead", "no_due", "no_goal", "no_indicator", "no_history", "no_report"):
            assert driver.words(f"measure.{hint}") in " ".join(f"{driver.page} {driver.text}".split()), hint
        assert calm(driver)
        assert driver.words("screen.example") not in driver.notice


async def test_an_area_without_measures(start: Start) -> None:
    """An area the plan names without a measure is shown with one quiet sentence, and its keys do nothing."""
    async with start((80, 24)) as driver:
        await driver.go("1272")
        await driver.press("enter")
        await driver.go("BRO-6")
        await driver.press("enter")
        assert driver.words("screen.no_measures") in driver.text
        assert driver.words("plan.no_goals") in driver.page
        await driver.press("s", "o", "d", "n", "space", "enter", "end")
        assert driver.place == "AreaScreen"
        assert calm(driver)


async def test_the_first_status_of_a_plan(start: Start) -> None:
    """The first status ever set in a plan without follow-up works like any other."""
    async with start((80, 24)) as driver:
        await driver.go("1272")
        await driver.press("enter", "enter", "s", "3", "enter")
        assert await driver.statuses("BRO-1A") == ["in_progress"]
        await driver.press("1")
        assert "◐" in next(line for line in driver.lines if "Bromölla" in line)


async def test_an_indicator_without_values(start: Start) -> None:
    """An indicator nobody publishes says that it must be written by hand, and draws no empty chart."""
    async with start((120, 40)) as driver:
        await driver.press("3")
        await driver.go("man-elevfranvaro")
        await driver.press("enter")
        assert driver.words("indicator.no_chart") in driver.text
        assert driver.words("indicator.manual", place="Hedemora") in driver.said
        await driver.press("p", "end", "enter")
        assert driver.place == "IndicatorScreen"
        assert calm(driver)
