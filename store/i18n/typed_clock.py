"""A time of day written by hand."""

from __future__ import annotations

import re

_CLOCK = re.compile(r"(?:kl\.? ?)?(\d{1,2})(?:[:.,]?(\d{2}))?", re.ASCII | re.IGNORECASE)
_HOURS, _MINUTES = 24, 60


def typed_clock(text: str) -> str:
    """``13:00`` from ``13``, ``13.00``, ``1300``, ``kl 13:00``.

    Raises:
        ValueError: it is no time of day.
    """
    found = _CLOCK.fullmatch(text.strip())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (_HOURS, 0)
    if hour >= _HOURS or minute >= _MINUTES:
        raise ValueError(text)
    return f"{hour:02}:{minute:02}"
