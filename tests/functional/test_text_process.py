"""The program as a process: exit codes, streams, pipes, and what it loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from store import locations
from store.i18n.translator import Translator
from store.settings import Settings
from tests.conftest import ROOT
from tui.cli_commands import start
from tui.cli_commands.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from tests.conftest import Run
    from tui.opening import Opening

HEAVY = {"textual", "rich", "polars", "plotext", "pydantic", "typer", "pandas", "numpy", "fastexcel"}
_LIST_MODULES = "import sys, tui.cli; code = tui.cli.main(); sys.stderr.write(' '.join(sys.modules)); sys.exit(code)"


@pytest.mark.parametrize(
    "typed",
    [
        ("--help",),
        ("show", "overview"),
        ("show", "place", "2083", "--json"),
        ("show", "measure", "HED-N1"),
        ("import", "--help"),
        ("keys",),
        ("where",),
    ],
    ids=" ".join,
)
def test_text_loads_nothing_heavy(demo_path: Path, typed: tuple[str, ...]) -> None:
    """``--help`` and ``show`` load no screen, no chart, no data frame; and ``--help`` not even the engine."""
    done = subprocess.run(
        [sys.executable, "-c", _LIST_MODULES, *typed],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "RADSLAG_STORE": str(demo_path), "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    loaded = set(done.stderr.split())
    assert loaded & HEAVY == set()
    assert ("duckdb" in loaded) == (typed[0] == "show")


def test_exit_codes_and_streams(program: Run) -> None:
    """Done is 0 with data on stdout; refused is 1 and misunderstood is 2, both with words on stderr alone."""
    done, refused, misunderstood = program("show", "overview"), program("show", "plan", "XYZ"), program("visa")
    assert (done.code, done.err) == (0, "")
    assert (refused.code, refused.out) == (1, "")
    assert (misunderstood.code, misunderstood.out) == (2, "")
    assert "Traceback" not in refused.err + misunderstood.err


def test_bare_radslag_in_a_pipe_is_the_overview(program: Run) -> None:
    """Without a terminal the first screen is written as text."""
    answer = program()
    assert answer.code == 0
    assert answer.out.startswith("Rådslag, översikt")


def test_who_has_no_store_is_told_how_to_begin(bare: Run) -> None:
    """The very first run, in a pipe: one sentence on stdout, exit code 0."""
    answer = bare()
    assert (answer.code, answer.err) == (0, "")
    assert "radslag demo" in answer.out


def test_show_without_any_store_says_where_it_looked(bare: Run) -> None:
    """No own store and no demo: refused, with the path and what to do."""
    answer = bare("show", "overview")
    assert (answer.code, answer.out) == (1, "")
    assert str(locations.own_store()) in answer.err
    assert "radslag demo" in answer.err


def test_the_demo_stands_in_for_a_store_of_ones_own(bare: Run) -> None:
    """``demo`` makes its file and shows it; ``show`` then uses it, and says so on stderr."""
    made = bare("demo")
    assert made.code == 0
    assert made.out.startswith("Rådslag, översikt 2026-11-21\nexempel")
    assert str(locations.demo_store()) in made.err.splitlines()[0]
    shown = bare("show", "overview", "--json")
    assert json.loads(shown.out)["example"] is True
    assert str(locations.demo_store()) in shown.err
    assert not locations.own_store().exists()


def test_the_flag_goes_before_the_environment(bare: Run, demo_path: Path) -> None:
    """``--store`` before or after the command outranks RADSLAG_STORE."""
    for typed in (("--store", str(demo_path), "show", "overview"), ("show", "overview", "--store", str(demo_path))):
        assert bare(*typed, RADSLAG_STORE="/nowhere/x.duckdb").code == 0


def test_where_tells_all_files(bare: Run, demo_path: Path) -> None:
    """Every file with whether it is there, each path whole on its line."""
    answer = bare("where", "--store", str(demo_path))
    assert answer.code == 0
    for path in (demo_path, locations.own_store(), locations.demo_store(), locations.settings_file(), locations.log_file()):
        [line] = [line for line in answer.out.splitlines() if line.endswith(str(path))]
        assert ("finns inte" in line) != path.exists()


@pytest.mark.skipif(os.name == "nt", reason="closed pipes are another thing there")
@pytest.mark.parametrize("typed", ["show overview", "show plan HED", "--help", "history", "show place 2083 --json"])
def test_a_reader_that_leaves_is_no_error(demo_path: Path, typed: str) -> None:
    """``| head -1`` ends the program quietly."""
    pipe = f"{sys.executable} -m tui {typed} | head -1 >/dev/null; exit ${{PIPESTATUS[0]}}"
    environment = {**os.environ, "RADSLAG_STORE": str(demo_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(["bash", "-c", pipe], capture_output=True, check=False, env=environment, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")  # noqa: PTH110
def test_a_full_disk_behind_stdout_is_a_sentence(demo_path: Path) -> None:
    """Output that cannot be written is refused with the reason, and without a traceback when the program ends."""
    environment = {**os.environ, "RADSLAG_STORE": str(demo_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    with open("/dev/full", "w") as full:  # noqa: PTH123
        typed = [sys.executable, "-m", "tui", "show", "overview"]
        done = subprocess.run(typed, stdout=full, stderr=subprocess.PIPE, check=False, env=environment, encoding="utf-8")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "kunde inte skrivas" in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_no_encoding_of_the_terminal_stops_it(program: Run, encoding: str) -> None:
    """A terminal that knows no ◐ and no å still gets every line, and whole JSON."""
    text = program("show", "measure", "HED-N1", PYTHONIOENCODING=encoding, PYTHONUTF8="0") if encoding == "ascii" else None
    data = program("show", "measure", "HED-N1", "--json", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert json.loads(data.out)["partners"][1] == "Krögare"
    if text is not None:
        assert "> pagar" in text.out


def test_the_c_locale_is_no_trouble(program: Run) -> None:
    """``LC_ALL=C`` without Python's rescue: plain letters, no error."""
    answer = program("show", "overview", LC_ALL="C", LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert (answer.code, answer.err) == (0, "")
    assert "Hedemora" in answer.out


def test_something_unexpected_is_described_in_the_log(radslag: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last resort: a sentence with the path of the description, exit code 1, no traceback on the screen."""

    def broken(*_: object) -> None:
        raise RuntimeError("\x1b[2Jprov")

    monkeypatch.setattr("store.read.overview.overview", broken)
    answer = radslag("show", "overview")
    assert (answer.code, answer.out) == (1, "")
    assert "Traceback" not in answer.err
    assert str(locations.log_file()) in answer.err
    assert "RuntimeError" in locations.log_file().read_text("utf-8")


def test_an_interrupt_is_silent(radslag: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C: exit code 130 and not a word."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("store.read.overview.overview", interrupted)
    assert radslag("show", "overview") == (130, "", "")


@pytest.mark.parametrize("demo", [False, True])
def test_a_terminal_opens_the_screens(
    clock: FixedClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    demo: bool,  # noqa: FBT001
) -> None:
    """With a person at both ends the screens are opened, in the language asked for, and their exit code is ours."""
    opened: list[tuple[Opening, Settings, Path]] = []

    def run_app(opening: Opening, settings: Settings, file: Path) -> int:
        opened.append((opening, settings, file))
        return 3

    app = ModuleType("tui.app")
    app.run_app = run_app  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tui.app", app)
    session = Session(Translator("en"), clock, Settings(), tmp_path / "x.duckdb", interactive=True)
    assert start.open_screens(session, tmp_path / "x.duckdb", demo=demo).code == 3
    [(opening, settings, file)] = opened
    assert (opening.path, opening.demo) == (tmp_path / "x.duckdb", demo)
    assert (settings.language, file) == ("en", locations.settings_file())


def test_ctrl_c_within_a_question_ends_as_anywhere() -> None:
    """The engine's own word for Ctrl+C is no unexpected error: whoever interrupts a long question is told nothing.

    In one thread: with more, the engine may listen no more until its question is answered.
    """
    code = """
import os, signal, threading, time, duckdb
from store.db.duckdb_backend import DuckBackend
signal.signal(signal.SIGINT, signal.default_int_handler)
def press():
    while True:
        time.sleep(0.5)
        os.kill(os.getpid(), signal.SIGINT)
engine = duckdb.connect(config={"threads": 1})
threading.Thread(target=press, daemon=True).start()
try:
    DuckBackend(engine, "").rows("SELECT count(*) FROM range(1000000000000)")
except KeyboardInterrupt:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    print("stopped")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT, timeout=60)
    assert done.stdout == "stopped\n", done.stderr
