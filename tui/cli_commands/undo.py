"""``radslag undo``: turn the newest change back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.write.imported_plan import IMPORTED
from store.write.undo import undo
from tui.import_words import FIELD, undone_import
from tui.text.journal import value_text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from store.write.change_log import Event
    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Undo, and say what came back once it is committed."""
    with session.writing() as backend:
        events = undo(backend, session.clock, role=session.role(args.role))
    data = {"events": [_line(event) for event in events]}
    return session.shown(lambda: data, lambda: _said(session, events), json=args.json)


def _said(session: Session, events: Sequence[Event]) -> str:
    """Each change that came back; of a plan that was brought in only that, not every status it came with."""
    imported = next((event for event in events if event.field == IMPORTED), None)
    if imported:
        what = session.words("plan_import.undone", id=imported.entity_id, file=imported.old_value or "")
        return session.words("cli.plan_undone", what=what)
    return "\n".join(_undone(session, event) for event in events)


def _line(event: Event) -> dict[str, object]:
    return {"id": event.entity_id, "field": event.field, "was": event.old_value, "now": event.new_value}


def _undone(session: Session, event: Event) -> str:
    words = session.words
    if event.field == FIELD:
        return words(
            "cli.import_undone", what=undone_import(event.entity_id, words), values=value_text(FIELD, event.old_value, words)
        )
    now, was = (value_text(event.field, value, words) for value in (event.new_value, event.old_value))
    return words("cli.undone", id=event.entity_id, field=words(f"code.field.{event.field}"), now=now, was=was)
