"""Freezing what a meeting was shown. A snapshot is never changed, never removed, and undo leaves it alone."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from store.exporting.snapshot import snapshot_content
from store.write.change_log import Event
from store.write.meeting_entry import record_entry

if TYPE_CHECKING:
    from store.clock import Clock
    from store.db.backend import Backend
    from store.exporting.plain import Plain

FROZEN = "frozen"
"""The field of the event; not one of those undo looks for."""
_IDS = "SELECT id FROM meeting_snapshot WHERE meeting_id = $1"
_KEEP = "INSERT INTO meeting_snapshot (id, meeting_id, taken_on, sha256, content) VALUES ($1, $2, $3, $4, $5)"


def freeze(backend: Backend, meeting_id: str, clock: Clock, *, role: str | None = None) -> tuple[str, str]:
    """Keep what the meeting shows now, and return the snapshot's id and its SHA-256. Inside the caller's transaction.

    Raises:
        UnknownId: there is no such meeting.
    """
    now = clock.now()
    taken = [int(identity.rpartition("-F")[2]) for (identity,) in backend.rows(_IDS, [meeting_id])]
    identity = f"{meeting_id}-F{max(taken, default=0) + 1}"
    head = {"id": identity, "meeting_id": meeting_id, "taken_on": f"{now.isoformat()}Z"}
    content = canonical({**snapshot_content(backend, meeting_id, clock), **head})
    digest = sha256_of(content)
    backend.count(_KEEP, [identity, meeting_id, now, digest, content])
    record_entry(backend, [Event("meeting_snapshot", identity, FROZEN, None, digest)], clock, role)
    return identity, digest


def canonical(content: Plain) -> str:
    """One way only to write the same data: sorted keys, no blanks, characters as they are."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def sha256_of(content: str) -> str:
    """The sum of the text as UTF-8, in hexadecimal."""
    return hashlib.sha256(content.encode("utf-8")).hexdigest()
