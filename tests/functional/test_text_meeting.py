"""A meeting on the command line: minutes, freezing, and what was frozen, whatever comes after."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from store.db.connect import open_store
from tests.functional.import_files import rows_file

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from tests.conftest import Run

MEETING = "BRA-HED-M3"
FIRST = f"{MEETING}-F1"
REVISED = "Hedemora,Andel,2025,Problem med öppen narkotikahandel i det egna bostadsområdet,11,NTU"


def _content(radslag: Run, snapshot: str = FIRST) -> dict[str, Any]:
    answer = radslag("show", "snapshot", snapshot, "--json")
    assert answer.code == 0
    found: dict[str, Any] = json.loads(answer.out)
    assert found["intact"] is True
    return found


def _write(path: Path, clock: FixedClock, sql: str) -> None:
    with contextlib.closing(open_store(path, clock)) as backend:
        assert backend.count(sql) >= 1


def test_a_frozen_copy_stays_as_it_was(radslag: Run, tmp_path: Path) -> None:
    """After a new edition of Brå's indicators, a status and two undoings it shows the same; a second copy shows the new."""
    answer = radslag("freeze", MEETING.lower(), "--as", "ordförande", "--json")
    assert json.loads(answer.out)["snapshot"] == FIRST
    frozen, text = _content(radslag), radslag("show", "snapshot", FIRST).out
    assert radslag("status", "HED-N1", "genomförd").code == 0
    assert radslag("import", str(rows_file(tmp_path / "ny.csv", REVISED)), "--yes").code == 0
    radslag("freeze", MEETING)
    assert _content(radslag) == frozen
    again = _content(radslag, f"{MEETING}-F2")["content"]["pages"][1]["measure"]
    assert (again["status"], "11\u00a0% 2025" in json.dumps(again["goals"], ensure_ascii=False)) == ("completed", True)
    assert [radslag("undo").code for _ in range(3)] == [0, 0, 1]
    assert radslag("show", "snapshot", FIRST).out == text
    assert "6 % (4–9) 2025" in text.replace("\u00a0", " ")
    assert "≈ Problem med öppen narkotikahandel i bostadsområdet (Brå, årsvis)" in text
    assert "Källa: Brå (NTU) · n = 98" in text
    assert "! Få svar från juristen" in text
    minutes = json.loads(radslag("show", "minutes", MEETING, "--json").out)
    assert [one["id"] for one in minutes["snapshots"]] == [FIRST, f"{MEETING}-F2"]
    events = json.loads(radslag("history", "--json").out)["events"]
    assert [(one["id"], one["role"]) for one in events if one["field"] == "frozen"][-1:] == [(FIRST, "ordförande")]


def test_a_frozen_copy_has_the_figures_of_the_views(radslag: Run) -> None:
    """Each measure in it is what ``show measure --json`` gives, with the sentences of both languages."""
    radslag("freeze", MEETING)
    pages = _content(radslag)["content"]["pages"]
    frozen = {page["measure"]["id"]: page["measure"] for page in pages if page["measure"]}
    assert len(frozen) == 15
    shown = json.loads(radslag("show", "measure", "HED-N5", "--json").out)
    assert {key: value for key, value in frozen["HED-N5"].items() if key in shown and key != "goals"} == {
        key: value for key, value in shown.items() if key != "goals"
    }
    [indicator, *_] = frozen["HED-N5"]["goals"][0]["indicators"]
    there = json.loads(radslag("show", "indicator", indicator["id"], "--place", "2083", "--json").out)
    assert indicator["said"]["sv"]["sentence"] == there["sentence"]
    there = json.loads(radslag("--lang", "en", "show", "indicator", indicator["id"], "--place", "2083", "--json").out)
    assert indicator["said"]["en"]["sentence"] == there["sentence"]


def test_a_copy_that_was_tampered_with_says_so(radslag: Run, demo_path: Path, clock: FixedClock) -> None:
    """One figure changed in the file, or everything lost: said plainly, shown as far as it can be, exit code 1."""
    radslag("freeze", MEETING)
    _write(demo_path, clock, "UPDATE meeting_snapshot SET content = replace(content, 'pågår', 'klart')")
    _write(demo_path, clock, "UPDATE meeting_snapshot SET content = replace(content, '\"in_progress\"', '\"completed\"')")
    answer = radslag("show", "snapshot", FIRST)
    assert answer.code == 1
    assert "stämmer inte med sin kontrollsumma" in answer.err
    assert "stämmer inte med sin kontrollsumma" in answer.out
    assert "HED-N1" in answer.out
    _write(demo_path, clock, "UPDATE meeting_snapshot SET content = '{\"minutes\": '")
    answer = radslag("show", "snapshot", FIRST)
    assert (answer.code, "går inte att läsa" in answer.out, "Traceback" in answer.err) == (1, True, False)
    assert json.loads(radslag("show", "snapshot", FIRST, "--json").out)["intact"] is False


def test_minutes_as_text(radslag: Run) -> None:
    """Attendance and quorum, items in order, decisions by paragraph, assessments by goal; in English too."""
    text = radslag("show", "minutes", "bra-hed-m2").out
    assert "6 av 9, beslutsför" in text
    assert text.index("1. Delrapporter för våld") < text.index("2. Nikotin i skolan") < text.index("§ 1")
    assert "delvis uppfyllt: rökningen nere, snuset kvar" in " ".join(text.split())
    assert "6 of 9, quorate" in radslag("--lang", "en", "show", "minutes", "BRA-HED-M2").out
    # Without a terminal the room is its minutes.
    assert radslag("meeting", "BRA-HED-M2").out == text


def test_what_there_is_not_is_a_sentence(radslag: Run) -> None:
    """A meeting or a copy nobody has heard of: a sentence with what looks like it, and nothing is frozen."""
    for typed in (("freeze", "BRA-HED-M33"), ("meeting", "BRA-HED-M33"), ("show", "minutes", "BRA-HED-M33")):
        answer = radslag(*typed)
        assert (answer.code, answer.out) == (1, "")
        assert MEETING in answer.err
    assert "fryst kopia" in radslag("show", "snapshot", "BRA-HED-M3-F1").err
