"""A report as the data that the print layout reads: texts, numbers and pictures, never markup."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from store.report.document import Bullets, Column, Fields, Figure, Heading, PageBreak, Paragraph, Table
from store.report.pictures.draw import svg
from store.report.running import head_line, one_line, title_line
from store.report.widths import REPEATED, TALL, column_shares, line_count

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.report.document import Block, Document

_REGIONS = {"sv": "SE", "en": "GB"}
_TOO_LONG = re.compile(r"(\S{30})(?=\S{12})")
"""A word no line has room for: an address, or somebody's elbow on the keyboard."""
_BREAK = "\u200b"
_MANY_CHAPTERS = 4
"""So many headings of the first level are listed on the first page."""
_ROOM = 108.0
"""Letters across the page in a table."""
_LONGEST_HIDDEN = 10_000
"""Letters of a text alternative or bookmark: PDF/A has no room for more than 32 767 bytes."""


def front(document: Document, words: Translator) -> dict[str, Any]:
    """Everything but the blocks."""
    title = _one_line(document.title)
    before, between, after = words("paper.page", page="|", pages="|").split("|")
    return {
        "language": document.language,
        "region": _REGIONS[document.language],
        "title": title[:_LONGEST_HIDDEN] or document.kind,
        "subtitle": printable(document.subtitle) if document.subtitle else None,
        "description": printable(document.subtitle or document.made_note)[:_LONGEST_HIDDEN],
        "keywords": [document.kind, one_line(printable(document.subject_id))],
        "made": [document.made_on.year, document.made_on.month, document.made_on.day],
        "running": printable(title_line(document)),
        "head-line": printable(head_line(document)),
        "foot": printable(one_line(document.made_note)),
        "page": [before, between, after],
        "contents": words("paper.contents") if _chapters(document) >= _MANY_CHAPTERS else None,
        "head": [[printable(label), printable(value)] for label, value in document.head],
    }


def _chapters(document: Document) -> int:
    return sum(isinstance(block, Heading) and block.level == 1 for block in document.blocks)


def block_data(block: Block, language: str) -> dict[str, Any]:
    """One block; its ``kind`` says how it is laid out."""
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": level, "text": _one_line(text)[:_LONGEST_HIDDEN]}
        case Paragraph(text, tone):
            return {"kind": "paragraph", "text": printable(text), "tone": tone.value}
        case Bullets(items):
            return {"kind": "bullets", "entries": [printable(item) for item in items]}
        case Fields(rows):
            return {"kind": "fields", "rows": [[printable(label), printable(value)] for label, value in rows]}
        case _:
            return _wide(block, language)


def _wide(block: Table | Figure | PageBreak, language: str) -> dict[str, Any]:
    match block:
        case Table():
            shares = column_shares(block, _ROOM)
            return {
                "kind": "table",
                "caption": printable(block.caption),
                "headings": [printable(text) for text in block.headings],
                "repeat": line_count(block.headings, shares, _ROOM) <= REPEATED,
                "rows": [[printable(text) for text in row] for row in block.rows],
                "tall": [line_count(row, shares, _ROOM) > TALL for row in block.rows],
                "numbers": [kind is Column.NUMBER for kind in block.columns],
                "shares": shares,
                "source": printable(block.source) if block.source else None,
            }
        case Figure():
            return {
                "kind": "figure",
                "caption": printable(block.caption),
                "picture": svg(block, language).decode("utf-8"),
                "alternative": (printable(block.alternative) or printable(block.caption) or "–")[:_LONGEST_HIDDEN],
                "source": printable("\n".join(text for text in (block.source, block.note) if text)),
            }
        case PageBreak():
            return {"kind": "page"}


def printable(text: str) -> str:
    """Words that fit a line, and no sign that means something to one program only (PDF/A has no room for those)."""
    if not text.isascii():
        text = "".join("\ufffd" if unicodedata.category(letter) == "Co" else letter for letter in text)
    return _TOO_LONG.sub(rf"\1{_BREAK}", text)


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())
