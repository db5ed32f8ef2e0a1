"""Ids a person can say: ``HED`` of Hedemora, ``HED-N`` of Narkotika, ``HED-N1`` for its first measure."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain, count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_LETTERS = 26
_SHORTEST, _LONGEST = 3, 5
_SAID = re.compile(r"[^A-Z]+")


def plan_id(name: str, taken: Collection[str]) -> str:
    """Three letters of the municipality's name, more or a number when they are taken."""
    letters = _plain(name) or "PLAN"
    shorter = (letters[:length] for length in range(_SHORTEST, min(_LONGEST, len(letters)) + 1))
    numbered = (f"{letters[:_SHORTEST]}{number}" for number in count(2))
    return next(candidate for candidate in chain(shorter, [letters[:_LONGEST]], numbered) if candidate not in taken)


def area_marks(titles: Sequence[str], numbers: Sequence[str]) -> list[str]:
    """What tells the areas apart: the plan's own numbers when every area has one, else a letter or two of each title."""
    plain = [number if number.isalnum() else "" for number in numbers]
    if all(plain) and len(set(plain)) == len(plain):
        return [number.upper() for number in plain]
    found: list[str] = []
    for title in titles:
        found.append(next(mark for mark in _marks(title) if mark not in found))
    return found


def measure_id(area_id: str, number: int) -> str:
    """``HED-N1``; in an area with a number a letter, ``BRO-1A``."""
    if not area_id[-1].isdigit():
        return f"{area_id}{number}"
    return f"{area_id}{chr(ord('A') + number - 1)}" if number <= _LETTERS else f"{area_id}-{number}"


def _marks(title: str) -> Iterator[str]:
    words = [_plain(word) for word in title.split()]
    whole = "".join(words) or "O"
    yield whole[0]
    yield from (word[0] for word in words if len(word) > _SHORTEST)
    yield from (whole[:length] for length in range(2, 4))
    yield from (f"{whole[0]}{'X' * times}" for times in count(1))


def _plain(text: str) -> str:
    return _SAID.sub("", unicodedata.normalize("NFKD", text.upper()).encode("ascii", "ignore").decode())
