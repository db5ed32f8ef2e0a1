"""Files are known by what is in them, and whatever is wrong with one is said, never raised as anything else."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from store.errors import FileRejected
from store.i18n.translator import LANGUAGES, Translator
from store.importing.formats.recognise import read_bytes, read_file, recognise
from tests.unit.importing.made_files import DATA, make_workbook

if TYPE_CHECKING:
    from pathlib import Path


def _rejected(content: bytes) -> str:
    with pytest.raises(FileRejected) as caught:
        read_bytes("fil", content)
    (problem,) = caught.value.problems
    for language in LANGUAGES:
        assert Translator(language).problem(problem)
    return problem.key.removeprefix("import_file.")


def test_the_name_says_nothing(sol_yearly: bytes, ntu_rows: dict[str, list[list[Any]]]) -> None:
    """A workbook called .csv and a text file called .xlsx are what they are."""
    found = recognise("x.csv", make_workbook(ntu_rows))
    assert found is not None
    assert found.format == "bra_ntu"
    assert read_bytes("x.xlsx", sol_yearly).format == "sol"
    assert read_bytes("x.txt", (DATA / "bra_indicators_cut.csv").read_bytes()).format == "bra_indicators"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "empty_file"),
        (b"hej;hopp\n1;2\n", "mapping.unknown_table"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "not_recognised"),
        (b"PK\x03\x04 inte en zip", "broken_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1gammal", "old_or_locked_workbook"),
        (b'{"values": [', "broken_json"),
        (b'{"hej": 1}', "not_recognised"),
        (b"[" * 100_000, "broken_json"),
        (b"\xff\xfe\x00", "not_recognised"),
    ],
)
def test_wrong_files(content: bytes, key: str) -> None:
    """Each kind of wrong file has its own sentence, in both languages."""
    assert _rejected(content) == key


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Missing, and a folder instead of a file."""
    for path in (tmp_path / "saknas.xlsx", tmp_path):
        with pytest.raises(FileRejected):
            read_file(path)


def test_a_cell_at_the_far_end(workbook: Any) -> None:
    """One word in XFD1048576 would ask the Excel reader for half a terabyte: refused before it is asked."""
    buffer = io.BytesIO(workbook({"Blad": [["hej"]]}))
    out = io.BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = old.read(part)
            if part.endswith("sheet1.xml"):
                data = data.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
            new.writestr(part, data)
    assert _rejected(out.getvalue()) == "sheet_too_large"


def test_a_zip_bomb() -> None:
    """300 MB of blanks in 300 kB: refused by its size, without being unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/worksheets/sheet1.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * 1_000_000)
    assert _rejected(out.getvalue()) == "too_large_unpacked"


def test_a_workbook_of_something_else(workbook: Any) -> None:
    """A table nobody has described is not guessed at: a mapping can be made."""
    assert _rejected(workbook({"Lista": [["Namn", "Pris"], ["Äpple", 3]]})) == "mapping.unknown_table"


def test_empty_and_chart_sheets_do_no_harm(ntu_rows: dict[str, list[list[Any]]]) -> None:
    """An empty sheet in between is passed over."""
    file = read_bytes("x.xlsx", make_workbook({"Tom": [], **ntu_rows}))
    assert (len(file.series), file.problems) == (9, ())
