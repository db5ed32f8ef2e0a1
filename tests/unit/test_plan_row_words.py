"""The journal tells what was done to a plan in the user's words: one line for what was done together, names instead of ids."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from store.clock import FixedClock
from store.model.outline import OutlineRow
from store.read.journal import journal, journal_count
from store.read.outline import plan_outline
from store.write.activity import add_activity
from store.write.hidden_rows import hide_rows
from store.write.new_measure import add_measure, merge_measures, move_measures, split_measure
from store.write.order import move_row
from store.write.plan import change_plan, create_plan
from store.write.row_edit import SeenRow
from store.write.undo import undo
from tui.rows.change_words import undone_words
from tui.rows.journal_rows import journal_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.db.backend import Backend
    from store.i18n.translator import Translator

CLOCK = FixedClock(datetime(2026, 11, 21, 10, 0))  # noqa: DTZ001


def _row(backend: Backend, row_id: str) -> SeenRow:
    row = plan_outline(backend, "HED").row_of(row_id)
    assert isinstance(row, OutlineRow)
    return SeenRow(row.id, row.version)


def _told(backend: Backend, words: Translator, change: Callable[[], object]) -> tuple[list[str], str]:
    """What the journal's newest lines say after the change, and what is said when it is undone; then it is undone."""
    before = journal_count(backend, briefly=True)
    change()
    new = journal_count(backend, briefly=True) - before
    lines = [journal_row(entry, words) for entry in journal(backend, limit=new, briefly=True)]
    said = ["|".join(cell.text for cell in line.cells[1:4]) for line in reversed(lines)]
    return said, undone_words(undo(backend, CLOCK), words)


def test_each_change_is_one_or_a_few_lines(backend: Backend, words_sv: Translator) -> None:
    """What is made, put in order, moved, hidden, split and merged; each undoing says what it was."""
    told = {
        "new": lambda: create_plan(backend, {"kind": "programme", "title": "Ny"}, ["2083"], CLOCK, areas=["A", "B", "C"]),
        "order": lambda: move_row(backend, "measure", _row(backend, "HED-N1"), 3, CLOCK),
        "after": lambda: add_measure(backend, "HED-N", {"title": "Ny åtgärd"}, CLOCK, after="HED-N1"),
        "move": lambda: move_measures(backend, [_row(backend, "HED-N1")], "HED-T", CLOCK),
        "hide": lambda: hide_rows(backend, [("priority_area", _row(backend, "HED-T"))], CLOCK),
        "split": lambda: split_measure(backend, _row(backend, "HED-N5"), ["Ett", "Två", "Tre"], CLOCK),
        "merge": lambda: merge_measures(backend, _row(backend, "HED-N1"), [_row(backend, "HED-N2")], CLOCK),
        "head": lambda: change_plan(backend, _row(backend, "HED"), {"kind": "programme"}, CLOCK, parts={"places": [("2084",)]}),
        "activity": lambda: add_activity(backend, "HED-N1", {"title": "Kurs"}, CLOCK),
    }
    found = {name: _told(backend, words_sv, change) for name, change in told.items()}
    title = "Implementera metoden Krogar mot knark."
    assert found["new"] == (["HED-2|ny plan|Ny", "HED-2-A|nytt område|A · med 2 till"], "ny plan HED-2, med 3 till")
    assert found["order"] == ([f"HED-N1|ordning|1 → 4 · {title}"], "HED-N1: ordning")
    assert found["after"] == (["HED-N6|ny åtgärd|Ny åtgärd"], "ny åtgärd HED-N6")
    assert found["move"][0][0] == f"HED-N1|område|Narkotika → Upplevd trygghet · {title}"
    assert found["hide"][0][0] == "HED-T|dold|Upplevd trygghet"
    assert [line.split("|")[0] for line in found["hide"][0]] == ["HED-T", "HED-T-M1", "HED-T1", "HED-T1-A14"]
    assert found["hide"][1].startswith("HED-T är tillbaka, med ")
    assert "HED-N7|övergång|delad från HED-N5 · med 1 till" in found["split"][0]
    assert found["split"][1] == "delningen av HED-N5"
    assert "HED-N1|övergång|tog upp HED-N2" in found["merge"][0]
    assert any("Skola" in line and "skola" not in line for line in found["merge"][0])
    assert found["merge"][1] == "sammanslagningen till HED-N1"
    assert "Åtgärdsplan → Handlingsprogram" in found["head"][0][0]
    assert "Hedemora → Avesta" in found["head"][0][1]
    assert found["activity"] == (["HED-N1-A4|ny aktivitet|Kurs"], "ny aktivitet HED-N1-A4")


def test_words_find_what_stands_behind_a_line(backend: Backend) -> None:
    """Whoever looks for one measure finds that it was hidden with its area; nothing is left out of the whole journal."""
    hide_rows(backend, [("priority_area", _row(backend, "HED-T"))], CLOCK)
    assert [entry.field for entry in journal(backend, words="HED-T4", limit=1)] == ["hidden"]
    assert journal_count(backend) - journal_count(backend, briefly=True) >= 10
