"""What the style of a Word paragraph says: heading of which level, list, table of contents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.importing.plan_document.docx_text import is_bold

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|rubrik|\N{LATIN SMALL LETTER U WITH DIAERESIS}berschrift) ?(\d)", re.IGNORECASE)
_TITLE = re.compile(r"title|titel", re.IGNORECASE)
_LIST = re.compile(r"list|punkt|bullet", re.IGNORECASE)
_CONTENTS = re.compile(r"(toc|inneh.ll) ?\d|toc heading", re.IGNORECASE)
_MOST_PARENTS = 12


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set."""

    level: int = 0
    """Of a heading; 0 when it is none."""
    listed: bool = False
    depth: int = 0
    contents: bool = False
    bold: bool = False


class Styles:
    """The document's styles, by id."""

    def __init__(self, by_id: dict[str, _Element]) -> None:
        self._by_id = by_id

    @classmethod
    def of(cls, document: Document) -> Styles:
        """Those of a document; one without any is no error."""
        found = document.styles.element.iter(f"{_W}style")
        return cls({style.get(f"{_W}styleId") or "": style for style in found})

    def of_paragraph(self, element: _Element) -> Style:
        """What the paragraph's style, those it is based on, and its own setting say."""
        named = element.find(f"{_W}pPr/{_W}pStyle")
        chain = self._chain(named.get(f"{_W}val") if named is not None else None)
        names = [_name(style) for style in chain]
        if any(_CONTENTS.match(name) for name in names):
            return Style(contents=True)
        level = _level(element, chain, names)
        if level:
            return Style(level=level)
        numbered = element.find(f"{_W}pPr/{_W}numPr")
        if numbered is not None and _number(numbered.find(f"{_W}numId"), 1) != 0:
            return Style(listed=True, depth=_number(numbered.find(f"{_W}ilvl"), 0))
        return Style(listed=any(_LIST.match(name) for name in names[:1]), bold=is_bold(element))

    def _chain(self, style_id: str | None) -> list[_Element]:
        chain: list[_Element] = []
        while style_id in self._by_id and len(chain) < _MOST_PARENTS:
            style = self._by_id[style_id]
            chain.append(style)
            based = style.find(f"{_W}basedOn")
            style_id = based.get(f"{_W}val") if based is not None else None
        return chain


def _level(element: _Element, chain: list[_Element], names: list[str]) -> int:
    for name in names:
        if found := _HEADING.match(name):
            return int(found[1]) or 1
        if _TITLE.fullmatch(name):
            return 1
    for setting in (element, *chain):
        outline = setting.find(f"{_W}pPr/{_W}outlineLvl")
        if outline is not None and _number(outline, 9) < 9:  # noqa: PLR2004  (9 is body text)
            return _number(outline, 0) + 1
    return 0


def _name(style: _Element) -> str:
    name = style.find(f"{_W}name")
    return str(name.get(f"{_W}val")) if name is not None else ""


def _number(element: _Element | None, otherwise: int) -> int:
    text = element.get(f"{_W}val") if element is not None else None
    return int(text) if text and text.lstrip("-").isdecimal() else otherwise
