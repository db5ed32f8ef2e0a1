"""What can be typed after ``radslag freeze`` and ``radslag meeting``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.cli_commands.usage import LocalParser


def add_meeting_options(parser: LocalParser, said: Callable[[str], str]) -> None:
    """Which meeting."""
    parser.argument("id", "which.minutes", metavar=parser.words("help_cli.id_name"), type=said)
