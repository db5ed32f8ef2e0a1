"""``radslag import``: statistics files or filled forms into the store. All of what is shown first is applied, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import FileRejected
from store.importing.filled_form.recognise import only_forms
from store.importing.formats.recognise import read_files
from tui.cli_commands.planned import settle

if TYPE_CHECKING:
    import argparse

    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Read, check, show, ask, apply. Exit code 1 when nothing was applied because nobody said yes."""
    if only_forms(args.files):
        from tui.cli_commands.import_forms import settle_forms

        return settle_forms(session, args)
    files = read_files(args.files, year=args.year, mapping=args.mapping)
    problems = [problem for file in files for problem in file.problems]
    if problems:
        raise FileRejected(problems)
    return settle(session, args, files)
