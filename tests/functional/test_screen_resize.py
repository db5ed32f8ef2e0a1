"""Windows of any size, changed at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.driver import Start

STORM = [(200, 60), (10, 3), (1, 1), (80, 24)]
WAYS = {
    "overview": (),
    "municipality": ("enter",),
    "area": ("enter", "enter"),
    "measure": ("enter", "enter", "end", "enter"),
    "indicator": ("enter", "enter", "end", "enter", "enter"),
    "plan": ("enter", "t"),
    "measures": ("2", "end"),
    "indicators": ("3",),
    "journal": ("4", "end"),
    "status": ("enter", "enter", "s"),
    "lead": ("enter", "enter", "o"),
    "filter": ("2", "slash"),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
}


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS.keys())
async def test_a_storm_of_sizes_changes_nothing(start: Start, keys: tuple[str, ...]) -> None:
    """From 200×60 down to one cell and back: nothing crashes, and the screen is what it was."""
    async with start((80, 24)) as driver:
        await driver.press(*keys)
        before, place = driver.lines, driver.place
        for width, height in STORM:
            await driver.pilot.resize_terminal(width, height)
        await driver.rest()
        assert driver.place == place
        assert [line for line in driver.lines if line] == [line for line in before if line]


@pytest.mark.parametrize("size", [(10, 3), (1, 1), (40, 12)])
async def test_a_status_is_changed_in_the_smallest_window(start: Start, size: tuple[int, int]) -> None:
    """Whoever knows the keys can work even where little or nothing is seen."""
    async with start(size) as driver:
        await driver.press("enter", "enter", "s", "6", "enter")
        assert await driver.statuses("HED-N1") == ["completed"]


async def test_the_row_under_the_cursor_stays_in_sight(start: Start) -> None:
    """When the window shrinks the list scrolls so that the cursor is still seen."""
    async with start((120, 40)) as driver:
        await driver.press("2", "end")
        key = driver.rows.cursor_key or ""
        await driver.pilot.resize_terminal(80, 24)
        await driver.rest()
        assert driver.rows.cursor_key == key
        assert any(line.startswith("▸") and key in line for line in driver.lines)


async def test_no_column_that_matters_is_lost_at_80(start: Start) -> None:
    """Id, status, title, lead and due date stand in the list of measures at 80 columns; the lateness is not cut."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter")
        for column in ("id", "status", "title", "lead", "due"):
            assert driver.words(f"column.{column}") in driver.lines[1]
        assert driver.lines[6].endswith("2026-09-22 sen")


async def test_no_figure_loses_a_digit_to_the_scrollbar(start: Start) -> None:
    """In a list longer than its window the last column is whole: 98 respondents never become 9."""
    async with start((120, 40)) as driver:
        await driver.press("enter", "enter", "end", "enter", "enter")
        row = driver.rows._source.row(0)
        assert row
        drawn = next(line for line in driver.lines if line.startswith("▸ Hedemora")).split("│")[0].rstrip()
        assert drawn.endswith(f" {row.cells[4].text}")
        await driver.press("4")
        assert driver.rows.show_vertical_scrollbar
        assert f" {driver.words('column.note')}" in driver.lines[1]


async def test_the_detail_stands_beside_at_120_and_not_at_80(start: Start) -> None:
    """At 120 columns the measure under the cursor is shown beside the list."""
    async with start((120, 40)) as driver:
        await driver.press("enter", "enter")
        assert "Krogar mot knark" in driver.page
        assert any("│" in line for line in driver.lines)
        await driver.pilot.resize_terminal(80, 24)
        await driver.rest()
        assert not any("│" in line for line in driver.lines)
