"""Two wordings of the same, with what differs between brackets, word for word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST = 1_500
"""Words looked through: a pair of texts longer than this is shown without marks, not after a minute."""


def marked_words(before: str, after: str) -> tuple[str, str]:
    """Both texts on one line; the words only one of them has stand in ``[ ]``. Marks of punctuation belong to their word.

    Where nothing is alike there is nothing to point at: then no brackets.
    """
    old, new = before.split(), after.split()
    if len(old) + len(new) > _MOST:
        return " ".join(old), " ".join(new)
    steps = SequenceMatcher(None, list(map(_bare, old)), list(map(_bare, new)), autojunk=False).get_opcodes()
    if not any(step[0] == "equal" for step in steps):
        return " ".join(old), " ".join(new)
    left = _joined(old, ((kind, start, end) for kind, start, end, _, _ in steps))
    return left, _joined(new, ((kind, start, end) for kind, _, _, start, end in steps))


def _bare(word: str) -> str:
    """Another capital letter is no other word; another mark is."""
    return word.casefold() if re.search(r"\w", word) else word


def _joined(words: Sequence[str], steps: Iterable[tuple[str, int, int]]) -> str:
    parts = []
    for kind, start, end in steps:
        text = " ".join(words[start:end])
        if text:
            parts.append(text if kind == "equal" else f"[{text}]")
    return " ".join(parts)
