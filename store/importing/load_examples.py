"""The invented life of the sample plans, dated from the day of loading and marked as example in every table."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from store.db.bulk import insert_rows
from store.importing.example_file import day
from store.importing.load_meetings import load_meetings
from store.model.status import Status
from store.write.change_log import Event, record

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.importing.example_file import ExampleFile, StatusTable


def load_examples(backend: Backend, file: ExampleFile, today: date) -> None:
    """Insert everything of the file, inside the caller's transaction."""
    _load_schedules(backend, file, today)
    _load_statuses(backend, file.status, today)
    _load_activities(backend, file, today)
    _load_reports(backend, file, today)
    load_meetings(backend, file, today)


def _load_schedules(backend: Backend, file: ExampleFile, today: date) -> None:
    for schedule in file.schedule:
        backend.count(
            "UPDATE measure SET start_date = $1, due_date = $2, example = true WHERE id = $3",
            [_day(schedule.start, today), _day(schedule.due, today), schedule.measure],
        )


def _load_statuses(backend: Backend, statuses: tuple[StatusTable, ...], today: date) -> None:
    """Each reported status as a change of its own, at nine in the morning of its day; the last one stands on the measure."""
    current: dict[str, Status] = {}
    touched: dict[str, datetime] = {}
    for row in sorted(statuses, key=lambda row: day(row.on, today)):
        moment = datetime.combine(day(row.on, today), time(9))
        old = current.get(row.measure, Status.NOT_STARTED)
        event = Event(
            "measure",
            row.measure,
            "status",
            old.value,
            row.status.value,
            row.note,
            row.role,
            moment.date(),
            example=True,
        )
        record(backend, [event], moment)
        current[row.measure] = row.status
        touched[row.measure] = moment
    for measure_id, status in current.items():
        backend.count(
            "UPDATE measure SET status = $1, touched_on = $2, example = true WHERE id = $3",
            [status.value, touched[measure_id], measure_id],
        )


def _load_activities(backend: Backend, file: ExampleFile, today: date) -> None:
    insert_rows(
        backend,
        "activity",
        ("id", "measure_id", "title", "planned_on", "done_on", "quantity", "unit", "reached", "note", "example"),
        [
            (
                f"{row.measure}-A{number}",
                row.measure,
                row.title,
                _day(row.planned_on, today),
                _day(row.done_on, today),
                row.count,
                row.unit,
                row.reached,
                row.note,
                True,
            )
            for number, row in enumerate(file.activity, start=1)
        ],
    )


def _load_reports(backend: Backend, file: ExampleFile, today: date) -> None:
    """A report said to be of this year is dated within it, also when the demo is loaded in January."""
    rows = []
    for row in file.interim_report:
        year = today.year if row.year == "this" else today.year - 1
        reported_on = min(max(day(row.reported_on, today), date(year, 1, 1)), date(year, 12, 31), today)
        rows.append((row.measure, year, reported_on, row.done, row.effect_seen, row.proposed_adjustment, row.role, True))
    columns = ("measure_id", "year", "reported_on", "done", "effect_seen", "proposed_adjustment", "role", "example")
    insert_rows(backend, "interim_report", columns, rows)


def _day(relative: str | None, today: date) -> date | None:
    return day(relative, today) if relative is not None else None
