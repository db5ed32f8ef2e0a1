"""``radslag keys``: every key of the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli_commands.session import Reply
from tui.text.keys import keys_text

if TYPE_CHECKING:
    import argparse

    from tui.cli_commands.session import Session


def run(session: Session, _args: argparse.Namespace) -> Reply:
    """The same list as the help screen's."""
    return Reply(keys_text(session.words, session.width))
