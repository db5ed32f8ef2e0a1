"""When the store cannot be opened: a greeting or a sentence, ways on, and a file that is left as it was."""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import duckdb
import pytest

from store.db.connect import create_store, open_store
from store.locations import demo_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from store.clock import FixedClock
    from tests.driver import Driver, Look, Start

_HOLD = "import duckdb, sys; kept = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"


def whole(driver: Driver) -> str:
    """What the screen says, its line breaks taken away: a path may be broken anywhere."""
    return "".join(driver.page.split())


def sha256(file: Path) -> str:
    """What is in a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.fixture
def held(demo_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the demo store open."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(demo_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        assert program.stdout.readline() == "held\n"
        yield program
        program.terminate()


@pytest.mark.both_looks
async def test_a_first_start_greets(start: Start, look: Look, tmp_path: Path) -> None:
    """Without a store of one's own the program says what it is, where the file would be, and what can be done."""
    missing = tmp_path / "own.duckdb"
    async with start(look.size, language=look.language, theme=look.theme, path=missing, demo=False) as driver:
        assert driver.place == "WelcomeScreen"
        assert driver.words("welcome.title") in driver.page
        assert str(missing) in whole(driver)
        for choice in ("demo", "document", "plan", "file", "leave"):
            assert driver.words(f"welcome.{choice}") in driver.text
        await driver.press("escape")
        assert driver.place == "WelcomeScreen"
    assert not missing.exists()


async def test_the_demo_from_the_greeting(start: Start, tmp_path: Path) -> None:
    """The first choice opens the sample plans in their own file, and the user's file is still not made."""
    missing = tmp_path / "own.duckdb"
    async with start((80, 24), path=missing, demo=False) as driver:
        await driver.press("enter")
        assert driver.place == "OverviewScreen"
        assert "Hedemora" in driver.text
        assert driver.words("screen.example") in driver.text
    assert demo_store().exists()
    assert not missing.exists()


async def test_another_file_from_the_greeting(start: Start, tmp_path: Path, demo_path: Path) -> None:
    """A path typed in the dialog is opened; one that leads nowhere comes back with a sentence."""
    async with start((120, 40), path=tmp_path / "own.duckdb", demo=False) as driver:
        await driver.go("file")
        await driver.press("enter")
        await driver.type(str(tmp_path / "nowhere.duckdb"))
        await driver.press("enter")
        assert driver.place == "WelcomeScreen"
        await driver.go("file")
        await driver.press("enter")
        await driver.type(str(demo_path))
        await driver.press("enter")
        assert driver.place == "OverviewScreen"
        assert "Hedemora" in driver.text


async def test_leave_from_the_greeting(start: Start, tmp_path: Path) -> None:
    """The last choice ends the program."""
    async with start((80, 24), path=tmp_path / "own.duckdb", demo=False) as driver:
        await driver.press("end", "enter")
        assert driver.app.return_code == 0


@pytest.mark.both_looks
async def test_a_locked_store_names_its_holder(start: Start, look: Look, demo_path: Path, held: subprocess.Popen[str]) -> None:
    """The sentence names the program and its process; when that has let go, "try again" opens the store."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        assert driver.place == "WelcomeScreen"
        assert str(held.pid) in whole(driver).replace("\u00a0", "")
        assert "python" in whole(driver)
        assert demo_path.name in whole(driver)
        await driver.go("again")
        await driver.press("enter")
        assert driver.place == "WelcomeScreen"
        held.communicate("")
        await driver.go("again")
        await driver.press("enter")
        assert driver.place == "OverviewScreen"
        assert "Hedemora" in driver.text


def newer(path: Path, clock: FixedClock) -> None:
    """As a later version would leave it."""
    with contextlib.closing(open_store(path, clock)) as backend:
        backend.count("INSERT INTO migration VALUES (9999, 'future', 'x', $1)", [clock.now()])


def cut(path: Path, _: FixedClock) -> None:
    """Most of it lost."""
    path.write_bytes(path.read_bytes()[:100_000])


def scribbled(path: Path, _: FixedClock) -> None:
    """Overwritten at the beginning."""
    path.write_bytes(b"x" * 8192 + path.read_bytes()[8192:])


def garble(path: Path) -> None:
    """The block an area's title stands in is another than the one that was written: enough is whole to open it."""
    whole_file, title = path.read_bytes(), b"Upplevd trygghet"
    assert title in whole_file
    path.write_bytes(whole_file.replace(title, title.swapcase()))


def empty(path: Path, _: FixedClock) -> None:
    """Nothing in it."""
    path.write_bytes(b"")


def foreign(path: Path, _: FixedClock) -> None:
    """Somebody else's database."""
    path.unlink()
    with duckdb.connect(str(path)) as other:
        other.execute("CREATE TABLE mine (name text); INSERT INTO mine VALUES ('kept')")


def own(path: Path, clock: FixedClock) -> None:
    """The user's own store."""
    path.unlink()
    create_store(path, clock, "own").close()


class Trouble(NamedTuple):
    """What is wrong, how it is opened, which sentence tells."""

    spoil: Callable[[Path, FixedClock], None]
    demo: bool
    key: str


TROUBLE = [Trouble(*one) for one in (
    (newer, True, "error.store_too_new"),
    (newer, False, "error.store_too_new"),
    (cut, False, "error.store_damaged"),
    (scribbled, False, "error.store_damaged"),
    (empty, False, "error.store_damaged"),
    (foreign, False, "error.not_a_store"),
    (foreign, True, "error.not_a_demo"),
    (empty, True, "error.not_a_demo"),
    (own, True, "error.not_a_demo"),
)]  # fmt: skip


@pytest.mark.parametrize("trouble", TROUBLE, ids=lambda one: f"{one.spoil.__name__}-{'demo' if one.demo else 'own'}")
async def test_a_store_that_cannot_be_used_is_a_sentence(
    start: Start, demo_path: Path, clock: FixedClock, trouble: Trouble
) -> None:
    """What is wrong, where, and what to do: in words, with the file as it was and nothing laid beside it."""
    trouble.spoil(demo_path, clock)
    before = sha256(demo_path)
    files = set(demo_path.parent.iterdir())
    async with start((80, 24), demo=trouble.demo) as driver:
        assert driver.place == "WelcomeScreen"
        sentence = driver.words(trouble.key, path=demo_path, reason="§")
        for part in sentence.split("§"):
            assert "".join(part.split()) in whole(driver)
        assert "Traceback" not in driver.text
        assert driver.words("welcome.again") in driver.text
        await driver.press("1", "2", "4", "s", "u", "ctrl+p", "escape")
        assert driver.app.is_running
    assert sha256(demo_path) == before
    assert set(demo_path.parent.iterdir()) == files


async def test_a_store_damaged_inside_is_told_when_it_is_read(start: Start, demo_path: Path) -> None:
    """A file damaged where the opening does not look is told on the screen, in full, and is not made worse."""
    garble(demo_path)
    before = sha256(demo_path)
    async with start((120, 40)) as driver:
        first, last = driver.words("error.store_damaged", path=demo_path, reason="§").split("§")
        said = "".join((driver.page if driver.place == "WelcomeScreen" else driver.notice).split())
        assert "".join(first.split()) in said
        assert "".join(last.split()) in said
        await driver.press("2", "4", "1")
        assert driver.app.is_running
    assert sha256(demo_path) == before


async def test_a_folder_in_place_of_the_store(start: Start, tmp_path: Path) -> None:
    """A folder is not a store, and the sentence says so."""
    async with start((80, 24), path=tmp_path, demo=False) as driver:
        assert "".join(driver.words("error.not_a_store", path=tmp_path).split()) in whole(driver)


def protected(path: Path, _: FixedClock) -> None:
    """Only to be read."""
    path.chmod(0o444)


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may write everywhere")
async def test_a_store_that_may_only_be_read(start: Start, demo_path: Path, clock: FixedClock) -> None:
    """A file the user may not write is refused at the start, not at the first change."""
    protected(demo_path, clock)
    async with start((80, 24)) as driver:
        assert "".join(driver.words("error.store_read_only", path=demo_path).split()) in whole(driver)
