"""The journal tells meetings, decisions and assessments in the user's words, on the screen and as text."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from store.clock import FixedClock
from store.i18n.translator import Translator
from store.read.journal import journal
from store.write.change_log import record
from store.write.follow_up_row import change_row, put_row
from store.write.follow_up_table import FOLLOW_UP_TABLES
from store.write.undo import undo
from tui.rows.change_words import undone_words
from tui.rows.follow_up_words import FOLLOW_UP, logged_field
from tui.rows.journal_rows import journal_row
from tui.text.journal import journal_text

if TYPE_CHECKING:
    from store.db.backend import Backend

CLOCK = FixedClock(datetime(2026, 11, 21, 10, 0))  # noqa: DTZ001
DAY = date(2026, 11, 28)


def _write(backend: Backend) -> None:
    """A decision done and made an adjustment, a goal judged twice, somebody come and gone, a report, a meeting held."""
    there, goal = ("BRA-HED-M3", "Kommunstyrelsens ordförande"), ("HED-N-M2", DAY)
    for events in (
        change_row(backend, "decision", ("BRA-HED-B2",), {"done": True, "kind": "adjustment"}),
        put_row(backend, "goal_assessment", goal, {"assessment": "met"}, "met"),
        put_row(backend, "goal_assessment", goal, {"assessment": "not_met"}, "not_met"),
        put_row(backend, "attendance", there, {"present": True}, there[1]),
        put_row(backend, "attendance", there, {"present": False}, there[1]),
        put_row(backend, "interim_report", ("HED-N4", 2026), {"done": "mer", "reported_on": DAY}, "2026"),
        change_row(backend, "meeting", ("BRA-HED-M3",), {"state": "held"}),
    ):
        record(backend, events, CLOCK.now())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "sv",
            [
                "inte klart → klart",
                "beslut → justering",
                "uppfyllt → ej uppfyllt",
                "närvarande → frånvarande",
                "planerat → hållet",
            ],
        ),
        ("en", ["not done → done", "decision → adjustment", "met → not met", "present → absent", "planned → held"]),
    ],
)
def test_codes_are_written_out(backend: Backend, language: str, said: list[str]) -> None:
    """Nobody reads `true`, `not_met` or `held` in the journal; each entry says what the thing is called."""
    _write(backend)
    words, entries = Translator(language), journal(backend, limit=10)
    text = " ".join(journal_text(entries, words, DAY, 200).split())
    rows = "\n".join(" ".join(cell.text for cell in journal_row(entry, words).cells) for entry in entries)
    for one in said:
        assert one in text
        assert one in rows
    assert "Kommunstyrelsens ordförande: " in rows
    assert "Få svar från juristen" in rows
    assert "BRA-HED-M3/" not in rows + text
    assert not {"false", "not_met", "held"} & (set(text.split()) if language == "sv" else set())


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_field_and_new_row_has_its_word(language: str) -> None:
    """Whatever can be written of the follow-up can be said."""
    words = Translator(language)
    assert set(FOLLOW_UP) <= set(FOLLOW_UP_TABLES)
    for entity, table in FOLLOW_UP_TABLES.items():
        assert all(logged_field(entity, field, words) for field in (*table.fields, "created", "hidden"))


def test_words_of_a_decision_find_it(backend: Backend) -> None:
    """The journal's search looks in the titles of decisions, points and meetings too; a measure's history has its reports."""
    _write(backend)
    assert {entry.entity for entry in journal(backend, words="juristen") if entry.entity_id.startswith("BRA")} == {"decision"}
    assert "interim_report" in {entry.entity for entry in journal(backend, "HED-N4")}


def test_what_was_undone_is_called_by_its_name(backend: Backend, words_sv: Translator) -> None:
    """Undone: the meeting is planned again; the report is there no more."""
    _write(backend)
    assert undone_words(undo(backend, CLOCK), words_sv) == "BRA-HED-M3 läge planerat"
    assert undone_words(undo(backend, CLOCK), words_sv) == "delrapport HED-N4"
