"""How alike two texts are. Swedish glues words together, so runs of four letters are compared, not words."""

from __future__ import annotations

import re
from functools import cache

_RUN = 4
_LETTERS = re.compile(r"\w+")


@cache
def letter_runs(text: str) -> frozenset[str]:
    """Every run of four letters within the words, lower case; shorter words whole."""
    found: set[str] = set()
    for word in _LETTERS.findall(text.casefold()):
        found.update(word[at : at + _RUN] for at in range(max(1, len(word) - _RUN + 1)))
    return frozenset(found)


def overlap(one: str, other: str) -> float:
    """The part of the shorter text's runs that the longer one has too, 0 to 1."""
    first, second = letter_runs(one), letter_runs(other)
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


def likeness(one: str, other: str) -> float:
    """Runs in both against runs in either (Dice), 0 to 1."""
    first, second = letter_runs(one), letter_runs(other)
    together = len(first) + len(second)
    return 2 * len(first & second) / together if together else 0.0
