"""Undo: from anywhere, as often as there is something to turn back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.driver import Driver, Start


async def change_one(driver: Driver) -> None:
    """Report the first measure in Hedemora done."""
    await driver.press("enter", "enter", "s", "6", "enter")
    assert await driver.statuses("HED-N1") == ["completed"]


async def test_undo_from_the_views(start: Start) -> None:
    """``u`` on the overview, the list of measures or the journal turns the newest change back and says which."""
    async with start((80, 24), language="en") as driver:
        for view in ("1", "2", "4"):
            await driver.press("1")
            await driver.go("2083")
            await change_one(driver)
            await driver.press(view, "u")
            assert await driver.statuses("HED-N1") == ["in_progress"]
            undone = f"HED-N1 {driver.words('code.field.status')} ◐ {driver.words('status.in_progress')}"
            assert driver.words("screen.undone", what=undone) in driver.notice


async def test_nothing_left_is_a_sentence(start: Start) -> None:
    """When everything is turned back ``u`` says so, and the example's own history is never undone."""
    async with start((80, 24)) as driver:
        await change_one(driver)
        await driver.press("u", "u")
        assert driver.words("error.nothing_to_undo") in driver.notice
        assert await driver.statuses("HED-N1") == ["in_progress"]


async def test_undo_goes_back_step_by_step(start: Start) -> None:
    """Several changes are undone one by one, newest first, across fields."""
    async with start((80, 24)) as driver:
        await change_one(driver)
        await driver.press("d")
        await driver.type("2027-05-05")
        await driver.press("enter", "s", "8", "enter")
        await driver.press("u")
        assert await driver.statuses("HED-N1") == ["completed"]
        await driver.press("u")
        assert "2026-12-31" in driver.lines[2]
        await driver.press("u")
        assert await driver.statuses("HED-N1") == ["in_progress"]


async def test_undoing_a_lead_gives_the_old_one_back(start: Start) -> None:
    """The lead of before stands there again, and the partners were never touched."""
    async with start((120, 40)) as driver:
        await driver.press("enter", "enter")
        before = driver.lines[2]
        await driver.press("o")
        await driver.type("Elevhälsa")
        await driver.press("enter", "u")
        assert driver.lines[2] == before


async def test_the_journal_tells_what_was_undone(start: Start) -> None:
    """Undo is a new line; the line it undoes stays and says that it is undone."""
    async with start((120, 40)) as driver:
        await change_one(driver)
        await driver.press("u", "4")
        assert driver.words("measure.undoing") in driver.lines[2]
        assert "● genomförd → ◐ pågår" in driver.lines[2]
        assert driver.words("measure.undone") in driver.lines[3]
