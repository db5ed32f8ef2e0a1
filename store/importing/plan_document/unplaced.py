"""What of the source is in nothing proposed, and why. Together with what is, that is every sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.importing.plan_document.outline import label_of
from store.importing.plan_document.parties import is_perhaps_person
from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.proposal import NotPlaced, ProposedPlan, placed_sources
from store.importing.plan_document.words import is_all

if TYPE_CHECKING:
    from store.importing.plan_document.drafts import Drafts
    from store.importing.plan_document.head import Head
    from store.importing.plan_document.ledger import Ledger, SourceSentence
    from store.importing.plan_document.pieces import Piece, SourceDocument


def with_not_placed(plan: ProposedPlan, document: SourceDocument, ledger: Ledger, head: Head, drafts: Drafts) -> ProposedPlan:
    """The plan with its list of what was not placed."""
    placed = placed_sources(plan)
    headings = {number for draft in drafts.areas for number in draft.headings} | set(drafts.headings)
    labels = {number for draft in drafts.areas for number in draft.labels}
    known = dict.fromkeys(labels, "label") | dict.fromkeys(headings, "column_heading") | head.empty
    pieces = {piece.number: piece for piece in document.pieces}
    said = {sentence.text.casefold() for sentence in ledger.sentences if sentence.number in placed}
    left = [sentence for sentence in ledger.sentences if sentence.number not in placed]
    rest = tuple(NotPlaced(one, known.get(one.number) or _reason(one, pieces[one.piece], plan.title, said)) for one in left)
    return replace(plan, not_placed=rest)


def _reason(sentence: SourceSentence, piece: Piece, title: str, said: set[str]) -> str:
    """The likeliest word of ``plan_document.unplaced.*``."""
    if piece.running or is_all("noise", "page", sentence.text):
        return "running_head"
    if piece.in_contents or is_all("noise", "contents_line", sentence.text):
        return "contents"
    if sentence.text.casefold() == title.casefold() or sentence.text.casefold() in said:
        return "repeated"
    if is_perhaps_person(sentence.text):
        return "person_name"
    if piece.kind is PieceKind.HEADING:
        return "label" if label_of(piece.text) else "heading_only"
    return "not_understood"
