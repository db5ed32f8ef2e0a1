"""``radslag import``: statistics files or filled forms into the store. All of what is shown first is applied, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import FileRejected, InvalidValue
from store.importing.filled_form.recognise import only_forms
from store.importing.formats.recognise import read_files
from tui.cli_commands.import_options import plan_document_files
from tui.cli_commands.import_plan import import_plan, is_plan_folder
from tui.cli_commands.planned import settle

if TYPE_CHECKING:
    import argparse

    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Read, check, show, ask, apply. Exit code 1 when nothing was applied because nobody said yes."""
    if is_plan_folder(args.files):
        return import_plan(session, args)
    if only_forms(args.files):
        from tui.cli_commands.import_forms import settle_forms

        return settle_forms(session, args)
    plan_files = plan_document_files(args.files)
    if plan_files:
        from tui.cli_commands.import_plan_document import run as run_plan

        return run_plan(session, args, plan_files)
    if args.place or args.guesses:
        raise InvalidValue(field="place", text="--place" if args.place else "--guesses", expected="plan_document.expected_plan")
    files = read_files(args.files, year=args.year, mapping=args.mapping)
    problems = [problem for file in files for problem in file.problems]
    if problems:
        raise FileRejected(problems)
    return settle(session, args, files)
