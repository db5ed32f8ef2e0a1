"""Prose that has no place of its own: kept as sections under its headings, so that nothing of the plan is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.ledger import NOTHING, Passage
from store.importing.plan_document.parties import is_perhaps_person
from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.proposal import Confidence, Mark, ProposedSection
from store.importing.plan_document.table_text import table_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.head import Head
    from store.importing.plan_document.ledger import Ledger
    from store.importing.plan_document.outline import Section
    from store.importing.plan_document.pieces import Piece

_BULLET = "\N{BULLET} "


def make_sections(
    ledger: Ledger, sections: Sequence[Section], used: set[int], title: str, head: Head
) -> tuple[ProposedSection, ...]:
    """Every section that has text left. What is only document head, and lines that may be persons' names, stay out."""
    taken = head.sources | set(head.empty)
    found: list[ProposedSection] = []
    for section in sections:
        text = NOTHING
        for piece in section.body:
            if piece.number not in used and piece.text != title:
                text = text.and_then(_told(ledger, piece, taken), "\n" if piece.kind is PieceKind.BULLET else "\n\n")
        if text:
            heading = ledger.whole(section.heading) if section.heading and section.heading.number not in used else NOTHING
            sources = (*heading.sources, *text.sources)
            mark = Mark(Confidence.CERTAIN, "section", sources)
            found.append(ProposedSection(f"S{len(found) + 1}", heading.text or title, text.text, mark))
    return tuple(found)


def _told(ledger: Ledger, piece: Piece, taken: set[int]) -> Passage:
    if piece.rows:
        whole = table_text(ledger, piece)
        return NOTHING if whole.sources and taken.issuperset(whole.sources) else _left(ledger, whole, taken)
    whole = ledger.whole(piece)
    if is_perhaps_person(piece.text) or (whole.sources and taken.issuperset(whole.sources)):
        return NOTHING
    return whole.saying(f"{_BULLET}{piece.text}") if piece.kind is PieceKind.BULLET else whole


def _left(ledger: Ledger, whole: Passage, taken: set[int]) -> Passage:
    """The cells of a table of the head that are no field."""
    left = NOTHING
    for number in whole.sources:
        if number not in taken:
            left = left.and_then(Passage(ledger.sentences[number - 1].text, (number,)))
    return left if taken.intersection(whole.sources) else whole
