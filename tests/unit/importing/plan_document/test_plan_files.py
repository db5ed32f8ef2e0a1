"""Files that are hard to read: broken, protected, bombs, wrong encodings, scanned, very large. Each gets a sentence, soon."""

from __future__ import annotations

import contextlib
import io
import time
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
import xlsxwriter
from docx.oxml import parse_xml

from store.errors import FileRejected
from store.importing.plan_document.open_document import read_document
from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.recognise import recognise_plan
from tests import made_plans

if TYPE_CHECKING:
    from store.i18n.translator import Translator

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_TEXT = "Handlingsplan för Åmål\n\nÅtgärder\n\n- Öka tryggheten på stationen.\n"


_LOCK = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >> /ID [<43> <43>]"
"""A password nobody knows."""


def _package(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _pdf(*commands: str, locked: bool = False) -> bytes:
    """A PDF of pages with these drawing commands, one font of usual and one of bold letters."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(commands)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(commands)} >>")
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects += [font.format(name) for name in ("Helvetica", "Helvetica-Bold")]
    for number, stream in enumerate(commands):
        fonts = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {fonts} /Contents {6 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    head = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"{head}trailer\n<< /Size {len(places) + 1} /Root 1 0 R {_LOCK if locked else ''} >>\nstartxref\n{start}\n%%EOF\n"
    return out + trailer.encode()


def _said(x: int, y: int, text: str, font: str = "F1", size: int = 10) -> str:
    return f"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n"


def _boxes(left: list[int], top: list[int]) -> str:
    lines = [f"{left[0]} {y} m {left[-1]} {y} l S" for y in top] + [f"{x} {top[0]} m {x} {top[-1]} l S" for x in left]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "import_file.empty_file"),
        (_OLD, "plan_document.old_or_locked"),
        (b"PK\x03\x04 not a zip at all", "plan_document.broken_package"),
        (_package({"word/document.xml": b"<w:document"}), "plan_document.broken_package"),
        (_package({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "plan_document.broken_package"),
        (_package({"word/document.xml": b" " * 41_000_000}), "plan_document.too_large_unpacked"),
        (_package({"content.xml": b"<a/>", "mimetype": b"application/vnd.oasis"}), "plan_document.open_document"),
        (_package({"picture.png": b"x"}), "plan_document.unknown_package"),
        (b"%PDF-1.7\nnothing", "plan_document.broken_pdf"),
        (_pdf("q Q"), "plan_document.no_text"),
        (_pdf("q Q", locked=True), "plan_document.locked"),
        (b"{\\rtf1 Plan}", "plan_document.rich_text"),
        (b"<!DOCTYPE html><html><body>Plan</body></html>", "plan_document.web_page"),
        (bytes(range(1, 32)) * 40, "plan_document.not_a_document"),
        (b"a\x00b" * 100, "plan_document.not_a_document"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, key: str, words_sv: Translator) -> None:
    """Each kind of file that is no readable plan is refused with a sentence of its own."""
    with pytest.raises(FileRejected) as refused:
        read_document("plan.docx", content)
    assert [problem.key for problem in refused.value.problems] == [key]
    assert words_sv.problem(refused.value.problems[0]).startswith("plan.docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_usual_encoding_is_read(encoding: str) -> None:
    """å, ä and ö are the same in every encoding an editor saves."""
    plan = recognise_plan(read_document("plan.txt", _TEXT.encode(encoding)))
    assert plan.title == "Handlingsplan för Åmål"
    assert [measure.title for measure in plan.measures] == ["Öka tryggheten på stationen."]


def test_a_file_is_known_by_what_is_in_it() -> None:
    """A Word file called .txt is read as the Word file it is."""
    assert read_document("plan.txt", made_plans.word_with_cards()).format == "docx"
    assert read_document("plan.pdf", made_plans.workbook_with_area_column()).format == "xlsx"
    assert read_document("plan.xlsx", _TEXT.encode()).format == "text"


def test_word_reads_what_paper_shows() -> None:
    """Words taken out with tracked changes are out, those put in are in; heads of pages are heads; lists are lists."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Dnr KS 2024/55"
    paragraph = document.add_paragraph("Planen gäller ")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    xml = f'<w:{{0}} {space} w:id="1" w:author="a"><w:r><w:{{1}}>{{2}}</w:{{1}}></w:r></w:{{0}}>'
    for parts in (("ins", "t", "alltid."), ("del", "delText", "aldrig.")):
        paragraph._p.append(parse_xml(xml.format(*parts)))
    document.add_paragraph("Ett", style="List Number")
    document.add_paragraph("Två", style="List Bullet 2")
    buffer = io.BytesIO()
    document.save(buffer)
    pieces = read_document("a.docx", buffer.getvalue()).pieces
    assert [(piece.kind.value, piece.text, piece.running) for piece in pieces] == [
        ("paragraph", "Dnr KS 2024/55", True),
        ("paragraph", "Planen gäller alltid.", False),
        ("bullet", "Ett", False),
        ("bullet", "Två", False),
    ]


def test_pdf_with_a_drawn_table() -> None:
    """In a PDF a larger line is a heading, lines are joined to paragraphs, and a table in boxes is a table."""
    drawn = (
        _said(60, 780, "Handlingsplan för Kumla kommun", "F2", 18)
        + _said(60, 740, "Fokusområde 1: Skola", "F2", 13)
        + _said(60, 715, "Planen handlar om att barn och unga ska vara trygga i sin")
        + _said(60, 703, "skola varje dag.")
        + _boxes([60, 250, 400, 530], [690, 670, 640])
        + _said(65, 676, "Åtgärd")
        + _said(255, 676, "Ansvarig")
        + _said(405, 676, "Tidplan")
        + _said(65, 658, "Nätvandring två kvällar i")
        + _said(65, 646, "veckan")
        + _said(255, 658, "Skolförvaltningen")
        + _said(405, 658, "2026-12-31")
    )
    document = read_document("plan.pdf", _pdf(drawn, _said(60, 700, "Planen följs upp varje år.")))
    plan = recognise_plan(document)
    assert [area.title for area in plan.areas] == ["Skola"]
    assert plan.areas[0].summary.startswith("Planen handlar om att barn och unga ska vara trygga i sin skola varje dag.")
    [measure] = plan.measures
    assert (measure.title, measure.lead[0].name, str(measure.due)) == (
        "Nätvandring två kvällar i veckan",
        "Skolförvaltningen",
        "2026-12-31",
    )
    assert document.pieces[-1].page == 2


def test_a_table_over_two_pages_is_one() -> None:
    """The heading row again on the next page is no measure, and a row cut by the page's edge is whole."""
    text = (
        "# Plan\n\n## Fokusområde: Skola\n\n| Åtgärd | Ansvarig |\n|---|---|\n| Starta nattfotboll i | Fritid |\n"
        "| hallen på Norr | |\n\n| Åtgärd | Ansvarig |\n|---|---|\n| Öppna biblioteket | Kultur |\n\n| Laga lampor | Teknik |\n"
    )
    plan = recognise_plan(read_document("a.md", text.encode()))
    assert [measure.title for measure in plan.measures] == [
        "Starta nattfotboll i hallen på Norr",
        "Öppna biblioteket",
        "Laga lampor",
    ]


def test_five_hundred_measures_with_long_cells_are_read_soon() -> None:
    """500 rows, 20 columns, cells of 2 000 signs: all of it is there within seconds."""
    heads = ["Fokusområde", "Mål", "Åtgärd", "Ansvarig", "Tidplan", *(f"Kolumn {number}" for number in range(15))]
    long = "Kommunen ska arbeta för trygghet i hela kommunen. " * 40
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Blad1")
        sheet.write_row(0, 0, heads)
        for row in range(500):
            cells = [f"Tema {'ABCDE'[row % 5]}", f"Minska {row}", f"Genomföra {row}. {long}", "Skolan", "2026", *["x"] * 15]
            sheet.write_row(row + 1, 0, cells)
    started = time.process_time()
    plan = recognise_plan(read_document("stor.xlsx", buffer.getvalue()))
    assert time.process_time() - started < 15
    assert (len(plan.areas), len(plan.goals), len(plan.measures)) == (5, 500, 500)
    assert all(len(measure.title) < 200 and len(measure.detail) > 1_900 for measure in plan.measures)


@pytest.mark.parametrize("sign", ["a", "a ", "1. ", "- ", "|", "Mål: ", "och, ", "(", "§ ", "\t", "Område "])
def test_no_text_takes_forever(sign: str) -> None:
    """A file of one thing over and over is read or refused within seconds."""
    started = time.process_time()
    with contextlib.suppress(FileRejected):
        recognise_plan(read_document("a.txt", (sign * 20_000).encode()))
    assert time.process_time() - started < 5


def test_pages_are_counted() -> None:
    """Each piece knows its page."""
    pieces = read_document("a.txt", b"Ett stycke.\n\f\nTv\xc3\xa5 stycken.").pieces
    assert [(piece.kind, piece.page) for piece in pieces] == [
        (PieceKind.PARAGRAPH, 1),
        (PieceKind.PAGE_BREAK, 2),
        (PieceKind.PARAGRAPH, 2),
    ]


def test_stray_control_characters_stop_nothing() -> None:
    """A zero, an escape or Word's own line break in a text is taken out, and the plan is read."""
    text = b"# Plan\n\n## Fokusomr\xc3\xa5de: Sk\x00ola\n\n### \xc3\x85tg\xc3\xa4rder\n\n- SSPF\x1eteam\x1b i skolan\n"
    plan = recognise_plan(read_document("a.md", text))
    assert [(area.title, [one.title for one in area.measures]) for area in plan.areas] == [("Skola", ["SSPF-team i skolan"])]
