"""``radslag meeting``: straight into the room; its minutes as text where there is no terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id
from tui.cli_commands.show_minutes import minutes_reply

if TYPE_CHECKING:
    import argparse

    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Make sure that there is such a meeting, then hand over to the screens."""
    with session.reading() as backend:
        meeting_id = find_id(backend, "meeting", args.id)
        if not session.interactive:
            return minutes_reply(session, backend, meeting_id, json=False)
    from tui.cli_commands.start import open_screens

    return open_screens(session, session.store_path(), demo=False, meeting_id=meeting_id)
