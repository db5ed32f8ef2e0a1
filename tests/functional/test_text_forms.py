"""Forms from the command line: made, filled in, read back, undone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.form_files import filled
from tests.functional.import_files import good_file

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


@pytest.fixture
def form(radslag: Run, tmp_path: Path) -> Path:
    """The form of one party, as ``radslag forms`` made it."""
    answer = radslag("forms", "--meeting", "bra-hed-m3", "--folder", str(tmp_path / "ut"), "--party", "lokala brå", "--json")
    assert (answer.code, answer.err) == (0, "")
    [made] = json.loads(answer.out)["forms"]
    assert (made["party"], made["measures"]) == ("Lokala Brå", ["HED-V4", "HED-T1", "HED-T2"])
    return tmp_path / "ut" / str(made["file"])


def test_from_empty_form_to_journal_and_back(radslag: Run, form: Path) -> None:
    """Shown first, saved with --yes, shown on the measure, nothing the second time, turned back by one undo."""
    back = str(filled(form, {("HED-T2", "done"): "[red]Två områden till", ("HED-T2", "status"): "genomförd"}))
    shown = radslag("import", back, "--dry-run")
    assert shown.code == 0
    assert "ny  HED-T2" in shown.out
    assert "Gjort:  [red]Två områden till" in shown.out
    assert "Oförändrade: 2" in shown.out
    asked = radslag("import", back)
    assert (asked.code, "--yes" in asked.err) == (1, True)
    assert radslag("import", back, "--yes").err == "Inläst: 1 åtgärd.\n"
    assert "[red]Två områden till" in radslag("show", "measure", "HED-T2").out
    again = radslag("import", back, "--yes", "--json")
    assert json.loads(again.out)["applied"] is False
    assert "Inget att läsa in" in again.err
    assert radslag("undo").code == 0
    assert "Två områden till" not in radslag("show", "measure", "HED-T2").out.partition("Delrapporter")[2]


def test_a_conflict_is_left_out_and_said(radslag: Run, form: Path) -> None:
    """Both sides' words are shown; without --take nothing of the measure is written; with it, what was chosen."""
    back = str(filled(form, {("HED-V4", "status"): "completed"}))
    assert radslag("status", "HED-V4", "pausad").code == 0
    left = radslag("import", back, "--yes", "--lang", "en")
    assert left.code == 1
    for said in ("conflict  HED-V4", "when sent:  ◐ in progress", "here now:  ‖ paused", "the form:  ● completed"):
        assert said in left.out
    assert "--take form" in left.err
    [conflict] = [one for one in json.loads(radslag("import", back, "--json").out)["forms"][0]["measures"] if one["fields"]]
    assert conflict["kind"] == "conflict"
    assert conflict["fields"][0]["here"] == "paused"
    assert radslag("import", back, "--yes", "--take", "form").code == 0
    assert "● genomförd" in radslag("show", "measure", "HED-V4").out


def test_forms_and_statistics_are_not_mixed(radslag: Run, form: Path, tmp_path: Path) -> None:
    """Said in a sentence, in either order; nothing of either is saved."""
    back = str(filled(form, {("HED-T2", "done"): "klart"}))
    numbers = str(good_file(tmp_path / "siffror.csv"))
    for files in ((back, numbers), (numbers, back)):
        answer = radslag("import", *files, "--yes")
        assert answer.code == 1
        assert "svar.xlsx: filen är en ifylld blankett" in answer.err
    assert radslag("history", "--json").out.count('"observations"') == 0


def test_a_personal_number_is_pointed_out(radslag: Run, form: Path) -> None:
    """What came from somebody else's hand is warned about before it is saved."""
    back = str(filled(form, {("HED-T2", "done"): "pratade med 811218-9876"}))
    assert "HED-T2 ser ut att innehålla personuppgifter" in " ".join(radslag("import", back, "--dry-run").out.split())
    assert radslag("import", back, "--yes", "--mask").code == 0
    assert "pratade med ******-****" in radslag("show", "measure", "HED-T2").out


def test_a_second_making_writes_over_nothing(radslag: Run, form: Path) -> None:
    """The file is there already: a sentence that names it, exit 1, and the file as it was."""
    content = form.read_bytes()
    answer = radslag("forms", "--meeting", "BRA-HED-M3", "--folder", str(form.parent))
    assert answer.code == 1
    assert form.name in answer.err
    assert form.read_bytes() == content
    assert [path.name for path in form.parent.iterdir()] == [form.name]
    assert "BRA-HED-M3" in radslag("forms", "--meeting", "BRA-HED-M9", "--folder", str(form.parent)).err
