"""What the columns of a table are: a heading row is looked for, never assumed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from store.importing.plan_document.words import word_lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.pieces import Cell

_LOOKED_AT = 6
_LONGEST = 70
_MOST_WORDS = 9
_FEWEST = 2
_LABEL_WORDS = 3
ONCE = frozenset({"goal", "measure", "area", "number", "status"})
"""Roles that only one column has; a second one of these is text to the measure."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The roles of a table's columns."""

    heading_row: int
    """Counted from 0; -1 when the heading stood in an earlier part of the table."""
    roles: tuple[str, ...]
    """One for each column; ``""`` for one that nobody knows."""
    headings: tuple[str, ...]

    @property
    def tells_measures(self) -> bool:
        """Whether rows of it are measures or goals."""
        return "measure" in self.roles or "goal" in self.roles


def find_columns(rows: Sequence[Sequence[Cell]]) -> Columns | None:
    """The heading row among the first six and what its columns are; None when there is none that tells of measures."""
    if _is_narrow_form(rows):
        return None
    for number, row in enumerate(rows[:_LOOKED_AT]):
        texts = [cell.text for cell in row]
        roles = [role_of(text) for text in texts]
        filled = [text for text in texts if text.strip()]
        known = [role for role in roles if role]
        enough = len(known) * 2 >= len(filled) or len(set(known)) > _FEWEST or (not number and _is_plain_heading(texts))
        if len(set(known)) >= _FEWEST and enough:
            at, headings = _lower_heading(rows, number, texts)
            settled = _settled([role_of(text) for text in headings], headings)
            columns = Columns(at, settled, tuple(_plain(text) for text in headings))
            return columns if columns.tells_measures else None
    return None


def _is_narrow_form(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether it is label and value, row by row: a value that sounds like a heading makes no columns of them."""
    labels = [row[0].text for row in rows if row and row[0].text.strip()]
    if max((len(row) for row in rows), default=0) != _FEWEST or len(labels) <= _FEWEST:
        return False
    known = [role for text in labels if len(text.split()) <= _LABEL_WORDS and (role := role_of(text))]
    return len(set(known)) > _FEWEST and len(known) * 2 > len(labels)


def _is_plain_heading(texts: Sequence[str]) -> bool:
    """Whether short headings begin a table and one is nothing but "Åtgärd": beside it a column for each municipality, say."""
    plain = [_plain(text) for text in texts]
    short = all(text and len(text.split()) <= _LABEL_WORDS for text in plain)
    return short and any(pattern.fullmatch(text) for text in plain for pattern in word_lists("columns")["measure"])


def _lower_heading(rows: Sequence[Sequence[Cell]], number: int, texts: list[str]) -> tuple[int, list[str]]:
    """The row below, when it too is headings and says more: "Vad | Vem" over "Mål | Åtgärd | Ansvarig | Medverkande"."""
    if number + 1 >= len(rows) or len(rows[number + 1]) != len(texts):
        return number, texts
    below = [cell.text for cell in rows[number + 1]]
    known = [role_of(text) for text in below if text.strip()]
    if not all(known) or len(set(known)) <= len({role_of(text) for text in texts} - {""}):
        return number, texts
    return number + 1, [under or over for under, over in zip(below, texts, strict=True)]


def role_of(heading: str) -> str:
    """The role a heading gives its column; ``""`` when it is none, or no heading."""
    return _role(_plain(heading)) if len(heading) <= _LONGEST * 2 else ""


@lru_cache(maxsize=4_096)
def _role(plain: str) -> str:
    if not plain or len(plain) > _LONGEST or len(plain.split()) > _MOST_WORDS or plain.endswith("."):
        return ""
    found = [
        (match.start(), -match.end(), order, role)
        for order, (role, patterns) in enumerate(word_lists("columns").items())
        for pattern in patterns
        if (match := re.search(rf"(?<!\w)(?:{pattern.pattern})", plain, re.IGNORECASE))
    ]
    best = min(found, default=None)
    return best[3] if best and best[0] <= _MOST_BEFORE else ""


_MOST_BEFORE = 30


def _settled(roles: list[str], headings: Sequence[str]) -> tuple[str, ...]:
    """Each role that stands once only kept by its best column: of "Åtgärd" and "Aktivitet" the first is the measure."""
    settled = list(roles)
    for role in ONCE:
        columns = [column for column, one in enumerate(settled) if one == role]
        if len(columns) > 1:
            best = min(columns, key=lambda column: _rank(role, headings[column], column))
            for column in columns:
                if column != best:
                    settled[column] = "detail"
    if "measure" not in settled and "detail" in settled and {"who", "due"} & set(settled):
        settled[settled.index("detail")] = "measure"
    return tuple(settled)


def _rank(role: str, heading: str, column: int) -> tuple[int, int]:
    """Earlier patterns of the list go first: the list has the plainest word first."""
    plain = _plain(heading)
    patterns = word_lists("columns")[role]
    return next((n for n, pattern in enumerate(patterns) if pattern.match(plain)), len(patterns)), column


def _plain(heading: str) -> str:
    return re.sub(r"\s+", " ", heading.replace("\u2022", " ")).strip(" :*.?\u2013-")
