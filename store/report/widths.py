"""How wide the columns of a table are, for papers that do not find out themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.report.document import Column

if TYPE_CHECKING:
    from store.report.document import Table

_LONGEST_WORD = 20.0
_CAPITAL, _FIGURE = 1.4, 1.15
_WHOLE = 12
_AROUND = 4.0
"""Room on both sides of a cell, and for letters wider than most."""
_LOOKED_AT = 200
"""So many rows tell how long the texts of a column are."""


def column_shares(table: Table) -> list[float]:
    """Each column's share of the table's width; they add up to 1.

    A column of figures or dates gets what its longest cell needs, a column of text what its longest word needs and then by how
    much it has to say, less than in proportion: a long column becomes tall before it takes the room of the others.
    """
    wanted = [_letters(table, at, kind) for at, kind in enumerate(table.columns)]
    return [letters / sum(wanted) for letters in wanted]


def _letters(table: Table, at: int, kind: Column) -> float:
    texts = [row[at] for row in table.rows[:_LOOKED_AT]]
    heading = _longest_word(table.headings[at])
    if kind is not Column.TEXT:
        return _AROUND + max([heading, *(min(_wide(text), _LONGEST_WORD) for text in texts)])
    mean = sum(len(text) for text in texts) / len(texts) if texts else 0.0
    return _AROUND + max([heading, float(mean**0.8), *(_longest_word(text) for text in texts)])


def _longest_word(text: str) -> float:
    """Without its hyphens only where it is too long to stay whole: an id and a date do."""
    parts = [text] if len(text) <= _WHOLE else text.split()
    words = [part for word in parts for part in ([word] if len(word) <= _WHOLE else word.replace("-", "- ").split())]
    return min(_LONGEST_WORD, max((_wide(word) for word in words), default=0.0))


def _wide(word: str) -> float:
    """Letters as wide as most are: capitals and figures take more."""
    return sum(_CAPITAL if letter.isupper() else _FIGURE if letter.isdigit() else 1.0 for letter in word)
