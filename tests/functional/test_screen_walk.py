"""Inwards with Enter, outwards with Esc: municipality, area, measure, indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.events import Key

if TYPE_CHECKING:
    from tests.driver import Look, Start

TRAILS = [
    ("PlaceScreen", "Rådslag › Hedemora"),
    ("AreaScreen", "Rådslag › Hedemora › Narkotika"),
    ("MeasureScreen", "Rådslag › Hedemora › Narkotika › HED-N4"),
    ("IndicatorScreen", "HED-N4 › bra-narkotikahandel · Hedemora"),
]


@pytest.mark.both_looks
async def test_in_with_enter_and_out_with_escape(start: Start, look: Look) -> None:
    """Enter goes one level in, Esc one level out, and the breadcrumb says where you are at every step."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        for number, (place, trail) in enumerate(TRAILS):
            if number == 2:
                await driver.go("HED-N4")
            await driver.press("enter")
            assert driver.place == place
            assert trail in driver.breadcrumb
        for place, trail in reversed(TRAILS[:-1]):
            await driver.press("escape")
            assert driver.place == place
            assert trail in driver.breadcrumb
        await driver.press("escape")
        assert driver.breadcrumb.startswith(f" Rådslag › {driver.words('screen.overview')}")


async def test_the_way_out_finds_the_cursor_where_it_stood(start: Start) -> None:
    """Coming back from a measure, the list is where it was left."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "down", "enter", "end", "up", "enter")
        assert "HED-V5" in driver.breadcrumb
        await driver.press("escape")
        assert driver.rows.cursor_key == "HED-V5"
        await driver.press("escape")
        assert driver.rows.cursor_key == "HED-V"


async def test_escape_on_the_overview_stays(start: Start) -> None:
    """Esc never ends the program."""
    async with start((80, 24)) as driver:
        await driver.press("escape", "escape")
        assert driver.place == "OverviewScreen"
        assert driver.app.is_running


async def test_a_measure_says_the_plans_five_columns(start: Start) -> None:
    """Goal, cause, measure, who and detailed proposal stand on the measure's page in the plan's own words."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter", "enter")
        for label in ("goal", "cause", "who", "detail"):
            assert driver.words(f"measure.{label}") in driver.page
        assert "Krogar mot knark" in driver.page
        assert "Länsstyrelsen" in driver.page


async def test_an_indicator_is_said_in_one_sentence(start: Start) -> None:
    """The indicator's page says the two latest values and whether they differ by more than chance, and every observation."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter", "end", "enter", "enter")
        assert "6 % (4–10) 2024, 6 % (4–9) 2025: förändringen ryms inom felmarginalen." in driver.said
        assert driver.words("column.interval") in driver.text
        assert "2025" in driver.text
        rows = [driver.rows._source.row(index) for index in range(driver.rows._source.count)]
        places = {row.cells[0].text for row in rows if row}
        assert places == {"Hedemora", "Dalarnas län", "Riket"}


async def test_the_two_products_of_the_safety_survey_stay_apart(start: Start) -> None:
    """The yearly and the two-year series that measure the same are two lines that cannot be mistaken for each other."""
    async with start((120, 40)) as driver:
        await driver.press("enter", "enter", "end", "enter")
        below = [line for line in driver.lines if "öppen narkotikahandel" in line][-2:]
        assert "Brå, årsvis" in below[0]
        assert "NTU, två år" in below[1]


async def test_an_indicator_at_the_next_place(start: Start) -> None:
    """``p`` reads the same indicator at the next place that has values."""
    async with start((120, 40)) as driver:
        await driver.press("enter", "enter", "end", "enter", "enter")
        before = driver.breadcrumb
        await driver.press("p")
        assert driver.place == "IndicatorScreen"
        assert driver.breadcrumb != before
        assert "bra-narkotikahandel · " in driver.breadcrumb


@pytest.mark.parametrize("steps", [("enter",), ("enter", "enter"), ("enter", "enter", "enter")])
async def test_the_plans_own_text_from_each_level(start: Start, steps: tuple[str, ...]) -> None:
    """``t`` reads the document itself, from the municipality, the area and the measure."""
    async with start((80, 24)) as driver:
        await driver.press(*steps, "t")
        assert driver.place == "PlanScreen"
        assert driver.words("plan.decided_by") in driver.page
        assert driver.words("plan.registry_no") in driver.page
        await driver.press("escape")
        assert driver.place != "PlanScreen"


async def test_one_promise_shared_by_three_municipalities(start: Start) -> None:
    """Härnösand, Kramfors and Sollefteå lead to the same measures."""
    seen = []
    async with start((80, 24)) as driver:
        for code in ("2280", "2282", "2283"):
            await driver.go(code)
            await driver.press("enter", "enter")
            assert driver.place == "AreaScreen"
            seen.append([line[2:9].strip() for line in driver.lines if line[2:].startswith("ANG-")])
            await driver.press("1")
    assert seen[0]
    assert seen[0] == seen[1] == seen[2]


async def test_keys_faster_than_the_screens(start: Start) -> None:
    """Whoever types ahead of the screens ends where the keys lead, and nothing breaks on the way."""
    async with start((80, 24)) as driver:
        for key in ("2", "1", "2", "end", "1", "3", "4", "enter", "escape", "1", "enter", "escape", "2", "down", "1") * 3:
            driver.app.post_message(Key(key, None))
        await driver.rest()
        assert driver.place == "OverviewScreen"
        assert driver.app.is_running
        await driver.press("enter")
        assert driver.place == "PlaceScreen"
