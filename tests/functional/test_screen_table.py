"""A table of her own is described where its import was refused, from the keyboard, without a command to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import locations
from store.importing.mapping.folder import kept_mappings
from tests.functional.import_files import pick, values
from tests.functional.table_files import LUPP, below, table_file, to_form, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Look, Start


async def test_from_an_unknown_file_to_its_figures(start: Start, look: Look, tmp_path: Path) -> None:
    """Refused, described with a title and a source, previewed, saved: the value stands on the indicator's own screen."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_form(driver, table_file(tmp_path / "lupp 2024.csv"))
        number = "12,5 %" if look.language == "sv" else "12.5%"
        assert number in below(driver)
        await write(driver, title="Hot i skolan", source="Lupp, Hedemora kommun")
        assert f"Hot i skolan Hedemora 2024 {number}" in below(driver)
        await driver.press("enter")
        assert driver.place == "ImportScreen"
        assert driver.words("map_table.saved", name="hot-i-skolan")[:40] in driver.notice
        assert driver.words("import_screen.ask", count=2) in driver.text
        await driver.press("enter")
        assert await values(driver, "hot-i-skolan") == [(2022, 14.5), (2024, 12.5)]
        await driver.press("3")
        await driver.go("hot-i-skolan")
        await driver.press("enter")
        assert any(number in line and "2024" in line for line in driver.lines)
        assert "Lupp, Hedemora kommun" in driver.text


async def test_the_next_edition_is_read_without_asking(start: Start, tmp_path: Path) -> None:
    """Next year's file has other values and its columns in another order: it is previewed at once, old figures kept."""
    async with start((80, 24)) as driver:
        await to_form(driver, table_file(tmp_path / "lupp 2024.csv"))
        await write(driver, title="Hot i skolan", source="Lupp, Hedemora kommun")
        await driver.press("enter", "enter")
    later = table_file(
        tmp_path / "lupp 2026.csv",
        "År;Kommun;Andel, %;KI undre;KI övre;Antal svarande\n"
        "2024;Hedemora;12,7;9,2;17,0;1210\n2026;Hedemora;11,0;8,0;15,0;900\n",
    )
    async with start((80, 24)) as driver:
        await pick(driver, later)
        assert driver.words("import_screen.ask", count=2) in driver.text
        await driver.press("enter")
        assert await values(driver, "hot-i-skolan") == [(2022, 14.5), (2024, 12.7), (2026, 11.0)]


async def test_leaving_keeps_nothing(start: Start, look: Look, tmp_path: Path) -> None:
    """Esc twice in the filled form: no description, no value, still refused; Esc again is back where she was."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_form(driver, table_file(tmp_path / "lupp.csv"))
        await write(driver, title="Hot i skolan", source="Lupp")
        await driver.press("escape")
        assert driver.place == "Form"
        await driver.press("escape")
        assert driver.place == "ImportScreen"
        assert driver.words("import_screen.nothing_saved") in driver.notice
        assert driver.words("map_table.offer", file="lupp.csv")[:30] in driver.text
        assert not locations.mappings_folder().exists()
        assert await values(driver, "hot-i-skolan") == []
        await driver.press("escape")
        assert driver.place == "OverviewScreen"


async def test_only_an_unknown_table_is_described(start: Start, tmp_path: Path) -> None:
    """A photo, and a known file with a wrong row, are no tables to describe: the key is not offered and does nothing."""
    async with start((120, 40)) as driver:
        photo = tmp_path / "bild.csv"
        photo.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
        known = table_file(tmp_path / "bra.csv", "geografi,enhet,ar,variabel,varde,kalla\nHedemora,Antal,2024,Brott,många,x\n")
        for file in (photo, known):
            await pick(driver, file)
            assert driver.words("command.map_table") not in driver.key_line
            await driver.press("m")
            assert driver.place == "ImportScreen"
            await driver.press("escape")


async def test_two_descriptions_of_one_name(start: Start, tmp_path: Path) -> None:
    """The name of another description is never written over: one is proposed that is free, and a taken one is refused."""
    async with start((120, 40), language="en") as driver:
        await to_form(driver, table_file(tmp_path / "a.csv"))
        await write(driver, title="Hot", source="Lupp")
        await driver.press("enter", "enter")
        await to_form(driver, table_file(tmp_path / "b.csv", LUPP.replace("KI undre", "Lägst")))
        await write(driver, title="Hot", source="Lupp", name="hot")
        await driver.press("enter")
        assert driver.words("map_table.name_taken", name="hot")[:30] in driver.text
        await driver.type("")
        await driver.press("enter", "enter")
        assert set(kept_mappings().mappings) == {"hot", "hot-2"}
        assert len(await values(driver, "hot")) == len(await values(driver, "hot-2")) == 2


async def test_two_unknown_files_are_described_one_after_the_other(start: Start, tmp_path: Path) -> None:
    """Two unknown tables marked together: the second is asked for when the first is described, then both are previewed."""
    folder = tmp_path / "flera"
    folder.mkdir()
    table_file(folder / "a.csv")
    table_file(folder / "b.csv", LUPP.replace("Andel, %", "Andel rädda, %"))
    async with start((120, 40)) as driver:
        await pick(driver, folder)
        await driver.press(" ", " ", "enter", "m")
        await write(driver, title="Hot", source="Lupp")
        await driver.press("enter")
        assert driver.words("map_table.offer", file="b.csv")[:30] in driver.text
        await driver.press("m")
        await write(driver, title="Rädsla", source="Lupp")
        await driver.press("enter")
        assert driver.words("import_screen.ask", count=4) in driver.text
