"""Workbook and text file: numbers one can reckon with, and nothing that a spreadsheet carries out."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import fastexcel
import pytest

from store.report.document import Column, Table
from store.report.formats import Format
from store.report.sheet_names import SheetNames
from store.report.typed import as_number
from store.report.write import write_report
from store.report.writers.csv import harmless
from tests.papers import document, figure, measures

if TYPE_CHECKING:
    from pathlib import Path


def test_a_workbook_can_be_reckoned_with(papers: dict[Format, Path]) -> None:
    """A sheet for the text, one for the table, one for the figure's values; sums and days are sums and days."""
    book = fastexcel.read_excel(papers[Format.XLSX])

    assert book.sheet_names == ["Text", "Åtgärder inom Narkotika", "Otrygga ute sena kvällar, Hedem"]
    table = book.load_sheet("Åtgärder inom Narkotika", header_row=2, n_rows=30).to_polars()
    assert table["Kostnad"].to_list()[:2] == [1250.5, 2250.5]
    assert str(table["Klart senast"].to_list()[0])[:10] == "2026-12-31"
    assert str(table["Klart senast"].dtype).startswith("Date")
    assert table["Id"].to_list()[0] == "HED-N1"
    values = book.load_sheet(2, header_row=2, n_rows=4).to_polars()
    assert values["Värde (%)"].to_list() == [22.1, 28.3, 24.0, 25.4]
    assert values["Undre gräns"].to_list()[0] == 16.0


def test_tables_follow_each_other_in_the_text_file(papers: dict[Format, Path], tmp_path: Path) -> None:
    """Caption, headings, rows, source, an empty line, the next; a lone table has its headings first."""
    lines = list(csv.reader(papers[Format.CSV].read_text("utf-8-sig").splitlines(), delimiter=";"))
    write_report(document(measures(2)), Format.CSV, tmp_path / "en.csv")

    assert papers[Format.CSV].read_bytes().startswith(b"\xef\xbb\xbf")
    assert lines[0] == ["Åtgärder inom Narkotika"]
    assert lines[1][0] == "Id"
    assert lines[32:36] == [
        ["Källa: Hedemora kommun."],
        [],
        ["Otrygga ute sena kvällar, Hedemora"],
        ["Plats", "Period", "Värde (%)", "Undre gräns", "Övre gräns", "Anmärkning"],
    ]
    assert lines[36] == ["Hedemora", "2017–2018", "22,1", "16", "28,2", ""]
    assert (tmp_path / "en.csv").read_text("utf-8-sig").startswith("Id;Åtgärd;")
    assert len((tmp_path / "en.csv").read_text("utf-8-sig").splitlines()) == 3


@pytest.mark.parametrize("cell", ["=1+1", "+46 70", "-cmd|' /C calc'!A0", "@SUM(A1)", " =1", "\n=1", "\uff1d1", "--1"])
def test_a_spreadsheet_carries_nothing_out(cell: str) -> None:
    """What begins like a formula gets an apostrophe before it and is otherwise left."""
    assert harmless(cell, "sv") == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "-12,5 %", "\u22121 250", "-", "–", "a=1", "", "2026-12-31"])
def test_numbers_and_dashes_stay(cell: str) -> None:
    """A fall of five is a number, and a dash is a dash."""
    assert harmless(cell, "sv") == cell


@pytest.mark.parametrize(
    ("text", "language", "value", "percent"),
    [
        ("12,5 %", "sv", 12.5, True),
        ("1\u00a0234,50", "sv", 1234.5, False),
        ("1,234.5", "en", 1234.5, False),
        ("7%", "en", 7, True),
    ],
)
def test_a_written_number_is_a_number(text: str, language: str, value: float, percent: bool) -> None:  # noqa: FBT001
    """As each language writes it, with its sign."""
    found = as_number(text, language)
    assert found is not None
    assert (found.value, found.percent) == (value, percent)


@pytest.mark.parametrize("text", ["0682", "12,5 % (9–16)", "1234567890123456", "x", "", "1,2,3", "1.5", "–"])
def test_what_is_no_number_stays_text(text: str) -> None:
    """Codes of places, values with limits, digits no spreadsheet keeps."""
    assert as_number(text, "sv") is None


def test_long_and_equal_captions_become_names_of_sheets(tmp_path: Path) -> None:
    """Excel takes every name: short, without its signs, each once; the workbook opens."""
    captions = ("A" * 40, "a" * 40, "[Mål]: 1/2?", "History", "😀" * 40, "'", "")
    names = SheetNames()
    made = [names.name(caption) for caption in captions]
    tables = [Table(caption, ("x",), (("1",),), (Column.TEXT,)) for caption in captions]
    write_report(document(*tables, figure()), Format.XLSX, tmp_path / "r.xlsx")

    assert len({name.casefold() for name in made}) == len(captions)
    assert all(name and len(name.encode("utf-16-le")) <= 62 and not set(name) & set("[]:*?/\\") for name in made)
    assert len(fastexcel.read_excel(tmp_path / "r.xlsx").sheet_names) == len(captions) + 2
