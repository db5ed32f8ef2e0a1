"""Lateness is the calendar's; status is what somebody reported. They stand beside each other and are never mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.driver import Look, Start


@pytest.mark.both_looks
async def test_late_stands_beside_the_reported_status(start: Start, look: Look) -> None:
    """A measure reported under way whose date has passed is shown as both."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("enter")
        await driver.go("HED-V")
        await driver.press("enter")
        line = next(line for line in driver.lines if "HED-V4" in line)
        assert f"◐ {driver.words('short_status.in_progress')}" in line
        assert f"2026-10-27 {driver.words('measure.late')}" in line


@pytest.mark.both_looks
async def test_a_contradiction_is_said_on_the_measure(start: Start, look: Look) -> None:
    """Late but not reported delayed, and delayed with time left, are each said in a sentence on the measure's page."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("2")
        await driver.go("HED-V4")
        await driver.press("enter")
        assert driver.words("measure.late_not_reported") in " ".join(driver.page.split())
        assert driver.words("calendar.days_late", count=25) in driver.page
        await driver.press("escape")
        await driver.go("ANG-H1")
        await driver.press("enter")
        assert driver.words("measure.reported_not_late") in " ".join(driver.page.split())


async def test_done_is_never_late(start: Start) -> None:
    """Reporting a late measure done takes the lateness away; undo brings it back."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter")
        await driver.go("HED-N5")
        assert "2026-09-22 sen" in driver.text
        await driver.press("s", "6", "enter")
        assert "2026-09-22" in driver.text
        assert "2026-09-22 sen" not in driver.text
        await driver.press("u")
        assert "2026-09-22 sen" in driver.text


async def test_a_later_date_ends_the_contradiction(start: Start) -> None:
    """Moving the date is the other way out, and nobody's status is changed by it."""
    async with start((80, 24)) as driver:
        await driver.press("2")
        await driver.go("HED-V4")
        await driver.press("d")
        await driver.type("+30")
        await driver.press("enter", "enter")
        assert driver.words("measure.late_not_reported") not in " ".join(driver.page.split())
        assert await driver.statuses("HED-V4") == ["in_progress"]
