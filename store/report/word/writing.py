"""The blocks of a report as paragraphs, tables and pictures of a Word file."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from docx.shared import Emu
from docx.text.paragraph import Paragraph as WordParagraph

from store.report.document import Bullets, Fields, Figure, Heading, PageBreak, Paragraph, Table, Tone
from store.report.pace import weight
from store.report.pictures.draw import png
from store.report.word.table import add_table
from store.report.word.xml import add, add_text, name, styled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document as WordFile

    from store.report.document import Block, Document
    from store.report.pace import Pace

_TONES = {Tone.BODY: "Normal", Tone.LEAD: "Radslag Lead", Tone.SOURCE: "Radslag Source", Tone.NOTE: "Radslag Note"}
_TWIP = 635
"""English metric units (Word's measure of pictures) to a twentieth of a point (its measure of tables)."""


_A4 = (7560310, 810000, 810000)
"""Width of the page and its margins where a template does not say, in English metric units."""
_AFTER_FIELDS = "200"
"""Room below the last of some facts, in twentieths of a point."""
_NARROWEST, _WIDEST = 1_800_000, 6_300_000


class Writing:
    """Writes at the end of a Word file's body.

    Args:
        word: the file; its last section says how wide the text is.
        ids: ids of the styles by name.
        language: of the numbers in the pictures.
        pace: told of every block.
    """

    def __init__(self, word: WordFile, ids: dict[str, str], language: str, pace: Pace) -> None:
        self._word = word
        self._language = language
        self._body: Any = word.element.body
        self._ids = ids
        self._pace = pace
        self._new_page = False
        section = word.sections[-1]
        sizes = (section.page_width, section.left_margin, section.right_margin)
        page, left, right = (size if size is not None else standard for size, standard in zip(sizes, _A4, strict=True))
        self._width = max(_NARROWEST, page - left - right)

    def write(self, document: Document) -> None:
        """The title, the document head, then everything in order."""
        self._paragraph("Title", document.title)
        if document.subtitle:
            self._paragraph("Subtitle", document.subtitle)
        self._fields(document.head)
        for block in document.blocks:
            self._block(block)
            if not isinstance(block, Table):
                self._pace.step(weight(block))

    def _block(self, block: Block) -> None:
        match block:
            case Heading(level, text):
                self._paragraph(f"heading {level}", " ".join(text.split()))
            case Paragraph(text, tone):
                self._paragraph(_TONES[tone], text)
            case Bullets(items):
                for item in items:
                    self._paragraph("List Bullet", item)
            case PageBreak():
                self._new_page = True
            case _:
                self._facts(block)

    def _facts(self, block: Fields | Table | Figure) -> None:
        match block:
            case Fields(rows):
                self._fields(rows)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)

    def _paragraph(self, style: str, text: str) -> Any:  # noqa: ANN401  (an lxml element)
        made = styled(self._body, self._ids[style])
        if style == "caption":  # whatever a template's own style says: a caption alone at the foot of a page tells nothing
            add(made.find(name("w:pPr")), "w:keepNext")
        if self._new_page:
            add(made.find(name("w:pPr")), "w:pageBreakBefore")
            self._new_page = False
        if text:
            add_text(made, text)
        return made

    def _fields(self, rows: Iterable[tuple[str, str]]) -> None:
        last = None
        for label, value in rows:
            made = last = self._paragraph("Radslag Field", "")
            add_text(made, f"{' '.join(label.split())}:", bold=True)
            add(add(made, "w:r"), "w:tab")
            add_text(made, value)
        if last is not None:
            add(last.find(name("w:pPr")), "w:spacing", after=_AFTER_FIELDS)

    def _table(self, table: Table) -> None:
        self._paragraph("caption", table.caption)
        add_table(self._body, table, self._ids, self._width // _TWIP, self._pace)
        # The paragraph after a table also keeps two tables from growing together.
        self._paragraph("Radslag Source", table.source or "")
        self._pace.step()

    def _figure(self, figure: Figure) -> None:
        self._paragraph("caption", figure.caption)
        made = self._paragraph("Radslag Picture", "")
        run = WordParagraph(made, self._word._body).add_run()  # noqa: SLF001  (a paragraph needs to know whose part it is in)
        shape = run.add_picture(io.BytesIO(png(figure, self._language)), width=Emu(min(self._width, _WIDEST)))
        inner: Any = shape._inline.docPr  # noqa: SLF001  (python-docx has no name for text alternatives)
        inner.set("descr", figure.alternative)
        self._paragraph("Radslag Source", "\n".join(text for text in (figure.source, figure.note) if text))
