"""Rows of meetings and reports: written field by field, each an event, and turned back by undo."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from store.clock import FixedClock
from store.errors import StaleVersion, UnknownId
from store.write.change_log import record
from store.write.follow_up_row import add_row, change_row, hide_row, put_row
from store.write.follow_up_table import FOLLOW_UP_TABLES
from store.write.undo import undo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend
    from store.write.change_log import Event

CLOCK = FixedClock(datetime(2026, 11, 21, 10, 0))  # noqa: DTZ001


def _rows(backend: Backend) -> list[object]:
    """Everything that is seen, versions aside."""
    return [
        backend.rows(f"SELECT {', '.join(FOLLOW_UP_TABLES[table].fields)} FROM {table} WHERE NOT hidden ORDER BY ALL")
        for table in ("meeting", "decision", "goal_assessment", "attendance", "interim_report")
    ]


def test_every_write_is_turned_back_field_by_field(backend: Backend) -> None:
    """A decision made, moved and hidden, a goal judged, somebody come, a report written: as many undoings lead back."""
    before = _rows(backend)
    day = date(2026, 11, 28)
    actions: list[Sequence[Event]] = [
        [add_row(backend, "decision", ("X-B1",), {"meeting_id": "BRA-HED-M3", "wording": "Ring"}, "Ring")],
        change_row(backend, "decision", ("X-B1",), {"wording": "Ring nu", "due_date": day, "done": True}, version=1),
        hide_row(backend, "decision", ("BRA-HED-B2",)),
        put_row(backend, "goal_assessment", ("HED-N-M2", day), {"assessment": "met", "meeting_id": "BRA-HED-M3"}, "met"),
        put_row(backend, "attendance", ("BRA-HED-M3", "Skola/förskola"), {"present": True}, "Skola/förskola"),
        put_row(backend, "interim_report", ("HED-N1", 2026), {"done": "mer", "next_step": None}, "2026"),
        change_row(backend, "meeting", ("BRA-HED-M3",), {"opened_on": CLOCK.now(), "starts_at": None}),
    ]
    for events in actions:
        record(backend, list(events), CLOCK.now())
    assert _rows(backend) != before
    for _ in actions:
        undo(backend, CLOCK)
    assert _rows(backend) == before


def test_a_row_put_again_after_undo_is_seen_again(backend: Backend) -> None:
    """Who was said to be there, then not, then there again is there."""
    key = ("BRA-HED-M3", "Kommunpolis")
    for present in (True, False):
        record(backend, put_row(backend, "attendance", key, {"present": present}, "Kommunpolis"), CLOCK.now())
    undo(backend, CLOCK)
    undo(backend, CLOCK)
    record(backend, put_row(backend, "attendance", key, {"present": True}, "Kommunpolis"), CLOCK.now())
    assert backend.rows(
        "SELECT present, hidden FROM attendance WHERE function = 'Kommunpolis' AND meeting_id = 'BRA-HED-M3'"
    ) == [(True, False)]


def test_somebody_elses_newer_row_is_not_overwritten(backend: Backend) -> None:
    """An old version and a row that is gone are refused."""
    change_row(backend, "decision", ("BRA-HED-B2",), {"wording": "Ny lydelse"}, version=1)
    with pytest.raises(StaleVersion):
        change_row(backend, "decision", ("BRA-HED-B2",), {"wording": "En annan"}, version=1)
    hide_row(backend, "decision", ("BRA-HED-B2",))
    with pytest.raises(UnknownId):
        change_row(backend, "decision", ("BRA-HED-B2",), {"wording": "En tredje"})


def test_no_column_comes_from_outside(backend: Backend) -> None:
    """A name that is no field of the table is refused before any statement is made."""
    with pytest.raises(ValueError, match="version"):
        change_row(backend, "decision", ("BRA-HED-B2",), {"version": 9})
