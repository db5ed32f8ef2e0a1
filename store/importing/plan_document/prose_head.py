"""What running text says of the document as a whole: how long it holds, what it is for, how it is followed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.head_values import validity
from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.words import found_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.importing.plan_document.head import Head
    from store.importing.plan_document.ledger import Ledger, Passage
    from store.importing.plan_document.outline import Section

_MOST_FOLLOW_UP = 3


def read_prose(ledger: Ledger, head: Head, title: str, sections: Sequence[Section], used: set[int]) -> None:
    """Fields of the head that no label tells. Their sentences stay in their sections too."""
    for name, value in validity(title).items():
        head.say(name, value, Confidence.PROBABLE, "years_in_title", ())
    follow_up: list[Passage] = []
    for sentence in _sentences(ledger, sections, used):
        if found_in("prose", "purpose", sentence.text):
            head.say("purpose", sentence.text, Confidence.PROBABLE, "said_in_prose", ())
        elif found_in("prose", "follow_up", sentence.text) and len(follow_up) < _MOST_FOLLOW_UP:
            follow_up.append(sentence)
    if follow_up:
        head.say("follow_up", " ".join(one.text for one in follow_up), Confidence.PROBABLE, "said_in_prose", ())


def _sentences(ledger: Ledger, sections: Sequence[Section], used: set[int]) -> Iterator[Passage]:
    for section in sections:
        for piece in section.body:
            if piece.number not in used and not piece.rows and piece.kind is PieceKind.PARAGRAPH:
                yield from ledger.parts(ledger.whole(piece))
