"""``radslag show minutes`` and ``radslag show snapshot``: a meeting written down, and what was frozen of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id
from tui.text.laid import as_text
from tui.text.output import as_json, say

if TYPE_CHECKING:
    import argparse

    from store.db.backend import Backend
    from tui.cli_commands.session import Session

from tui.cli_commands.session import Reply


def minutes(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    """Agenda, decisions by paragraph, assessments, attendance."""
    return minutes_reply(session, backend, find_id(backend, "meeting", args.id), json=args.json)


def minutes_reply(session: Session, backend: Backend, meeting_id: str, *, json: bool) -> Reply:
    """The same for a meeting that is known."""
    from store.exporting.minutes import minutes_data
    from store.read.minutes import minutes as read_minutes
    from tui.rows.minutes_blocks import minutes_blocks

    data = minutes_data(read_minutes(backend, meeting_id))
    today = session.clock.today()
    return session.shown(lambda: data, lambda: as_text(minutes_blocks(data, today, session.words), session.width), json=json)


def snapshot(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    """A frozen copy. One that does not match its sum is shown, said to be changed, and the exit code is 1."""
    from store.read.snapshot import snapshot as read_snapshot
    from tui.rows.snapshot_blocks import snapshot_blocks

    one = read_snapshot(backend, find_id(backend, "snapshot", args.id))
    if not one.intact:
        say(session.words("snapshot.cannot_trust", id=one.id))
    data = {
        "id": one.id,
        "meeting": one.meeting_id,
        "taken_on": f"{one.taken_on.isoformat()}Z",
        "sha256": one.sha256,
        "intact": one.intact,
        "content": one.content,
    }
    text = as_json(data) if args.json else as_text(snapshot_blocks(one, session.words), session.width)
    return Reply(text, 0 if one.intact else 1)
