"""A file into pieces, by what is in it, never by what it is called."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from store.importing.formats.problem_list import rejected
from store.importing.formats.recognise import file_content
from store.importing.formats.sheets import OLD_EXCEL_MARK, ZIP_MARK
from store.importing.plan_document.package_guard import package_kind
from store.importing.plan_document.pieces import PieceKind, SourceDocument

if TYPE_CHECKING:
    from pathlib import Path

    from store.importing.plan_document.pieces import Piece

PDF_MARK = b"%PDF-"
_PDF_WITHIN = 1_024
"""Bytes in which the mark of a PDF may stand: some programs write a line of their own before it."""
_RTF_MARK = b"{\\rtf"
MOST_PIECES = 50_000
MOST_IN_CELL = 50_000
MOST_SIGNS = 25_000_000
"""A plan of 500 pages has some 1.5 million signs; a table of 500 measures with twenty full columns twenty."""
MOST_SIGNS_OF_PROSE = 6_000_000


def open_document(path: Path) -> SourceDocument:
    """A plan's file from disk.

    Raises:
        FileRejected: missing, unreadable, too large, protected, broken, or no kind of document that can be read.
    """
    return read_document(path.name, file_content(path))


def read_document(name: str, content: bytes) -> SourceDocument:
    """A plan's content; ``name`` is shown in problems.

    Raises:
        FileRejected: as :func:`open_document`.
    """
    if not content.strip():
        raise rejected(name, "empty_file")
    kind, pieces, unread = _read(name, content)
    if any(len(cell.text) > MOST_IN_CELL for piece in pieces for row in piece.rows for cell in row):
        raise rejected(name, "plan_document.too_long")
    prose = sum(len(piece.text) for piece in pieces)
    if len(pieces) > MOST_PIECES or prose > MOST_SIGNS_OF_PROSE or sum(_signs(piece) for piece in pieces) > MOST_SIGNS:
        raise rejected(name, "plan_document.too_long")
    if all(piece.kind is PieceKind.PAGE_BREAK for piece in pieces):
        raise rejected(name, "plan_document.no_text")
    return SourceDocument(name, kind, hashlib.sha256(content).hexdigest(), tuple(pieces), unread)


def _read(name: str, content: bytes) -> tuple[str, list[Piece], tuple[str, ...]]:
    """The readers are imported where they are needed: each brings a library of its own."""
    if content.startswith(ZIP_MARK):
        return _package(name, content)
    if content.startswith(OLD_EXCEL_MARK):
        raise rejected(name, "plan_document.old_or_locked")
    if PDF_MARK in content[:_PDF_WITHIN]:
        from store.importing.plan_document.read_pdf import read_pdf

        pieces, unread = read_pdf(name, content)
        return "pdf", pieces, unread
    if content.startswith(_RTF_MARK):
        raise rejected(name, "plan_document.rich_text")
    from store.importing.plan_document.read_text import read_text

    kind, pieces = read_text(name, content)
    return kind, pieces, ()


def _package(name: str, content: bytes) -> tuple[str, list[Piece], tuple[str, ...]]:
    if package_kind(name, content) == "xlsx":
        from store.importing.plan_document.read_workbook import read_workbook

        return "xlsx", read_workbook(name, content), ()
    from store.importing.plan_document.read_docx import read_docx

    pieces, unread = read_docx(name, content)
    return "docx", pieces, unread


def _signs(piece: Piece) -> int:
    return len(piece.text) + sum(len(cell.text) for row in piece.rows for cell in row)
