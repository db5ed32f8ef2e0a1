"""The mouse works too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import MouseScrollDown

from tui.widgets.bars import KeyLine
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from tests.driver import Driver, Look, Start


async def click(driver: Driver, widget: type | str, x: int, y: int) -> None:
    """Click in a cell of a widget."""
    await driver.pilot.click(widget, offset=(x, y))
    await driver.rest()


async def test_a_click_moves_and_a_second_click_opens(start: Start, look: Look) -> None:
    """One click puts the cursor on a line, another on the same line opens it."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await click(driver, "#places", 10, 5)
        assert driver.place == "OverviewScreen"
        assert driver.rows.cursor_key == "0682"
        await driver.pilot.pause(0.6)
        await click(driver, "#places", 10, 5)
        assert driver.place == "PlaceScreen"
        assert "Nässjö" in driver.breadcrumb


async def test_a_click_in_another_pane_gives_it_the_keys(start: Start) -> None:
    """The first click in a list that had not the keys moves there and opens nothing."""
    async with start((80, 24)) as driver:
        await click(driver, "#attention", 10, 1)
        assert driver.rows.id == "attention"
        assert driver.place == "OverviewScreen"


async def test_a_click_on_a_key_acts(start: Start, look: Look) -> None:
    """Every word of the key line is a button."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("enter", "enter")
        await click(driver, KeyLine, driver.key_line.index(driver.words("command.set_status")) + 1, 0)
        assert driver.place == "StatusPicker"
        await driver.press("escape")
        await click(driver, KeyLine, driver.key_line.index("?"), 0)
        assert driver.place == "Help"
        await driver.press("escape")
        await click(driver, KeyLine, driver.app.size.width - 1, 0)
        assert driver.place == "AreaScreen"


async def test_a_status_by_mouse(start: Start) -> None:
    """Two clicks in the picker choose and save."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter", "s")
        await click(driver, "#statuses", 10, 6)
        assert driver.rows.cursor_key == "completed"
        assert driver.place == "StatusPicker"
        await driver.pilot.pause(0.6)
        await click(driver, "#statuses", 10, 6)
        assert await driver.statuses("HED-N1") == ["completed"]


async def test_the_heading_and_the_void_are_no_rows(start: Start) -> None:
    """Clicks on the heading line or below the last line do nothing."""
    async with start((120, 40)) as driver:
        await driver.press("4")
        before = driver.rows.cursor_index
        await click(driver, RowList, 10, 0)
        assert driver.rows.cursor_index == before
        await driver.press("2", "slash")
        await driver.type("sen:ja")
        await driver.press("enter")
        await click(driver, "#measures", 10, 20)
        assert driver.rows.cursor_index == 0
        assert driver.place == "MeasuresScreen"


async def test_the_wheel_scrolls_a_long_list(start: Start) -> None:
    """Turning the wheel shows later lines and leaves the cursor where it is."""
    async with start((80, 24)) as driver:
        await driver.press("4")
        before = driver.lines[2]
        wheel = MouseScrollDown(driver.rows, 5, 5, 0, 0, 0, shift=False, meta=False, ctrl=False)
        driver.rows.post_message(wheel)
        await driver.rest()
        assert driver.lines[2] != before
        assert driver.rows.cursor_index == 0
