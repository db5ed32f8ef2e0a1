"""Whatever stands in the data, a paper shows it as text: no markup, no formula, no link, no control character, nothing lost."""

from __future__ import annotations

import csv
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from store.i18n.translator import Translator
from store.report.document import Paragraph
from store.report.finish import finish
from store.report.formats import Format
from store.report.pictures.draw import png, svg
from store.report.values import values_table
from store.report.write import write_report
from store.report.writers.csv import harmless
from tests.papers import document, figure, made_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARKUP = r"<b> </td> <script>alert(1)</script> &amp; ]]> --> *md* ** _a_ | ` ``` $x^2$ #emph[x] # \ ![a](b) {{7*7}} {%x%} ~~ $"
FORMULAS = """=HYPERLINK("//x") =1+1 @SUM(A1) +1 - -- 1. > --- === ' " ; , _x0041_ www.a.se a@b.se"""
SIGNS = "\x00 \x1b[31m \u202eRTL \ue000 \ud800 \uffff \ufdd0 \u2028 \u00ad \u200b עברית العربية 😀👨‍👩‍👧 漢字 å ä ö"
PIECES = (*MARKUP.split(" "), *FORMULAS.split(" "), *SIGNS.split(" "), " ", "  ", "\t", "\n", "\r\n", "\n- punkt", "\n1. ett")
ANY = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=8).map("".join)
WORST = "".join(PIECES)
FEW = settings(max_examples=8, deadline=None)


def _finished(text: str) -> str:
    block = finish(document(Paragraph(text))).blocks[0]
    assert isinstance(block, Paragraph)
    return block.text


def _squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the papers of this module are written over and over."""
    return tmp_path_factory.mktemp("any") / "paper"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@FEW
@given(ANY)
@example(WORST)
def test_a_page_shows_any_text(place: Path, text: str) -> None:
    """The tags are those of a page that says "a"; the text stands in it as it was."""
    write_report(made_of(text), Format.HTML, place)
    page = _Reader()
    page.feed(place.read_text("utf-8"))

    assert "script" not in page.tags
    assert set(page.tags) <= {*_EXPECTED.split()}
    assert _squeezed(_finished(text)) in _squeezed("".join(page.text))


_EXPECTED = (
    "html head meta title style body a header h1 h2 p dl dt dd main ul li div table caption thead tr th tbody td br footer"
)


@FEW
@given(ANY)
@example(WORST)
@example("A" * 40_000)
def test_word_and_pdf_take_any_text(place: Path, text: str) -> None:
    """Word opens it again and the paragraph says the same; the PDF keeps to its standards and is never refused."""
    write_report(made_of(text), Format.DOCX, place)
    paragraphs = [paragraph.text for paragraph in docx.Document(str(place)).paragraphs]
    write_report(made_of(text), Format.PDF, place)

    assert paragraphs.count(_finished(text)) >= 2
    assert place.read_bytes().startswith(b"%PDF-1.7")
    assert b"pdfuaid" in place.read_bytes()


@FEW
@given(ANY)
@example(WORST)
@example("=1" + "A" * 33_000)
def test_no_cell_of_a_workbook_is_a_formula(place: Path, text: str) -> None:
    """Neither formula nor link; what has room stands there whole, what has not says that it was shortened."""
    write_report(made_of(text), Format.XLSX, place)

    with zipfile.ZipFile(place) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        said = book.read("xl/sharedStrings.xml").decode()
        assert not [name for name in book.namelist() if "externalLink" in name]
    assert not [sheet for sheet in sheets if re.search(r"<f[ >]|<hyperlink", sheet)]
    strings = re.findall(r"<si><t[^>]*>(.*?)</t></si>", said, re.DOTALL)
    assert max((len(string) for string in strings if "&" not in string), default=0) <= 32_767
    assert len(text) < 32_767 or "[kortat:" in said


@FEW
@given(ANY)
@example(WORST)
def test_a_text_file_keeps_any_text(place: Path, text: str) -> None:
    """Read back, every cell is the text, with an apostrophe at most before it."""
    write_report(made_of(text), Format.CSV, place)
    with place.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))

    expected = _finished(text)
    assert rows[1] == [harmless(expected, "sv"), "x", harmless(expected, "sv")]
    assert rows[2] == ["", "2026-02-30", "-5"]
    assert rows[0] == [harmless(expected, "sv"), "B", "C"]


def _said(tokens: list[object]) -> Iterator[str]:
    for token in tokens:
        children = getattr(token, "children", None)
        if children:
            yield from _said(children)
        elif getattr(token, "type", "") in {"text", "text_special"}:
            yield str(getattr(token, "content", ""))


@FEW
@given(ANY)
@example(WORST)
def test_markdown_shows_any_text(place: Path, text: str) -> None:
    """A reader of Markdown finds the text, and of markup only what the report itself has."""
    write_report(document(Paragraph(text), Paragraph("slut")), Format.MD, place)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(place.read_text("utf-8"))
    kinds = {child.type for token in tokens for child in [token, *(token.children or [])]}

    assert not kinds & {
        "html_block",
        "html_inline",
        "link_open",
        "image",
        "code_inline",
        "fence",
        "code_block",
        "s_open",
        "em_open",
    }
    assert not kinds & {"blockquote_open", "ordered_list_open", "table_open"}
    assert _squeezed(_finished(text)) in _squeezed("".join(_said(list(tokens))))


@FEW
@given(ANY)
@example(WORST)
def test_a_picture_takes_any_text(text: str) -> None:
    """Names, periods and units from anywhere are drawn, not read as formulas of mathematics."""
    base = figure()
    points = tuple(replace(point, label=_finished(text)) for point in base.series.points)
    drawn = replace(
        base, unit=_finished(text), target_label=_finished(text), series=replace(base.series, name=text, points=points)
    )

    assert svg(drawn, "sv").startswith(b"<?xml")
    assert values_table(drawn, Translator("sv")).rows


def test_pictures_are_the_same_every_time() -> None:
    """The same figure gives the same dots and lines, whatever the machine's own settings."""
    assert png(figure(), "sv") == png(figure(), "sv")
    assert svg(figure(), "sv") == svg(figure(), "sv")
