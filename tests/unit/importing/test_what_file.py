"""What a file is brought in as, whatever it is called: nobody is asked what can be found out."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

from store.importing.plan_document.head_values import value_said
from store.importing.what_file import What, what_is
from tests import made_plans
from tests.plan_evaluation import PLANS, SEEDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

DATA = SEEDS.parent


def _workbook(rows: Sequence[Sequence[object]]) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    return buffer.getvalue()


FILES = {
    "plan.docx": (made_plans.word_with_tables(), What.PLAN),
    "statistik.docx": (made_plans.word_with_cards(), What.PLAN),
    "plan.xlsx": (made_plans.workbook_with_area_column(), What.PLAN),
    "tabell.xlsx": (_workbook([["Ar", "Kommun", "Antal"], [2024, "Kumla", 17]]), What.STATISTICS),
    "kanske.xlsx": (_workbook([["Ansvarig", "Antal"], ["Polisen", 17]]), What.UNSURE),
    "trasig.xlsx": (b"PK\x03\x04trasig", What.STATISTICS),
    "trasig.docx": (b"PK\x03\x04trasig", What.PLAN),
    "gammal.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), What.PLAN),
    "gammal.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), What.STATISTICS),
    "skannad.pdf": (b"%PDF-1.7", What.PLAN),
    "okand.csv": (b"namn;antal\nKumla;3\n", What.STATISTICS),
    "siffror.txt": (b"2021;17\n2022;18\n2023;19\n", What.STATISTICS),
    "plan.txt": (made_plans.TEXT_FROM_PDF.encode(), What.PLAN),
    "tom.md": (b"", What.PLAN),
}


@pytest.mark.parametrize("name", FILES)
def test_by_what_is_in_it(tmp_path: Path, name: str) -> None:
    """Word, PDF and prose are plans, tables of figures statistics; a workbook with both asks; a broken one has its reader."""
    content, what = FILES[name]
    path = tmp_path / name
    path.write_bytes(content)
    assert what_is(path) is what


def test_the_real_ones(tmp_path: Path) -> None:
    """The four plans are plans, the publishers' files statistics; so is what is not there; a folder with plans is one."""
    assert {what_is(SEEDS / f"{name}.txt") for name in PLANS} == {What.PLAN}
    files = [path for path in DATA.iterdir() if path.is_file()]
    assert {what_is(path) for path in files} == {What.STATISTICS}
    assert what_is(tmp_path / "borta.csv") is What.STATISTICS
    assert what_is(tmp_path) is What.STATISTICS
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "HED.toml").write_text("")
    assert what_is(tmp_path) is What.PLAN_FOLDER


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [("decided_on", "den 5 maj 2024", "2024-05-05"), ("review_by", "juli 2026", "2026-07"), ("scope", "Alla", "Alla")],
)
def test_a_day_in_words_is_a_day(field: str, text: str, value: str) -> None:
    """What she writes of a day is read as the document's own words are; what names no day is refused."""
    assert value_said(field, text) == value
    with pytest.raises(ValueError, match="valid_to"):
        value_said("valid_to", "snart")
