"""Excel: one sheet for the text, one for every table and figure, with numbers one can reckon with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import xlsxwriter

from store.i18n.translator import Translator
from store.report.document import Bullets, Fields, Figure, Heading, PageBreak, Paragraph, Table, Tone
from store.report.pace import weight
from store.report.pictures.draw import png
from store.report.sheet_names import SheetNames
from store.report.values import values_table
from store.report.workbook import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.report.document import Block, Document
    from store.report.pace import Pace
    from store.report.template import Template

_TEXT_WIDTHS = (28, 90)
_SIZES = {1: 16, 2: 14, 3: 12, 4: 11}
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_GREY = "#595959"


def write(document: Document, target: Path, template: Template | None, pace: Pace) -> None:  # noqa: ARG001
    """Write the report as a workbook; no cell of it can be a formula or a link."""
    book = xlsxwriter.Workbook(target, _OPTIONS)
    try:
        _describe(book, document)
        _Workbook(book, document, pace).write()
    except BaseException:
        book.fileclosed = 1  # otherwise it complains, when it is forgotten, of not having been written
        raise
    try:
        book.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        raise (error.args[0] if error.args and isinstance(error.args[0], OSError) else OSError(str(error))) from error


def _describe(book: Any, document: Document) -> None:  # noqa: ANN401
    about = {"title": document.title, "subject": document.subtitle or "", "comments": document.made_note, "author": "Rådslag"}
    book.set_properties({**{name: text[:255] for name, text in about.items()}, "created": document.made_on})


class _Workbook:
    def __init__(self, book: Any, document: Document, pace: Pace) -> None:  # noqa: ANN401
        self._book = book
        self._document = document
        self._pace = pace
        self._words = Translator(document.language)
        self._names = SheetNames()
        self._text = self._sheet(self._words("paper.text_sheet"))

    def _sheet(self, caption: str) -> Sheet:
        made = self._book.add_worksheet(self._names.name(caption))
        made.set_paper(9)  # A4
        made.set_landscape()
        made.fit_to_pages(1, 0)
        return Sheet(made, self._book, self._document.language, self._words("paper.shortened"))

    def write(self) -> None:
        """The text on the first sheet, with the name of the sheet where a table or figure stands."""
        self._text.set_widths(_TEXT_WIDTHS)
        self._text.running(self._document.title, bold=True, font_size=18, font_color="#14508C")
        if self._document.subtitle:
            self._text.running(self._document.subtitle, font_size=13, font_color=_GREY)
        self._fields(self._document.head)
        self._text.row += 1
        for block in self._document.blocks:
            self._block(block)
            if not isinstance(block, Table):
                self._pace.step(weight(block))
        self._text.row += 1
        self._text.running(self._document.made_note, font_color=_GREY, italic=True)

    def _block(self, block: Block) -> None:
        match block:
            case Heading(level, text):
                self._text.row += 1
                self._text.running(" ".join(text.split()), bold=True, font_size=_SIZES[level], font_color="#14508C")
            case Paragraph(text, tone):
                look = {"bold": True} if tone is Tone.LEAD else {} if tone is Tone.BODY else {"font_color": _GREY}
                self._text.running(text, **look)
            case Bullets(items):
                for item in items:
                    self._text.running(f"• {item}")
            case Fields(rows):
                self._fields(rows)
            case PageBreak():
                return
            case _:
                self._own_sheet(block)

    def _own_sheet(self, block: Table | Figure) -> None:
        sheet = self._sheet(block.caption)
        sheet.line(block.caption, bold=True, font_size=13, text_wrap=False)
        sheet.row += 1
        shown = values_table(block, self._words) if isinstance(block, Figure) else block
        sheet.table(shown, self._pace)
        for text in self._below(block):
            sheet.line(text, font_color=_GREY, text_wrap=False)
        if isinstance(block, Figure):
            sheet.picture(png(block, self._document.language), block.alternative, len(shown.headings) + 1)
        self._text.line(block.caption, self._words("paper.on_sheet", sheet=sheet.sheet.get_name()), italic=True)
        if isinstance(block, Table):
            self._pace.step()

    @staticmethod
    def _below(block: Table | Figure) -> Iterator[str]:
        texts = (block.source, block.note) if isinstance(block, Figure) else (block.source,)
        yield from (text for text in texts if text)

    def _fields(self, rows: tuple[tuple[str, str], ...]) -> None:
        for row in rows:
            self._text.line(*row)
