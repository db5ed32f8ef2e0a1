"""What can be typed after ``radslag export``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tui.cli_commands.usage import LocalParser


def add_export_options(parser: LocalParser, said: Callable[[str], str], file: Callable[[str], Path]) -> Iterator[LocalParser]:
    """``plan ID FOLDER`` and ``all FOLDER``; gives each of them, for the options that every command has."""
    words = parser.words
    whats = parser.add_subparsers(
        title=words("help_cli.exports"), metavar=words("help_cli.export_name"), dest="what", required=True
    )
    for name in ("plan", "all"):
        text = words(f"help_cli.export.{name}")
        what = whats.add_parser(name, words=words, help=text, description=text)
        if name == "plan":
            what.argument("id", "which.plan", metavar=words("help_cli.id_name"), type=said)
        what.argument("folder", "which.folder", metavar=words("help_cli.folder_name"), type=file)
        yield what
