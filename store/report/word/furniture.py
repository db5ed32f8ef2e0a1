"""What stands around the text of a Word file: header, footer with page numbers, properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.report.running import head_line, one_line, title_line
from store.report.word.xml import add, add_field, add_text, name, styled

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.section import Section, _Footer, _Header

    from store.i18n.translator import Translator
    from store.report.document import Document

_LONGEST_PROPERTY = 255


def furnish(word: WordFile, document: Document, words: Translator, ids: dict[str, str]) -> None:
    """Header and footer, unless the template has its own; the title is not repeated on the first page."""
    section = word.sections[-1]
    bare_header, bare_footer = _is_bare(section.header), _is_bare(section.footer)
    if bare_header and bare_footer:
        section.different_first_page_header_footer = True
        _foot(section.first_page_footer, document, words, ids)
    if bare_header:
        _head(section, document, ids)
    if bare_footer:
        _foot(section.footer, document, words, ids)


def describe(word: WordFile, document: Document, language: str) -> None:
    """The file's properties: what a register or a search engine shows."""
    properties = word.core_properties
    properties.title = document.title[:_LONGEST_PROPERTY]
    properties.subject = (document.subtitle or head_line(document))[:_LONGEST_PROPERTY]
    properties.author = "Rådslag"
    properties.last_modified_by = "Rådslag"
    properties.comments = document.made_note[:_LONGEST_PROPERTY]
    properties.keywords = " ".join((document.kind, document.subject_id))[:_LONGEST_PROPERTY]
    properties.language = language
    properties.revision = 1
    properties.created = properties.modified = document.made_on


def _is_bare(part: _Header | _Footer) -> bool:
    """Whether nothing has been put there: no text, no logotype."""
    if part.is_linked_to_previous:
        return True
    element: Any = part._element  # noqa: SLF001  (python-docx shows no other way to pictures and frames)
    kinds = ("w:t", "w:drawing", "w:pict", "w:object", "w:sdt", "w:fldSimple", "w:instrText")
    return not any(next(element.iter(name(kind)), None) is not None for kind in kinds)


def _emptied(part: _Header | _Footer) -> Any:  # noqa: ANN401  (an lxml element)
    part.is_linked_to_previous = False
    element: Any = part._element  # noqa: SLF001
    for child in list(element):
        element.remove(child)
    return element


def _head(section: Section, document: Document, ids: dict[str, str]) -> None:
    element = _emptied(section.header)
    title, head = title_line(document), head_line(document)
    add_text(styled(element, ids["header"]), title)  # a header has a paragraph, even an empty one
    if head:
        add_text(styled(element, ids["header"]), head)


def _foot(part: _Footer, document: Document, words: Translator, ids: dict[str, str]) -> None:
    paragraph = styled(_emptied(part), ids["footer"])
    add_text(paragraph, one_line(document.made_note))
    add(add(paragraph, "w:r"), "w:tab")
    before, between, after = words("paper.page", page="\0", pages="\0").replace("\ufffd", "\0").split("\0")
    for text, code in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        if text:
            add_text(paragraph, text)
        if code:
            add_field(paragraph, code)
