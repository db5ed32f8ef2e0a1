"""A frozen copy of what a meeting was shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was shown, as plain data, with the sum that proves it."""

    id: str
    meeting_id: str
    taken_on: datetime
    """Naive UTC."""
    sha256: str
    """Of the content as it was written, when it was written."""
    intact: bool
    """Whether the content still has that sum."""
    content: dict[str, Any]
    """See `store.exporting.snapshot`. Empty when what is kept can not even be read any longer."""
