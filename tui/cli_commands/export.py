"""``radslag export``: a plan as readable files, or the whole store for the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id
from tui.text.output import say

if TYPE_CHECKING:
    import argparse

    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Write the files; their paths are the data, the sentence goes to stderr."""
    with session.reading() as backend:
        if args.what == "plan":
            from store.exporting.plan_folder import export_plan

            written = export_plan(backend, find_id(backend, "plan", args.id), args.folder)
        else:
            from store.exporting.archive import export_all

            written = export_all(backend, args.folder, session.clock)
    say(session.words("export.done", count=len(written), folder=args.folder))
    data = {"folder": str(args.folder), "files": [path.relative_to(args.folder.absolute()).as_posix() for path in written]}
    return session.shown(lambda: data, lambda: "\n".join(str(path) for path in written), json=args.json)
