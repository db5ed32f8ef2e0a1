"""Language and colours at run time, and at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.settings import load_settings
from tui.widgets.bars import Notice

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Driver, Start

SCREENS: tuple[tuple[str, ...], ...] = (
    (), ("enter",), ("enter", "t"), ("enter", "enter"), ("enter", "enter", "end", "enter"),
    ("enter", "enter", "end", "enter", "enter"), ("2",), ("3",), ("4",), ("P",),
)  # fmt: skip
"""Keys from the start to every screen."""


def above_the_notice(driver: Driver) -> list[str]:
    """The screen without what was said last and the keys."""
    return [line for line in driver.lines[: driver.app.screen.query_one(Notice).region.y] if line]


async def test_the_language_changes_where_you_stand(start: Start) -> None:
    """On every screen F3 shows at once what a start in the other language shows, key line and all."""
    wanted = []
    async with start((120, 40), language="en") as driver:
        for keys in SCREENS:
            await driver.press("1", *keys)
            wanted.append((above_the_notice(driver), driver.key_line))
    async with start((120, 40), language="sv") as driver:
        for keys, (lines, key_line) in zip(SCREENS, wanted, strict=True):
            await driver.press("1", *keys, "f3")
            seen = above_the_notice(driver)
            alike = min(len(seen), len(lines)) - 2
            assert seen[:alike] == lines[:alike]
            assert driver.key_line == key_line
            assert driver.words("screen.language") in driver.notice
            await driver.press("f3")


async def test_the_way_back_speaks_the_new_language_too(start: Start) -> None:
    """Screens below the one where the language was changed follow, dialogs too."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter", "f3", "s")
        assert "in progress" in driver.text
        assert driver.words("dialog.status_keys") in driver.text
        await driver.press("escape", "escape", "escape")
        assert "Overview" in driver.breadcrumb
        assert "Municipal" in driver.lines[1]


async def test_the_language_is_kept(start: Start, settings_file: Path) -> None:
    """The next start speaks the language chosen last."""
    async with start((80, 24)) as driver:
        await driver.press("f3")
        assert load_settings(settings_file).language == "en"
    async with start((80, 24)) as driver:
        assert "Overview" in driver.breadcrumb
        await driver.press("f3")
        assert "Översikt" in driver.breadcrumb


async def test_colours_change_and_are_kept(start: Start, settings_file: Path) -> None:
    """F2 goes through dark, light and high contrast, says which, and the next start has the last one."""
    async with start((80, 24)) as driver:
        for theme in ("radslag-light", "radslag-contrast", "radslag-dark", "radslag-light"):
            await driver.press("f2")
            assert driver.app.theme == theme
            assert driver.words(f"theme.{theme}") in driver.notice
    assert load_settings(settings_file).theme == "radslag-light"
    async with start((80, 24)) as driver:
        assert driver.app.theme == "radslag-light"


@pytest.mark.parametrize("content", ["{", '{"theme": "purple", "language": "de", "saved_filters": 7}', "[]"])
async def test_settings_of_another_age_are_no_hindrance(start: Start, settings_file: Path, content: str) -> None:
    """A settings file that is broken, or names a theme that is gone, gives defaults and never a refusal to start."""
    keep(settings_file, content)
    async with start((80, 24)) as driver:
        assert driver.app.theme == "radslag-dark"
        assert "Översikt" in driver.breadcrumb


def keep(file: Path, content: str) -> None:
    """Write a settings file by hand."""
    file.parent.mkdir()
    file.write_text(content)
