"""The Word file: real headings, table headings and alternatives, in the municipality's own styles where it has any."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import RGBColor

from store.report.errors import TemplateBroken
from store.report.formats import Format
from store.report.write import write_report
from tests.papers import document, figure, measures

if TYPE_CHECKING:
    from pathlib import Path

    from store.i18n.translator import Translator


@pytest.fixture
def letterhead() -> Any:
    """A municipality's own document: its heading, its header, a cover text before the place of the report."""
    word = docx.Document()
    word.styles["Heading 1"].font.color.rgb = RGBColor(0xAA, 0x00, 0x55)
    word.styles.element.remove(word.styles["List Bullet"].element)
    word.styles.element.remove(word.styles["Caption"].element)
    word.sections[0].header.paragraphs[0].text = "Hedemora kommun"
    word.add_paragraph("Försättsblad")
    word.add_paragraph("{{ report }}")
    word.add_paragraph("Underskrift")
    return word


def test_headings_tables_and_pictures_are_real(papers: dict[Format, Path]) -> None:
    """Word's own headings and list, a heading row that repeats, a picture in words, the language and the title said."""
    word = docx.Document(str(papers[Format.DOCX]))

    styles = [(paragraph.style.name, paragraph.text) for paragraph in word.paragraphs if paragraph.style is not None]
    assert styles[0] == ("Title", "Prioriterat område: Narkotika")
    assert ("Heading 1", "Läget i korthet") in styles
    assert ("Heading 2", "Åtgärder") in styles
    assert ("List Bullet", "Krogar mot knark är försenad.") in styles
    assert ("Caption", "Åtgärder inom Narkotika") in styles
    table: Any = word.tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Id", "Åtgärd", "Ansvarig", "Status", "Klart senast", "Kostnad"]
    assert table._tbl.tr_lst[0].trPr.find(qn("w:tblHeader")) is not None
    assert table._tbl.tr_lst[1].trPr.find(qn("w:tblHeader")) is None
    pictures: list[Any] = list(word.element.iter(qn("wp:docPr")))
    assert pictures[0].get("descr").startswith("Andelen otrygga i Hedemora gick från 22,1 %")
    assert word.core_properties.title == "Prioriterat område: Narkotika"
    assert word.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "sv-SE"


def test_a_template_gives_the_report_its_look(letterhead: Any, tmp_path: Path) -> None:
    """Own heading colour and header stay, the report stands where the template says, styles it lacks are there all the same."""
    letterhead.save(tmp_path / "mall.docx")

    write_report(document(), Format.DOCX, tmp_path / "r.docx", template=tmp_path / "mall.docx")

    word: Any = docx.Document(str(tmp_path / "r.docx"))
    texts = [paragraph.text for paragraph in word.paragraphs]
    assert [texts[0], texts[1], texts[-1]] == ["Försättsblad", "Prioriterat område: Narkotika", "Underskrift"]
    assert not any("report" in text for text in texts)
    assert word.styles["Heading 1"].font.color.rgb == RGBColor(0xAA, 0x00, 0x55)
    assert word.sections[0].header.paragraphs[0].text == "Hedemora kommun"
    assert "Sida" in word.sections[0].footer.paragraphs[0].text
    assert all(one.paragraph_format.keep_with_next for one in word.paragraphs if one.style.name == "Caption")
    bullet = next(paragraph for paragraph in word.paragraphs if paragraph.text == "Krogar mot knark är försenad.")
    assert bullet.style.name == "List Bullet"
    assert bullet.style.element.pPr.numPr is not None


def test_a_word_template_file_will_do(letterhead: Any, tmp_path: Path) -> None:
    """A .dotx is what many have; without a place marked, the text of the template gives way to the report."""
    letterhead._body.clear_content()
    letterhead.add_paragraph("Skriv här")
    saved = io.BytesIO()
    letterhead.save(saved)
    with zipfile.ZipFile(saved) as package, zipfile.ZipFile(tmp_path / "mall.dotx", "w") as written:
        for item in package.infolist():
            written.writestr(item, package.read(item).replace(b"document.main+xml", b"template.main+xml"))

    write_report(document(measures(2), figure()), Format.DOCX, tmp_path / "r.docx", template=tmp_path / "mall.dotx")

    texts = [paragraph.text for paragraph in docx.Document(str(tmp_path / "r.docx")).paragraphs]
    assert texts[0] == "Prioriterat område: Narkotika"
    assert "Skriv här" not in texts


def test_what_is_no_word_file_is_refused(papers: dict[Format, Path], tmp_path: Path, words_sv: Translator) -> None:
    """Text, a workbook, half a file: a sentence that says what a template is, and no report."""
    (tmp_path / "text.docx").write_text("Hej", "utf-8")
    (tmp_path / "halv.docx").write_bytes(papers[Format.DOCX].read_bytes()[:4000])
    (tmp_path / "tom.docx").write_bytes(b"")
    for path in (tmp_path / "text.docx", tmp_path / "halv.docx", tmp_path / "tom.docx", papers[Format.XLSX]):
        with pytest.raises(TemplateBroken) as refusal:
            write_report(document(), Format.DOCX, tmp_path / "r.docx", template=path)
        assert "Word-dokument" in words_sv.error(refusal.value)
    assert not (tmp_path / "r.docx").exists()


def test_an_english_report_is_english(tmp_path: Path) -> None:
    """Language, page numbers and the words around the text follow the report's language."""
    write_report(replace(document(measures(2)), language="en"), Format.DOCX, tmp_path / "r.docx")

    word: Any = docx.Document(str(tmp_path / "r.docx"))
    assert word.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en-GB"
    assert word.core_properties.language == "en-GB"
    assert "Page 1 of 1" in word.sections[0].footer.paragraphs[0].text
    assert word.sections[0].header.paragraphs[0].text == "Prioriterat område: Narkotika · Hedemora, åtgärdsplan 2024–2027"
    assert word.sections[0].header.paragraphs[1].text == "Diarienummer KS 2023/412 · Gallring Bevaras"
