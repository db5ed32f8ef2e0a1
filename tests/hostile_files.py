"""Plan documents that are broken, protected, huge or not what they say. They are made here and never kept."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

import docx
import xlsxwriter
from docx.oxml import OxmlElement

if TYPE_CHECKING:
    from collections.abc import Callable

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_SENTENCE = "Kommunen ska arbeta för trygghet i hela kommunen. "
_TEXT = "Handlingsplan för Åmål\n\nÅtgärder\n\n- Öka tryggheten på stationen.\n"
_FETCH = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def package(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _saved(document: object) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def word_of_500_measures() -> bytes:
    """Twenty columns, cells of 2 000 signs: a Word file of some 25 megabytes unpacked."""
    heads = ["Fokusområde", "Mål", "Åtgärd", "Ansvarig", "Tidplan", *(f"Kolumn {number}" for number in range(15))]
    long = _SENTENCE * 40
    row = "<w:tr>{}</w:tr>"
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = [row.format("".join(cell.format(head) for head in heads))]
    for number in range(500):
        texts = [
            f"Tema {'ABCDE'[number % 5]}",
            f"Minska {number}",
            f"Genomföra {number}. {long}",
            "Skolan",
            "2026",
            long,
            *["x"] * 14,
        ]
        rows.append(row.format("".join(cell.format(text) for text in texts)))
    return _word_xml(f"<w:tbl>{''.join(rows)}</w:tbl>")


def _word_xml(body: str) -> bytes:
    """A Word file whose document is this XML; the rest is what python-docx writes."""
    empty = _saved(docx.Document())
    parts = {}
    with zipfile.ZipFile(io.BytesIO(empty)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = f"<w:document {_NAMESPACE}><w:body>{body}</w:body></w:document>".encode()
    return package(parts)


def workbook_of_500_measures() -> bytes:
    """The same in Excel."""
    heads = ["Fokusområde", "Mål", "Åtgärd", "Ansvarig", "Tidplan", *(f"Kolumn {number}" for number in range(15))]
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Blad1")
        sheet.write_row(0, 0, heads)
        for row in range(500):
            texts = [f"Tema {'ABCDE'[row % 5]}", f"Minska {row}", f"Genomföra {row}. {_SENTENCE * 40}", "Skolan", "2026"]
            sheet.write_row(row + 1, 0, [*texts, *["x"] * 15])
    return buffer.getvalue()


def workbook_of_a_million_rows() -> bytes:
    """A plan of two rows in a sheet that goes on, empty, to the last row there is."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Plan")
        sheet.write_row(0, 0, ["Åtgärd", "Ansvarig"])
        sheet.write_row(1, 0, ["Nattvandring", "Fritid"])
        grey = book.add_format({"bg_color": "#eeeeee"})
        sheet.write_blank(1_048_575, 5, None, grey)
    return buffer.getvalue()


def tables_within_tables(depth: int = 400) -> bytes:
    """A table in a cell of a table in a cell …"""
    inside = "<w:p><w:r><w:t>Innerst</w:t></w:r></w:p>"
    for _ in range(depth):
        inside = f"<w:tbl><w:tr><w:tc>{inside}<w:p/></w:tc></w:tr></w:tbl>"
    return _word_xml(inside)


def controls_within_controls(depth: int = 3_000) -> bytes:
    """Content controls without end around one paragraph."""
    inside = "<w:p><w:r><w:t>Innerst</w:t></w:r></w:p>"
    return _word_xml("<w:sdt><w:sdtContent>" * depth + inside + "</w:sdtContent></w:sdt>" * depth)


def word_with_external_entity() -> bytes:
    """A Word file that asks the reader to fetch a file of this machine."""
    xml = f'<?xml version="1.0"?>{_FETCH}<w:document {_NAMESPACE}>&x;</w:document>'
    return package({"word/document.xml": xml.encode(), "[Content_Types].xml": b"<Types/>"})


def word_with_late_entity() -> bytes:
    """The same with thousands of blanks before the declaration, to hide it from whoever looks only at the beginning."""
    xml = f'<?xml version="1.0"?>{" " * 9_000}{_FETCH}<w:document {_NAMESPACE}>&x;</w:document>'
    return package({"word/document.xml": xml.encode(), "[Content_Types].xml": b"<Types/>"})


def word_in_utf_16_with_entity() -> bytes:
    """The declaration in UTF-16, where no byte search for it finds anything."""
    xml = f'<?xml version="1.0" encoding="UTF-16"?>{_FETCH}<w:document {_NAMESPACE}>&x;</w:document>'
    return package({"word/document.xml": xml.encode("utf-16"), "[Content_Types].xml": b"<Types/>"})


def zip_bomb() -> bytes:
    """Forty million blanks in a few kilobytes."""
    return package({"word/document.xml": b" " * 41_000_000})


def zip_that_lies() -> bytes:
    """A zip whose directory says the part is small, and whose part is not."""
    content = bytearray(package({"word/document.xml": b" " * 30_000_000}))
    size = (30_000_000).to_bytes(4, "little")
    small = (10_000).to_bytes(4, "little")
    return bytes(content.replace(size, small))


def pdf_of(pages: list[str], *, packed: bool = False) -> bytes:
    """A PDF of these drawing commands, one page each."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for number, commands in enumerate(pages):
        inside = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {inside} >>".encode())
        stream = commands.encode("cp1252")
        stream = zlib.compress(stream) if packed else stream
        how = "/Filter /FlateDecode " if packed else ""
        objects.append(f"<< {how}/Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += (
        f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        + "".join(f"{place:010} 00000 n \n" for place in places).encode()
    )
    return bytes(out + f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())


def pdf_of_1_000_pages() -> bytes:
    """A thousand pages full of text."""
    lines = "".join(
        f"BT /F1 10 Tf 50 {800 - 14 * line} Td (Kommunen ska arbeta f\xf6r trygghet rad {line}.) Tj ET\n" for line in range(54)
    )
    return pdf_of([lines] * 1_000)


def pdf_of_pictures() -> bytes:
    """A scanned plan: pages without a letter."""
    return pdf_of(["0.9 g 50 50 400 700 re f"] * 20)


def pdf_of_many_lines() -> bytes:
    """One page with a hundred thousand drawn lines."""
    return pdf_of(
        [
            "".join(f"{x % 500} {x // 200} m {x % 500} {x // 200 + 9} l S\n" for x in range(100_000))
            + "BT /F1 10 Tf 50 700 Td (Text) Tj ET"
        ]
    )


def pdf_bomb() -> bytes:
    """A page whose drawing commands are fourteen million bytes, packed to some thirty thousand."""
    return pdf_of(["BT /F1 10 Tf 50 700 Td (Plan) Tj ET\n" + "0 0 m 1 1 l S\n" * 1_000_000], packed=True)


def nested_runs() -> bytes:
    """A paragraph of fields within fields."""
    document = docx.Document()
    parent = document.add_paragraph("Plan").runs[0]._r
    for _ in range(2_000):
        child = OxmlElement("w:smartTag")
        parent.append(child)
        parent = child
    return _saved(document)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "500 measures, 20 columns, 2 000 signs a cell (docx)": word_of_500_measures,
    "500 measures, 20 columns, 2 000 signs a cell (xlsx)": workbook_of_500_measures,
    "xlsx with a million empty rows": workbook_of_a_million_rows,
    "docx with tables 400 deep": tables_within_tables,
    "docx with content controls 3 000 deep": controls_within_controls,
    "docx with elements 2 000 deep": nested_runs,
    "docx with an external entity": word_with_external_entity,
    "docx with a hidden external entity": word_with_late_entity,
    "docx with an entity in UTF-16": word_in_utf_16_with_entity,
    "zip bomb": zip_bomb,
    "zip whose sizes lie": zip_that_lies,
    "PDF of 1 000 pages": pdf_of_1_000_pages,
    "PDF of pictures only": pdf_of_pictures,
    "PDF with 100 000 drawn lines": pdf_of_many_lines,
    "PDF bomb": pdf_bomb,
    "old .doc or locked Office file": lambda: OLD_OFFICE,
    "zero bytes": lambda: b"",
    "text of 20 megabytes on one line": (_SENTENCE * 400_000).encode,
    "text of 300 000 lines": lambda: b"- Kommunen ska\n" * 300_000,
    "a table row without end": lambda: b"a\t" * 500_000,
    "mac-roman": lambda: _TEXT.encode("mac-roman"),
    "utf-16 without a mark": lambda: _TEXT.encode("utf-16-le"),
    "latin-1": lambda: _TEXT.encode("cp1252"),
    "a docx that is a PDF": lambda: pdf_of(["BT /F1 10 Tf 50 700 Td (Handlingsplan) Tj ET"]),
    "random bytes": lambda: bytes(value * 89 % 256 for value in range(50_000)),
}
