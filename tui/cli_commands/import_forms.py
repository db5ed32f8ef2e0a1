"""``radslag import`` of filled forms: show what each measure would get, ask, apply. All in one transaction, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.form_plan import form_plan_data
from store.importing.filled_form.compare import planned_forms
from store.importing.filled_form.read import read_forms
from store.model.report_form import Kind, Take
from store.write.form_import import save_forms
from tui.cli_commands.planned import agreed
from tui.cli_commands.session import Reply
from tui.text.form_plan import form_plan_text
from tui.text.output import as_json, say, write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from store.model.report_form import PlannedForm
    from tui.cli_commands.session import Session


def settle_forms(session: Session, args: argparse.Namespace) -> Reply:
    """Conflicts are left out, and said to be, unless ``--take`` says whose words hold."""
    forms = [one.masked() if args.mask else one for one in read_forms(args.files)]
    with session.reading() as backend:
        planned = planned_forms(backend, forms)
    take = Take(args.take) if args.take else None
    count = sum(1 for one in planned for change in one.measures if change.taken(take))
    conflicts = sum(one.count(Kind.CONFLICT) for one in planned)
    if not args.json:
        write(form_plan_text(planned, session.words, session.width))
    if conflicts and take is None:
        say(session.words("filled_form.left_out", count=conflicts))
    applied = bool(count) and not args.dry_run and (args.yes or agreed(session))
    if applied:
        takes = {(one.form_id, change.id): take for one in planned for change in one.measures} if take else {}
        with session.writing() as backend:
            save_forms(backend, forms, planned, takes, session.clock, role=session.role(args.role))
    code = _say_outcome(session, planned, count, applied=applied, dry_run=args.dry_run)
    return Reply(as_json(form_plan_data(planned, applied=applied)) if args.json else "", code)


def _say_outcome(session: Session, planned: Sequence[PlannedForm], count: int, *, applied: bool, dry_run: bool) -> int:
    """What to say at the end, and the exit code."""
    if applied:
        say(session.words("filled_form.done", count=count))
        return 0
    if not any(change.fields for one in planned for change in one.measures):
        say(session.words("filled_form.nothing"))
        return 0
    if dry_run:
        return 0
    if count:
        say(session.words("cli.import_not_applied"))
    return 1
