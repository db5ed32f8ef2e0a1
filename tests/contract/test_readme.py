"""README says what the program does, not what it once did."""

from __future__ import annotations

import re
from pathlib import Path

from store.i18n.translator import Translator
from tui.cli_commands.parser import build_parser
from tui.commands.entry import key_sign
from tui.commands.registry import COMMANDS

README = Path(__file__).parents[2] / "README.md"


def keys_table() -> str:
    """The table of keys as README must have it."""
    words = Translator("en")
    rows = [f"| `{key_sign(command.keys)}` | {words(command.help_key)} |" for command in COMMANDS]
    return "\n".join(["| key | does |", "|---|---|", *rows])


def test_readme_lists_every_key() -> None:
    """The table of keys in README is the one the registry gives."""
    text = README.read_text("utf-8")

    found = re.search(r"<!-- keys: .*? -->\n\n(.*?)\n<!-- /keys -->", text, re.DOTALL)

    assert found is not None
    assert found[1].strip() == keys_table()


def test_readme_names_every_command() -> None:
    """Every subcommand of the command line stands in README."""
    help_text = build_parser(Translator("en")).format_help()
    subcommands = set(re.findall(r"^    (\w+) {2,}", help_text, re.MULTILINE))
    text = README.read_text("utf-8")

    assert {"demo", "show", "status", "history", "undo", "where", "keys"} <= subcommands
    assert not [name for name in subcommands if f"radslag {name}" not in text]


def test_readme_opens_with_one_picture_and_two_commands() -> None:
    """A newcomer meets a picture that exists and two commands, one to run and one to test."""
    text = README.read_text("utf-8")
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", text)
    commands = re.findall(r"```sh\n +(python3 -m venv .*)\n", text)

    assert [(README.parent / picture).is_file() for picture in pictures] == [True]
    assert len(commands) == 2
    assert commands[0].endswith("radslag demo")
    assert commands[1].endswith("pytest")
