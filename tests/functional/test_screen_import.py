"""A statistics file from the folder to the chart: chosen, looked at, saved, undone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from textual.events import Paste

from store.settings import load_settings
from store.write.undo import undo
from tests.functional.import_files import NEW, OLD, REVISED, SERIES, crimes, good_file, pick, rows_file, values
from tui.screens.import_files import ImportScreen

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from tests.driver import Driver, Look, Start


async def to_indicator(driver: Driver) -> None:
    """The series' own screen, at Hedemora."""
    await driver.press("3")
    await driver.go(SERIES)
    await driver.press("enter")
    assert driver.place == "IndicatorScreen"


def saved(driver: Driver, swedish: str, english: str) -> str:
    """What the notice says of these counts."""
    return driver.words("import_screen.saved", what=swedish if driver.words.language == "sv" else english)


@pytest.mark.both_looks
async def test_from_file_to_chart_and_back(start: Start, look: Look, home: Path, settings_file: Path) -> None:
    """Choose, see what is new and what changes, save, see it on the indicator's screen, turn it back: five keys."""
    downloads = home / "Downloads"
    downloads.mkdir()
    good_file(downloads / "siffror.csv")
    old, revised, new = (number if look.language == "sv" else number.replace(" ", ",") for number in (OLD, REVISED, NEW))
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_indicator(driver)
        before = await values(driver)
        await driver.press("i")
        assert "~/Downloads" in driver.text
        assert "siffror.csv" in driver.text
        await driver.press("enter")
        assert driver.place == "ImportScreen"
        assert driver.words("import_screen.ask", count=2) in driver.text
        for name in ("new", "changed_kept", "unchanged"):
            assert driver.words(f"import_screen.{name}", count=1) in driver.text
        page = " ".join(driver.page.split())
        assert f"Hedemora 2024: {old} → {revised}" in page
        assert f"Hedemora 2025: {new}" in page
        assert await values(driver) == before
        await driver.press("enter")
        assert driver.place == "IndicatorScreen"
        assert saved(driver, "1 nytt och 1 ändrat värde", "1 new and 1 changed value") in driver.notice
        assert (await values(driver))[-2:] == [(2024, 1500.0), (2025, 1501.0)]
        assert new in driver.text
        await driver.press("u")
        assert await values(driver) == before
        assert driver.words("import_plan.undone", name=SERIES) in driver.notice
        assert new not in driver.text
    assert load_settings(settings_file).import_folder == str(downloads)


async def test_esc_at_each_step_writes_nothing(start: Start, tmp_path: Path) -> None:
    """Leaving the list of files, the preview or the refusal leaves every value and the journal as they were."""
    file = good_file(tmp_path / "siffror.csv")
    wrong = rows_file(tmp_path / "fel.csv", crimes("Hedemora", 2024, "många"))
    async with start((80, 24)) as driver:
        question = "SELECT max(change_no), max(event_no) FROM change_event"
        before = await values(driver), await driver.behind(lambda backend: backend.rows(question))
        await driver.press("i", "escape")
        assert driver.place == "OverviewScreen"
        for one in (file, wrong):
            await pick(driver, one)
            assert driver.place == "ImportScreen"
            await driver.press("escape")
            assert driver.place == "OverviewScreen"
            assert driver.words("import_screen.nothing_saved") in driver.notice
        assert (await values(driver), await driver.behind(lambda backend: backend.rows(question))) == before


async def test_the_same_file_again_brings_nothing(start: Start, tmp_path: Path) -> None:
    """A file that is in the store already says so calmly, and there is nothing to save."""
    file = good_file(tmp_path / "siffror.csv")
    async with start((80, 24), language="en") as driver:
        await pick(driver, file)
        await driver.press("a")
        await pick(driver, file)
        assert driver.words("import_screen.nothing") in driver.text
        assert driver.words("import_screen.nothing_why", count=3) in driver.text
        assert driver.words("command.apply_import") not in driver.key_line
        await driver.press("enter", "a")
        assert driver.place == "ImportScreen"
        await driver.press("escape")
        assert driver.place == "OverviewScreen"


async def test_leaving_while_a_file_is_read(start: Start, tmp_path: Path) -> None:
    """Esc leaves at once though the disk has not answered; what it answers later is nobody's."""
    slow = tmp_path / "långsam.csv"
    os.mkfifo(slow)
    async with start((80, 24)) as driver:
        before = await values(driver)
        driver.app.push_screen(ImportScreen([slow]))
        await driver.until(lambda: driver.words("import_screen.reading", number=1, count=1, name=slow.name) in driver.text)
        driver.app.screen.action_back()  # type: ignore[attr-defined]
        await driver.rest()
        assert driver.place == "OverviewScreen"
        good = good_file(tmp_path / "siffror.csv").read_bytes()
        slow.write_bytes(good)
        await driver.rest()
        assert driver.place == "OverviewScreen"
        assert await values(driver) == before


async def test_the_store_changed_since_the_preview(start: Start, tmp_path: Path, clock: FixedClock) -> None:
    """What is saved is what was shown: when the values changed meanwhile it is shown anew, and nothing is saved."""
    file = good_file(tmp_path / "siffror.csv")
    async with start((120, 40)) as driver:
        before = await values(driver)
        await pick(driver, file)
        await driver.press("enter")
        await pick(driver, file)
        assert driver.words("import_screen.nothing") in driver.text
        await driver.press("escape")
        other = rows_file(tmp_path / "annan.csv", crimes("Hedemora", 2025, 7))
        await pick(driver, other)
        await driver.app.gateway.write(lambda backend: undo(backend, clock))
        await driver.press("enter")
        assert driver.place == "ImportScreen"
        assert driver.words("import_screen.outdated")[:40] in driver.notice
        assert await values(driver) == before
        await driver.press("enter")
        assert await values(driver) == [*before, (2025, 7.0)]


async def test_a_store_that_refuses_is_a_sentence(start: Start, tmp_path: Path) -> None:
    """When the disk's owner has other plans nothing is half saved, and the preview stands for another try."""
    file = good_file(tmp_path / "siffror.csv")
    async with start((80, 24)) as driver:
        before = await values(driver)
        await pick(driver, file)
        await driver.behind(lambda backend: backend.rows("ALTER TABLE observation RENAME TO away"))
        await driver.press("enter")
        assert driver.place == "ImportScreen"
        assert driver.words("error.write_failed", path="§", reason="§").split("§")[0] in driver.notice
        await driver.behind(lambda backend: backend.rows("ALTER TABLE away RENAME TO observation"))
        await driver.press("f5")
        assert await values(driver) == before
        assert driver.words("import_screen.ask", count=2) in driver.text
        await driver.press("enter")
        assert len(await values(driver)) == len(before) + 1


async def test_several_files_together(start: Start, tmp_path: Path) -> None:
    """Marked files are shown one below the other, saved together, and undone one at a time."""
    folder = tmp_path / "flera"
    folder.mkdir()
    good_file(folder / "a.csv")
    rows_file(folder / "b.csv", crimes("Avesta", 2025, 5), crimes("Avesta", 2025, 6, "Skadegörelsebrott"))
    async with start((80, 24)) as driver:
        before = await values(driver)
        await pick(driver, folder)
        await driver.press(" ", " ")
        assert driver.words("pick_file.marked_keys", count=2) in driver.text
        await driver.press("enter")
        for name, count in (("a.csv", 1), ("b.csv", 2)):
            assert driver.words("import_plan.file", name=name, count=count) in driver.text
        await driver.press("enter")
        assert "Sparat: 3 nya och 1 ändrat värde, ur 2 filer" in driver.notice
        assert len(await values(driver)) == len(before) + 1
        await driver.press("u", "u")
        assert await values(driver) == before


async def test_a_new_indicator(start: Start, tmp_path: Path) -> None:
    """A series the store has never seen is marked as new, and is in the list of indicators when it is saved."""
    file = rows_file(tmp_path / "ny.csv", crimes("Hedemora", 2025, 3, "Cykelstölder vid [stationen]"))
    async with start((120, 40)) as driver:
        await driver.press("3")
        await pick(driver, file)
        assert driver.words("import_screen.is_new") in driver.page
        assert driver.words("import_screen.new_series", count=1) in driver.text
        await driver.press("a")
        assert driver.place == "IndicatorsScreen"
        await driver.press("end")
        assert "Cykelstölder vid [stationen]"[:20] in driver.text


async def test_a_year_the_file_does_not_say(start: Start, tmp_path: Path) -> None:
    """A file without its year is refused with a question; the year answered, it is read again."""
    file = tmp_path / "kommun.csv"
    file.write_text("Hedemora;1500;9800\nAvesta;2500;9900\n", "utf-8")
    async with start((80, 24)) as driver:
        await pick(driver, file)
        assert driver.place == "Entry"
        assert driver.words("dialog.import_year")[:30] in driver.text
        await driver.press("escape")
        assert driver.words("import_file.no_year") in " ".join(driver.page.split())
        await driver.press("f5")
        await driver.type("25")
        assert driver.words("dialog.not_a_year", first="1900", last="2026") in driver.text
        await driver.type("2025")
        await driver.press("enter")
        assert driver.place == "ImportScreen"
        assert driver.words("import_screen.ask", count=4) in driver.text


async def test_a_file_dropped_on_a_view(start: Start, tmp_path: Path) -> None:
    """A path the terminal pastes opens its preview; any other pasted text does nothing."""
    file = good_file(tmp_path / "med blank.csv")
    async with start((80, 24)) as driver:
        driver.app.post_message(Paste("hej hopp"))
        await driver.rest()
        assert driver.place == "OverviewScreen"
        driver.app.post_message(Paste(f"'{file}' "))
        await driver.rest()
        assert driver.words("import_screen.ask", count=2) in driver.text


async def test_leaving_while_it_is_saved(start: Start, tmp_path: Path) -> None:
    """Who goes to another view during the saving is told there, and sees the new values."""
    file = good_file(tmp_path / "siffror.csv")
    async with start((80, 24)) as driver:
        await pick(driver, file)
        screen = driver.app.screen
        assert isinstance(screen, ImportScreen)
        screen.action_apply_import()
        driver.app.action_view_indicators()
        await driver.rest()
        assert driver.place == "IndicatorsScreen"
        assert saved(driver, "1 nytt och 1 ändrat värde", "1 new and 1 changed value") in driver.notice
        assert (await values(driver))[-1] == (2025, 1501.0)


async def test_language_changes_without_reading_again(start: Start, tmp_path: Path) -> None:
    """The preview speaks the other language though the file is gone by now."""
    file = good_file(tmp_path / "siffror.csv")
    async with start((80, 24)) as driver:
        await pick(driver, file)
        file.unlink()
        await driver.press("f3")
        assert driver.words.language == "en"
        assert driver.words("import_screen.ask", count=2) in driver.text
        await driver.press("question_mark", "escape", "enter")
        assert (await values(driver))[-1] == (2025, 1501.0)
