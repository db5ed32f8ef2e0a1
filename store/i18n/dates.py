"""Days written by hand."""

from __future__ import annotations

import re
from datetime import date, timedelta

from store.clean import clean
from store.errors import InvalidValue

_RELATIVE = re.compile(r"^[+-]\d{1,5}$")
_NONE = {"", "-", "–"}


def parse_day(text: str, today: date) -> date | None:
    """``2026-12-31``, ``20261231``, ``+30`` (days from ``today``), or ``-`` for none.

    Raises:
        InvalidValue: it is none of these, or no such day exists.
    """
    wanted = clean(text).strip()
    if wanted in _NONE:
        return None
    try:
        if _RELATIVE.match(wanted):
            return today + timedelta(days=int(wanted))
        return date.fromisoformat(wanted)
    except (ValueError, OverflowError) as error:
        raise InvalidValue(field="date", text=wanted[:40], expected="expected.date") from error
