"""A hundred thousand measures: the list costs what a screenful costs."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from store.db.connect import open_store
from tui.screens.measures import MeasuresScreen
from tui.widgets.row_source import PagedRows

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from tests.driver import Driver, Start

MANY = 100_000


@pytest.fixture
def crowded_path(demo_path: Path, clock: FixedClock) -> Path:
    """A demo store with a hundred thousand more measures, last in the plan that comes last."""
    with contextlib.closing(open_store(demo_path, clock)) as backend:
        backend.rows(
            "INSERT INTO measure (id, plan_id, area_id, position, title) "
            "SELECT 'Z' || i, 'NAS', 'NAS-B', 1000 + i, 'Åtgärd nummer ' || i FROM range(1, $1 + 1) t(i)",
            [MANY],
        )
    return demo_path


def pages(driver: Driver) -> PagedRows:
    """What the list holds of its rows."""
    source = driver.rows._source
    assert isinstance(source, PagedRows)
    return source


async def test_a_hundred_thousand_measures(start: Start, crowded_path: Path) -> None:
    """End shows the last row, Home the first, a status is changed at the far end, and memory stays a few pages."""
    async with start((120, 40), path=crowded_path) as driver:
        await driver.press("2")
        total = pages(driver).count
        assert total > MANY
        await driver.press("end")
        assert driver.rows.cursor_key == f"Z{MANY}"
        assert any(line.startswith(f"▸ Z{MANY}") for line in driver.lines)
        await driver.press("s", "3", "enter")
        assert await driver.statuses(f"Z{MANY}") == ["in_progress"]
        assert driver.rows.cursor_key == f"Z{MANY}"
        await driver.press("home")
        assert driver.rows.cursor_key == "ANG-D1"


async def test_memory_stays_bounded_while_scrolling(start: Start, crowded_path: Path) -> None:
    """However far the list is scrolled, only a few pages of rows are kept, on the list and behind it."""
    async with start((80, 24), path=crowded_path) as driver:
        await driver.press("2")
        screen = driver.app.screen
        assert isinstance(screen, MeasuresScreen)
        before = pages(driver).count - MANY
        for page in range(1, 11):
            driver.rows._move_to(page * 7_000)
            await driver.rest()
            assert driver.rows.cursor_key == f"Z{page * 7_000 - before + 1}"
        assert len(pages(driver)._pages) <= PagedRows.KEEP
        assert len(screen._rows) <= (PagedRows.KEEP + 1) * PagedRows.PAGE
