"""``radslag demo``: the sample plans in a store of their own."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from store import locations
from tui.cli_commands.start import open_screens, overview_reply
from tui.text.output import say

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Make the demo when there is none, and show it: as screens, or as text where there is no terminal."""
    path = session.named_store or locations.demo_store()
    if args.fresh and path.exists():
        _rebuild(session, path)
    if session.interactive:
        return open_screens(session, path, demo=True)
    from store.demo import open_demo

    with contextlib.closing(open_demo(path, session.clock)) as backend:
        say(session.words("cli.demo_at", path=path))
        return overview_reply(session, backend)


def _rebuild(session: Session, path: Path) -> None:
    """A new demo in the place of an old one, which stays until the new one is whole.

    Raises:
        NotADemo: what is there is something else; it is left untouched.
    """
    from store.demo import create_demo, open_demo

    open_demo(path, session.clock).close()
    new = path.with_name(f".{path.name}.fresh")
    new.unlink(missing_ok=True)
    create_demo(new, session.clock)
    path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
    new.replace(path)
