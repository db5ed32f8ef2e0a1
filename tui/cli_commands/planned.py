"""What ``import`` and ``fetch`` share: show what would change, ask, apply. All in one transaction, or nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from store.exporting.import_plan import import_plan_data
from store.importing.planned_changes import planned_changes
from store.write.observations import apply_changes
from tui.cli_commands.session import Reply
from tui.text.import_plan import import_plan_text
from tui.text.output import as_json, say, write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from store.importing.planned_changes import PlannedChanges
    from store.importing.series_file import SeriesFile
    from tui.cli_commands.session import Session


def settle(session: Session, args: argparse.Namespace, files: Sequence[SeriesFile]) -> Reply:
    """Show, ask, apply. ``args`` holds ``json``, ``dry_run``, ``yes`` and ``role``.

    Exit code 1 when nothing was applied because nobody said yes.
    """
    with session.reading() as backend:
        planned = [planned_changes(backend, file) for file in files]
    has_changes = any(one.changes_anything for one in planned)
    if not args.json:
        write(import_plan_text(planned, session.words, session.width))
    applied = has_changes and not args.dry_run and (args.yes or agreed(session))
    if applied:
        _apply(session, files, session.role(args.role))
    said, code = _outcome(session, planned, has_changes=has_changes, applied=applied, dry_run=args.dry_run)
    if said:
        say(said)
    return Reply(as_json(import_plan_data(planned, applied=applied)) if args.json else "", code)


def _outcome(
    session: Session, planned: list[PlannedChanges], *, has_changes: bool, applied: bool, dry_run: bool
) -> tuple[str, int]:
    """What to say at the end, and the exit code."""
    if applied:
        return _done(session, planned), 0
    if not has_changes:
        return session.words("import_plan.nothing_new"), 0
    return ("", 0) if dry_run else (session.words("cli.import_not_applied"), 1)


def _apply(session: Session, files: Sequence[SeriesFile], role: str) -> None:
    """Every file in one transaction. Each is compared anew: files may overlap, and the store may have changed meanwhile."""
    with session.writing() as backend:
        for file in files:
            apply_changes(backend, planned_changes(backend, file), session.clock, role=role)


def agreed(session: Session) -> bool:
    """Ask, where there is somebody to answer."""
    if not session.interactive:
        return False
    say(session.words("cli.import_ask"))
    return sys.stdin.readline().strip().casefold() in {"j", "ja", "y", "yes"}


def _done(session: Session, planned: list[PlannedChanges]) -> str:
    new, changed = sum(one.new for one in planned), sum(one.changed for one in planned)
    words = session.words
    return words("cli.import_done", new=words("counted.new_values", count=new), changed=words("counted.changed", count=changed))
