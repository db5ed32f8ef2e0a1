"""Changing a status: three keys, said only when it is kept, there tomorrow."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING

import pytest

from store.model.status import Status

if TYPE_CHECKING:
    from store.db.backend import Backend
    from tests.driver import Driver, Look, Start


async def to_drugs(driver: Driver) -> None:
    """To the list of the measures against drugs in Hedemora."""
    await driver.press("enter", "enter")
    assert driver.rows.cursor_key == "HED-N1"


async def events(driver: Driver) -> int:
    """How many changes the store has kept."""
    [(count,)] = await driver.behind(lambda backend: backend.rows("SELECT count(*) FROM change_event"))
    return int(count)


@pytest.mark.both_looks
async def test_three_keys_change_a_status_and_tomorrow_it_is_kept(start: Start, look: Look) -> None:
    """``s``, a digit, Enter: the status is changed, said, and still there when the program is started again."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_drugs(driver)
        await driver.press("s", "6", "enter")
        assert driver.place == "AreaScreen"
        saved = driver.words("screen.saved", what=f"HED-N1 ● {driver.words('status.completed')}")
        assert driver.notice.startswith(saved.replace("\u00a0", " "))
        await driver.press("q")
        assert driver.app.return_code == 0
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_drugs(driver)
        line = next(line for line in driver.lines if "HED-N1" in line)
        assert f"● {driver.words('short_status.completed')}" in line


async def test_saved_is_said_only_after_the_commit(start: Start) -> None:
    """While the store is still busy with the change the screen does not claim that it is kept."""
    free = threading.Event()
    async with start((80, 24)) as driver:
        await to_drugs(driver)

        def busy(_: Backend) -> None:
            free.wait(20)

        driver.app.run_worker(driver.app.gateway.write(busy), group="other")
        await driver.pilot.press("s", "6", "enter")
        await driver.pilot.pause(0.2)
        assert "Sparad" not in driver.text
        assert await driver.statuses("HED-N1") == ["in_progress"]
        free.set()
        await driver.rest()
        assert "Sparad" in driver.notice
        assert await driver.statuses("HED-N1") == ["completed"]


async def test_leaving_the_dialog_writes_nothing(start: Start) -> None:
    """Esc after having chosen and written leaves the store as it was."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        before = await events(driver)
        await driver.press("s", "8", "n", "h", "m", "escape")
        assert driver.place == "AreaScreen"
        assert await events(driver) == before
        assert await driver.statuses("HED-N1") == ["in_progress"]
        assert "Sparad" not in driver.text


async def test_a_note_goes_with_the_status(start: Start) -> None:
    """A note written in the dialog, digits and all, is kept with the change and stands on the measure's page."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("s", "4", "n", *"8 of 9", "enter")
        assert await driver.statuses("HED-N1") == ["delayed"]
        await driver.press("enter")
        assert "8 of 9" in driver.page
        assert driver.app.role in driver.page


async def test_every_status_has_its_digit(start: Start) -> None:
    """The picker shows the eight statuses in order, and each digit chooses its own."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("s")
        for digit, status in enumerate(Status, start=1):
            await driver.press(str(digit))
            assert driver.rows.cursor_key == status
            assert re.search(f"▸ +{digit} +. {driver.words(f'status.{status}')}", driver.text)


async def test_the_cursor_stands_on_the_status_of_now(start: Start) -> None:
    """Opened on a measure that is under way, the picker's cursor stands on that status."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("s")
        assert driver.rows.cursor_key == "in_progress"


async def test_arrows_choose_as_well_as_digits(start: Start) -> None:
    """The picker works for who does not know the digits."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("s", "end", "enter")
        assert await driver.statuses("HED-N1") == ["cancelled"]


async def test_a_status_from_the_measures_own_page(start: Start) -> None:
    """The same three keys work on the measure's page, which then shows the new status and its history."""
    async with start((120, 40)) as driver:
        await to_drugs(driver)
        await driver.press("enter", "s", "5", "enter")
        assert await driver.statuses("HED-N1") == ["paused"]
        assert "‖ pausad" in driver.page
        assert "2026-11-21" in driver.page


async def test_the_overview_counts_the_change(start: Start) -> None:
    """Back on the overview the municipality's bar and lateness are those of after the change."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.go("HED-N5")
        await driver.press("s", "6", "enter", "1")
        line = next(line for line in driver.lines if "Hedemora" in line[:12] and "●" in line)
        assert re.search(r" 2 +5  ", line)
