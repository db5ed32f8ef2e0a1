"""Word, Excel and PDF files from a few lines of text.

``#`` begins a heading, ``*…*`` is a line in bold, ``-`` and ``--`` are bullets, ``1.`` a numbered line, ``| a | b |`` a row
of a table, any other line a paragraph; an empty line ends a table. In a row ``<br>`` is a new line, ``^`` joins a cell with the
one above it, ``<`` with the one to its left, and ``{a ; b // c ; d}`` is a table inside a cell. ``@`` begins a sheet of a
workbook, ``|`` is an empty row.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import docx
import typst
import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from docx.table import Table, _Cell

Rows = Sequence[Sequence[str]]
_STYLES = {"-": "List Bullet", "--": "List Bullet 2", "1.": "List Number"}
_JOINED = frozenset({"^", "<"})


class Block(NamedTuple):
    """One line of the text, or a table of several."""

    sign: str
    text: str = ""
    rows: Rows = ()


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a document."""
    rows: list[list[str]] = []
    for line in [*text.strip("\n").split("\n"), ""]:
        if line.startswith("|"):
            rows.append([cell.strip().replace("<br>", "\n") for cell in line.strip("|").split("|")])
            continue
        if rows:
            yield Block("|", rows=rows)
            rows = []
        if line.strip():
            yield _block(line)


def _block(line: str) -> Block:
    if line.startswith("*") and line.endswith("*"):
        return Block("*", line.strip("*"))
    sign, _, rest = line.partition(" ")
    if sign in _STYLES or sign == "@" or set(sign) == {"#"}:
        return Block(sign, rest)
    return Block(".", line)


def word(text: str, *, header: str = "") -> bytes:
    """A Word file."""
    document = docx.Document()
    if header:
        document.sections[0].header.paragraphs[0].text = header
    for block in blocks(text):
        _put(document, block)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _put(document: Document, block: Block) -> None:
    if block.rows:
        table = document.add_table(rows=len(block.rows), cols=max(len(row) for row in block.rows))
        table.style = "Table Grid"
        _fill(table, block.rows)
        _join(table, block.rows)
        document.add_paragraph()
    elif block.sign.startswith("#"):
        document.add_heading(block.text, len(block.sign))
    elif block.sign == "*":
        document.add_paragraph().add_run(block.text).bold = True
    else:
        document.add_paragraph(block.text, style=_STYLES.get(block.sign))


def _fill(table: Table, rows: Rows) -> None:
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            if text not in _JOINED:
                _write(table.cell(at, column), text)


def _write(cell: _Cell, text: str) -> None:
    if text.startswith("{"):
        rows = [[one.strip() for one in row.split(";")] for row in text.strip("{}").split("//")]
        _fill(cell.add_table(rows=len(rows), cols=len(rows[0])), rows)
        return
    first, *others = text.split("\n")
    cell.text = first
    for line in others:
        cell.add_paragraph(line)


def _join(table: Table, rows: Rows) -> None:
    for at in range(len(rows) - 1, -1, -1):
        for column in range(len(rows[at]) - 1, -1, -1):
            other = {"^": (at - 1, column), "<": (at, column - 1)}.get(rows[at][column])
            if other:
                table.cell(*other).merge(table.cell(at, column))


def workbook(text: str) -> bytes:
    """An Excel file."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet, at = None, 0
        for block in blocks(text):
            if block.sign == "@":
                sheet, at = book.add_worksheet(block.text), 0
            elif sheet is not None:
                _sheet(sheet, at, block.rows)
                at += len(block.rows)
    return buffer.getvalue()


def _sheet(sheet: xlsxwriter.worksheet.Worksheet, first: int, rows: Rows) -> None:
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            if text in _JOINED:
                continue
            down, right = _span(rows, at, column)
            if down + right > 2:
                sheet.merge_range(first + at, column, first + at + down - 1, column + right - 1, text)
            else:
                sheet.write(first + at, column, text)


def _span(rows: Rows, at: int, column: int) -> tuple[int, int]:
    """How many rows and columns a cell takes."""
    down = right = 1
    while at + down < len(rows) and list(rows[at + down][column : column + 1]) == ["^"]:
        down += 1
    while list(rows[at][column + right : column + right + 1]) == ["<"]:
        right += 1
    return down, right


class Look(NamedTuple):
    """How a PDF is set."""

    lines: bool = True
    """Whether lines are drawn around the cells."""
    columns: Sequence[int] = ()
    """The parts of the width that a table's columns take."""
    running: str = ""
    """The head of every page."""
    page_columns: int = 1
    flipped: bool = False


def pdf(text: str, look: Look) -> bytes:
    """A PDF on A4."""
    running = f'header: [{_plain(look.running)}], numbering: "1 (1)"' if look.running else ""
    flipped = str(look.flipped).lower()
    head = f"#set page(margin: 2cm, columns: {look.page_columns}, flipped: {flipped}, {running})\n"
    letters = '#set text(lang: "sv", size: 10pt, hyphenate: false)\n'
    return typst.compile((head + letters + "\n\n".join(_typst(block, look) for block in blocks(text))).encode())


def _typst(block: Block, look: Look) -> str:
    if block.rows:
        stroke = "0.5pt" if look.lines else "none"
        widths = ", ".join(f"{part}fr" for part in (look.columns or [1] * len(block.rows[0])))
        heads = ", ".join(f"[*{_plain(text)}*]" for text in block.rows[0])
        cells = ", ".join(_cells(block.rows))
        return f"#table(columns: ({widths}), stroke: {stroke}, table.header({heads}), {cells})"
    if block.sign.startswith("#"):
        return "=" * len(block.sign) + f" {_plain(block.text)}"
    if block.sign == "*":
        return f"*{_plain(block.text)}*"
    return {"-": "- ", "--": "  - ", "1.": "+ "}.get(block.sign, "") + _plain(block.text)


def _cells(rows: Rows) -> Iterator[str]:
    for at in range(1, len(rows)):
        for column, text in enumerate(rows[at]):
            if text not in _JOINED:
                down, right = _span(rows, at, column)
                inside = _plain(text).replace("\n", " \\\n")
                yield f"table.cell(rowspan: {down}, colspan: {right})[{inside}]"


def _plain(text: str) -> str:
    for sign in "\\#*_@$<>[]=":
        text = text.replace(sign, f"\\{sign}")
    return text
