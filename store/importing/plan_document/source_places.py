"""Where in the document a sentence stands: the heading above it, its page or sheet, its row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.importing.plan_document.pieces import PieceKind

if TYPE_CHECKING:
    from store.importing.plan_document.ledger import SourceSentence
    from store.importing.plan_document.pieces import SourceDocument


class SourcePlace(NamedTuple):
    """Of one sentence."""

    heading: str
    """The nearest above it; empty where there is none, and of a heading itself."""
    page: int | None
    """From 1; None in a document that has one page, as running text has."""
    is_sheet: bool
    """Whether the page is a sheet of a workbook."""
    row: int | None
    """Of a table, from 1."""


class SourcePlaces:
    """The places of a document."""

    def __init__(self, document: SourceDocument) -> None:
        self._sheets = document.format == "xlsx"
        self._one_page = max((piece.page for piece in document.pieces), default=1) == 1
        self._heading: dict[int, str] = {}
        above = ""
        for piece in document.pieces:
            is_heading = piece.kind is PieceKind.HEADING and not piece.running and not piece.in_contents
            self._heading[piece.number] = "" if is_heading else above
            above = piece.text if is_heading else above

    def of(self, sentence: SourceSentence) -> SourcePlace:
        """Where the sentence stands."""
        page = None if self._one_page else sentence.page
        return SourcePlace(self._heading.get(sentence.piece, ""), page, self._sheets, sentence.row)
