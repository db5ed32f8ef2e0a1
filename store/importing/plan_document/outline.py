"""The document's sections: headings that stand for themselves, and what is under each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.words import begins, is_all, word_lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.pieces import Piece

_NUMBER = re.compile(r"^\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})[.)]?(?:\s+|(?=[A-Z\u00c5\u00c4\u00d6]))")
_INSIDE_ALWAYS = frozenset({"measures", "overall"})
_NO_LEVEL = 9
"""Where a heading stands that only its form makes one: below every other."""


@dataclass(slots=True)
class Section:
    """A heading and its body. The first section of a document may have no heading."""

    heading: Piece | None
    body: list[Piece] = field(default_factory=list)
    """With the headings inside it that only say what follows: "Mål", "Åtgärder"."""
    parent: Section | None = None

    @property
    def level(self) -> int:
        """1 is the highest."""
        return (self.heading.level or _NO_LEVEL) if self.heading else 0

    @property
    def title(self) -> str:
        """The heading without its number; empty when there is none."""
        return bare_title(self.heading.text) if self.heading else ""

    @property
    def number(self) -> str:
        """The number the heading begins with."""
        found = _NUMBER.match(self.heading.text) if self.heading else None
        return found["number"] if found else ""


def bare_title(text: str) -> str:
    """A heading without its number and colon."""
    return _NUMBER.sub("", text, count=1).strip().rstrip(":").strip()


def label_of(text: str) -> str:
    """What a heading or a bold beginning says of what follows it (``labels`` in words.toml); empty when it says nothing."""
    plain = bare_title(text)
    return next((name for name in word_lists("labels") if is_all("labels", name, plain)), "")


def is_never_area(text: str) -> bool:
    """Whether a heading tells of the document rather than of a priority area."""
    return begins("areas", "never", bare_title(text)) is not None


def outline(pieces: Sequence[Piece], title: str = "") -> list[Section]:
    """The sections in order, each with the one it stands under. What stands under the plan's ``title`` is no part of it."""
    inside = _inside(pieces, title)
    sections = [Section(None)]
    for piece in pieces:
        if piece.kind is PieceKind.PAGE_BREAK or piece.running or piece.in_contents:
            continue
        if piece.kind is PieceKind.HEADING and piece.number not in inside:
            sections.append(Section(piece))
        else:
            sections[-1].body.append(piece)
    for number, section in enumerate(sections):
        section.parent = next((one for one in reversed(sections[:number]) if one.heading and one.level < section.level), None)
    return [section for section in sections if section.heading or section.body]


def _inside(pieces: Sequence[Piece], title: str) -> set[int]:
    """Numbers of the headings that belong to the body of the section they stand in."""
    headings = [piece for piece in pieces if piece.kind is PieceKind.HEADING and not piece.running]
    labels = [label_of(piece.text) for piece in headings]
    found: set[int] = set()
    above: Piece | None = None
    for at, piece in enumerate(headings):
        following = headings[at + 1] if at + 1 < len(headings) else None
        if (
            above
            and above.text != title
            and labels[at]
            and _is_inside(piece, above, following, labels[at], labels.count(labels[at]))
        ):
            found.add(piece.number)
        else:
            above = piece
    return found


def _is_inside(piece: Piece, above: Piece, following: Piece | None, label: str, times: int) -> bool:
    """Whether a heading like "Åtgärder" belongs to the section above it, or is a chapter of its own."""
    if following and piece.level and following.level > piece.level and not label_of(following.text):
        return False
    if is_never_area(above.text) or (label_of(above.text) and above.level and above.level == piece.level):
        return False
    if piece.level and above.level:
        if piece.level > above.level:
            return True
        return piece.level == above.level and (label in _INSIDE_ALWAYS or times > 1)
    return label in _INSIDE_ALWAYS or times > 1 or not is_never_area(piece.text)
