"""``radslag history``: the journal, of everything or of one measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.journal import journal_data
from store.read.find import find_id
from store.read.journal import journal
from tui.cli_commands.said import moment_said
from tui.text.journal import journal_text

if TYPE_CHECKING:
    import argparse

    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Every change, newest first."""
    since = moment_said(args.since) if args.since else None
    with session.reading() as backend:
        measure = find_id(backend, "measure", args.measure) if args.measure else None
        entries = journal(backend, measure, since)
    today = session.clock.today()
    return session.shown(
        lambda: journal_data(entries),
        lambda: journal_text(entries, session.words, today, session.width),
        json=args.json,
    )
