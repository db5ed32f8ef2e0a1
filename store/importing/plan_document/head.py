"""The document head: who decided, when, under which number, how long it holds, who owns it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importing.plan_document.columns import find_columns
from store.importing.plan_document.head_values import head_label, one_end, registry_in, validity, values_of
from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.proposal import Confidence, HeadField, Mark
from store.importing.plan_document.words import found_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.ledger import Ledger, Passage
    from store.importing.plan_document.pieces import Piece

_BARE_DATE = re.compile(r"20\d\d-\d\d-\d\d")
_LOOKED_AT = 40
"""Pieces from the beginning in which bare dates and registry numbers belong to the head."""
_PROSE = 400
_SAYS_MORE = re.compile(
    r",?\s+(?=(?:och )?(?:g\u00e4ller|giltig|revider|ska revider|ers\u00e4tter|version)\w*\b)", re.IGNORECASE
)
"""Where a sentence that says who decided goes on with something else."""
_MOST_TEXT = 2_000


class Head:
    """Gathers fields; the first that is said of each is taken."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._found: dict[str, HeadField] = {}
        self.empty: dict[int, str] = {}
        """Sentences that are labels without a value, or a person's name, and which (``plan_document.unplaced.*``)."""

    @property
    def fields(self) -> tuple[HeadField, ...]:
        """Those found, in the order of the document."""
        return tuple(self._found.values())

    @property
    def sources(self) -> set[int]:
        """Sentences that are in a field."""
        return {number for one in self._found.values() for number in one.mark.sources}

    def read(self, pieces: Sequence[Piece]) -> None:
        """The pieces before the first area, and heads and feet of pages."""
        for at, piece in enumerate(pieces):
            if piece.rows:
                if find_columns(piece.rows) is None:
                    self._table(piece)
            elif piece.kind is not PieceKind.HEADING:
                for line in self._ledger.parts(self._ledger.whole(piece)):
                    self._line(line, at, alone=line.text == piece.text)

    def read_end(self, pieces: Sequence[Piece]) -> None:
        """The last lines of the document, where some plans say who decided."""
        for piece in pieces:
            if not piece.rows and len(piece.text) < _PROSE:
                for line in self._ledger.parts(self._ledger.whole(piece)):
                    self._decided(line)

    def say(self, name: str, value: str, confidence: Confidence, reason: str, sources: tuple[int, ...]) -> None:
        """Take a field that nothing has said before."""
        if value and name not in self._found:
            self._found[name] = HeadField(f"H.{name}", name, value, Mark(confidence, reason, sources))

    def _line(self, line: Passage, at: int, *, alone: bool) -> None:
        label = head_label(line.text)
        if label and (label.colon or (alone and len(line.text) < _PROSE // 3)):
            self._labelled(label.field, label.value, line, Confidence.CERTAIN if label.colon else Confidence.PROBABLE)
        elif at < _LOOKED_AT:
            self._loose(line)

    def _loose(self, line: Passage) -> None:
        """What is told without a label at the line's beginning."""
        if number := registry_in(line.text):
            self.say("registry_no", number, Confidence.CERTAIN, "head_label", line.sources)
        if _BARE_DATE.fullmatch(line.text):
            self.say("document_date", line.text, Confidence.PROBABLE, "bare_date", line.sources)
        self._decided(line)
        if len(line.text) < _PROSE and (holds := found_in("head", "valid", line.text)):
            for name, value in (validity(line.text[holds.start() :]) or one_end(holds[0], line.text[holds.end() :])).items():
                self.say(name, value, Confidence.PROBABLE, "said_in_prose", line.sources)

    def _decided(self, line: Passage) -> None:
        if decided := found_in("head_prose", "decided", line.text):
            self._decision(decided["by"], line, Confidence.PROBABLE, "said_in_prose")

    def _decision(self, text: str, line: Passage, confidence: Confidence, reason: str) -> None:
        """Who, when and which paragraph; a sentence that says more than its fields hold stays in the plan's text as well."""
        by, _, more = _SAYS_MORE.sub("\n", text, count=1).partition("\n")
        sources = () if more else line.sources
        for name, value in values_of("decided_by", by).items():
            self.say(name, value, confidence, reason, sources)
        if more and (review := found_in("head", "review_by", more)):
            for name, value in values_of("review_by", more[review.end() :]).items():
                self.say(name, value, confidence, reason, sources)

    def _labelled(self, field: str, value: str, line: Passage, confidence: Confidence) -> None:
        if field == "person":
            self.empty |= dict.fromkeys(line.sources, "person_name" if value else "empty_field")
            return
        if field == "decided_by" and value:
            self._decision(value, line, confidence, "head_label")
            return
        values = values_of(field, value)
        if not values and not value:
            self.empty |= dict.fromkeys(line.sources, "empty_field")
        for name, one in values.items():
            self.say(name, one, confidence, "head_label", line.sources)

    def _table(self, piece: Piece) -> None:
        """Cells that hold label and value, or a label with its value beside or below."""
        for row, cells in enumerate(piece.rows[:_LOOKED_AT]):
            for column in range(len(cells)):
                cell = self._ledger.cell(piece, row, column)
                if len(cell.text) > _MOST_TEXT:
                    continue
                label = head_label(cell.text.replace("\n", " "))
                if label and label.value and _fits(cell.text):
                    self._labelled(label.field, label.value, cell, Confidence.CERTAIN)
                elif label and not label.value:
                    self._beside(piece, row, column, label.field)

    def _beside(self, piece: Piece, row: int, column: int, field: str) -> None:
        cell = self._ledger.cell(piece, row, column)
        for there in ((row, column + 1), (row + 1, column)):
            value = self._ledger.cell(piece, *there) if there[0] < len(piece.rows) else None
            if value and not _is_label(value.text, beside=there[0] == row and cell.text.rstrip().endswith(":")):
                self._labelled(field, value.text.replace("\n", " "), cell.and_then(value), Confidence.CERTAIN)
                return
        self.empty |= dict.fromkeys(cell.sources, "empty_field")


def _is_label(text: str, *, beside: bool) -> bool:
    """Whether a cell is a label itself. Beside "Stadie:" even "Beslutad" is a value."""
    label = head_label(text)
    return label is not None and (label.colon or not beside)


def _fits(text: str) -> bool:
    return len(text) < _PROSE
