"""``show year``, ``calendar`` and ``remind`` on the command line: what they say, write and refuse."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


def test_the_year_as_text_and_json(radslag: Run) -> None:
    """Twelve months, empty ones too, signs with words; the same days as JSON."""
    text = radslag("show", "year", "--council", "bra-hed").out
    assert "Årshjul 2026, Lokala Brå Hedemora" in text
    assert "mars: inget" in text
    assert "60 dagar sen" in text
    data = json.loads(radslag("show", "year", "--council", "BRA-HED", "--json").out)
    late = [entry["source"] for entry in data["entries"] if entry["standing"] == "late" and entry["kind"] == "measure_due"]
    assert sorted(late) == ["HED-N5", "HED-V4", "HED-V6"]
    assert data["example"] is True
    assert "bidragsrapport" in radslag("show", "year", "2027").out
    assert "grant report" in radslag("--lang", "en", "show", "year", "2027").out


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("show", "year", "3000"), 2, "1950 och 2100"),
        (("show", "year", "--council", "BRA-HEM"), 1, "BRA-HED"),
        (("calendar", "--year", "86"), 2, "1950 och 2100"),
        (("remind", "--meeting", "BRA-X"), 1, "BRA-X"),
        (("remind", "--meeting", "BRA-HED-M3", "--party", "skolan"), 1, "skola"),
        (("remind", "--meeting", "BRA-HED-M3", "--folder", "ingenstans/utkast"), 1, "utkast finns inte"),
        (("remind",), 2, "--meeting"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(radslag: Run, typed: tuple[str, ...], code: int, said: str) -> None:
    """A year out of range, a council, meeting, party or folder there is none of: a sentence, and nothing on stdout."""
    answer = radslag(*typed)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_a_calendar_of_ours_is_renewed_and_no_other_file_touched(radslag: Run, tmp_path: Path) -> None:
    """Written again it is written over; a file that is something else stays, unless that is said."""
    ours, other = tmp_path / "brå.ics", tmp_path / "annat.ics"
    assert radslag("calendar", "--council", "BRA-HED", "--file", str(ours)).code == 0
    before = ours.read_bytes()
    assert radslag("calendar", "--council", "BRA-NAS", "--file", str(ours)).code == 0
    assert ours.read_bytes() != before
    other.write_text("BEGIN:VCALENDAR\r\nPRODID:-//Andra//SV\r\n")
    refused = radslag("calendar", "--file", str(other))
    assert (refused.code, refused.out) == (1, "")
    assert "skrivs inte över" in refused.err
    assert "Andra" in other.read_text()
    assert radslag("calendar", "--file", str(other), "--replace").code == 0
    assert sorted(path.name for path in tmp_path.glob("*.ics")) == ["annat.ics", "brå.ics"]
    assert radslag("calendar").out.startswith("BEGIN:VCALENDAR")


def test_reminders_go_to_a_folder_or_to_the_screen(radslag: Run, tmp_path: Path) -> None:
    """A draft for each party that owes something; who owes nothing is named, and one party can be asked for by name.

    The folder is made, as for the forms.
    """
    drafts = tmp_path / "utkast"
    answer = radslag("remind", "--meeting", "bra-hed-m3", "--folder", str(drafts))
    assert (answer.code, answer.out) == (0, "")
    assert len(list(drafts.iterdir())) == 4
    assert "Inget saknas från Förskola, " in answer.err
    assert radslag("remind", "--meeting", "BRA-HED-M3", "--folder", str(drafts)).code == 0
    assert radslag("--lang", "en", "remind", "--meeting", "BRA-HED-M3", "--folder", str(drafts)).code == 1
    text = radslag("remind", "--meeting", "BRA-HED-M3", "--party", "socialtjänsten")
    assert text.out.count("══ ") == 1
    assert "HED-V2" in text.out
    nothing = radslag("remind", "--meeting", "BRA-HED-M3", "--party", "Skola")
    assert (nothing.code, nothing.out) == (0, "")
    assert "Inget saknas från Skola" in nothing.err
