"""What can be typed after ``radslag check``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.cli_commands.usage import LocalParser


def add_check_options(parser: LocalParser, said: Callable[[str], str]) -> None:
    """A plan or a place; nothing for all plans."""
    parser.argument("what", "which.check", nargs="?", metavar=parser.words("help_cli.check_name"), type=said)
