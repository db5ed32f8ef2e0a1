"""``radslag check``: what is wanting in a plan, in a place's plans, or in all. An unfinished plan is no error: exit 0."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.check import check_data
from store.read.check import check, check_scope
from tui.check_words import command_of, key_of, mend_words, what_words, why_words
from tui.text.check import check_text

if TYPE_CHECKING:
    import argparse

    from store.exporting.plain import Plain
    from store.model.check import Finding
    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Look, and list."""
    with session.reading() as backend:
        report = check(backend, check_scope(backend, args.what), session.clock.today())
    words = session.words

    def said(one: Finding) -> Plain:
        return {
            "what": what_words(one, words),
            "why": why_words(one.code, words),
            "mend": mend_words(one, words),
            "command": command_of(one),
            "key": key_of(one),
        }

    return session.shown(lambda: check_data(report, said), lambda: check_text(report, words, session.width), json=args.json)
