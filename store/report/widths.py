"""How wide the columns of a table are, for papers that do not find out themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.report.document import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.report.document import Table

_LONGEST_WORD = 20.0
_CAPITAL, _FIGURE = 1.4, 1.15
_SIGNS = "○◌◐‖●◉✕✓≈✗"
_WHOLE = 12
"""A text of so many letters is kept on one line: an id, a date, a status."""
_AROUND = 2.3
"""Room on both sides of a cell, and for letters wider than most."""
_LOOKED_AT = 200
"""So many rows tell how long the texts of a column are."""
TALL = 30
"""A row with more lines than so may be divided between pages; a lower one is kept together."""
REPEATED = 12
"""A heading row with more lines than so is not worth its room on every page."""


def column_shares(table: Table, room: float) -> list[float]:
    """Each column's share of the table's width; they add up to 1.

    Every column gets what its longest word, figure or date needs. What is left goes to those with more to say, less than in
    proportion: a long column becomes tall before it takes the room of the others. ``room`` is how many letters a line of the
    whole table holds.
    """
    least = [_AROUND + _least(table, at, kind) for at, kind in enumerate(table.columns)]
    wanted = [max(narrow, _AROUND + _wanted(table, at)) for at, narrow in enumerate(least)]
    left = max(0.0, min(sum(wanted), room) - sum(least))
    more = sum(wanted) - sum(least)
    letters = [narrow + (left * (wide - narrow) / more if more else 0.0) for narrow, wide in zip(least, wanted, strict=True)]
    return [one / sum(letters) for one in letters]


def _texts(table: Table, at: int) -> list[str]:
    return [row[at] for row in table.rows[:_LOOKED_AT]]


def _least(table: Table, at: int, kind: Column) -> float:
    heading = _longest_word(table.headings[at]) * _FIGURE  # headings are bold
    if kind is Column.TEXT:
        return max([heading, *(_longest_word(text) for text in _texts(table, at))])
    return max([heading, *(min(_wide(text), _LONGEST_WORD) for text in _texts(table, at))])


def _wanted(table: Table, at: int) -> float:
    texts = _texts(table, at)
    return float((sum(len(text) for text in texts) / len(texts)) ** 0.8) if texts else 0.0


def _longest_word(text: str) -> float:
    """Without its hyphens only where it is too long to stay whole."""
    parts = [text] if len(text) <= _WHOLE else text.split()
    words = [part for word in parts for part in ([word] if len(word) <= _WHOLE else word.replace("-", "- ").split())]
    return min(_LONGEST_WORD, max((_wide(word) for word in words), default=0.0))


def _wide(word: str) -> float:
    """In letters as wide as most are: capitals and figures take more."""
    return sum(_CAPITAL if letter.isupper() or letter in _SIGNS else _FIGURE if letter.isdigit() else 1.0 for letter in word)


def line_count(row: Sequence[str], shares: Sequence[float], room: float) -> int:
    """How many lines high a row becomes, about, in columns with these shares of ``room`` letters."""
    pairs = [(text, max(1.0, share * room - _AROUND)) for text, share in zip(row, shares, strict=True)]
    return max((sum(1 + int(len(line) / letters) for line in text.split("\n")) for text, letters in pairs), default=1)
