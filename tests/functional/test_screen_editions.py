"""A plan is revised on the screen: its next edition, what differs, and the way back to what was."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Start


async def test_a_plan_is_revised_compared_and_put_on_paper(start: Start, home: Path) -> None:
    """y, Enter, Enter: the new edition holds at once when its day has come; the old one is an earlier edition, not counted."""
    async with start((120, 40), language="sv") as driver:
        before = driver.app.overview
        assert before is not None
        counted = next(place for place in before.places if place.code == "2083")
        await driver.go("2083")
        await driver.press("enter", "y")
        assert "2029-07" in driver.text, "the review is rolled on as far as the period"
        assert "Till dess gäller HED" in driver.text
        for _ in range(2):
            await driver.press("tab")
        await driver.type("2026-11-01")
        assert "HED blir tidigare utgåva när du sparar" in driver.text
        await driver.press("enter")
        assert "14 åtgärder följer med" in driver.text
        await driver.press("escape")
        assert "2026-11-01" in driver.text, "what was written is still there"
        await driver.press("enter", "down", "space")
        assert "13 åtgärder följer med" in driver.text
        await driver.press("enter")
        assert (driver.place, driver.notice.split(".")[0]) == ("PlanScreen", "Sparad: utgåvan HED-2, med 13 åtgärder från HED")
        assert "tidigare utgåva" in driver.page
        await driver.press("v")
        assert driver.place == "EditionScreen"
        assert "2 har utgått. 13 åtgärder är som de var." in " ".join(driver.page.split())
        await driver.press("w")
        assert "rapport-skillnader-HED-2.docx" in driver.text
        await driver.press("tab", "3", "enter")
        assert "# Skillnader mellan utgåvorna" in (home / "rapport-skillnader-HED-2.md").read_text("utf-8")
        await driver.press("p")
        assert driver.place == "Pick"
        await driver.press("escape", "escape", "escape")
        assert "Tidigare utgåva 2024–" in driver.text
        await driver.press("1")
        after = driver.app.overview
        assert after is not None
        place = next(place for place in after.places if place.code == "2083")
        assert (place.measures, counted.measures) == (13, 15)
        assert place.late <= counted.late
        assert "Tidigare utgåva: Åtgärdsplan 2024– (HED), räknas inte" in driver.page
        await driver.press("u")
        again = driver.app.overview
        assert again is not None
        assert next(one for one in again.places if one.code == "2083") == counted


async def test_the_old_measure_is_two_keys_from_the_new(start: Start) -> None:
    """From the new edition's measure v goes to the old one with its history; u on the new plan leads out of it."""
    async with start((80, 24), language="sv") as driver:
        await driver.go("2083")
        await driver.press("enter", "y", "enter", "enter")
        assert driver.place == "PlanScreen"
        await driver.press("escape", "2", "slash")
        await driver.type("plan:HED-2")
        await driver.press("enter")
        await driver.go("HED-2-N1")
        await driver.press("enter")
        assert "Övertagen från HED-N1" in driver.page
        await driver.press("v")
        assert driver.breadcrumb.count("HED-N1") == 1
        assert "Fortsätter som HED-2-N1" in driver.page
        await driver.press("1")
        await driver.go("2083")
        await driver.press("enter")
        await driver.go("HED-2")
        await driver.press("t", "u")
        assert (driver.place, "HED-2 finns inte längre här" in driver.notice) == ("PlaceScreen", True)


async def test_a_plan_and_the_store_are_saved_as_files(start: Start, home: Path) -> None:
    """X writes the plan, X everything; where they went is said, and a folder with other files is left alone."""
    async with start((80, 24), language="sv") as driver:
        await driver.go("2083")
        await driver.press("enter", "x", "enter")
        assert (home / "plan-HED" / "plans" / "hed.toml").read_text("utf-8").startswith("# radslag")
        assert "plan-HED" in driver.notice.replace(" ", "")
        (home / "mine").mkdir()
        (home / "mine" / "contents.json").write_text("{}")
        await driver.press("X")
        await driver.type(str(home / "mine"))
        await driver.press("enter")
        assert (home / "mine" / "contents.json").read_text() == "{}"
        await driver.press("X", "enter")
        assert (home / "radslag-arkiv-2026-11-21" / "contents.json").exists()
