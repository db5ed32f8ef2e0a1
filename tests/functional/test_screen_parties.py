"""The register of parties: found, renamed, merged, and made out of the plan's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.functional.row_form_steps import stands, write

if TYPE_CHECKING:
    from tests.driver import Driver, Look, Start


WHO = "SELECT measure_id, party_id, role FROM measure_party ORDER BY ALL"


async def names(driver: Driver) -> set[str]:
    """Names of all parties that are not hidden."""
    rows = await driver.behind(lambda backend: backend.rows("SELECT name FROM party WHERE NOT hidden"))
    return {name for (name,) in rows}


async def test_parties_are_found_renamed_and_made(start: Start, look: Look) -> None:
    """The list says how many measures each leads and takes part in; a name that is taken is refused while it is written."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("P", "slash")
        await driver.type("skola")
        await driver.press("enter")
        await driver.go("skola")
        assert "[skola]" in driver.breadcrumb
        await driver.press("enter")
        await write(driver, "name", "POLISEN")
        assert driver.words("row_form.write", what=driver.words("edit.name_taken")) in driver.text
        await write(driver, "name", "Grundskolan")
        await driver.press("enter", "c", "plus")
        await write(driver, "name", "Nattvandrarna")
        await driver.press("enter")
        assert {"Grundskolan", "Nattvandrarna"} <= await names(driver)
        assert driver.rows.cursor_key == "nattvandrarna"
        await driver.press("minus")
        assert "Nattvandrarna" not in await names(driver)
        await driver.press("u")
        assert "Nattvandrarna" in await names(driver)


async def test_two_names_for_one_party(start: Start) -> None:
    """Two are marked, the one to keep is chosen, and every measure names it; undo gives both back."""
    async with start((120, 40)) as driver:
        await driver.press("P", "s")
        assert driver.words("parties.mark_two") in driver.notice
        before = await driver.behind(lambda backend: backend.rows(WHO))
        await driver.go("skola")
        await driver.press(" ")
        await driver.go("elevhalsa")
        await driver.press("s")
        await driver.go("elevhalsa")
        await driver.press("enter")
        assert "Skola" not in await names(driver)
        left = await driver.behind(lambda backend: backend.rows("SELECT 1 FROM measure_party WHERE party_id = 'skola'"))
        assert left == []
        await driver.press("u")
        assert await driver.behind(lambda backend: backend.rows(WHO)) == before
        assert "Skola är tillbaka" in driver.notice
        await driver.go("elevhalsa")
        await driver.press("minus")
        assert "3 åtgärder nämner den fortfarande" in driver.notice


async def test_the_plans_words_are_split_into_parties(start: Start) -> None:
    """A measure that says who in words only stands last in the register; Enter opens it, F8 splits the words."""
    async with start((80, 24)) as driver:
        await driver.app.gateway.write(lambda backend: backend.rows("DELETE FROM measure_party WHERE measure_id = 'HED-N1'"))
        await driver.press("P", "end")
        assert driver.rows.cursor_key == "measure:HED-N1"
        await driver.press("enter", "f8")
        assert stands(driver, "leads") == "Brottsförebyggande samordnare"
        assert stands(driver, "partners") == "Länsstyrelsen; Krögare; Polisen"
        await driver.press("ctrl+s")
        assert driver.words("parties.unsplit", count=1) not in driver.text
