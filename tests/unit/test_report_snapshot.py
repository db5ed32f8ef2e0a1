"""A frozen meeting's annex has the figures that were shown, whatever happened since."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from store.i18n.translator import Translator
from store.report.build import build_report
from store.report.document import Paragraph, Table
from store.report.errors import SnapshotUnknown, SnapshotUnused
from store.report.wanted import ReportKind, ReportWanted

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.report.document import Document

SAID = {
    "sv": {"name": "Otrygga (NTU)", "value": "7 % (4–10) 2023", "sentence": "Förändringen ryms inom felmarginalen."},
    "en": {"name": "Unsafe (NTU)", "value": "7% (4–10) 2023", "sentence": "The change is within the margin of error."},
}
MEASURE = {
    "id": "HED-N1", "title": "Som den hette då [b]", "plan": "HED", "area": "HED-N", "area_title": "Narkotika",
    "status": "paused", "lead": None, "start": None, "due": "2026-08-01", "last_report_year": 2025,
    "example": False, "version": 3,
    "goals": [{"id": "HED-N-M1", "indicators": [{"id": "otrygga", "said": SAID, "source": "Källa: Brå (NTU)"}]}],
}  # fmt: skip
DECISION = {
    "id": "B1", "number": 1, "meeting": "BRA-HED-M2", "held_on": "2026-08-18", "kind": "adjustment", "measure": "HED-N1",
    "measure_title": "Som den hette då", "wording": "Börja om i höst", "responsible": "Skola", "due": "2026-10-01",
    "done": False, "example": False,
}  # fmt: skip
ASSESSED = {
    "goal": "HED-N-M1", "goal_title": "Ett mål", "area": "HED-N", "assessment": "not_met", "on": "2026-08-18", "note": None,
    "example": False,
}  # fmt: skip
ITEM = {
    "id": "P1", "position": 1, "title": "Narkotika", "area": "HED-N", "minutes": 30, "note": "Som det sades",
    "decisions": [DECISION], "assessments": [ASSESSED],
}  # fmt: skip
CONTENT = {
    "format": 1,
    "today": "2026-08-18",
    "minutes": {
        "id": "BRA-HED-M2", "title": "Augustimötet", "council": "BRA-HED", "council_name": "Lokala Brå",
        "places": [{"code": "2083", "name": "Hedemora"}], "held_on": "2026-08-18", "starts_at": "13:00", "venue": None,
        "state": "held", "reports_due": None, "example": False, "items": [ITEM], "pending": [],
        "attendance": {"present": ["Skolchef"], "absent": ["Socialchef"], "unsaid": [], "quorum": 2, "quorate": False},
    },
    "pages": [{"measure": None}, {"measure": MEASURE}],
}  # fmt: skip


def kept(backend: Backend, content: str, digest: str | None = None) -> None:
    """A frozen copy in the store, as it was written there."""
    sql = "INSERT INTO meeting_snapshot VALUES ('BRA-HED-M2-F1', 'BRA-HED-M2', TIMESTAMP '2026-08-18 13:30:00', $1, $2)"
    backend.count(sql, [digest or hashlib.sha256(content.encode()).hexdigest(), content])


def made(backend: Backend, clock: FixedClock, language: str = "sv", **wanted: Any) -> Document:
    """The annex of the frozen copy."""
    asked = {"kind": ReportKind.MEETING, "subject_id": "BRA-HED-M2", "snapshot_id": "bra-hed-m2-f1", **wanted}
    return build_report(backend, ReportWanted(**asked), Translator(language), clock)


def cells(document: Document) -> list[tuple[str, ...]]:
    """Every row of every table."""
    return [row for block in document.blocks if isinstance(block, Table) for row in block.rows]


def test_the_copy_is_written_and_nothing_of_today(backend: Backend, clock: FixedClock) -> None:
    """Title, status, lateness, values and sentences are those of the day it was frozen, in either language."""
    kept(backend, json.dumps(CONTENT, ensure_ascii=False))
    document = made(backend, clock)
    assert document.title == "Augustimötet"
    assert ("HED-N1", "Som den hette då [b]", "ingen angiven", "pausad", "2026-08-01", "17 dagar sen") in cells(document)
    assert (*SAID["sv"].values(), "Källa: Brå (NTU)") in cells(document)
    assert ("1", "Justering: Börja om i höst\nHED-N1 Som den hette då", "Skola", "2026-10-01", "inte klart") in cells(document)
    assert "1 av 2 funktioner" in " ".join(block.text for block in document.blocks if isinstance(block, Paragraph))
    assert dict(document.head)["Kontroll"] == "oförändrad sedan den frystes"
    assert (*SAID["en"].values(), "Källa: Brå (NTU)") in cells(made(backend, clock, "en"))


@pytest.mark.parametrize("content", [json.dumps(CONTENT), "{}", "inte json", '{"today": 7, "pages": [], "minutes": []}'])
def test_a_copy_that_was_changed_says_so(backend: Backend, clock: FixedClock, content: str) -> None:
    """A sum that is another is said first of all; what cannot be read is a sentence."""
    kept(backend, content, digest="0" * 64)
    first = made(backend, clock).blocks[0]
    assert isinstance(first, Paragraph)
    assert "har ändrats efteråt" in first.text


def test_a_copy_there_is_none_of_is_a_sentence(backend: Backend, clock: FixedClock, words_sv: Translator) -> None:
    """It names those there are; another report than a meeting's has none."""
    kept(backend, json.dumps(CONTENT))
    with pytest.raises(SnapshotUnknown) as refused:
        made(backend, clock, snapshot_id="F9")
    assert "BRA-HED-M2-F1" in words_sv.error(refused.value)
    with pytest.raises(SnapshotUnused):
        made(backend, clock, kind=ReportKind.PLAN, subject_id="HED")
