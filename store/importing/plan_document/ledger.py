"""Every sentence of a document with its number: what is proposed names the sentences it is made of, the rest is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.importing.plan_document.sentences import sentences

if TYPE_CHECKING:
    from store.importing.plan_document.pieces import Piece, SourceDocument


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """One sentence and where it stands."""

    number: int
    """From 1, in reading order."""
    text: str
    piece: int
    page: int
    row: int | None = None
    """Of a table, from 1."""
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of the source's text that knows its sentences."""

    text: str
    sources: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)

    def saying(self, text: str) -> Passage:
        """The same place, told shorter: a label or a number taken off."""
        return replace(self, text=text.strip())

    def and_then(self, other: Passage, between: str = "\n") -> Passage:
        """This one and another as one."""
        if not self.text or not other.text:
            return Passage(self.text or other.text, (*self.sources, *other.sources))
        return Passage(f"{self.text}{between}{other.text}", tuple(dict.fromkeys((*self.sources, *other.sources))))


NOTHING = Passage("")
_LOOKED_AT = 200
"""Sentences of a passage searched for one of its parts."""


class Ledger:
    """The sentences of a document."""

    def __init__(self, document: SourceDocument) -> None:
        self.sentences: list[SourceSentence] = []
        self._by_place: dict[tuple[int, int, int], tuple[int, ...]] = {}
        for piece in document.pieces:
            if piece.rows:
                self._table(piece)
            else:
                self._take(piece.text, piece, None, None)

    def whole(self, piece: Piece) -> Passage:
        """A piece that is no table."""
        return Passage(piece.text, self._by_place[piece.number, -1, -1])

    def cell(self, piece: Piece, row: int, column: int) -> Passage:
        """A cell of a table, both counted from 0; an empty passage where there is none."""
        cells = piece.rows[row]
        if column >= len(cells):
            return NOTHING
        return Passage(cells[column].text, self._by_place[piece.number, row, column])

    def parts(self, passage: Passage) -> list[Passage]:
        """A passage sentence by sentence, in the words of the source."""
        found: list[Passage] = []
        at, count = 0, len(passage.sources)
        for text in sentences(passage.text):
            # They stand in the same order, so the next one is nearly always the one looked for.
            places = (place % count for place in range(at, at + min(count, _LOOKED_AT)))
            place = next((one for one in places if text in self.sentences[passage.sources[one] - 1].text), None)
            found.append(Passage(text, passage.sources if place is None else (passage.sources[place],)))
            at = at if place is None else place + 1
        return found or [passage]

    def _table(self, piece: Piece) -> None:
        for row, cells in enumerate(piece.rows):
            for column, cell in enumerate(cells):
                self._take(cell.text, piece, row, column)

    def _take(self, text: str, piece: Piece, row: int | None, column: int | None) -> None:
        first = len(self.sentences) + 1
        for sentence in sentences(text):
            number = len(self.sentences) + 1
            place = (None, None) if row is None or column is None else (row + 1, column + 1)
            self.sentences.append(SourceSentence(number, sentence, piece.number, piece.page, *place))
        key = (piece.number, -1 if row is None else row, -1 if column is None else column)
        self._by_place[key] = tuple(range(first, len(self.sentences) + 1))
