"""How we behave towards a public service: how often we ask, how long we wait, how much we take."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_FIRST_WAIT, _LONGEST_WAIT = 0.5, 8.0
"""Seconds before the second try without other word, doubled for each further one, up to the longest."""


@dataclass(frozen=True, slots=True)
class Manners:
    """Limits, and the time they are counted in. A test gives a time of its own, so that waiting costs nothing."""

    between: float = 0.2
    """Seconds from the start of one request to the start of the next: five a second at most."""
    attempts: int = 5
    timeout: float = 20.0
    """Seconds without a byte."""
    longest_answer: float = 120.0
    """Seconds for a whole answer: bytes that only trickle are no answer."""
    longest_pause: float = 60.0
    """Seconds we wait when the service asks us to wait longer."""
    most_bytes: int = 20_000_000
    """Of one answer; a full page of 5 000 records is about one million."""
    most_bytes_in_all: int = 200_000_000
    most_pages: int = 200
    """Of one path; 25 KPIs of 25 places for 50 years are seven."""
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    jitter: Callable[[], float] = field(default=random.SystemRandom().random)
    """0 to 1: so that many who were refused together do not come back together."""

    def pause(self, attempt: int, retry_after: float | None) -> float:
        """Seconds to wait after failed attempt number ``attempt`` (from 1)."""
        if retry_after is not None:
            return min(max(retry_after, 0.0), self.longest_pause)
        wait = min(_FIRST_WAIT * 2.0 ** (attempt - 1), _LONGEST_WAIT)
        return wait * (0.5 + self.jitter() / 2)
