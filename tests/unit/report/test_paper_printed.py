"""Papers as other programs print them. Left out where the programs are not there."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from store.report.formats import Format
from tests.left_out import program

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = (
    "Prioriterat område: Narkotika",
    "Läget i korthet",
    "Öppen narkotikahandel har inte säkert minskat: 6 % (4–9) mot 9 % (6–13).",
    "Åtgärder inom Narkotika",
    "HED-N30",
    "Källa: Brå, NTU 2017–2024, n = 212.",
    "Rådet beslutar att fortsätta.",
    "Framställd 2026-11-21 med Rådslag.",
)


def _missing(text: str) -> list[str]:
    one_line = " ".join(text.split())
    return [sentence for sentence in SENTENCES if sentence not in one_line]


def test_the_word_file_opens_in_libreoffice(printed: dict[str, str]) -> None:
    """Every sentence is there, the table's headings on each of its pages, the head and the page's number around the text."""
    pages = printed["docx"].split("\f")

    assert _missing(printed["docx"]) == []
    with_rows = [page for page in pages if "2026-12-31" in page]
    assert len(with_rows) > 1
    assert all("Ansvarig" in page for page in with_rows)
    assert f"Sida 2 av {len(pages) - 1}" in pages[1]
    assert "Diarienummer KS 2023/412" in pages[1]
    assert pages[-2].split()[:2] != ["HED-N1", "Krogar"]
    assert "HED-N1 Krogar mot knark" in pages[-2]


def test_the_workbook_opens_in_libreoffice(printed: dict[str, str]) -> None:
    """Text, table and the values of the figure are there to be printed."""
    assert _missing(printed["xlsx"]) == []
    assert "se bladet Åtgärder inom Narkotika" in " ".join(printed["xlsx"].split())
    assert "brott i serien före denna period" in printed["xlsx"]


def test_the_pdf_can_be_read(printed: dict[str, str]) -> None:
    """Every sentence can be copied out of it with its å, ä and ö, and the table's headings are on each of its pages."""
    pages = [page for page in printed["pdf"].split("\f") if "2026-12-31" in page]

    assert _missing(printed["pdf"]) == []
    assert len(pages) > 1
    assert all("Klart senast" in page for page in pages)


def test_the_pdf_is_tagged_and_brings_its_fonts(papers: dict[Format, Path]) -> None:
    """It says its title, is tagged for screen readers, and needs no font of the reader's machine."""
    reader = program("Poppler")

    def ask(command: str, *options: str) -> str:
        command = reader.replace("pdftotext", command)
        done = subprocess.run([command, *options, str(papers[Format.PDF])], check=True, capture_output=True)
        return done.stdout.decode("utf-8", "replace")

    about = " ".join(ask("pdfinfo").split())
    structure = ask("pdfinfo", "-struct").replace(":", " ").split()
    fonts = ask("pdffonts").splitlines()[2:]

    assert "Title: Prioriterat område: Narkotika" in about
    assert "Tagged: yes" in about
    assert [tag for tag in ("H1", "H2", "Table", "TH", "Figure", "Caption", "LBody") if tag not in structure] == []
    assert fonts
    assert all("yes yes yes" in " ".join(line.split()) for line in fonts)
