"""Which store is to be opened, decided before anything heavy is imported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Opening:
    """A store to open, and how."""

    path: Path
    demo: bool = False
    """Open it as the demo: make it when there is none, refuse a store that is not a demo."""
    meeting_id: str | None = None
    """Go straight to the room of this meeting."""
