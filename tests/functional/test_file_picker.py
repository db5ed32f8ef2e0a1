"""Finding the file: walking folders by keys and mouse, pasting paths, whatever the names are and however many."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from textual.events import Paste
from textual.widgets import Input

from tests.functional.import_files import good_file
from tui.dialogs.file_picker import FilePicker
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Driver, Look, Start

HOSTILE = "[x][red]\x1b]0;title\x07\u202egnp\n.csv"
"""Markup, a window title, turned writing direction and a line break, in a file's name."""


def picker(driver: Driver) -> FilePicker:
    """The dialog on top."""
    screen = driver.app.screen
    assert isinstance(screen, FilePicker), screen
    return screen


def problem(driver: Driver) -> str:
    """What the dialog says is wrong."""
    region = picker(driver).query_one(".dialog--problem").region
    return " ".join(" ".join(line[region.x : region.right] for line in driver.lines[region.y : region.bottom]).split())


@pytest.fixture
def folder(home: Path) -> Path:
    """The user's downloads, with two files, three folders, and what is no statistics."""
    downloads = home / "Downloads"
    for name in ("Ärenden", "arkiv", "Zink"):
        (downloads / name).mkdir(parents=True)
    for number, name in enumerate(("gammal.csv", "ny.csv", "foto.jpg", ".dold.csv")):
        good_file(downloads / name)
        os.utime(downloads / name, (1_750_000_000 + number,) * 2)
    good_file(downloads / "arkiv" / "djup.csv")
    return downloads


@pytest.mark.both_looks
async def test_what_the_list_shows(start: Start, look: Look, folder: Path) -> None:
    """Newest file first with the cursor on it, then folders with ä last; sizes, dates, and how many are left out."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("i")
        assert driver.rows.cursor_key == str(folder / "ny.csv")
        text = driver.text
        places = [text.index(name) for name in ("ny.csv", "gammal.csv", "arkiv/", "Zink/", "Ärenden/")]
        assert places == sorted(places)
        assert "2025-06-15" in text
        assert driver.words("pick_file.files", count=2) in text
        assert driver.words("pick_file.others", count=1) in text
        assert ".dold" not in text
        assert driver.words("pick_file.keys") in text


async def test_walking_in_and_out(start: Start, folder: Path) -> None:
    """Enter goes in, Backspace out with the cursor on where one was, the first line leads out too."""
    async with start((80, 24)) as driver:
        await driver.press("i")
        await driver.go(str(folder / "arkiv"))
        await driver.press("enter")
        assert "~/Downloads/arkiv" in driver.text
        assert driver.rows.cursor_key == str(folder / "arkiv" / "djup.csv")
        await driver.press("backspace")
        assert driver.rows.cursor_key == str(folder / "arkiv")
        await driver.press("home", "enter")
        assert driver.rows.cursor_key == str(folder)
        for _ in range(40):
            await driver.press("backspace")
        assert driver.rows.cursor_key != ".."


async def test_marks_are_for_files(start: Start, folder: Path) -> None:
    """Space marks a file and passes a folder by; the keys below tell what Enter does then."""
    async with start((80, 24)) as driver:
        await driver.press("i", " ", " ", " ")
        assert driver.rows.marks == {str(folder / "ny.csv"), str(folder / "gammal.csv")}
        assert driver.words("pick_file.marked_keys", count=2) in driver.text
        await driver.press("home", "down", " ")
        assert driver.words("pick_file.marked_keys", count=1) in driver.text
        await driver.press("enter")
        assert "gammal.csv" in driver.text
        assert driver.words("import_screen.ask", count=2) in driver.text


async def test_a_path_in_the_field(start: Start, folder: Path) -> None:
    """A folder opens, a file is read, anything else is a sentence and the field is still there to mend."""
    async with start((80, 24)) as driver:
        await driver.press("i", "tab")
        await driver.type("~/inte här.csv")
        await driver.press("enter")
        assert driver.words("pick_file.no_such", path="§").split("§")[1][:12] in problem(driver)
        assert isinstance(driver.app.focused, Input)
        await driver.type("x" * 3000)
        await driver.press("enter")
        assert "FilePicker" in driver.place
        await driver.type("/dev/null")
        await driver.press("enter")
        assert driver.words("pick_file.not_a_file", path="/dev/null") in problem(driver)
        await driver.type("~/Downloads/arkiv/")
        await driver.press("enter")
        assert driver.rows.cursor_key == str(folder / "arkiv" / "djup.csv")
        await driver.press("tab")
        await driver.type("../ny.csv")
        await driver.press("enter")
        assert driver.place == "ImportScreen"


async def test_a_file_dropped_on_the_list(start: Start, folder: Path) -> None:
    """The path a terminal pastes is taken as it stands, quotation marks and all."""
    async with start((120, 40)) as driver:
        await driver.press("i")
        driver.app.post_message(Paste(f"'{folder / 'arkiv' / 'djup.csv'}'"))
        await driver.rest()
        assert "djup.csv" in driver.text
        assert driver.place == "ImportScreen"


async def test_by_mouse(start: Start, folder: Path) -> None:
    """A click puts the cursor on a line, another opens it."""
    async with start((120, 40)) as driver:
        await driver.press("i")
        row = next(y for y, line in enumerate(driver.lines) if "arkiv/" in line)
        for _ in range(2):
            await driver.pilot.click(offset=(40, row))
            await driver.rest()
        assert "~/Downloads/arkiv" in driver.text
        await driver.pilot.click(offset=(40, next(y for y, line in enumerate(driver.lines) if "djup.csv" in line)))
        await driver.rest()
        assert driver.place == "ImportScreen"
        assert (folder / "arkiv" / "djup.csv").exists()


async def test_a_folder_that_goes_or_is_closed(start: Start, folder: Path) -> None:
    """A folder that cannot be opened is a sentence, and the list of before stays."""
    async with start((80, 24)) as driver:
        await driver.press("i")
        await driver.go(str(folder / "Zink"))
        (folder / "Zink").rmdir()
        await driver.press("enter")
        said = driver.words("pick_file.folder_unreadable", path="§", reason="§").split("§")
        assert said[0].strip() in problem(driver)
        assert driver.words("pick_file.folder_unreadable", path="", reason="").rsplit(". ", maxsplit=1)[1] in problem(driver)
        assert "ny.csv" in driver.text
        await driver.go(str(folder / "ny.csv"))
        await driver.press("enter")
        assert driver.place == "ImportScreen"


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everywhere")
async def test_a_first_folder_that_may_not_be_read(start: Start, folder: Path) -> None:
    """Even the folder it begins in may be closed: the sentence says so, and the way out is there."""
    folder.chmod(0)  # noqa: ASYNC240
    async with start((80, 24)) as driver:
        await driver.press("i")
        folder.chmod(0o755)  # noqa: ASYNC240
        assert "Downloads" in problem(driver)
        await driver.press("backspace")
        assert driver.rows.cursor_key == str(folder)


async def test_a_file_that_goes_before_it_is_read(start: Start, folder: Path) -> None:
    """A file taken away after it was listed is a refusal in words; it comes back, F5 reads it."""
    async with start((80, 24)) as driver:
        await driver.press("i")
        content = (folder / "ny.csv").read_bytes()
        (folder / "ny.csv").unlink()
        await driver.press("enter")
        assert driver.words("import_screen.refused", count=1) in driver.text
        assert driver.words("import_file.no_file") in driver.page
        (folder / "ny.csv").write_bytes(content)
        await driver.press("f5")
        assert driver.words("import_screen.ask", count=2) in driver.text


async def test_names_that_would_do_something(start: Start, look: Look, folder: Path) -> None:
    """Markup and terminal commands in a file's name are shown as harmless text, from the list to the journal."""
    good_file(folder / HOSTILE)
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("i")
        for keys in ((), ("enter",), ("enter",), ("4",)):
            await driver.press(*keys)
            assert not set("\x1b\x07\u202e") & set(driver.text)
            assert driver.place == "OverviewScreen" or keys != ("4",) or "bra-an" in driver.text
        notes = await driver.behind(lambda backend: backend.rows("SELECT note FROM change_event WHERE field = 'observations'"))
        assert [note.startswith("[x][red]\ufffd]0;title") for (note,) in notes] == [True]


async def test_ten_thousand_files(start: Start, folder: Path) -> None:
    """A folder that was never tidied is listed in well under a second, and keys answer meanwhile."""
    for number in range(10_000):
        (folder / f"fil{number:05}.csv").touch()
    async with start((80, 24)) as driver:
        await driver.press("i", "escape")
        began = time.perf_counter()
        await driver.press("i")
        assert time.perf_counter() - began < 3
        assert driver.words("pick_file.files", count=10_002).replace("\u00a0", " ") in driver.text
        await driver.press("end")
        assert driver.rows.cursor_key == str(folder / "Ärenden")
        assert isinstance(driver.rows, RowList)


async def test_the_folder_is_remembered(start: Start, folder: Path) -> None:
    """Next time, also after a restart, it begins where the last file was; when that is gone, among the downloads."""
    async with start((80, 24)) as driver:
        await driver.press("i", "tab")
        await driver.type(str(folder / "arkiv" / "djup.csv"))
        await driver.press("enter", "escape", "i")
        assert "~/Downloads/arkiv" in driver.text
    async with start((80, 24)) as driver:
        await driver.press("i")
        assert "~/Downloads/arkiv" in driver.text
        await driver.press("escape")
        (folder / "arkiv" / "djup.csv").unlink()
        (folder / "arkiv").rmdir()
        await driver.press("i")
        assert driver.rows.cursor_key == str(folder / "ny.csv")
