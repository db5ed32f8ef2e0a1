"""What every reader makes of a document: pieces in reading order, each with a number and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_LONGEST = 20_000


class PieceKind(StrEnum):
    """What a piece is, as far as its form tells."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"
    PAGE_BREAK = "page_break"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: str
    """Its paragraphs, one a line; bullets in it begin with ``•``."""
    merged: bool = False
    """Whether it only continues a merged cell above or to the left; then it has no text of its own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, paragraph, bullet, table or page break."""

    number: int
    """From 1, in reading order."""
    kind: PieceKind
    text: str = ""
    """One paragraph; empty for tables and page breaks. Line breaks inside it stay."""
    level: int = 0
    """Of a heading: 1 is the highest; 0 means that only its form says that it is one. Of a bullet: how deep, from 0."""
    rows: tuple[tuple[Cell, ...], ...] = ()
    """Of a table."""
    page: int = 1
    """The page, or the sheet of a workbook, from 1."""
    in_contents: bool = False
    """Whether it is a line of a table of contents."""
    running: bool = False
    """Whether it is a running head or foot, or a page number."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A file as pieces."""

    name: str
    format: str
    """``docx``, ``xlsx``, ``pdf``, ``markdown`` or ``text``."""
    fingerprint: str
    """SHA-256 of the file's bytes, to know it again."""
    pieces: tuple[Piece, ...]
    left_unread: tuple[str, ...] = ()
    """Words of ``plan_document.json`` for what the reader could not take along, like pictures of text."""


class PieceList:
    """Pieces while they are read: numbers them and keeps count of pages."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.page = 1

    def add(
        self,
        kind: PieceKind,
        text: str = "",
        *,
        level: int = 0,
        rows: tuple[tuple[Cell, ...], ...] = (),
        in_contents: bool = False,
        running: bool = False,
    ) -> None:
        """Append a piece; one without any text is passed over."""
        if kind is PieceKind.PAGE_BREAK:
            self.page += 1
        elif not text.strip() and not any(cell.text.strip() for row in rows for cell in row):
            return
        for part in _parts(text.strip()):
            number = len(self.pieces) + 1
            self.pieces.append(Piece(number, kind, part, level, rows, self.page, in_contents, running))


def _parts(text: str) -> list[str]:
    """A text far longer than any paragraph in several, cut between words: no pattern is tried on more."""
    parts: list[str] = []
    while len(text) > _LONGEST:
        cut = text.rfind(" ", 1, _LONGEST)
        cut = cut if cut > 0 else _LONGEST
        parts.append(text[:cut].strip())
        text = text[cut:].strip()
    return [*parts, text]
