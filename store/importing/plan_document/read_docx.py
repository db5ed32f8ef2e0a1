"""A Word file into pieces: headings by style, lists, tables with merged cells, head and foot of the first page, notes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from store.importing.formats.problem_list import rejected
from store.importing.plan_document.docx_styles import Styles
from store.importing.plan_document.docx_table import tables_of
from store.importing.plan_document.docx_text import breaks_page, has_picture, paragraph_text
from store.importing.plan_document.package_guard import BROKEN
from store.importing.plan_document.pieces import PieceKind, PieceList

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from lxml.etree import _Element

    from store.importing.plan_document.pieces import Piece

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 20
"""Boxes within boxes within boxes: nobody writes so, but a file can be made so."""


def read_docx(name: str, content: bytes) -> tuple[list[Piece], tuple[str, ...]]:
    """The pieces, and what could not be read: pictures (an organisation chart may hold words).

    Raises:
        FileRejected: the zip is whole but its XML is not a Word document.
    """
    import docx
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(content))
        return _pieces(document)
    except (LxmlError, AttributeError, TypeError, IndexError, *BROKEN) as error:
        raise rejected(name, "plan_document.broken_package") from error


def _pieces(document: Document) -> tuple[list[Piece], tuple[str, ...]]:
    found = PieceList()
    styles = Styles.of(document)
    _edges(found, document, first=True)
    for element in _blocks(document.element.body, 0):
        if element.tag == f"{W}tbl":
            for rows in tables_of(element, styles):
                found.add(PieceKind.TABLE, rows=rows)
        else:
            _paragraph(found, element, styles)
    _edges(found, document, first=False)
    _notes(found, document)
    pictures = any(has_picture(element) for element in document.element.body.iterchildren())
    return found.pieces, ("pictures",) if pictures else ()


def _blocks(parent: _Element, depth: int) -> Iterator[_Element]:
    """Paragraphs and tables in order, those inside content controls and the like too."""
    for child in parent.iterchildren(f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
        if child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif depth < _DEEPEST:
            yield from _blocks(child, depth + 1)


def _paragraph(found: PieceList, element: _Element, styles: Styles) -> None:
    if breaks_page(element):
        found.add(PieceKind.PAGE_BREAK)
    text = paragraph_text(element)
    style = styles.of_paragraph(element)
    if style.contents:
        found.add(PieceKind.PARAGRAPH, text, in_contents=True)
    elif style.level:
        found.add(PieceKind.HEADING, text, level=style.level)
    elif style.listed:
        found.add(PieceKind.BULLET, text, level=style.depth)
    elif style.bold and len(text) < _LONGEST_HEADING and "\n" not in text:
        found.add(PieceKind.HEADING, text)
    else:
        found.add(PieceKind.PARAGRAPH, text)


_LONGEST_HEADING = 120


def _edges(found: PieceList, document: Document, *, first: bool) -> None:
    """Heads before the text and feet after it, each once: registry numbers and owners often stand there."""
    seen: set[str] = set()
    styles = Styles.of(document)
    for section in document.sections:
        for part in _edge_parts(section, first=first):
            for element in _blocks(part, 0):
                text = paragraph_text(element) if element.tag == f"{W}p" else ""
                if element.tag == f"{W}tbl":
                    for rows in tables_of(element, styles):
                        found.add(PieceKind.TABLE, rows=rows)
                elif text not in seen:
                    seen.add(text)
                    found.add(PieceKind.PARAGRAPH, text, running=True)
        break


def _edge_parts(section: object, *, first: bool) -> Iterator[_Element]:
    names = ("first_page_header", "header") if first else ("first_page_footer", "footer")
    for name in names:
        part = getattr(section, name)
        if not part.is_linked_to_previous:
            yield part._element  # noqa: SLF001  (python-docx has no public way to a header's XML)


def _notes(found: PieceList, document: Document) -> None:
    """Footnotes and endnotes, after the text."""
    from lxml import etree

    for part in document.part.package.iter_parts():
        if str(part.partname) in {"/word/footnotes.xml", "/word/endnotes.xml"}:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            for element in etree.fromstring(part.blob, parser).iter(f"{W}p"):
                found.add(PieceKind.PARAGRAPH, paragraph_text(element))
