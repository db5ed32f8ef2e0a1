"""The personal data guard at the command line: a warning on stderr, and ``--mask``. Nothing is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.personal_words import kinds_words, masked_words
from tui.text.output import say

if TYPE_CHECKING:
    from tui.cli_commands.session import Session
    from tui.cli_commands.usage import LocalParser


def add_mask_option(parser: LocalParser) -> None:
    """``--mask``."""
    parser.option("--mask", help_key="mask", action="store_true")


def guarded(session: Session, text: str | None, field_key: str, *, mask: bool) -> str | None:
    """``text`` as it is to be saved, having said what it looks like. ``field_key`` names the field in the catalogue."""
    found = kinds_words([text], session.words) if text else ""
    if not text or not found:
        return text
    key = "personal_data.masked" if mask else "personal_data.at_cli"
    say(session.words(key, field=session.words(field_key), what=found))
    return masked_words(text) if mask else text
