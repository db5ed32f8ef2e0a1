"""Forms people have done things to: what can be read is read, what cannot is told with sheet, cell and what to do."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.clean import clean_lines
from store.errors import FileRejected
from store.i18n.translator import LANGUAGES, Translator
from store.importing.filled_form.compare import planned_forms
from store.importing.filled_form.read import read_form
from store.importing.filled_form.recognise import is_form
from store.model.report_form import Kind
from tests.form_files import KEYS, PARTY, ByHand, made

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.model.report_form import PlannedForm

FORM = "abcd2345"
ROWS = ({"hidden": "HED-V4", "done": "klart"}, {"hidden": "HED-T1"}, {"hidden": "HED-T2", "status": "PÅGÅR"})


@pytest.fixture
def form_id(backend: Backend, tmp_path: Path, clock: FixedClock) -> str:
    """A form that was made here."""
    [(form, _)] = made(backend, tmp_path, clock, PARTY)
    return form.id


def planned(backend: Backend, content: bytes) -> PlannedForm:
    """What the one form would do."""
    [one] = planned_forms(backend, [read_form("svar.xlsx", content)])
    return one


def refused(backend: Backend, content: bytes) -> list[tuple[str, str]]:
    """(sentence, place) of everything that is wrong, each said in both languages without a gap left open."""
    with pytest.raises(FileRejected) as refusal:
        planned(backend, content)
    for words in map(Translator, LANGUAGES):
        sentences = [words.problem(problem) for problem in refusal.value.problems]
        assert all("svar.xlsx" in one and "{" not in one and len(one) > 40 for one in sentences), sentences
    return [
        (problem.key.removeprefix("filled_form.").removeprefix("import_file."), problem.place)
        for problem in refusal.value.problems
    ]


SHEET = "Delrapport 2026"
WRONG = {
    "edited id": ({"hidden": "HED-N1", "done": "x"}, ("unknown_measure", f"{SHEET} › B7")),
    "visible id of another row": ({"hidden": "HED-V4", "id": "HED-T1", "done": "x"}, ("other_id", f"{SHEET} › B7")),
    "added row": ({"id": "HED-X", "done": "x"}, ("added_row", f"{SHEET} › B7")),
    "status of one's own": ({"hidden": "HED-V4", "status": "nästan klar"}, ("not_a_status", f"{SHEET} › H7")),
    "a book": ({"hidden": "HED-V4", "next_step": "x" * 32_000}, ("too_long", f"{SHEET} › L7")),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_row_is_told_with_its_cell(backend: Backend, form_id: str, case: str) -> None:
    """Sheet, cell, and what to do; the whole form waits."""
    row, told = WRONG[case]
    assert refused(backend, ByHand(form_id, [row]).content()) == [told]


def test_every_fault_is_told_at_once(backend: Backend, form_id: str) -> None:
    """A row twice and a status of one's own are both said, so that the form need not go back twice."""
    rows = [*ROWS, {"hidden": "HED-V4", "status": "sådär"}]
    assert [key for key, _ in refused(backend, ByHand(form_id, rows).content())] == ["not_a_status", "twice"]


@pytest.mark.parametrize("said", ["Genomförd", "GENOMFÖRD", " genomford ", "completed", "Completed"])
def test_a_status_is_known_by_any_of_its_names(backend: Backend, form_id: str, said: str) -> None:
    """Any case, either language, the code."""
    [change] = planned(backend, ByHand(form_id, [{"hidden": "HED-V4", "status": said}]).content()).measures
    assert [field.said for field in change.fields] == ["completed"]


def test_what_people_do_to_a_sheet_does_no_harm(backend: Backend, form_id: str) -> None:
    """Renamed, columns in another order, rows on top, rows gone and sorted: read all the same, and what is gone is said."""
    rows = [ROWS[2], ROWS[0]]
    for form in (
        ByHand(form_id, rows, sheet="Kopia av Blad1 (2)", keys=tuple(reversed(KEYS)), above=5),
        ByHand(form_id, [*rows, {}, {"title": "Summa"}]),
    ):
        found = planned(backend, form.content())
        assert {one.id: one.kind for one in found.measures} == {"HED-V4": Kind.CHANGED, "HED-T2": Kind.UNCHANGED}
        assert (found.missing, found.beside) == (1, None)
    beside = ByHand(form_id, [{**ROWS[0], "egen": "viktigt"}], keys=(*KEYS, "egen")).content()
    assert planned(backend, beside).beside == f"{SHEET} › M6"


def test_columns_and_sheets_that_are_gone_or_twice_are_told(backend: Backend, form_id: str) -> None:
    """An answer that may be in a column we cannot see is not passed over in silence."""
    assert refused(backend, ByHand(form_id, ROWS, keys=KEYS[:-1]).content()) == [("no_column_next_step", SHEET)]
    assert refused(backend, ByHand(form_id, ROWS, keys=(*KEYS, "done")).content()) == [("two_columns", SHEET)]
    assert refused(backend, ByHand(form_id, ROWS, more_sheets=1).content()) == [("two_sheets", "")]


def test_a_form_of_somewhere_else_is_not_taken(backend: Backend, form_id: str) -> None:
    """Made in another store; of a meeting that is gone; of a measure that is gone — then only if something is said of it."""
    assert refused(backend, ByHand(FORM, ROWS).content()) == [("not_made_here", "")]
    backend.count("UPDATE measure SET hidden = true WHERE id = 'HED-T2'")
    assert refused(backend, ByHand(form_id, ROWS).content()) == [("measure_gone", f"{SHEET} › B9")]
    assert len(planned(backend, ByHand(form_id, ROWS[:2]).content()).measures) == 2
    backend.count("UPDATE meeting SET hidden = true WHERE id = 'BRA-HED-M3'")
    assert refused(backend, ByHand(form_id, ROWS).content()) == [("no_meeting", "")]


def _with_part(content: bytes, name: str, part: bytes) -> bytes:
    stream = io.BytesIO(content)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(name, part)
    return stream.getvalue()


def test_files_that_are_no_plain_workbook_are_told(backend: Backend, form_id: str) -> None:
    """Macros, the old format or a password (which look alike), and a file cut off."""
    content = ByHand(form_id, ROWS).content()
    assert refused(backend, _with_part(content, "xl/vbaProject.bin", b"x")) == [("macros", "")]
    assert refused(backend, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000)) == [("old_or_locked_workbook", "")]
    assert refused(backend, content[: len(content) // 2])[0][0] == "broken_workbook"


def test_a_formula_that_says_nothing_is_not_lost(backend: Backend, form_id: str) -> None:
    """What began with an equals sign and was never worked out would be read as empty: it is told instead."""
    content = ByHand(form_id, [{"hidden": "HED-V4", "done": "@@"}]).content()
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.namelist():
            text = old.read(part)
            if part == "xl/worksheets/sheet1.xml":
                before, _, after = text.partition(b'<c r="I7"')
                text = before + b'<c r="I7"><f>fler kv\xc3\xa4llar</f></c>' + after.partition(b"</c>")[2]
            new.writestr(part, text)
    assert refused(backend, stream.getvalue()) == [("formula", f"{SHEET} › I7")]


def test_a_hundred_thousand_rows_of_junk_end_soon(backend: Backend, form_id: str) -> None:
    """Eight thousand added rows are told in a few lines; a cell on row 100 000 is refused before the sheet is opened."""
    junk = [{"id": "x", "done": "x"}] * 8_000
    told = refused(backend, ByHand(form_id, [*ROWS, *junk]).content())
    assert [key for key, _ in told] == ["added_row"] * 5 + ["more_of_the_kind"]
    assert refused(backend, ByHand(form_id, ROWS, above=100_000).content())[0][0] == "sheet_too_large"


def test_a_form_is_known_by_its_content(tmp_path: Path) -> None:
    """Whatever it is called; and what is no form is none, broken files included."""
    known, broken = tmp_path / "Semester.bak", tmp_path / "delrapport-skola-2026-11-28.xlsx"
    known.write_bytes(ByHand(FORM, ROWS).content())
    broken.write_bytes(b"PK\x03\x04 nej")
    assert [is_form(path) for path in (known, broken, tmp_path / "finns inte")] == [True, False, False]


def test_a_form_without_its_hidden_column_is_told_so(tmp_path: Path, backend: Backend) -> None:
    """Somebody deleted the column that looked empty: a new form is what is needed, not a description of the table."""
    book = openpyxl.load_workbook(io.BytesIO(ByHand(FORM, ROWS).content()))
    book.worksheets[0].delete_cols(1)
    book.save(tmp_path / "svar.xlsx")
    assert is_form(tmp_path / "svar.xlsx")
    assert refused(backend, (tmp_path / "svar.xlsx").read_bytes()) == [("no_mark", "")]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=60).filter(lambda text: text.strip() != ""))
def test_whatever_is_written_comes_back_harmless(text: str) -> None:
    """Any characters at all: never markup, never control characters, and the same as they were cleaned the first time."""
    form = read_form(
        "svar.xlsx", ByHand(FORM, [{"hidden": "HED-V4", "done": text.encode("utf-8", "replace").decode()}]).content()
    )
    said = form.rows[0].said.get("done", "")
    assert said == clean_lines(said).strip()
    if text.isprintable() and text == clean_lines(text) and "_x" not in text:
        assert said == text.strip()
