"""The unit of a series from the words of its title or heading."""

from __future__ import annotations

import re

from store.model.codes import Unit

_PATTERNS = (
    (Unit.PERCENT, re.compile(r"%|procent|\bandel", re.IGNORECASE)),
    (Unit.PER_100K, re.compile(r"100[\s\u00a0]?000", re.IGNORECASE)),
    (Unit.INDEX, re.compile(r"index", re.IGNORECASE)),
    (Unit.NUMBER, re.compile(r"antal/|/ ?1[\s\u00a0]?0|\bper 1|\bkr\b|kronor", re.IGNORECASE)),
    (Unit.COUNT, re.compile(r"antal|\(st\)|personer|folkmängd|invånare", re.IGNORECASE)),
)


def unit_of(words: str) -> Unit:
    """Percent before rate before index before number before count; ``number`` when nothing is said."""
    return next((unit for unit, pattern in _PATTERNS if pattern.search(words)), Unit.NUMBER)
