"""What can be typed after ``radslag show year``, ``radslag calendar`` and ``radslag remind``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui.cli_commands.usage import LocalParser

MAIL, TEXT = "eml", "txt"
"""What a reminder can be written as."""


def add_show_year(parser: LocalParser, said: Callable[[str], str], year: Callable[[str], int]) -> None:
    """The year, and whose."""
    words = parser.words
    parser.argument("year", "year_wheel.year", nargs="?", metavar=words("help_cli.year_name"), type=year)
    _add_council(parser, said)


def add_calendar(
    parser: LocalParser, said: Callable[[str], str], year: Callable[[str], int], file: Callable[[str], Path]
) -> None:
    """Which year, whose, and where to."""
    words = parser.words
    parser.option("--year", help_key="year_wheel.year", type=year, metavar=words("help_cli.year_name"))
    _add_council(parser, said)
    parser.option("--file", help_key="year_wheel.file", type=file, metavar=words("help_cli.file_name"))
    parser.option("--replace", help_key="year_wheel.replace", action="store_true")


def add_remind(parser: LocalParser, said: Callable[[str], str], file: Callable[[str], Path]) -> None:
    """Which meeting, whom, and where to."""
    words = parser.words
    parser.option("--meeting", help_key="year_wheel.meeting", required=True, type=said, metavar=words("help_cli.id_name"))
    parser.option("--party", help_key="year_wheel.party", type=said, metavar=words("help_cli.year_wheel.name_name"))
    parser.option("--folder", help_key="year_wheel.folder", type=file, metavar=words("help_cli.year_wheel.folder_name"))
    parser.option("--format", help_key="year_wheel.format", choices=(MAIL, TEXT), default=MAIL, metavar=f"{MAIL}|{TEXT}")
    parser.option("--replace", help_key="year_wheel.replace", action="store_true")


def _add_council(parser: LocalParser, said: Callable[[str], str]) -> None:
    parser.option("--council", help_key="year_wheel.council", type=said, metavar=parser.words("help_cli.id_name"))
