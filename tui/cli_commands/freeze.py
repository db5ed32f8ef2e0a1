"""``radslag freeze``: keep exactly what a meeting is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id

if TYPE_CHECKING:
    import argparse

    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Freeze in one transaction, and say so when it is committed."""
    from store.write.freeze import freeze

    with session.writing() as backend:
        meeting_id = find_id(backend, "meeting", args.id)
        identity, digest = freeze(backend, meeting_id, session.clock, role=session.role(args.role))
    data = {"snapshot": identity, "meeting": meeting_id, "sha256": digest}
    return session.shown(lambda: data, lambda: session.words("cli.frozen", id=identity, sum=digest), json=args.json)
