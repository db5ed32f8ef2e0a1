"""Help and usage errors, in the user's language."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from store import locations

if TYPE_CHECKING:
    from tests.conftest import Run

COMMANDS = ("demo", "show", "status", "history", "undo", "where", "keys")
CATALOGUES = Path(__file__).parents[2] / "store" / "i18n"


@pytest.mark.parametrize("topic", ["cli", "help_cli", "text"])
def test_both_languages_say_the_same_things(topic: str) -> None:
    """Each sentence is there in both languages, with the same gaps."""
    swedish, english = (json.loads((CATALOGUES / language / f"{topic}.json").read_text("utf-8")) for language in ("sv", "en"))
    gaps = re.compile(r"\{\w*\}")
    assert swedish.keys() == english.keys()
    for key, sentence in swedish.items():
        assert set(gaps.findall(str(sentence))) == set(gaps.findall(str(english[key]))), key


def test_help_names_every_command(bare: Run) -> None:
    """``--help`` goes to stdout, names every command, and is in Swedish when nobody asks otherwise."""
    answer = bare("--help")
    assert answer.code == 0
    assert all(f"    {command} " in answer.out for command in COMMANDS)
    assert answer.out.startswith("användning: radslag")
    assert answer.err == ""


@pytest.mark.parametrize("typed", [(), ("demo",), ("show",), ("show", "indicator"), ("status",), ("history",), ("where",)])
def test_no_english_is_left_in_swedish_help(bare: Run, typed: tuple[str, ...]) -> None:
    """Argparse's own headings are translated, in every subcommand."""
    answer = bare(*typed, "--help")
    assert answer.code == 0
    for english in ("usage", "options:", "positional", "show this help"):
        assert english not in answer.out


@pytest.mark.parametrize("typed", [("--lang", "en", "show", "--help"), ("show", "--help", "--lang=en")])
def test_the_language_flag_stands_anywhere(bare: Run, typed: tuple[str, ...]) -> None:
    """``--lang`` works before and after the command, and ``--help`` obeys it."""
    assert bare(*typed).out.startswith("usage: radslag show")


def test_flag_before_environment_before_settings(bare: Run, home: Path) -> None:
    """The language is the flag's, else the environment's, else the settings', else Swedish."""
    assert home in locations.settings_file().parents
    locations.settings_file().parent.mkdir(parents=True)
    locations.settings_file().write_text('{"language": "en"}')
    assert bare("--help").out.startswith("usage:")
    assert bare("--help", RADSLAG_LANG="sv").out.startswith("användning:")
    assert bare("--help", "--lang", "en", RADSLAG_LANG="sv").out.startswith("usage:")


def test_an_unknown_language_in_the_environment_is_said_and_passed_over(bare: Run) -> None:
    """A wrong RADSLAG_LANG costs a sentence, not the answer."""
    answer = bare("--version", RADSLAG_LANG="xx\x1b[2J")
    assert answer.code == 0
    assert "RADSLAG_LANG" in answer.err
    assert "\x1b" not in answer.err


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("--lang", "de", "where"), "”de” finns inte. Välj en av: sv, en"),
        (("vad",), "”vad” finns inte. Välj en av: demo"),
        (("show",), "Det saknas något: vy"),
        (("show", "place"), "Det saknas något: KOMMUN"),
        (("show", "plac", "2083"), "”plac” finns inte"),
        (("show", "overview", "--json=1"), "--json tar inget värde"),
        (("show", "overview", "--jsn"), "går inte att tolka: --jsn"),
        (("status", "HED-N1"), "Det saknas något: STATUS"),
        (("status", "HED-N1", "pågår", "--note"), "--note: skriv ett värde"),
        (("where", "--store", ""), "--store: värdet är tomt"),
    ],
)
def test_what_is_not_understood_is_said_on_stderr(bare: Run, typed: tuple[str, ...], words: str) -> None:
    """A usage error is a sentence in the user's language and exit code 2; stdout stays empty."""
    answer = bare(*typed)
    assert (answer.code, answer.out) == (2, "")
    assert words in answer.err
    assert not re.search(r"argument|invalid|required|usage", answer.err)


def test_a_usage_error_in_english(bare: Run) -> None:
    """The same in English when that is the language."""
    assert "Something is missing: PLACE" in bare("show", "place", "--lang", "en").err


def test_hostile_words_are_made_harmless(bare: Run) -> None:
    """What was typed is quoted back without its escape sequences."""
    answer = bare("\x1b]0;title\x07[/x]")
    assert answer.code == 2
    assert "[/x]" in answer.err
    assert "\x1b" not in answer.err
