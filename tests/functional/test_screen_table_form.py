"""The form for an unknown table says what is lacking and what is wrong, shows what it would read, and draws data as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from store import locations
from store.importing.mapping.folder import kept_mapping
from tests.functional.import_files import values
from tests.functional.table_files import LUPP, MARKED, below, field, table_file, to_form, write
from tui.widgets.bars import KeyLine

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run
    from tests.driver import Driver, Look, Start


def _beside(driver: Driver, key: str) -> str:
    return str(driver.app.screen.query_one(f"#beside-{key}", Static).content)


async def test_what_lacks_is_asked_for_until_it_is_said(start: Start, look: Look, tmp_path: Path) -> None:
    """Each thing only she knows is a question below the form; it goes when it is answered; Enter saves nothing before."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_form(driver, table_file(tmp_path / "lupp.csv"))
        title, source = driver.words("mapping.ask.title"), driver.words("mapping.ask.source")
        assert title in below(driver)
        assert source in below(driver)
        await driver.press("enter")
        assert driver.place == "Form"
        assert driver.app.focused is driver.app.screen.query_one("#field-title")
        assert f"! {title}" in driver.text
        await driver.type("Hot")
        assert title not in below(driver)
        await write(driver, source="Lupp")
        assert source not in below(driver)
        assert driver.words("map_table.preview") in below(driver)
        assert not locations.mappings_folder().exists()


async def test_a_column_is_made_something_else_by_its_key(start: Start, tmp_path: Path) -> None:
    """A digit or an arrow changes what a column is, and the preview follows; without a period the year is asked for."""
    async with start((80, 24)) as driver:
        await to_form(driver, table_file(tmp_path / "lupp.csv"))
        assert "n = 202" in below(driver)
        await field(driver, "column-5")
        await driver.press("9")
        assert "n = 202" not in below(driver)
        await driver.press("left", "left", "left")
        assert "n = 202" in below(driver)


async def test_a_year_for_the_whole_table(start: Start, tmp_path: Path) -> None:
    """A table without years and places: both are asked for, and what is written holds for every row."""
    async with start((120, 40)) as driver:
        await to_form(driver, table_file(tmp_path / "svar.csv", "Fråga;Andel, %\nHotad;12,5\nRånad;1,5\n"))
        assert driver.words("map_table.ask_place") in below(driver)
        assert driver.words("map_table.ask_period") in below(driver)
        await driver.press("7")
        await write(driver, title="Lupp", source="Lupp", place="Ankeborg", period="i fjol")
        assert driver.words("mapping.expected_place")[:20] in _beside(driver, "place")
        assert "”i fjol”" in _beside(driver, "period")
        await driver.press("up")
        await driver.type("hedemora")
        await write(driver, period="2024")
        assert "Hedemora 2024 12,5 %" in below(driver)
        await driver.press("enter", "enter")
        assert await values(driver, "lupp-hotad") == [(2024, 12.5)]


async def test_two_columns_cannot_be_the_same(start: Start, tmp_path: Path) -> None:
    """The second value column is told so beside it, and nothing is kept."""
    async with start((120, 40), language="en") as driver:
        await to_form(driver, table_file(tmp_path / "lupp.csv"))
        await write(driver, title="Hot", source="Lupp")
        while driver.app.focused is not driver.app.screen.query_one("#field-column-3"):
            await driver.press("up")
        await driver.press("3")
        assert "Andel, %" in _beside(driver, "column-3")
        await driver.press("enter")
        assert driver.place == "Form"
        assert not locations.mappings_folder().exists()


async def test_shares_are_never_taken_for_per_cent_by_guessing(start: Start, tmp_path: Path) -> None:
    """0,125 may be per cent or a part of one: it is asked, the preview shows what the answer means, and it is kept."""
    async with start((80, 24)) as driver:
        await to_form(driver, table_file(tmp_path / "andel.csv", LUPP.replace("14,5", "0,145").replace("12,5", "0,125")))
        await field(driver, "column-3")
        await driver.press("9", "down", "9")
        assert driver.words("map_table.preview") not in below(driver)
        await write(driver, title="Hot")
        await field(driver, "scale")
        await driver.press("2")
        assert "Hedemora 2024 12,5 %" in below(driver)
        await write(driver, source="Lupp")
        await driver.press("enter", "enter")
        assert await values(driver, "hot") == [(2022, 14.5), (2024, 12.5)]


async def test_hostile_headings_and_an_unknown_mark(start: Start, look: Look, tmp_path: Path) -> None:
    """Markup and control characters in a heading are drawn as text; a cell that is no number is named, and may be a mark."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_form(driver, table_file(tmp_path / "[b]x[b].csv", MARKED))
        assert "[red]Not[/red]" in driver.text
        assert "[b]x[b].csv" in driver.text
        assert not any(sign in driver.text for sign in "\x1b\u202e")
        await field(driver, "column-1")
        await driver.press("3")
        await write(driver, title="[bold]Antal[/bold]")
        await field(driver, "unit")
        await driver.press("2")
        await write(driver, source="Egen", place="2083")
        assert "kanske" in below(driver)
        await driver.press("enter")
        assert driver.place == "Form"
        assert driver.app.focused is driver.app.screen.query_one("#field-missing")
        await driver.type("kanske")
        assert "[bold]Antal[/bold] Hedemora 2023 7" in below(driver)
        await driver.press("enter")
        assert "[bold]Antal[/bold]" in driver.text
        await driver.press("enter")
        assert await values(driver, "bold-antal-bold") == [(2023, 7), (2024, None), (2025, 9)]


async def test_a_wide_table(start: Start, tmp_path: Path) -> None:
    """Years as columns are not asked for one by one: they are said to be values, and all of them are read."""
    async with start((80, 24), language="en") as driver:
        await to_form(driver, table_file(tmp_path / "bred.csv", "Kommun;2021;2022;2023\nHedemora;5;6;7\nAvesta;1;2;3\n"))
        assert driver.words("map_table.across_period", first="2021", last="2023", count=3)[:30] in driver.text
        assert not driver.app.screen.query("#field-column-1")
        await write(driver, title="Ungdomar")
        await driver.press("down", "2")
        await write(driver, source="Socialtjänsten")
        await driver.press("enter", "enter")
        assert await values(driver, "ungdomar") == [(2021, 5), (2022, 6), (2023, 7)]


async def test_what_is_wrong_far_down_is_told_before_anything_is_kept(start: Start, tmp_path: Path) -> None:
    """The preview reads the first rows, saving reads all: the wrong row is named, what was written still stands."""
    rows = "".join(f"Hedemora;{year}-{month:02};{month}\n" for year in range(2005, 2025) for month in range(1, 13))
    file = table_file(tmp_path / "lång.csv", f"Kommun;Månad;Antal\n{rows}Hedemora;2025-01;många\n")
    async with start((120, 40)) as driver:
        await to_form(driver, file)
        await write(driver, title="Anmälningar")
        await driver.press("down", "2")
        await write(driver, source="Egen")
        await driver.press("enter")
        assert driver.place == "Form"
        assert "många" in below(driver)
        assert driver.words("problem.row", row="242") in below(driver)
        assert "Anmälningar" in driver.text
        assert not locations.mappings_folder().exists()
        table_file(file, file.read_text("utf-8").replace("många", "3"))
        await driver.press("escape", "m")
        await write(driver, title="Anmälningar")
        await driver.press("down", "2")
        await write(driver, source="Egen")
        await driver.press("enter")
        assert driver.words("import_screen.ask", count=241) in driver.text


async def test_another_series_is_never_mixed_in(start: Start, tmp_path: Path) -> None:
    """The id of a series of Brå's is refused before the description is kept: one would be stuck with it afterwards."""
    async with start((120, 40)) as driver:
        await to_form(driver, table_file(tmp_path / "lupp.csv"))
        await write(driver, title="Hot", source="Lupp", id="bra-anmalda-brott-antal")
        await driver.press("enter")
        assert driver.place == "Form"
        assert "bra-anmalda-brott-antal" in below(driver)
        assert not locations.mappings_folder().exists()
        await write(driver, id="Hot!")
        assert driver.words("mapping.expected_id")[:20] in _beside(driver, "id")


async def test_a_folder_that_cannot_be_written(start: Start, tmp_path: Path) -> None:
    """The refusal says where, the form still stands as it was filled, and no figure is saved."""
    place = locations.mappings_folder()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("in the way", "utf-8")
    async with start((120, 40)) as driver:
        await to_form(driver, table_file(tmp_path / "lupp.csv"))
        await write(driver, title="Hot", source="Lupp")
        await driver.press("enter")
        assert driver.place == "Form"
        assert str(place)[:20] in below(driver)
        assert "Hot" in driver.text


async def test_the_mouse_opens_the_form_and_changes_a_column(start: Start, tmp_path: Path) -> None:
    """The key in the key line is clicked, then the answer of a column: it takes the next one."""
    async with start((120, 40)) as driver:
        await to_form(driver, table_file(tmp_path / "lupp.csv"))
        await driver.press("escape")
        at = driver.key_line.index(driver.words("command.map_table"))
        await driver.pilot.click(KeyLine, offset=(at, 0))
        await driver.rest()
        assert driver.place == "Form"
        await driver.pilot.click("#field-column-5")
        await driver.rest()
        assert driver.words("mapping.role.indicator") in driver.text
        assert "n = 202" not in below(driver)
        await driver.press("escape")


async def test_the_description_is_the_one_the_command_line_makes(start: Start, tmp_path: Path, radslag: Run) -> None:
    """What the form keeps and what ``radslag map`` keeps of the same answers are the same."""
    file = table_file(tmp_path / "lupp.csv")
    said = ("--title", "Hot", "--indicator", "hot", "--source", "Lupp")
    assert radslag("map", str(file), *said, "--name", "typed").code == 0
    typed = kept_mapping("typed")
    assert radslag("map", "--forget", "typed").code == 0
    async with start((80, 24)) as driver:
        await to_form(driver, file)
        await write(driver, title="Hot", source="Lupp")
        await driver.press("enter")
    assert kept_mapping("hot") == typed.model_copy(update={"name": "hot"})
