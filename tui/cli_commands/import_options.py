"""What can be typed after ``radslag import``: statistics files, or the word ``plan`` and a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.cli_commands.usage import LocalParser

_PLAN = Path("plan")


def add_plan_options(parser: LocalParser, said: Callable[[str], str]) -> None:
    """What is only for a plan document. ``plan`` itself is the first of the files: a statistics file may be called anything."""
    code = parser.words("help_cli.code_name")
    parser.option("--place", help_key="plan_place", action="append", type=said, metavar=code)
    parser.option("--guesses", help_key="guesses", action="store_true")


def plan_document_files(files: Sequence[Path]) -> list[Path]:
    """The files after the word ``plan``; none when it is not there. A statistics file of that name is ``./plan``."""
    return list(files[1:]) if len(files) > 1 and files[0] == _PLAN else []
