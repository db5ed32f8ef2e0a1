"""Forms out: what each lead party gets, and that nothing of it can do harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from store.errors import StoreUnreachable, UnknownId
from store.exporting.whole_file import NoSuchFolder
from store.model.report_form import FILLED_IN
from store.model.status import Status
from store.write.measure import add_note, set_lead, set_status
from store.write.report_form import FormsExist, NothingToReport
from store.write.undo import undo
from tests.form_files import MEETING, PARTY, made, opened

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from store.db.backend import Backend
    from tests.unit.conftest import SeenNow

DANGEROUS = ("=1+1", "+46 70", "-minus", "@SUM(A1)", '=HYPERLINK("http://x")', "[bold]x[/]", "https://exempel.se")


def _measures(backend: Backend, folder: Path, clock: FixedClock, meeting: str = MEETING) -> dict[str | None, list[str]]:
    return {form.party: [one.id for one in form.measures] for form, _ in made(backend, folder, clock, meeting=meeting)}


def test_each_lead_party_is_asked_about_its_own(backend: Backend, tmp_path: Path, clock: FixedClock, seen: SeenNow) -> None:
    """Its measures that are not finished; one finished this year; one of two leads with both; one of nobody's by itself."""
    set_status(backend, seen("HED-T1"), Status.COMPLETED, clock)
    set_lead(backend, seen("HED-T2"), "", clock)
    hedemora = _measures(backend, tmp_path, clock)
    assert hedemora[PARTY] == ["HED-V4", "HED-T1"]
    assert hedemora[None] == ["HED-T2"]
    assert list(hedemora)[-1] is None
    finished = backend.rows("SELECT id FROM measure WHERE status IN ('completed', 'embedded') AND year(touched_on) < 2026")
    assert finished
    assert not {identity for (identity,) in finished} & {one for measures in hedemora.values() for one in measures}
    joint = _measures(backend, tmp_path / "ang", clock, "BRA-ANG-M2")
    assert set(joint["Kommunen"]) < set(joint["Polisen"])


def test_only_the_answers_can_be_written(backend: Backend, tmp_path: Path, clock: FixedClock) -> None:
    """The sheet is locked but for five cells of each measure; the status is chosen from the list; it prints one page wide."""
    [(form, path)] = made(backend, tmp_path, clock, PARTY)
    sheet = opened(path)
    open_cells = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert sheet.protection.sheet
    assert open_cells == {f"{column}{row}" for column in "HIJKL" for row in range(7, 7 + len(form.measures))}
    [listed] = [one for one in sheet.data_validations.dataValidation if one.type == "list"]
    assert listed.sqref == openpyxl.worksheet.cell_range.MultiCellRange("H7:H9")
    assert "ej påbörjad,planerad,pågår" in listed.formula1
    assert sheet.freeze_panes == "E7"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.column_dimensions["A"].hidden
    assert sheet.row_dimensions[5].hidden
    assert [cell.value for cell in sheet[5]][7:] == list(FILLED_IN)


def test_it_says_who_what_and_by_when(backend: Backend, tmp_path: Path, clock: FixedClock) -> None:
    """A head of a school reads on top whose form it is, for which meeting, what to do and the last day; in both languages."""
    [(_, path)] = made(backend, tmp_path, clock, "skola")
    text = "\n".join(str(row[0].value) for row in opened(path)["B1:B4"])
    assert path.name == "delrapport-skola-2026-11-28.xlsx"
    for said in ("Delrapport 2026: Skola", "Lokala Brå Hedemora", "2026-11-28", "senast 2026-11-24", "ljusgula"):
        assert said in text
    [(_, english)] = made(backend, tmp_path, clock, "SKOLA", lang="en")
    assert english.name == "interim-report-skola-2026-11-28.xlsx"
    assert "no later than 2026-11-24" in opened(english)["B4"].value


def test_nothing_of_the_data_becomes_a_formula(backend: Backend, tmp_path: Path, clock: FixedClock, seen: SeenNow) -> None:
    """Titles, areas, parties and notes that begin like formulas or links stand as the text they are."""
    for text in DANGEROUS:
        backend.count("UPDATE measure SET title = $1 WHERE id = 'HED-V4'", [text])
        backend.count("UPDATE priority_area SET title = $1 WHERE id = 'HED-V'", [text])
        add_note(backend, seen("HED-V4"), text, clock)
        [(_, path)] = made(backend, tmp_path / str(abs(hash(text))), clock, PARTY)
        sheet = opened(path)
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
        assert (sheet["C7"].value, sheet["D7"].value) == (text, text)
        assert text in sheet["G7"].value


def test_an_existing_file_is_never_written_over(backend: Backend, tmp_path: Path, clock: FixedClock) -> None:
    """A filled form may be lying there: then no file is made, no record either, and the sentence names the file."""
    [(_, path)] = made(backend, tmp_path, clock, "skola")
    path.write_bytes(b"ifylld")
    before = backend.rows("SELECT count(*) FROM report_form")
    with pytest.raises(FormsExist) as refusal:
        made(backend, tmp_path, clock)
    assert refusal.value.details["files"] == path.name
    assert path.read_bytes() == b"ifylld"
    assert list(tmp_path.glob("*.xlsx")) == [path]
    assert backend.rows("SELECT count(*) FROM report_form") == before


def test_a_folder_that_cannot_be_written_leaves_nothing(backend: Backend, tmp_path: Path, clock: FixedClock) -> None:
    """A file in the folder's place, or a folder far from anywhere, is a sentence and no half-made set."""
    (tmp_path / "fil").write_text("x")
    for folder in (tmp_path / "fil", tmp_path / "ingen" / "mapp", tmp_path / "\0"):
        with pytest.raises(NoSuchFolder if folder.parent.name == "ingen" else StoreUnreachable):
            made(backend, folder, clock)
    assert backend.rows("SELECT count(*) FROM report_form") == [(0,)]


def test_names_are_safe_and_not_alike(backend: Backend, tmp_path: Path, clock: FixedClock) -> None:
    """Parties called almost the same, or like a path, get files of their own in the folder that was named."""
    for number, name in enumerate(("../../Polisen", "polisen", "åäö <|>", "***")):
        backend.count("INSERT INTO party (id, name, kind) VALUES ($1, $2, 'authority')", [f"x{number}", name])
        backend.count("INSERT INTO measure_party VALUES ('HED-T2', $1, 'lead', $2)", [f"x{number}", 10 + number])
    names = {path.name for _, path in made(backend, tmp_path / "mapp", clock)}
    assert {"delrapport-polisen-2026-11-28.xlsx", "delrapport-polisen-2-2026-11-28.xlsx"} <= names
    assert names == {path.name for path in (tmp_path / "mapp").iterdir()}
    assert all(name.isascii() and " " not in name for name in names)


def test_what_a_form_said_is_kept_and_not_undone(backend: Backend, tmp_path: Path, clock: FixedClock, seen: SeenNow) -> None:
    """The journal tells that it was made; undo turns back what was done before it, since a file on a disk stays there."""
    add_note(backend, seen("HED-V4"), "ringt", clock)
    [(form, path)] = made(backend, tmp_path, clock, PARTY)
    assert backend.rows("SELECT party_id, year FROM report_form WHERE id = $1", [form.id]) == [(form.party_id, 2026)]
    kept = backend.rows("SELECT measure_id, status, report_version FROM report_form_row WHERE form_id = $1", [form.id])
    assert sorted(kept) == [("HED-T1", "in_progress", 1), ("HED-T2", "in_progress", None), ("HED-V4", "in_progress", 1)]
    assert backend.rows("SELECT new_value FROM change_event WHERE entity = 'report_form'") == [(path.name,)]
    assert [event.field for event in undo(backend, clock)] == ["note"]


def test_a_party_that_is_not_there_or_has_nothing_is_said(backend: Backend, tmp_path: Path, clock: FixedClock) -> None:
    """A name nobody has, one with no measures here, and a meeting there is none of."""
    with pytest.raises(UnknownId):
        made(backend, tmp_path, clock, "Skolan")
    with pytest.raises(UnknownId):
        made(backend, tmp_path, clock, meeting="BRA-X")
    with pytest.raises(NothingToReport):
        made(backend, tmp_path, clock, "utan ansvarig")
    assert list(tmp_path.glob("*.xlsx")) == []
