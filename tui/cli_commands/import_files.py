"""``radslag import``: statistics files into the store. What would change is shown first; all of it is applied, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import FileRejected
from store.importing.formats.recognise import read_files
from tui.cli_commands.planned import settle

if TYPE_CHECKING:
    import argparse

    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Read, check, show, ask, apply. Exit code 1 when nothing was applied because nobody said yes."""
    files = read_files(args.files, year=args.year, mapping=args.mapping)
    problems = [problem for file in files for problem in file.problems]
    if problems:
        raise FileRejected(problems)
    return settle(session, args, files)
