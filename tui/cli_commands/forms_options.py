"""What can be typed after ``radslag forms``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.cli_commands.usage import LocalParser


def add_forms_options(parser: LocalParser, said: Callable[[str], str], file: Callable[[str], Path]) -> None:
    """Which meeting, where the files go, whose forms."""
    words = parser.words
    parser.option("--meeting", help_key="forms.meeting", required=True, type=said, metavar=words("help_cli.id_name"))
    parser.option("--folder", help_key="forms.folder", type=file, default=Path(), metavar=words("help_cli.forms.folder_name"))
    parser.option(
        "--party", help_key="forms.party", action="append", default=[], type=said, metavar=words("help_cli.forms.party_name")
    )
