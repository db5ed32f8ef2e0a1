"""What all tests share: a clock that stands still, a demo store of one's own, the two languages, a machine without habits."""

from __future__ import annotations

import contextlib
import gc
import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

from store.clock import FixedClock
from store.db.connect import open_store
from store.demo import create_demo
from store.i18n.translator import Translator
from tests.left_out import pytest_terminal_summary  # noqa: F401  (pytest finds it by its name)
from tui.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.db.backend import Backend

# A program's hundreds of small objects come and go with every screen: looking for rings among them took a quarter of the suite.
gc.set_threshold(100_000, 50, 100)

ROOT = Path(__file__).parent.parent
_NOW = datetime(2026, 11, 21, 10, 0)  # noqa: DTZ001  (the store keeps naive UTC)
_OWN = ("RADSLAG_STORE", "RADSLAG_LANG", "RADSLAG_KOLADA", "RADSLAG_ASCII")
_HABITS = (*_OWN, "NO_COLOR", "COLUMNS", "LINES", "PYTHONIOENCODING", "LC_ALL")


class Answer(NamedTuple):
    """What one run of the program gave."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Runs ``radslag`` with what was typed after it."""

    def __call__(self, *typed: str, **environment: str) -> Answer:
        """``typed`` after the program's name, with ``environment`` set."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder nobody has lived in, and no environment variable that changes what the program says."""
    folder = tmp_path / "home"
    folder.mkdir()
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_DIRS", *_HABITS):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def clock() -> FixedClock:
    """Saturday 21 November 2026, ten in the morning UTC."""
    return FixedClock(_NOW)


@pytest.fixture(scope="session")
def built_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo store, built once for each worker. Never opened by a test: copied."""
    path = tmp_path_factory.mktemp("built") / "demo.duckdb"
    create_demo(path, FixedClock(_NOW))
    return path


@pytest.fixture
def demo_path(built_demo: Path, tmp_path: Path) -> Path:
    """A demo store that belongs to this test alone."""
    return shutil.copyfile(built_demo, tmp_path / "demo.duckdb")


@pytest.fixture
def backend(demo_path: Path, clock: FixedClock) -> Iterator[Backend]:
    """An open conversation with the test's own demo store."""
    with contextlib.closing(open_store(demo_path, clock)) as opened:
        yield opened


@pytest.fixture
def words_sv() -> Translator:
    """Swedish."""
    return Translator("sv")


@pytest.fixture
def words_en() -> Translator:
    """English."""
    return Translator("en")


@pytest.fixture
def bare(clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command line in this process, with no store named."""

    def run(*typed: str, **environment: str) -> Answer:
        with pytest.MonkeyPatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            capsys.readouterr()
            code = main(typed, clock)
        return Answer(code, *capsys.readouterr())

    return run


@pytest.fixture
def radslag(bare: Run, demo_path: Path) -> Run:
    """The command line in this process, on the test's own demo store."""

    def run(*typed: str, **environment: str) -> Answer:
        return bare(*typed, **{"RADSLAG_STORE": str(demo_path), **environment})

    return run


@pytest.fixture
def program(demo_path: Path, tmp_path: Path) -> Run:
    """The command line as a process of its own, on the test's own demo store."""

    def run(*typed: str, **environment: str) -> Answer:
        surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "RADSLAG_STORE": str(demo_path), **environment}
        done = subprocess.run(
            [sys.executable, "-m", "tui", *typed],
            capture_output=True,
            check=False,
            cwd=tmp_path,
            encoding="utf-8",
            env=surroundings,
            stdin=subprocess.DEVNULL,
            timeout=60,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    return run
