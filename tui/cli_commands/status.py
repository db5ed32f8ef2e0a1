"""``radslag status``: give one or several measures a status, in one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id
from store.read.measure import measure_view
from store.write.measure import Seen, set_status
from tui.cli_commands.personal import guarded
from tui.cli_commands.said import past_day, status_said
from tui.present import status_text

if TYPE_CHECKING:
    import argparse

    from store.db.backend import Backend
    from store.model.measure import MeasureRow
    from store.model.status import Status
    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Read what was typed before anything is opened, change in one transaction, and say so when it is committed."""
    status = status_said(args.status, session.words)
    day = past_day(args.date, session.clock.today()) if args.date else None
    note = guarded(session, args.note, "personal_data.note", mask=args.mask)
    with session.writing() as backend:
        rows = _meant(backend, args.measures)
        seen = [Seen(row.id, row.version) for row in rows]
        role = session.role(args.role)
        change = set_status(backend, seen, status, session.clock, note=note, role=role, effective_on=day)
    data = {"change": change, "status": status.value, "measures": [_line(row) for row in rows]}
    return session.shown(lambda: data, lambda: "\n".join(_saved(session, row, status) for row in rows), json=args.json)


def _meant(backend: Backend, said: str) -> list[MeasureRow]:
    """The measures in ``HED-N1,HED-N2``, each once."""
    wanted = [part.strip() for part in said.split(",") if part.strip()] or [said]
    return [
        measure_view(backend, identity).row for identity in dict.fromkeys(find_id(backend, "measure", part) for part in wanted)
    ]


def _line(row: MeasureRow) -> dict[str, object]:
    return {"id": row.id, "was": row.status.value, "version": row.version + 1}


def _saved(session: Session, row: MeasureRow, status: Status) -> str:
    words = session.words
    return words("cli.saved", id=row.id, status=status_text(status, words), was=status_text(row.status, words))
