"""Other municipalities beside one's own: chosen once, kept, and never too many to tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.dialogs.places import ChoosePlaces

if TYPE_CHECKING:
    from tests.driver import Driver, Start

TO_DEALING = ("enter", "enter", "end", "enter", "enter")
"""Keys from the start to Hedemora's open drug dealing."""


async def chosen(driver: Driver, *names: str) -> None:
    """Mark these municipalities and show them."""
    await driver.press("l")
    for name in names:
        await driver.go(name)
        await driver.press("space")
    await driver.press("enter")


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_similar_municipalities_come_first(start: Start, language: str) -> None:
    """Kolada's similar municipalities stand at the top, then the county's own, å ä ö last, each with why."""
    async with start((80, 24), language=language) as driver:
        await driver.press(*TO_DEALING, "l")
        rows = [row for row in (driver.rows._source.row(index) for index in range(driver.rows._source.count)) if row]
        assert rows[0].cells[0].text == "Rättvik"
        assert rows[0].cells[1].text == driver.words("dialog.similar")
        assert rows[-1].cells[0].text == "Älvdalen"
        assert "Hedemora" not in {row.cells[0].text for row in rows}


async def test_a_chosen_municipality_is_judged_beside(start: Start) -> None:
    """The chosen one gets a line, its observations and a sentence of the difference; the choice is there next time."""
    async with start((120, 40)) as driver:
        await driver.press(*TO_DEALING)
        await chosen(driver, "2031")
        assert "Rättvik 2 %" in driver.text.replace("\u00a0", " ")
        assert "här är det säkert högre" in " ".join(driver.page.split())
    async with start((120, 40)) as driver:
        await driver.press(*TO_DEALING)
        assert "Rättvik" in driver.page
        await driver.press("l", "x", "enter")
        assert "Rättvik" not in driver.page


async def test_too_many_are_refused_and_esc_changes_nothing(start: Start) -> None:
    """Five lines beside cannot be told apart: the dialog says so and stays; Esc leaves everything as it was."""
    async with start((80, 24)) as driver:
        await driver.press(*TO_DEALING, "l", *["space"] * 5, "enter")
        assert isinstance(driver.app.screen, ChoosePlaces)
        assert driver.words("dialog.places_many", count=4) in driver.text
        await driver.press("escape")
        assert not driver.app.settings.beside
