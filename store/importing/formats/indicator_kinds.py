"""What kind of measure a heading or a unit means: a count, a rate, a share, one of its limits, or how many answered."""

from __future__ import annotations

import re

from store.importing.formats.cells import MOST_RESPONDENTS
from store.importing.formats.labels import fold

_LOW = re.compile(r"undre|nedre", re.IGNORECASE)
_HIGH = re.compile(r"övre", re.IGNORECASE)
_RATE = re.compile(r"100[\s\u00a0]?000", re.IGNORECASE)
_SHARE = re.compile(r"andel|%|procent", re.IGNORECASE)
_COUNT = re.compile(r"antal", re.IGNORECASE)
RESPONDENTS = "antal svarande"
"""How the label of the table of respondents begins."""
_ASKED = re.compile(r"antal (?:svar|resp)|respondent", re.IGNORECASE)


def kind_of(words: str, title: str) -> str | None:
    """``count rate share low high n`` of a heading or unit; the title decides when it says nothing."""
    if fold(title).startswith(RESPONDENTS):
        return "count"
    if _ASKED.search(words):
        return "n"
    for text in (words, title):
        for kind, pattern in (("low", _LOW), ("high", _HIGH), ("rate", _RATE), ("share", _SHARE), ("count", _COUNT)):
            if pattern.search(text) and (text is words or kind in ("share", "count")):
                return kind
    return None


def in_range(kind: str, value: float | None) -> bool:
    """Whether a value can be of this kind: shares 0–100 per cent, counts whole, nothing below zero."""
    if value is None:
        return True
    if kind in ("share", "low", "high"):
        return 0 <= value <= 100  # noqa: PLR2004  (per cent)
    return 0 <= value <= MOST_RESPONDENTS and (kind == "rate" or value == int(value))
