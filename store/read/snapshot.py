"""Opening a frozen copy, its sum checked."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.model.snapshot import Snapshot

if TYPE_CHECKING:
    from store.db.backend import Backend

_SNAPSHOT = "SELECT id, meeting_id, taken_on, sha256, content FROM meeting_snapshot WHERE id = $1"


def snapshot(backend: Backend, snapshot_id: str) -> Snapshot:
    """The copy as it was kept. One that has been tampered with is shown all the same, and said to be.

    Raises:
        UnknownId: there is no such copy.
    """
    rows = backend.rows(_SNAPSHOT, [snapshot_id])
    if not rows:
        raise UnknownId(kind="snapshot", id=snapshot_id, near=[])
    [(identity, meeting_id, taken_on, digest, content)] = rows
    intact = hashlib.sha256(content.encode("utf-8")).hexdigest() == digest
    return Snapshot(identity, meeting_id, taken_on, digest, intact, _read(content))


def _read(content: str) -> dict[str, object]:
    try:
        read = json.loads(content)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
