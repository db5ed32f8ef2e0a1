"""A plan from nothing to its first measure with owner and date, and every way back on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, TextArea

from store.own_store import create_own_store

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from tests.driver import Driver, Start


@pytest.fixture
def own_path(tmp_path: Path, clock: FixedClock) -> Path:
    """A store of the user's own, with no plan in it."""
    path = tmp_path / "own.duckdb"
    create_own_store(path, clock)
    return path


async def write(driver: Driver, **texts: str) -> None:
    """Write in the named fields of the form."""
    for key, text in texts.items():
        field = driver.app.screen.query_one(f"#field-{key}")
        field.focus()
        await driver.rest()
        if isinstance(field, Input):
            await driver.type(text)
        else:
            area = field if isinstance(field, TextArea) else field.query_one(TextArea)
            area.text = text
            await driver.rest()


async def test_a_plan_from_nothing_to_its_first_measure(start: Start, own_path: Path) -> None:
    """N, some letters, a digit, a period, areas one a line; + and Enter add a measure with owner and date, and one more."""
    async with start((80, 24), path=own_path, demo=False) as driver:
        assert driver.words("screen.no_plans")[:20] in driver.text
        assert f"N {driver.words('command.new_plan')}" in driver.key_line
        await driver.press("N")
        await driver.type("hedem")
        await driver.press("enter", "1")
        await write(driver, period="2027–2030")
        assert driver.app.screen.query_one("#field-valid_to", Input).value == "2030-12-31"
        assert "2027–2030" in driver.app.screen.query_one("#field-title", Input).value
        await driver.press("enter")
        driver.app.screen.query_one(TextArea).text = "Narkotika\n"
        await driver.rest()
        suggested = driver.words("new_plan.areas").split("; ")[1]
        assert suggested in driver.text
        await driver.press("tab")
        await driver.go(suggested)
        await driver.press("enter", "ctrl+s")
        assert f"Narkotika, {suggested}" in driver.text
        await driver.press("1")
        assert driver.place == "OutlineScreen"
        assert driver.rows.cursor_key == "priority_area HED-N"
        assert driver.words("new_plan.saved", plan="HED")[:40] in driver.notice
        await driver.press("plus", "enter")
        await write(driver, title="Krogar mot knark", leads="Polisen", due_date="2028-12-31")
        await driver.press("ctrl+s")
        assert driver.rows.cursor_key == "measure HED-N1"
        line = next(line for line in driver.lines if "▸" in line)
        assert "Polisen" in line
        assert "2028-12-31" in line
        await driver.press("plus", "enter")
        await write(driver, title="Drogtester")
        await driver.press("ctrl+s")
        titles = [("Krogar mot knark",), ("Drogtester",)]
        sql = "SELECT title FROM measure WHERE NOT hidden ORDER BY position, id"
        assert await driver.behind(lambda backend: backend.rows(sql)) == titles
        await driver.press("7")
        assert "Hedemora" in driver.breadcrumb, "a plan made since the overview was shown is checked"
        await driver.press("escape", "E")
        await driver.press("u", "u", "u")
        assert driver.words("outline.is_hidden") in driver.text
        await driver.press("1")
        assert driver.words("screen.no_plans")[:20] in driver.text


async def test_nothing_is_lost_on_the_way_back(start: Start, own_path: Path) -> None:
    """Esc goes back step by step with everything kept, and leaves only after a question; municipalities share a plan."""
    async with start((80, 24), path=own_path, demo=False) as driver:
        await driver.press("N")
        for letters in ("sollef", "kramf"):
            await driver.type(letters)
            await driver.press("plus")
        assert "Sollefteå, Kramfors" in driver.text
        await driver.press("enter", "2")
        await write(driver, title="Vårt löfte", valid_from="2027-05-01", valid_to="2027-01-01")
        await driver.press("enter")
        assert driver.words("new_plan.ends_before")[:25] in " ".join(driver.text.split())
        await write(driver, valid_to="2028-01-01")
        await driver.press("enter")
        driver.app.screen.query_one(TextArea).text = "Trafik\nTrafik"
        await driver.rest()
        await driver.press("ctrl+s")
        assert driver.words("new_plan.area_twice", title="Trafik") in driver.text
        driver.app.screen.query_one(TextArea).text = "Trafik\nSkola"
        await driver.rest()
        await driver.press("escape", "escape", "escape", "escape")
        assert driver.words("new_plan.leave_title") in driver.text
        await driver.press("enter")
        assert "Sollefteå, Kramfors" in driver.text
        await driver.press("ctrl+q")
        assert driver.words("new_plan.unsaved") in driver.text
        await driver.press("enter", "ctrl+q")
        assert driver.words("new_plan.unsaved") in driver.text
        await driver.press("enter")
        assert driver.app.screen.query_one("#field-title", Input).value == "Vårt löfte"
        await driver.press("enter")
        assert driver.app.screen.query_one(TextArea).text == "Trafik\nSkola"
        await driver.press("ctrl+s", "1")
        assert driver.place == "OutlineScreen"
        rows = await driver.behind(lambda backend: backend.rows("SELECT place_code FROM plan_place ORDER BY position"))
        assert rows == [("2283",), ("2282",)]
        await driver.press("1", "N", "x", "escape", "escape")
        assert driver.place == "OverviewScreen"


async def test_beside_the_example_a_plan_goes_to_ones_own_file(start: Start, home: Path) -> None:
    """In the demo one plain question; no stays in the example, yes opens one's own store, and the example is left as it was."""
    async with start((80, 24)) as driver:
        await driver.press("N")
        assert driver.words("new_plan.own_title") in driver.text
        await driver.press("2")
        assert driver.place == "OverviewScreen"
        assert "Hedemora" in driver.text
        await driver.press("N", "1")
        assert driver.place == "ChooseMunicipalities"
        assert not driver.app.gateway.opening.demo
        assert driver.app.gateway.opening.path.is_relative_to(home)
        await driver.press("escape")
        assert driver.words("screen.no_plans")[:20] in driver.text
