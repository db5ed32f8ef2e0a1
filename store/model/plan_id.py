"""Letters of a name that may stand in an id of a plan or an area."""

from __future__ import annotations

_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ")


def id_letters(name: str, most: int) -> str:
    """The first ``most`` of them: HED of Hedemora."""
    return "".join(letter for letter in name.upper() if letter in _LETTERS)[:most]
