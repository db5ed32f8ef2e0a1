"""Help, palette, number keys: every command is found without knowing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandPalette

from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from tests.driver import Driver, Look, Start

SCREENS: tuple[tuple[str, ...], ...] = (
    (), ("enter",), ("enter", "enter"), ("enter", "enter", "enter"), ("enter", "t"), ("2",), ("3",), ("3", "enter"), ("4",),
)  # fmt: skip
"""Keys from the start to every screen."""


async def test_help_lists_every_command_of_the_screen(start: Start) -> None:
    """On every screen ``?`` explains each command that works there, in whole sentences at 80 columns."""
    async with start((80, 24)) as driver:
        for keys in SCREENS:
            await driver.press("1", *keys)
            screen = driver.app.screen
            assert isinstance(screen, BaseScreen)
            await driver.press("question_mark")
            said = " ".join(driver.page.split())
            for command in screen.offered():
                assert driver.words(command.help_key) in said, command.id
            await driver.press("escape")
            assert driver.app.screen is screen


async def test_help_explains_the_signs(start: Start, look: Look) -> None:
    """Every status's and every change's sign stands in the help with its word."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("question_mark")
        for sign, word in (("◐", "status.in_progress"), ("‖", "status.paused"), ("≈", "change.unclear")):
            assert f"{sign} {driver.words(word)}" in driver.page.replace("\u00a0", " ")
        await driver.press("end")
        assert driver.words("help.filter")[:30] in driver.text


async def open_palette(driver: Driver, typed: str) -> None:
    """Open the palette, type, and wait for what it finds."""
    await driver.press("ctrl+p")
    assert isinstance(driver.app.screen, CommandPalette)
    await driver.pilot.press(*typed)
    await driver.pilot.pause(0.3)
    await driver.rest()


async def test_the_palette_finds_a_command(start: Start, look: Look) -> None:
    """Ctrl+P, the word for the journal in the user's language and Enter open the journal."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await open_palette(driver, driver.words("command.view_journal"))
        assert driver.words("command_help.view_journal")[:30] in driver.text
        await driver.take()
        await driver.until(lambda: driver.place == "JournalScreen")


async def test_the_palette_jumps_to_a_measure_by_its_words(start: Start) -> None:
    """Two words of a title are enough to stand on the measure."""
    async with start((80, 24)) as driver:
        await open_palette(driver, "krogar mot")
        assert "HED-N1" in driver.text
        await driver.take()
        assert driver.place == "MeasureScreen"
        assert "HED-N1" in driver.breadcrumb


async def test_escape_leaves_the_palette(start: Start) -> None:
    """The palette can be left without doing anything."""
    async with start((80, 24)) as driver:
        await open_palette(driver, "x")
        await driver.press("escape")
        await driver.until(lambda: driver.place == "OverviewScreen")


async def test_number_keys_jump_from_everywhere(start: Start) -> None:
    """1–4 lead to the four views from any depth, and Esc from there to the overview."""
    async with start((80, 24)) as driver:
        for keys, digit, place in (
            (("enter",), "2", "MeasuresScreen"),
            (("enter", "enter"), "3", "IndicatorsScreen"),
            (("enter", "enter", "enter"), "4", "JournalScreen"),
        ):
            await driver.press("1", *keys, digit)
            assert driver.place == place
            await driver.press("escape")
            assert driver.place == "OverviewScreen"


async def test_ctrl_c_says_how_to_leave(start: Start) -> None:
    """Ctrl+C does not throw anybody out; it says which key does."""
    async with start((80, 24)) as driver:
        await driver.press("ctrl+c")
        assert driver.words("screen.how_to_leave") in driver.notice
        assert driver.app.is_running


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_the_key_line_never_has_more_than_seven(start: Start, language: str) -> None:
    """On every screen the key line fits the window, has at most seven keys, and help is one of them."""
    async with start((80, 24), language=language) as driver:
        for keys in SCREENS:
            await driver.press("1", *keys)
            hints = driver.key_line.split("   ")
            assert len(hints) <= 7
            assert hints[-1].strip() == f"? {driver.words('command.help')}"
