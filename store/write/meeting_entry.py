"""What every entry at a meeting shares: its text made fit to keep, its events recorded as one change in somebody's name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.clean import clean, clean_lines
from store.errors import InvalidValue
from store.write.change_log import record
from store.write.measure import MAX_NOTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.clock import Clock
    from store.db.backend import Backend
    from store.write.change_log import Event

_ROLE = 200
"""Characters of a role."""


def kept(text: str | None, *, lines: bool = True) -> str | None:
    """The text as it is kept; None for nothing.

    Raises:
        InvalidValue: it is longer than a note may be.
    """
    words = (clean_lines(text) if lines else clean(text)).strip() if text else ""
    if len(words) > MAX_NOTE:
        raise InvalidValue(field="note", text=f"{words[:40]}…", expected="expected.note")
    return words or None


def record_entry(backend: Backend, events: Sequence[Event], clock: Clock, role: str | None) -> int | None:
    """One change for everything one action of the user wrote; None when nothing was different."""
    if not events:
        return None
    named = clean(role).strip()[:_ROLE] or None if role else None
    return record(backend, [replace(event, role=named) for event in events], clock.now())
