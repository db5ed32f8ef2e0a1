"""Plain text and Markdown into pieces. A PDF turned to text comes this way too, with its page numbers and broken lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importing.formats.problem_list import rejected
from store.importing.plan_document.encodings import plan_text
from store.importing.plan_document.pieces import PieceKind, PieceList
from store.importing.plan_document.text_blocks import BULLET, NUMBERED, full_width, goes_on, joined
from store.importing.plan_document.text_headings import has_marked_headings, heading_level
from store.importing.plan_document.text_lines import Line, with_running_heads, without_markup
from store.importing.plan_document.text_tables import table_at
from store.importing.plan_document.words import found_in, is_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.pieces import Piece

_MARKDOWN = re.compile(r"^#{1,6} \S|^\|.+\|\s*$", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MOST_CONTROL = 0.01
_STRAY = 5
"""Control characters that a short text may have; they are taken out."""
_WORDS_OWN = {0x0B: "\n", 0x1E: "-", 0x1F: ""}
"""What Word writes into plain text for a line break, a hyphen that holds and one that shows only at a line's end."""
_MOST_LINES = 200_000
_LONGEST_HEADING = 4
"""Lines."""
_LONGEST_LINE = 1_000_000
"""Signs; a row of twenty cells with 2 000 signs each has forty thousand."""


def read_text(name: str, content: bytes) -> tuple[str, list[Piece]]:
    """``markdown`` or ``text``, and the pieces.

    Raises:
        FileRejected: not text, a web page, or far longer than a plan.
    """
    text = plan_text(name, content).replace("\r\n", "\n").replace("\r", "\n").translate(_WORDS_OWN)
    if text.lstrip()[:200].casefold().startswith(("<!doctype", "<html")):
        raise rejected(name, "plan_document.web_page")
    if len(_CONTROL.findall(text[:20_000])) > max(_STRAY, len(text[:20_000]) * _MOST_CONTROL):
        raise rejected(name, "plan_document.not_a_document")
    lines: list[Line] = []
    for page, part in enumerate(text.split("\f"), start=1):
        lines += [Line(_CONTROL.sub("", line).replace("\u00a0", " "), page) for line in part.split("\n")]
    if len(lines) > _MOST_LINES or any(len(line.text) > _LONGEST_LINE for line in lines):
        raise rejected(name, "plan_document.too_long")
    return "markdown" if _MARKDOWN.search(text) else "text", pieces_of(with_running_heads(lines))


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """Lines as pieces: tables, headings, bullets, and paragraphs joined over lines and pages."""
    reader = _Reader(lines)
    at = 0
    while at < len(lines):
        at = reader.take(at)
    return reader.found.pieces


class _Reader:
    def __init__(self, lines: Sequence[Line]) -> None:
        self.found = PieceList()
        self._lines = lines
        self._width = full_width([line for line in lines if not line.running])
        self._marked = has_marked_headings(lines)

    def take(self, at: int) -> int:
        """Add what begins at line ``at``, and return where the next begins."""
        line = self._lines[at]
        if line.page > self.found.page:
            self.found.add(PieceKind.PAGE_BREAK)
        if line.is_empty or line.running:
            self.found.add(PieceKind.PARAGRAPH, without_markup(line.text), running=True)
            return at + 1
        table = table_at(self._lines, at)
        if table:
            self.found.add(PieceKind.TABLE, rows=table[0])
            return at + table[1]
        level = self._level(at)
        if level is not None:
            end = self._heading_end(at)
            text = joined([one.text for one in self._lines[at:end]])
            self.found.add(PieceKind.HEADING, text.strip().lstrip("#").strip(" \t*"), level=level)
            return end
        return self._block(at)

    def _heading_end(self, at: int) -> int:
        """The line after a heading; of a PDF, where letters have sizes, it may go on over lines."""
        end = at + 1
        while end < len(self._lines) and end < at + _LONGEST_HEADING:
            line, first = self._lines[end], self._lines[at]
            follows = line.text.lstrip()[:1].islower() or line.text.lstrip()[:1].isdigit()
            if not first.size or (line.size, line.bold) != (first.size, first.bold) or line.running or not follows:
                break
            if NUMBERED.match(line.text) and not self._lines[end - 1].text.rstrip().endswith(("-", "\u2013")):
                break
            end += 1
        return end

    def _level(self, at: int) -> int | None:
        return heading_level(self._lines, at, marked=self._marked)

    def _block(self, at: int) -> int:
        """A bullet or a paragraph."""
        parts, after = self._paragraph(at)
        bullet = BULLET.match(parts[0])
        if bullet:
            text = joined([parts[0][bullet.end() :], *parts[1:]])
            self.found.add(PieceKind.BULLET, text, level=len(bullet[1].expandtabs(4)) // 2)
            return after
        text = joined(parts)
        pieces = self.found.pieces
        listed = bool(pieces) and pieces[-1].in_contents and found_in("noise", "contents_line", text) is not None
        self.found.add(PieceKind.PARAGRAPH, text, in_contents=listed or is_all("noise", "contents", text))
        return after

    def _paragraph(self, at: int) -> tuple[list[str], int]:
        """Its lines; a page's edge in the middle of a sentence does not end it."""
        lines = self._lines
        parts = [lines[at].text]
        end = at + 1
        while end < len(lines):
            then = _next_words(lines, end, parts[-1])
            if then is None or self._level(then) is not None or table_at(lines, then):
                break
            if not goes_on(parts[-1], lines[then].text, self._width):
                break
            parts.append(lines[then].text)
            end = then + 1
        return parts, end


def _next_words(lines: Sequence[Line], end: int, before: str) -> int | None:
    """The line that may go on with the paragraph: the next one, or past a page's edge when the sentence is not ended."""
    if not lines[end].is_empty and not lines[end].running:
        return end
    edge = end
    passed = False
    while edge < len(lines) and (lines[edge].is_empty or lines[edge].running):
        passed = passed or lines[edge].running or lines[edge].page != lines[end - 1].page
        edge += 1
    if edge >= len(lines) or not (passed or lines[edge].page != lines[end - 1].page):
        return None
    unended = not before.rstrip().endswith((".", ":", "!", "?"))
    return edge if unended and lines[edge].text.lstrip()[:1].islower() else None
