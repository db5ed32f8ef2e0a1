"""What the document is called, and what kind of document that makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.proposal import Confidence, Mark
from store.importing.plan_document.words import found_in, word_lists
from store.model.codes import PlanKind

if TYPE_CHECKING:
    from store.importing.plan_document.ledger import Ledger
    from store.importing.plan_document.pieces import Piece, SourceDocument

_LOOKED_AT = 60
_LONGEST = 200
_FEWEST = 2


def plan_title(ledger: Ledger, document: SourceDocument) -> tuple[str, Mark]:
    """The first heading that names a kind of document, else the first heading, else the first short line."""
    first = [piece for piece in document.pieces[:_LOOKED_AT] if piece.text and not piece.running and not piece.in_contents]
    headings = [piece for piece in first if piece.kind is PieceKind.HEADING]
    for pieces, confidence in ((headings, Confidence.CERTAIN), (first[:8], Confidence.PROBABLE)):
        named = [piece for piece in pieces if _names_kind(piece.text)]
        if named:
            return _title(ledger, named[0], confidence)
    for piece in (*headings[:1], *first[:1]):
        if len(piece.text) <= _LONGEST:
            return _title(ledger, piece, Confidence.PROBABLE)
    return document.name, Mark(Confidence.GUESSED, "file_name")


def _title(ledger: Ledger, piece: Piece, confidence: Confidence) -> tuple[str, Mark]:
    passage = ledger.whole(piece)
    return " ".join(passage.text.split()), Mark(confidence, "title_heading", passage.sources)


def _names_kind(text: str) -> bool:
    return len(text.split()) >= _FEWEST and len(text) <= _LONGEST and not text.endswith(".") and _kind(text) is not None


def plan_kind(title: str, document: SourceDocument) -> tuple[PlanKind, Mark]:
    """By the words of the title; where they say nothing, by those of the first pieces; an action plan when nothing does."""
    if found := _kind(title):
        return found, Mark(Confidence.CERTAIN, "kind_in_title")
    for piece in document.pieces[:_LOOKED_AT]:
        if found := _kind(piece.text[:_LONGEST]):
            return found, Mark(Confidence.PROBABLE, "kind_in_text")
    return PlanKind.ACTION_PLAN, Mark(Confidence.GUESSED, "kind_usual")


def _kind(text: str) -> PlanKind | None:
    return next((PlanKind(name) for name in word_lists("kinds") if found_in("kinds", name, text)), None)
