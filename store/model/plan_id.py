"""What ids are made of: letters of a name, and a number where the id is taken."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ")


def id_letters(name: str, most: int) -> str:
    """The first ``most`` of them: HED of Hedemora."""
    return "".join(letter for letter in name.upper() if letter in _LETTERS)[:most]


def numbered(first: str) -> Iterator[str]:
    """``first``, then ``first-2``, ``first-3`` and so on without end: ids to take the first free one of."""
    yield first
    yield from (f"{first}-{number}" for number in count(2))
