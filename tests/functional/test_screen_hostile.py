"""Titles and notes with markup, terminal commands and invisible signs: shown harmlessly, everywhere."""

from __future__ import annotations

import contextlib
import unicodedata
from typing import TYPE_CHECKING

import pytest
from textual.command import CommandPalette

from store.db.connect import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from tests.driver import Driver, Start

HOSTILE = "[/x][red]\x1b]0;title\x07\x1b[2J\x00\u202egnp\u200b[link=file:///]\x9b31m$x"
"""Markup that closes nothing, colours, a window title, a cleared screen, NUL, turned writing direction, a one-byte CSI."""
TEXTS = {
    "plan": ("title", "purpose", "decided_by", "registry_no", "short_description", "follow_up", "document_owner", "period"),
    "plan_section": ("heading", "body"),
    "priority_area": ("title", "full_title", "summary", "definition"),
    "goal": ("title", "cause"),
    "measure": ("title", "detail", "parties_verbatim"),
    "measure_wording": ("words",),
    "party": ("name",),
    "place": ("name",),
    "method": ("name", "description"),
    "indicator": ("title", "title_en", "description", "note", "source", "publisher_label"),
    "activity": ("title", "note", "unit"),
    "interim_report": ("done", "effect_seen", "proposed_adjustment"),
    "decision": ("wording",),
    "observation": ("source", "note"),
    "goal_indicator": ("note", "baseline_period"),
    "change_event": ("note", "role"),
}
"""Every column of free text, by table."""
WAYS = [
    (), ("tab",), ("enter",), ("enter", "t"), ("enter", "enter"), ("enter", "enter", "end", "enter"),
    ("enter", "enter", "end", "enter", "enter"), ("2",), ("3",), ("4",), ("P",),
]  # fmt: skip


@pytest.fixture
def hostile_path(demo_path: Path, clock: FixedClock) -> Path:
    """A demo store in which every free text holds the worst, written past the checks of loading."""
    with contextlib.closing(open_store(demo_path, clock)) as backend:
        known = set(backend.rows("SELECT table_name, column_name FROM information_schema.columns"))
        for table, columns in TEXTS.items():
            for column in columns:
                assert (table, column) in known, f"{table}.{column}"
                backend.rows(f"UPDATE {table} SET {column} = $1 || coalesce({column}, '')", [HOSTILE])
        backend.rows("UPDATE change_event SET new_value = $1 WHERE field IN ('note', 'lead')", [HOSTILE])
    return demo_path


def check(driver: Driver) -> None:
    """No line on the screen may hold a sign that does something to a terminal."""
    for line in driver.lines:
        bad = [f"U+{ord(sign):04X}" for sign in line if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co"}]
        assert not bad, (line, bad)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_no_screen_lets_a_control_sign_through(start: Start, hostile_path: Path, size: tuple[int, int]) -> None:
    """On every screen markup is read as text and control signs are drawn as replacement signs."""
    async with start(size, path=hostile_path) as driver:
        for keys in WAYS:
            await driver.press("1", *keys)
            check(driver)
            await driver.press("end")
            check(driver)
            assert "Exception" not in driver.text
        await driver.press("1", "enter", "enter")
        assert "[/x][red]" in driver.text
        assert "\ufffd" in driver.text


async def test_no_dialog_lets_a_control_sign_through(start: Start, hostile_path: Path) -> None:
    """Status, lead, date, note, help, filter and palette show hostile titles harmlessly, and saving says them harmlessly."""
    async with start((120, 40), path=hostile_path) as driver:
        await driver.press("enter", "enter")
        for key in ("s", "o", "d", "n", "question_mark"):
            await driver.press(key)
            check(driver)
            await driver.press("escape")
        await driver.press("space", "space", "space", "s")
        check(driver)
        await driver.press("6", "enter")
        check(driver)
        await driver.press("o", "enter")
        check(driver)
        assert driver.place == "AreaScreen"
        await driver.press("enter")
        for keys in (("r",), ("r", "tab", "tab", "enter"), ("a",), ("a", "enter")):
            await driver.press(*keys)
            check(driver)
            await driver.press(*["escape"] * len(keys))
        await driver.press("1", "P", "enter")
        check(driver)


async def test_the_palette_shows_hostile_titles_harmlessly(start: Start, hostile_path: Path) -> None:
    """Hits of the palette are text too."""
    async with start((120, 40), path=hostile_path) as driver:
        await driver.press("ctrl+p")
        assert isinstance(driver.app.screen, CommandPalette)
        await driver.pilot.press(*"HEDN1")
        await driver.pilot.pause(0.3)
        await driver.rest()
        assert "HED-N1" in driver.text
        check(driver)
        await driver.take()
        assert driver.place == "MeasureScreen"
        check(driver)


async def test_what_is_typed_is_kept_harmlessly(start: Start) -> None:
    """A pasted note with terminal commands and markup is kept and shown without them doing anything."""
    async with start((120, 40)) as driver:
        await driver.press("enter", "enter", "n")
        await driver.type(HOSTILE)
        check(driver)
        await driver.press("enter", "enter")
        check(driver)
        assert "[/x][red]" in driver.page
        await driver.press("4")
        assert "[/x][red]" in driver.text
        check(driver)


@pytest.fixture
def hostile_settings(settings_file: Path) -> None:
    """A settings file somebody else wrote."""
    settings_file.parent.mkdir()
    settings_file.write_text('{"saved_filters": {"[/x]\\u001b[2J": "[/x]\\u001b]0;t\\u0007"}}')


@pytest.mark.usefixtures("hostile_settings")
async def test_a_hostile_saved_filter_is_only_text(start: Start) -> None:
    """A settings file somebody else wrote cannot reach the terminal through the filter dialog or the breadcrumb."""
    async with start((80, 24)) as driver:
        await driver.press("2", "slash")
        assert "[/x]" in driver.text
        check(driver)
        await driver.press("down", "enter")
        assert driver.place == "MeasuresScreen"
        check(driver)
