"""``radslag where``: which files the program uses, and which of them there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import locations
from tui.text.columns import table

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """A line for each file."""
    files = {
        "own_store": locations.own_store(),
        "demo_store": locations.demo_store(),
        "settings": locations.settings_file(),
        "log": locations.log_file(),
    }
    if session.named_store:
        files = {"named_store": session.named_store, **files}
    data = {name: {"path": str(path), "exists": path.exists()} for name, path in files.items()}
    return session.shown(lambda: data, lambda: "\n".join(_lines(session, files)), json=args.json)


def _lines(session: Session, files: dict[str, Path]) -> list[str]:
    words = session.words
    rows = [
        (words(f"cli.file.{name}"), words("cli.exists" if path.exists() else "cli.absent"), str(path))
        for name, path in files.items()
    ]
    # A path is never broken over two lines: it is there to be copied.
    longest = max(len(path) for *_, path in rows)
    return table(rows, session.width + longest)
