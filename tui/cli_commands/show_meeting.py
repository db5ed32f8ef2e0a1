"""``radslag show meetings`` and ``radslag show meeting``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id

if TYPE_CHECKING:
    import argparse

    from store.db.backend import Backend
    from tui.cli_commands.session import Reply, Session


def every(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    """Every council's meetings, the next one first."""
    from store.exporting.meeting import meetings_data
    from store.read.meeting_list import meetings_next_first
    from tui.text.meeting import meetings_text

    today = session.clock.today()
    found = meetings_next_first(backend, today)
    return session.shown(
        lambda: meetings_data(found, today),
        lambda: meetings_text(found, session.words, today, session.width),
        json=args.json,
    )


def one(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    """One meeting as it is prepared."""
    from store.exporting.meeting import preparation_data
    from store.read.preparation import preparation
    from tui.text.meeting import meeting_text

    view = preparation(backend, find_id(backend, "meeting", args.id), session.clock.today())
    return session.shown(
        lambda: preparation_data(view, session.words), lambda: meeting_text(view, session.words, session.width), json=args.json
    )
