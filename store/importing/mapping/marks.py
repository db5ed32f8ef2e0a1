"""Signs and words that stand where a value should: what they are taken for until the user says otherwise."""

from __future__ import annotations

import re
from functools import cache

from store.importing.formats.labels import tidy
from store.importing.mapping.cell_values import is_number, mark_of
from store.importing.mapping.words import cell_words
from store.model.codes import Missing

_KINDS = {"unknown": Missing.NOT_AVAILABLE, "few": Missing.TOO_FEW, "nobody": Missing.NO_OBSERVATIONS}
"""A dash means zero in one table and unknown in another: a missing value is never made a zero by guessing."""
_BOUND = re.compile(r"(\D+)\d+(?:svar|svarande)?")
"""``<5`` and the like: a few, and how few."""
_LONGEST = 30
_MOST = 20


def guess_marks(cells: list[str]) -> dict[str, Missing]:
    """Every mark among the cells that is known for what it is; what is neither number nor known mark is left to the user."""
    found: dict[str, Missing] = {}
    keys: set[str] = set()
    for cell in dict.fromkeys(tidy(cell) for cell in cells if len(cell) <= _LONGEST):
        key = mark_of(cell)
        why = None if not cell or is_number(cell) else _why(key)
        if why and key not in keys and len(found) < _MOST:
            found[cell] = why
            keys.add(key)
    return found


def _why(key: str) -> Missing | None:
    bound = _BOUND.fullmatch(key)
    if bound:
        return Missing.TOO_FEW if _marks().get(bound.group(1)) is Missing.TOO_FEW else None
    return _marks().get(key)


@cache
def _marks() -> dict[str, Missing]:
    return {mark_of(word): why for kind, why in _KINDS.items() for word in cell_words(kind)}
