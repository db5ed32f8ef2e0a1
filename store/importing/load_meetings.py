"""The invented councils, meetings and decisions of the sample plans, dated from the day of loading and marked as example."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.db.bulk import insert_rows
from store.importing.example_file import day

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend
    from store.importing.example_file import ExampleFile


def load_meetings(backend: Backend, file: ExampleFile, today: date) -> None:
    """Insert councils, meetings with agenda and attendance, what they decided, and the days nobody else keeps."""
    _load_councils(backend, file)
    _load_meetings(backend, file, today)
    _load_agendas(backend, file)
    _load_outcomes(backend, file, today)
    insert_rows(
        backend,
        "deadline",
        ("id", "place_code", "kind", "title", "due_date", "example"),
        [(row.id, row.place, row.kind, row.title, day(row.due, today), True) for row in file.deadline],
    )


def _load_councils(backend: Backend, file: ExampleFile) -> None:
    councils = [(row.id, row.name, "\n".join(row.functions) or None, row.quorum, True) for row in file.council]
    insert_rows(backend, "council", ("id", "name", "functions", "quorum", "example"), councils)
    places = [(row.id, code) for row in file.council for code in row.places]
    insert_rows(backend, "council_place", ("council_id", "place_code"), places)


def _load_meetings(backend: Backend, file: ExampleFile, today: date) -> None:
    insert_rows(
        backend,
        "meeting",
        ("id", "council_id", "held_on", "title", "state", "starts_at", "venue", "reports_due", "example"),
        [
            (
                row.id,
                row.council,
                day(row.held_on, today),
                row.title,
                row.state,
                row.starts_at,
                row.venue,
                _day(row.reports_due, today),
                True,
            )
            for row in file.meeting
        ],
    )
    present = [(row.id, function, True, True) for row in file.meeting for function in row.present]
    insert_rows(backend, "attendance", ("meeting_id", "function", "present", "example"), present)


def _load_agendas(backend: Backend, file: ExampleFile) -> None:
    """Items are numbered within their meeting, in the order of the file."""
    counted: Counter[str] = Counter()
    rows = []
    for row in file.agenda_item:
        counted[row.meeting] += 1
        number = counted[row.meeting]
        rows.append((f"{row.meeting}-P{number}", row.meeting, number, row.title, row.area, row.minutes, row.note, True))
    columns = ("id", "meeting_id", "position", "title", "area_id", "minutes", "note", "example")
    insert_rows(backend, "agenda_item", columns, rows)


def _load_outcomes(backend: Backend, file: ExampleFile, today: date) -> None:
    insert_rows(
        backend,
        "decision",
        ("id", "meeting_id", "measure_id", "wording", "responsible_id", "due_date", "done", "example"),
        [
            (row.id, row.meeting, row.measure, row.text, row.responsible, _day(row.due, today), row.done, True)
            for row in file.decision
        ],
    )
    insert_rows(
        backend,
        "goal_assessment",
        ("goal_id", "assessed_on", "assessment", "meeting_id", "note", "example"),
        [(row.goal, day(row.on, today), row.assessment.value, row.meeting, row.note, True) for row in file.goal_assessment],
    )


def _day(relative: str | None, today: date) -> date | None:
    return day(relative, today) if relative is not None else None
