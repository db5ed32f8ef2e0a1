"""A table of her own, from the first refusal to the figures on the screen, on the command line."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from store import locations
from store.i18n.translator import Translator
from store.settings import Settings
from tui.cli_commands.map import run as run_map
from tui.cli_commands.parser import build_parser
from tui.cli_commands.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from tests.conftest import Run

LUPP = """Lupp, elever i åk 8, Hedemora

Kommun;År;Andel, %;KI undre;KI övre;Antal svarande
Hedemora;2022;14,5;10,1;19,8;202
Hedemora;2024;12,5;9,1;16,8;1 212
"""
SAID = ("--title", "Hot i skolan", "--indicator", "lupp-hot", "--source", "Lupp, Hedemora kommun")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The table she has made in Excel and saved as text."""
    file = tmp_path / "lupp 2024.csv"
    file.write_text(LUPP, "iso-8859-1")
    return file


def test_from_refusal_to_figures(radslag: Run, table: Path) -> None:
    """Unknown: refused with its columns and what to type. Mapped: imported and shown. Again: nothing. Revised: one value."""
    refused = radslag("import", str(table), "--yes")
    assert refused.code == 1
    assert "Andel, %" in refused.err
    assert 'radslag map "lupp 2024.csv"' in refused.err

    guessed = radslag("map", str(table))
    assert guessed.code == 1
    assert "undre gräns" in guessed.out
    assert all(option in guessed.err for option in ("--title", "--indicator", "--source"))
    assert not locations.mappings_folder().exists()

    made = radslag("map", str(table), *SAID)
    assert made.code == 0
    assert "12,5\u00a0%" in made.out
    assert (locations.mappings_folder() / "lupp-hot.toml").is_file()

    assert radslag("import", str(table), "--yes").code == 0
    shown = radslag("show", "indicator", "lupp-hot", "--place", "2083")
    assert "Källa: Lupp, Hedemora kommun" in shown.out
    assert "9,1–16,8" in shown.out
    again = json.loads(radslag("import", str(table), "--json").out)["files"][0]
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, 2)

    table.write_text(LUPP.replace("12,5", "13,0"), "utf-8-sig")
    revised = json.loads(radslag("import", str(table), "--json", "--dry-run").out)["files"][0]
    assert (revised["format"], revised["new"], revised["changed"], revised["unchanged"]) == ("table", 0, 1, 1)


def test_list_show_forget(radslag: Run, table: Path) -> None:
    """What there is, what it says, and away with it; a name that is nearly right is told what is meant."""
    assert "radslag map" in radslag("map", "--list").out
    radslag("map", str(table), *SAID)
    assert "lupp-hot" in radslag("map", "--list").out
    assert json.loads(radslag("map", "--list", "--json").out)["mappings"][0]["name"] == "lupp-hot"
    assert 'value = "Andel, %"' in radslag("map", "--show", "lupp-hot").out
    assert "lupp-hot" in radslag("map", "--show", "lupp-hott").err
    assert radslag("map", "--forget", "lupp-hot").code == 0
    assert radslag("map", "--show", "lupp-hot").code == 1
    assert radslag("map").code == 2


def test_nothing_is_written_over_unasked(radslag: Run, table: Path) -> None:
    """The same again is no change; another one of the same name needs --replace, or a name of its own and then --mapping."""
    radslag("map", str(table), *SAID)
    assert radslag("map", str(table), *SAID).code == 0
    other = ("map", str(table), *SAID[2:], "--title", "Stöld", "--unit", "percent")
    assert radslag(*other).code == 1
    assert radslag(*other, "--name", "stold", "--indicator", "lupp-stold").code == 0
    several = radslag("import", str(table), "--yes")
    assert several.code == 1
    assert "--mapping" in several.err
    assert radslag("import", str(table), "--yes", "--mapping", "stold").code == 0
    assert "Stöld" in radslag("show", "indicator", "lupp-stold").out
    assert radslag(*other, "--replace").code == 0


def test_a_mapping_that_cannot_read_its_own_table(radslag: Run, table: Path) -> None:
    """A wrong column is found before anything is kept: cell and sentence."""
    table.write_text(LUPP.replace("202\n", "flera\n"), "utf-8")
    answer = radslag("map", str(table), *SAID)
    assert answer.code == 1
    assert "flera" in answer.err
    assert not locations.mappings_folder().exists()


def test_a_table_never_joins_a_publishers_series(radslag: Run, table: Path) -> None:
    """Her own shares under Brå's id would make one line of two surveys: refused, with the series that is there."""
    assert radslag("map", str(table), *SAID[:2], "--indicator", "ntu-3.23", *SAID[4:]).code == 0
    answer = radslag("import", str(table), "--yes")
    assert answer.code == 1
    assert "ntu-3.23" in answer.err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--place", "Atlantis"), "Atlantis"),
        (("--value-column", "Kvoten"), "Kvoten"),
        (("--missing", "<5"), "too_few"),
        (("--name", "../ut"), "../ut"),
        (("--indicator", "Å Ä"), "lupp-hot"),
        (("--sheet", "Blad2"), "Blad2"),
        (("--header-row", "99"), "--header-row"),
    ],
)
def test_what_cannot_be_is_refused(radslag: Run, table: Path, typed: tuple[str, ...], said: str) -> None:
    """Each option that means nothing gets a sentence that says what would do; nothing is kept."""
    answer = radslag("map", str(table), *SAID, *typed)
    assert answer.code == 1
    assert said in answer.err
    assert not locations.mappings_folder().exists()


def test_hostile_tables_reach_no_terminal(radslag: Run, tmp_path: Path) -> None:
    """Control characters and markup in headings and cells are shown as text, in eighty columns or not at all."""
    file = tmp_path / "\x1bfil.csv"
    file.write_text("\x1b[2JKommun;År;[b]Andel[/b]\nSäter;2024;\x1b]0;x\x07\n", "utf-8")
    for answer in (radslag("map", str(file)), radslag("import", str(file))):
        assert answer.code == 1
        assert "\x1b" not in answer.out + answer.err
        assert "[b]Andel[/b]" in answer.out + answer.err


def test_asked_one_question_at_a_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, clock: FixedClock
) -> None:
    """Each thing lacking is asked for; an answer that means nothing is asked for again; Enter takes what is suggested."""
    words = Translator("sv")
    file = tmp_path / "t.csv"
    file.write_text("Mätår;A;B\n2023;0,1;3\n2024;0,2;4\n", "utf-8")
    answers = ["Kvoten", "A", "Hedemora", "2", "Utsatta för hot", "", "1", "Lupp"]
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in answers)))
    args = build_parser(words).parse_args(["map", str(file)])
    reply = run_map(Session(words, clock, Settings(), None, interactive=True), args)
    asked = capsys.readouterr()
    assert reply.code == 0
    assert asked.err.count(words("mapping.ask.value")) == 2
    assert "20\u00a0%" in asked.out
    text = (locations.mappings_folder() / "utsatta-for-hot.toml").read_text("utf-8")
    assert all(part in text for part in ('scale = "fraction"', 'place = "2083"', 'value = "A"', 'source = "Källa: Lupp"'))


def test_no_answer_saves_nothing(monkeypatch: pytest.MonkeyPatch, table: Path, clock: FixedClock) -> None:
    """Ctrl+D at a question ends it."""
    words = Translator("sv")
    monkeypatch.setattr(sys, "stdin", io.StringIO("Hot\n"))
    args = build_parser(words).parse_args(["map", str(table)])
    assert run_map(Session(words, clock, Settings(), None, interactive=True), args).code == 1
    assert not locations.mappings_folder().exists()
