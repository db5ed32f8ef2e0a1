"""A wrong file says where and what was expected; thousands of errors are told in a few lines; nothing of it is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.functional.import_files import crimes, good_file, pick, rows_file, values

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Look, Start


async def test_where_and_what(start: Start, look: Look, tmp_path: Path) -> None:
    """File, row, column and sentence stand on the screen, and no key saves anything."""
    wrong = rows_file(
        tmp_path / "[fel].csv", crimes("Hedemora", 2024, 1500), crimes("Hedemora", 2023, "många"), crimes("Hedemåra", 2025, 3)
    )
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        before = await values(driver)
        await pick(driver, wrong)
        page = " ".join(driver.page.split())
        assert driver.words("import_screen.refused", count=2) in driver.text
        assert "[fel].csv" in page
        assert f"{driver.words('problem.row', row='3')} · varde" in page
        assert driver.words("import_file.not_a_number_or_marker", given="många") in page
        assert f"{driver.words('problem.row', row='4')} · geografi" in page
        assert "Hedemora" in page
        assert driver.words("command.apply_import") not in driver.key_line
        await driver.press("enter", "a", "u")
        assert driver.place == "ImportScreen"
        assert await values(driver) == before


async def test_thousands_are_summarised(start: Start, tmp_path: Path) -> None:
    """Three thousand wrong rows of one kind are five examples and a count, each kind by itself; the sum is true."""
    rows = [crimes("Hedemora", 2024 if number % 2 else 2023, f"fel{number}") for number in range(3000)]
    rows += [*[crimes("Ankeborg", 2024, 5)] * 7, crimes("Hedemora", 2025, 5)]
    wrong = rows_file(tmp_path / "fel.csv", *rows)
    async with start((80, 24)) as driver:
        await pick(driver, wrong)
        assert driver.words("import_screen.refused", count=3007).replace("\u00a0", " ") in driver.text
        lines = [line for line in driver.page.splitlines() if line.strip()]
        assert sum("fel" in line and "”fel" in line for line in lines) == 5
        more = [driver.words("import_file.more_of_the_kind", count=count) for count in (2995, 2)]
        found = [next(number for number, line in enumerate(lines) if text in line) for text in more]
        assert found == sorted(found)
        assert f"… {driver.words('problem.row', row='3001')}" in lines[found[0]]
        assert "Ankeborg" in lines[found[0] + 1]


async def test_one_wrong_file_stops_all(start: Start, tmp_path: Path) -> None:
    """Of two files marked together one is wrong: nothing of either is loaded; mended, both are."""
    folder = tmp_path / "flera"
    folder.mkdir()
    good_file(folder / "a.csv")
    rows_file(folder / "b.csv", crimes("Avesta", 2025, "?"))
    async with start((120, 40)) as driver:
        before = await values(driver)
        await pick(driver, folder)
        await driver.press(" ", " ", "enter", "enter")
        assert "b.csv" in driver.page
        assert "a.csv" not in driver.page
        assert await values(driver) == before
        rows_file(folder / "b.csv", crimes("Avesta", 2025, 4))
        await driver.press("f5", "enter")
        assert "2 nya och 1 ändrat värde" in driver.notice


async def test_a_file_of_something_else(start: Start, tmp_path: Path) -> None:
    """A photo called .csv and an old workbook are refused with what to do."""
    async with start((80, 24), language="en") as driver:
        for content, key in (
            (b"\x89PNG\r\n\x1a\n\0\0", "not_recognised"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_or_locked_workbook"),
        ):
            file = tmp_path / "bild.csv"
            file.write_bytes(content)
            await pick(driver, file)
            assert driver.words(f"import_file.{key}") in " ".join(driver.page.split())
            await driver.press("escape")
