"""``radslag fetch kolada``: from a real server into a real store, or not at all."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from store.db.connect import open_store
from tests.conftest import ROOT
from tests.kolada_server import KoladaServer, hang_up, serving, silence, status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from store.clock import FixedClock
    from tests.conftest import Run

_COUNTS = """
SELECT (SELECT count(*) FROM observation), (SELECT count(*) FROM indicator), (SELECT count(*) FROM change_event)
"""


@pytest.fixture
def counts(demo_path: Path, clock: FixedClock) -> Callable[[], Any]:
    """How much is in the test's store: values, indicators, events."""

    def counted() -> Any:
        with contextlib.closing(open_store(demo_path, clock, read_only=True)) as backend:
            return backend.rows(_COUNTS)

    return counted


@pytest.fixture
def server() -> Iterator[KoladaServer]:
    """Kolada, as far as we know it."""
    with serving() as running:
        yield running


def test_fetched_values_reach_the_screen(program: Run, server: KoladaServer) -> None:
    """Show, apply, and look: the value with its interval and source is an indicator like any other."""
    typed = ("fetch", "kolada", "N07540", "N07631", "--place", "Hedemora", "Dalarna", "riket")
    done = program(*typed, "--yes", "--as", "samordnare", RADSLAG_KOLADA=server.address)
    assert done.code == 0, done.err
    assert "Källa: Kolada (RKA), KPI N07540, N07631, hämtad" in done.out
    assert "publiceringsdag 2026-03-31" in done.err
    assert "sida 1" in done.err
    shown = json.loads(program("show", "indicator", "kolada-n07631", "--place", "2083", "--json").out)
    assert {(one["value"], one["low"], one["high"]) for one in shown["observations"]} == {(8.0, 5.0, 11.0), (5.0, 3.0, 7.0)}
    read = " ".join(program("show", "indicator", "kolada-n07631", "--place", "2083").out.split())
    assert "Källa: Kolada (RKA) · Kolada" in read
    assert "NTU - Upplever att det är problem med öppen narkotikahandel" in read
    journal = program("history").out
    assert "samordnare" in journal
    assert "Källa: Kolada (RKA)" in " ".join(journal.split())


def test_fetching_again_changes_nothing(radslag: Run, counts: Callable[[], Any], server: KoladaServer) -> None:
    """The second time all values are there: no question, no change, exit code 0."""
    typed = ("fetch", "kolada", "N07540", "--place", "2083", "--yes", "--address", server.address)
    assert radslag(*typed).code == 0
    before = counts()
    again = radslag(*typed, "--json")
    assert again.code == 0
    (file,) = json.loads(again.out)["files"]
    assert (file["new"], file["changed"], file["unchanged"]) == (0, 0, 3)
    assert counts() == before


def test_nothing_is_written_before_somebody_says_yes(radslag: Run, counts: Callable[[], Any], server: KoladaServer) -> None:
    """Without a terminal and without ``--yes`` the changes are shown and left; ``--dry-run`` does the same with exit code 0."""
    before = counts()
    typed = ("fetch", "kolada", "N07540", "--place", "2083", "--address", server.address)
    asked, tried = radslag(*typed), radslag(*typed, "--dry-run")
    assert (asked.code, tried.code) == (1, 0)
    assert "--yes" in asked.err
    assert asked.out == tried.out
    assert counts() == before


def test_a_fetch_that_fails_in_the_end_writes_nothing(radslag: Run, counts: Callable[[], Any], server: KoladaServer) -> None:
    """Two good pages and a third that is refused: one sentence, exit code 1, not one value."""
    before = counts()
    server.page_size = 2
    server.fail("page=3", status(403))
    places = ("--place", "2083", "20", "00")
    answer = radslag("fetch", "kolada", "N07540", *places, "--yes", "--address", server.address)
    assert (answer.code, answer.out) == (1, "")
    assert "Inget har ändrats" in answer.err.splitlines()[-1]
    assert "403" in answer.err.splitlines()[-1]
    assert counts() == before


def test_a_passing_fault_is_said_and_passed(radslag: Run, server: KoladaServer) -> None:
    """Who waits is told why; the values come all the same."""
    server.fail("/data", hang_up, status(429, Retry_After="0"))
    answer = radslag("fetch", "kolada", "N07540", "--place", "2083", "--yes", "--address", server.address)
    assert answer.code == 0
    assert answer.err.count("av 5") == 2


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("N99999", "--place", "2083"), "N99999"),
        (("brott", "--place", "2083"), "N eller U och fem siffror"),
        (("N07540", "--place", "Hedmora"), "Hedemora"),
        (("N15424", "--place", "2083"), "inga värden"),
        (("N07679", "--place", "2083"), "osäkerhetstal"),
        (("N07540", "--place", "2083", "--from", "2025", "--to", "2020"), "2025–2020"),
        (("N07540", "--place", "2083", "--address", "kolada.se"), "https://"),
    ],
)
def test_what_cannot_be_fetched_is_a_sentence(
    radslag: Run, counts: Callable[[], Any], server: KoladaServer, typed: tuple[str, ...], words: str
) -> None:
    """Which word was wrong, and what would do."""
    before = counts()
    answer = radslag("fetch", "kolada", *typed, "--yes", RADSLAG_KOLADA=server.address)
    assert (answer.code, answer.out) == (1, "")
    assert words in answer.err
    assert counts() == before


def test_a_kpi_without_values_is_said_beside_those_with(radslag: Run, server: KoladaServer) -> None:
    """The rest is fetched; the empty one is named, not silently gone."""
    answer = radslag("fetch", "kolada", "N07540", "N15424", "--place", "2083", "--dry-run", "--address", server.address)
    assert answer.code == 0
    assert "Utan värden för de här platserna och åren: N15424." in answer.err


def test_a_store_that_is_not_there_is_known_before_asking(bare: Run, server: KoladaServer, tmp_path: Path) -> None:
    """Nobody waits for figures that cannot be kept."""
    store = str(tmp_path / "nowhere.duckdb")
    answer = bare("fetch", "kolada", "N07540", "--place", "2083", "--store", store, "--address", server.address)
    assert (answer.code, server.asked) == (1, [])


def test_what_kolada_says_is_text(radslag: Run, server: KoladaServer) -> None:
    """A title with control characters cannot clear the screen."""
    server.heads[-1] = {"id": "N15424", "title": "Elever\x1b[2J i åk 9, andel (%)", "publication_date": "\x1b]0;x\x07"}
    server.values["N15424", "2083", 2025] = 78.7
    answer = radslag("fetch", "kolada", "N15424", "--place", "2083", "--yes", "--address", server.address)
    assert answer.code == 0
    assert "\x1b" not in answer.out + answer.err


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT to another process there")
def test_ctrl_c_leaves_nothing(demo_path: Path, counts: Callable[[], Any], server: KoladaServer) -> None:
    """Interrupted while Kolada is silent: the program ends at once, without a traceback, and the store is as it was."""
    before = counts()
    server.fail("/data", silence(60))
    command = [sys.executable, "-m", "tui", "fetch", "kolada", "N07540", "--place", "2083", "--yes"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "RADSLAG_STORE": str(demo_path), "RADSLAG_KOLADA": server.address}
    with subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as running:
        end = time.monotonic() + 30
        while not server.paths("/data") and time.monotonic() < end:
            time.sleep(0.02)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=40)
    assert (running.returncode, out) == (130, "")
    assert "Traceback" not in err
    assert counts() == before


def test_help_is_in_the_users_language(bare: Run) -> None:
    """How to write it, in 80 columns, in Swedish; a flag without its value is explained."""
    answer = bare("fetch", "--help", COLUMNS="80")
    assert "radslag fetch kolada NYCKELTAL … --place KOMMUN …" in answer.out
    assert max(map(len, answer.out.splitlines())) <= 80
    assert not any(word in answer.out for word in ("usage", "positional", "options:"))
    assert "minst ett värde" in bare("fetch", "kolada", "N07540", "--place").err
