"""Bare ``radslag``: the screens, or the overview as text where there is no terminal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import locations
from tui.cli_commands.session import Reply
from tui.opening import Opening

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from store.db.backend import Backend
    from tui.cli_commands.session import Session


def run(session: Session, _args: argparse.Namespace) -> Reply:
    """The user's own store. Who has none yet is told how to begin."""
    path = session.named_store or locations.own_store()
    if session.interactive:
        return open_screens(session, path, demo=False)
    if session.named_store is None and not path.exists():
        return Reply(session.words("cli.how_to_begin"))
    with session.reading() as backend:
        return overview_reply(session, backend)


def open_screens(session: Session, path: Path, *, demo: bool, meeting_id: str | None = None) -> Reply:
    """Hand over to the screens, until the user leaves them; with a meeting straight into its room."""
    from tui.app import run_app

    settings = replace(session.settings, language=session.words.language)
    return Reply(code=run_app(Opening(path, demo=demo, meeting_id=meeting_id), settings, locations.settings_file()))


def overview_reply(session: Session, backend: Backend) -> Reply:
    """The first screen as text."""
    from store.read.overview import overview
    from tui.text.overview import overview_text

    today = session.clock.today()
    return Reply(overview_text(overview(backend, today), session.words, today, session.width))
