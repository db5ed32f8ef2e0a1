"""Lines of a text file or a PDF page, before it is known what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from store.importing.plan_document.words import is_all, word_lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.pieces import Cell

_TAGS = re.compile(r"</?(?:b|i|u|em|strong|sup|sub|span|br|p)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_UNDERSCORES = re.compile(r"(?<!\w)(_{1,2})(?=[^\W_])([^_]+?)\1(?!\w)")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\((?:https?:|mailto:|#|/)[^()\s]{0,500}\)")
_SPACED_STOP = re.compile(r"(?<=\w) +([.,;:])(?=\s|$)")
_NEAR = 2
"""Lines from a page's edge within which a running head stands."""
_TIMES = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source."""

    text: str
    page: int
    size: float = 0.0
    """Height of its letters against that of running text (1.0), where the file says it; 0 otherwise."""
    bold: bool = False
    running: bool = False
    """Whether it is a page number, or a head or foot that comes back page after page."""
    rows: tuple[tuple[Cell, ...], ...] = ()
    """A table that the file draws, in the place of a line."""

    @property
    def is_empty(self) -> bool:
        """Whether it only parts paragraphs."""
        return not self.text.strip() and not self.rows


_NOTE_MARK = re.compile(r"(?<=\S)\[\^\w{1,20}\]")
_CODE = re.compile(r"(`|~~)(?=\S)([^`~\n]{1,200}?)\1")


def without_markup(text: str) -> str:
    """The words, without tags, stars and underscores that only say how they are set."""
    plain = _TAGS.sub("", text)
    plain = _CODE.sub(r"\2", _NOTE_MARK.sub("", plain))
    plain = _LINK.sub(r"\1", plain)
    plain = _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", plain))
    return _SPACED_STOP.sub(r"\1", _UNDERSCORES.sub(r"\2", plain)) if plain != text else plain


def with_running_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that are page numbers or running heads marked as such.

    A page number is a bare number at a page's edge; a running head comes back three times at edges, and is one too where a
    text box of the page is read after it. Where the file has no
    page breaks, a page number between empty lines stands for one.
    """
    pages = lines[-1].page if lines else 0
    numbers = {at for at, line in enumerate(lines) if _is_page_number(line.text) and _alone(lines, at, pages)}
    numbers |= _counted(lines)
    edges = _edges(lines, numbers)
    repeated: dict[str, int] = {}
    for at in edges:
        repeated[_key(lines[at].text)] = repeated.get(_key(lines[at].text), 0) + 1
    heads = {at for at in edges if repeated[_key(lines[at].text)] >= max(2, min(_TIMES, pages)) and _may_run(lines[at].text)}
    often = {lines[at].text.strip() for at in heads if repeated[_key(lines[at].text)] >= _TIMES}
    heads |= {at for at, line in enumerate(lines) if line.text.strip() in often}
    return [replace(line, running=True) if at in numbers | heads else line for at, line in enumerate(lines)]


def _counted(lines: Sequence[Line]) -> set[int]:
    """Lines that end in a page number and come back with the next: "Trygghetsplan      sid 2"."""
    seen: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(lines):
        found = _PAGE_TAIL.match(line.text.strip())
        if found:
            seen.setdefault(_key(found["head"]), []).append((at, int(found["number"])))
    return {
        at
        for places in seen.values()
        if len(places) > 1 and all(after[1] == before[1] + 1 for before, after in pairwise(places))
        for at, _ in places
    }


_PAGE_TAIL = re.compile(
    r"^(?P<head>.{3,150}?)(?:\s{2,}|\s+(?=sid|s\.))(?:sida|sid\.?|s\.)?\s*(?P<number>\d{1,3})(?:\s*(?:\(|/|av)\s*\d{1,3}\)?)?$"
)


def _alone(lines: Sequence[Line], at: int, pages: int) -> bool:
    around = [lines[near] for near in (at - 1, at + 1) if 0 <= near < len(lines)]
    new_page = any(line.page != lines[at].page for line in around)
    return new_page or all(line.is_empty for line in around) or (pages > 1 and at in {0, len(lines) - 1})


def _edges(lines: Sequence[Line], numbers: set[int]) -> set[int]:
    """Lines with words, at most two from where a page begins or ends, or from a page number."""
    filled = [at for at, line in enumerate(lines) if not line.is_empty]
    found: set[int] = set()
    for place, at in enumerate(filled):
        near = filled[max(0, place - _NEAR) : place + _NEAR + 1]
        outermost = place < _NEAR or place >= len(filled) - _NEAR
        by_edge = any(other in numbers or lines[other].page != lines[at].page for other in near)
        if at not in numbers and not lines[at].rows and (outermost or by_edge):
            found.add(at)
    return found


def _is_page_number(text: str) -> bool:
    return is_all("noise", "page", without_markup(text).strip())


def _may_run(text: str) -> bool:
    """A heading within every area ("Åtgärder:") comes back too, but is no running head."""
    plain = text.strip().rstrip(":").strip("#* ")
    labels = [pattern for patterns in word_lists("labels").values() for pattern in patterns]
    return not any(pattern.fullmatch(plain) for pattern in labels) and "\t" not in text


def _key(text: str) -> str:
    return re.sub(r"\d+", "0", " ".join(text.casefold().split()))
