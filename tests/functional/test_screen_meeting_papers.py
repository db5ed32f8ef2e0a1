"""From the meeting to what goes out before it, and into the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.driver import Start


async def test_everything_a_meeting_needs_starts_from_its_page(start: Start) -> None:
    """Forms, reminders, the paper, and the walk through the measures are one key away from the meeting."""
    async with start((80, 24)) as driver:
        await driver.press("m")
        assert driver.place == "MeetingScreen"
        for key in ("f", "p", "w"):
            await driver.press(key)
            assert driver.place in {"Entry", "Form"}, key
            await driver.press("escape")
        await driver.press("g")
        assert driver.place == "RoomScreen"
        await driver.press("escape")
        assert driver.place == "MeetingScreen"
