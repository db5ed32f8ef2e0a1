"""The view over all indicators: what each line says, and what the line under the list adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

if TYPE_CHECKING:
    from tests.driver import Driver, Start


def standing(driver: Driver) -> str:
    """The line under the list."""
    return str(driver.app.screen.query_one("#standing", Static).content)


@pytest.mark.parametrize(
    ("language", "rank", "age"),
    [
        ("sv", "i länet plats 1 (1–11) av 15, högst först", "2025, 1 år, ny väntas varje år: aktuell"),
        ("en", "in the county place 1 (1–11) of 15, highest first", "2025"),
    ],
)
async def test_rank_and_age_are_said_at_80_columns(start: Start, language: str, rank: str, age: str) -> None:
    """Where the columns have no room, the line under the list says title, rank with its margin, and age."""
    async with start((80, 24), language=language) as driver:
        await driver.press("enter", "3")
        said = standing(driver)
        assert rank in said
        assert age in said
        await driver.press("down", "down")
        assert standing(driver) != said


async def test_the_course_stands_in_the_list_at_120(start: Start) -> None:
    """Sparkline, latest value with interval, verdict and rank, one line each; a broken series has a gap."""
    async with start((120, 40)) as driver:
        await driver.press("enter", "3")
        violence = next(line for line in driver.lines if "588 (473" in line)
        assert "sämre" in violence
        assert "2 (1–3) av 15" in violence
        course = violence[violence.index("årsvis") + 6 : violence.index("588")].strip()
        assert course.endswith("█")
        assert " " in course
        await driver.press("p")
        assert "Hedemora" not in driver.breadcrumb.split("   ")[0]


async def test_an_indicator_without_values_adds_only_its_title(start: Start) -> None:
    """No rank and no age are made up for a series nobody has values of."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "3")
        await driver.go("man-elevfranvaro")
        assert standing(driver) == "Elevfrånvaro i grundskolan"
