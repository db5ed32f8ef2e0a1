"""Forms back: what each answer would change, what both sides have changed, and one undo for one form."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from store.errors import FileRejected
from store.importing.filled_form.compare import planned_forms
from store.importing.filled_form.read import read_forms
from store.model.report_form import Kind, Take
from store.model.status import Status
from store.write.form_import import save_forms
from store.write.measure import add_note, set_due, set_status
from store.write.previewed_import import PreviewOutdated
from store.write.undo import undo
from tests.form_files import PARTY, filled, made, opened

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from store.db.backend import Backend, Row
    from store.model.report_form import PlannedForm
    from tests.form_files import Said
    from tests.unit.conftest import SeenNow

SAID: Said = {
    ("HED-V4", "status"): "Genomförd",
    ("HED-V4", "done"): "Alla trapphus.\nÄven torget.",
    ("HED-T2", "effect_seen"): "färre stölder",
}
_REPORT = """
SELECT done, effect_seen, proposed_adjustment, next_step, role FROM interim_report
WHERE measure_id = $1 AND year = 2026 AND NOT hidden
"""


class Desk:
    """The coordinator's desk: one form of one party, sent out, and whatever comes back."""

    def __init__(self, backend: Backend, folder: Path, clock: FixedClock) -> None:
        self.backend, self.clock = backend, clock
        [(form, self.path)] = made(backend, folder, clock, PARTY)
        self.form_id = form.id

    def back(self, said: Said) -> list[Path]:
        """The form with answers."""
        return [filled(self.path, said)]

    def planned(self, files: list[Path]) -> PlannedForm:
        """What the one form would do."""
        [one] = planned_forms(self.backend, read_forms(files))
        return one

    def kinds(self, files: list[Path]) -> dict[str, str]:
        """What it would do to each measure that is not left as it is."""
        return {one.id: one.kind.value for one in self.planned(files).measures if one.kind is not Kind.UNCHANGED}

    def save(self, files: list[Path], *takes: tuple[str, Take]) -> tuple[int, int]:
        """Read in, in one transaction; (measures, changes of the log)."""
        forms = read_forms(files)
        with self.backend.transaction():
            planned = planned_forms(self.backend, forms)
            chosen = {(self.form_id, measure): take for measure, take in takes}
            return save_forms(self.backend, forms, planned, chosen, self.clock, role="samordnare")

    def report(self, measure: str) -> Row | None:
        """This year's report."""
        rows = self.backend.rows(_REPORT, [measure])
        return rows[0] if rows else None

    def status(self, measure: str) -> str:
        """Where it stands."""
        [(status,)] = self.backend.rows("SELECT status FROM measure WHERE id = $1", [measure])
        return str(status)


@pytest.fixture
def desk(backend: Backend, tmp_path: Path, clock: FixedClock) -> Desk:
    """A form has been sent out."""
    return Desk(backend, tmp_path, clock)


def test_answers_come_in_and_empty_cells_erase_nothing(desk: Desk) -> None:
    """A new report, a replaced line, a status; what was not answered stays; the party's name stands under all of it."""
    before = desk.report("HED-V4")
    assert before is not None
    assert desk.kinds(desk.back(SAID)) == {"HED-V4": "changed", "HED-T2": "new"}
    assert desk.save(desk.back(SAID)) == (2, 1)
    assert desk.status("HED-V4") == "completed"
    assert desk.report("HED-V4") == ("Alla trapphus.\nÄven torget.", *before[1:4], PARTY)
    assert desk.report("HED-T2") == (None, "färre stölder", None, None, PARTY)
    [(note, role)] = desk.backend.rows(
        "SELECT note, role FROM change_event WHERE entity_id = 'HED-V4' AND field = 'status' ORDER BY event_no DESC LIMIT 1"
    )
    assert (note, role) == ("svar.xlsx", PARTY)


def test_twice_is_once_and_one_undo_turns_it_back(desk: Desk) -> None:
    """The same form again changes nothing; one undo and everything is as before; then it can be read in again."""
    everything = (desk.report("HED-V4"), desk.report("HED-T2"), desk.status("HED-V4"))
    desk.save(desk.back(SAID))
    assert desk.kinds(desk.back(SAID)) == {}
    assert desk.save(desk.back(SAID)) == (0, 0)
    undo(desk.backend, desk.clock)
    assert (desk.report("HED-V4"), desk.report("HED-T2"), desk.status("HED-V4")) == everything
    assert desk.kinds(desk.back(SAID)) == {"HED-V4": "changed", "HED-T2": "new"}
    assert desk.save(desk.back({("HED-T2", "done"): "annat"})) == (1, 1)
    assert desk.report("HED-T2") == ("annat", None, None, None, PARTY)


def test_an_untouched_form_changes_nothing(desk: Desk) -> None:
    """Sent back as it was made."""
    assert desk.kinds([desk.path]) == {}
    assert desk.save([desk.path]) == (0, 0)


def test_what_was_changed_here_meanwhile_is_not_overwritten(desk: Desk, seen: SeenNow) -> None:
    """A status and a text changed on both sides are conflicts, all three words are known, and left out unless chosen."""
    with desk.backend.transaction():
        set_status(desk.backend, seen("HED-V4"), Status.PAUSED, desk.clock)
    desk.backend.count("UPDATE measure SET version = version + 1 WHERE id = 'HED-T2'")
    assert desk.kinds(desk.back(SAID)) == {"HED-V4": "conflict", "HED-T2": "new"}
    [conflict] = [field for one in desk.planned(desk.back(SAID)).measures for field in one.fields if field.conflict]
    assert (conflict.made_with, conflict.here, conflict.said) == ("in_progress", "paused", "completed")
    before = desk.report("HED-V4")
    assert desk.save(desk.back(SAID)) == (1, 1)
    assert (desk.report("HED-V4"), desk.status("HED-V4")) == (before, "paused")
    assert desk.kinds(desk.back(SAID)) == {"HED-V4": "conflict"}


def test_the_coordinator_chooses_whose_words_hold(desk: Desk, seen: SeenNow) -> None:
    """*here* keeps the conflicting field and takes the rest, and stays a conflict; *form* takes all."""
    with desk.backend.transaction():
        set_status(desk.backend, seen("HED-V4"), Status.PAUSED, desk.clock)
    desk.save(desk.back(SAID), ("HED-V4", Take.HERE))
    assert desk.status("HED-V4") == "paused"
    assert (desk.report("HED-V4") or [None])[0] == SAID["HED-V4", "done"]
    assert desk.kinds(desk.back(SAID)) == {"HED-V4": "conflict"}
    desk.save(desk.back(SAID), ("HED-V4", Take.FORM))
    assert desk.status("HED-V4") == "completed"
    assert desk.kinds(desk.back(SAID)) == {}


def test_a_note_or_a_new_date_is_no_conflict(desk: Desk, seen: SeenNow, clock: FixedClock) -> None:
    """Only what the form answers can collide: the coordinator's own notes and dates do not stop a report."""
    with desk.backend.transaction():
        add_note(desk.backend, seen("HED-V4"), "ringt", clock)
        set_due(desk.backend, seen("HED-V4"), None, clock)
    assert desk.kinds(desk.back(SAID)) == {"HED-V4": "changed", "HED-T2": "new"}


def test_a_corrected_form_follows_its_first_edition(desk: Desk) -> None:
    """The party mends its text and sends the same form again: a change, no conflict with itself."""
    desk.save(desk.back(SAID))
    mended = {**SAID, ("HED-V4", "done"): "Alla trapphus utom två."}
    assert desk.kinds(desk.back(mended)) == {"HED-V4": "changed"}
    desk.save(desk.back(mended))
    assert (desk.report("HED-V4") or [None])[0] == "Alla trapphus utom två."


def test_two_leads_report_on_one_measure(backend: Backend, tmp_path: Path, clock: FixedClock) -> None:
    """The second's words can stand after the first's; then both forms are in, and a mended one is asked about again."""
    forms = made(backend, tmp_path, clock, meeting="BRA-ANG-M2")
    paths = {form.party: path for form, path in forms}
    ids = {form.party: form.id for form, _ in forms}
    police = filled(paths["Polisen"], {("ANG-D1", "done"): "Sex kvällar till"}, "p.xlsx")
    council = filled(paths["Kommunen"], {("ANG-D1", "done"): "Fältare ute"}, "k.xlsx")
    with pytest.raises(FileRejected) as refusal:
        planned_forms(backend, read_forms([police, council]))
    assert [problem.key for problem in refusal.value.problems] == ["filled_form.two_answers"]
    for file, take in ((police, None), (council, Take.BOTH)):
        read = read_forms([file])
        takes = {(form_id, "ANG-D1"): take for form_id in ids.values()} if take else {}
        save_forms(backend, read, planned_forms(backend, read), takes, clock, role="samordnare")
    assert backend.rows(_REPORT, ["ANG-D1"])[0][::4] == ("Sex kvällar till\n\nKommunen: Fältare ute", "Polisen")
    for file in (police, council):
        assert planned_forms(backend, read_forms([file]))[0].count(Kind.UNCHANGED) >= 6
    mended = filled(paths["Kommunen"], {("ANG-D1", "done"): "Fältare hemma"}, "k.xlsx")
    assert planned_forms(backend, read_forms([mended]))[0].count(Kind.CONFLICT) == 1


def test_a_store_that_has_moved_on_is_not_written(desk: Desk, seen: SeenNow) -> None:
    """What was agreed to in the preview is written, or nothing."""
    forms = read_forms(desk.back(SAID))
    planned = planned_forms(desk.backend, forms)
    set_status(desk.backend, seen("HED-V4"), Status.DELAYED, desk.clock)
    with pytest.raises(PreviewOutdated), desk.backend.transaction():
        save_forms(desk.backend, forms, planned, {}, desk.clock, role="samordnare")
    assert desk.report("HED-T2") is None


def test_days_and_numbers_come_back_as_they_were_typed(desk: Desk) -> None:
    """Excel makes dates and numbers of what looks like one: in the report they are the day and the number, without a clock."""
    sheet = opened(desk.path)
    for cell, value in (("I7", datetime(2026, 12, 1)), ("J7", 12), ("K7", 12.5)):  # noqa: DTZ001
        sheet[cell].number_format = "yyyy-mm-dd" if cell == "I7" else "General"
        sheet[cell].value = value
    sheet.parent.save(desk.path)
    assert [field.said for field in desk.planned([desk.path]).measures[0].fields] == ["2026-12-01", "12", "12.5"]


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed: the round trip through it is left out"
)
def test_a_form_survives_libreoffice(desk: Desk, tmp_path: Path) -> None:
    """Opened and saved by LibreOffice it is still a form: locked, with its list, and its answers are read."""
    back = desk.back(SAID)[0]
    profile, out = (tmp_path / "profil").as_uri(), tmp_path / "lo"
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(out),
        str(back),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    sheet = opened(out / back.name)
    assert sheet.protection.sheet
    assert sheet["D7"].protection.locked
    assert not sheet["I7"].protection.locked
    assert any("pågår" in (one.formula1 or "") for one in sheet.data_validations.dataValidation)
    assert sheet.column_dimensions["A"].hidden
    assert desk.kinds([out / back.name]) == {"HED-V4": "changed", "HED-T2": "new"}
    assert desk.save([out / back.name]) == (2, 1)
    assert desk.kinds([back]) == {}
