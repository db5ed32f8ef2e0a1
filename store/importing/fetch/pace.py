"""Requests kept apart, and the waiting a service asks for."""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from store.importing.fetch.manners import Manners


class Pace:
    """Keeps requests apart."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._next: float | None = None

    def keep(self) -> None:
        """Return when the next request may start."""
        now = self._manners.monotonic()
        if self._next is not None and now < self._next:
            self._manners.sleep(self._next - now)
            now = max(self._next, self._manners.monotonic())
        self._next = now + self._manners.between


def seconds_to_wait(retry_after: str | None, now: datetime) -> float | None:
    """What a ``Retry-After`` header says: seconds, or a moment (RFC 9110). None when it says nothing readable.

    ``now`` is naive UTC.
    """
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max((aware.astimezone(UTC).replace(tzinfo=None) - now).total_seconds(), 0.0)
