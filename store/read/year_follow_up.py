"""What the follow-up itself puts a day on: meetings, reports, measures, activities, decisions, deadlines."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from store.model.status import FINISHED
from store.model.year import YearEntry, YearKind
from store.read.year_rows import gathered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from store.db.backend import Backend

_MEETINGS = """
SELECT m.id, m.council_id, m.held_on, m.title, pl.code, pl.name, m.state = 'held', m.example, m.starts_at, m.venue, m.version,
       (SELECT CASE WHEN count(*) = count(a.minutes) THEN sum(a.minutes) END
        FROM agenda_item a WHERE a.meeting_id = m.id AND NOT a.hidden)
FROM meeting m JOIN council_place cp ON cp.council_id = m.council_id JOIN place pl ON pl.code = cp.place_code
WHERE NOT m.hidden AND m.held_on >= $1 AND m.held_on <= $2
"""
_REPORTS = """
SELECT m.id, m.council_id, m.reports_due, m.title, pl.code, pl.name, m.state = 'held' OR NOT EXISTS (
         SELECT 1 FROM measure x JOIN plan_place pp ON pp.plan_id = x.plan_id
         JOIN council_place c ON c.place_code = pp.place_code AND c.council_id = m.council_id
         LEFT JOIN interim_report r ON r.measure_id = x.id AND r.year = extract(year FROM m.held_on) AND NOT r.hidden
         WHERE NOT x.hidden AND NOT (x.plan_id = any($3)) AND r.measure_id IS NULL), m.example, m.version
FROM meeting m JOIN council_place cp ON cp.council_id = m.council_id JOIN place pl ON pl.code = cp.place_code
WHERE NOT m.hidden AND m.reports_due >= $1 AND m.reports_due <= $2
"""
_MEASURES = """
SELECT m.id, m.due_date, m.title, pl.code, pl.name, m.status = any($3), m.example, m.version
FROM measure m JOIN plan_place pp ON pp.plan_id = m.plan_id JOIN place pl ON pl.code = pp.place_code
WHERE NOT m.hidden AND m.due_date >= $1 AND m.due_date <= $2 AND (m.status = any($3) OR NOT (m.plan_id = any($4)))
"""
_ACTIVITIES = """
SELECT a.id, a.planned_on, a.title, pl.code, pl.name, a.done_on IS NOT NULL, a.example, a.measure_id
FROM activity a JOIN measure m ON m.id = a.measure_id JOIN plan_place pp ON pp.plan_id = m.plan_id
JOIN place pl ON pl.code = pp.place_code
WHERE NOT a.hidden AND NOT m.hidden AND a.planned_on >= $1 AND a.planned_on <= $2
  AND (a.done_on IS NOT NULL OR NOT (m.plan_id = any($3)))
"""
_DECISIONS = """
SELECT d.id, m.council_id, d.due_date, d.wording, pl.code, pl.name, d.done, d.example, d.measure_id, d.meeting_id, pa.name
FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN council_place cp ON cp.council_id = m.council_id
JOIN place pl ON pl.code = cp.place_code LEFT JOIN party pa ON pa.id = d.responsible_id
WHERE NOT d.hidden AND NOT m.hidden AND d.due_date >= $1 AND d.due_date <= $2
"""
_DEADLINES = """
SELECT d.id, d.kind, d.due_date, d.title, pl.code, pl.name, d.done, d.example, d.version
FROM deadline d JOIN place pl ON pl.code = d.place_code
WHERE NOT d.hidden AND d.due_date >= $1 AND d.due_date <= $2
"""


def follow_up_entries(
    backend: Backend, first: date, last: date, council_id: str | None = None, *, aside: Sequence[str] = ()
) -> list[YearEntry]:
    """All of them from ``first`` to ``last``; with ``council_id`` only that council's meetings and decisions.

    Of the plans ``aside`` (earlier editions and those to come) only what is done.
    """
    span: list[object] = [first, last]
    return gathered(
        (
            *_meetings(backend, span, council_id),
            *_reports(backend, [*span, list(aside)], council_id),
            *_measures(backend, span, aside),
            *_activities(backend, [*span, list(aside)]),
            *_decisions(backend, span, council_id),
            *_deadlines(backend, span),
        )
    )


def _meetings(backend: Backend, span: list[object], council_id: str | None) -> Iterator[YearEntry]:
    for identity, council, day, title, code, name, done, example, starts, *rest in backend.rows(_MEETINGS, span):
        venue, version, minutes = rest
        if council_id in {None, council}:
            yield YearEntry(
                YearKind.MEETING,
                identity,
                day,
                title,
                ((code, name),),
                ("meeting", identity),
                done,
                example,
                starts_at=starts,
                ends_at=_later(starts, minutes),
                venue=venue,
                version=version,
            )


def _later(starts_at: str | None, minutes: int | None) -> str | None:
    """``13:00`` and 90 minutes are ``14:30``; nothing without both, or past midnight."""
    try:
        start = datetime.strptime(starts_at or "", "%H:%M")  # noqa: DTZ007  (a time of day, of no zone)
    except ValueError:
        return None
    end = start + timedelta(minutes=int(minutes or 0))
    return f"{end:%H:%M}" if minutes and end.date() == start.date() else None


def _reports(backend: Backend, span: list[object], council_id: str | None) -> Iterator[YearEntry]:
    for identity, council, day, title, code, name, done, example, version in backend.rows(_REPORTS, span):
        if council_id in {None, council}:
            target = ("meeting", identity)
            yield YearEntry(YearKind.REPORTS_DUE, identity, day, title, ((code, name),), target, done, example, version=version)


def _measures(backend: Backend, span: list[object], aside: Sequence[str]) -> Iterator[YearEntry]:
    finished = [status.value for status in FINISHED]
    for identity, day, title, code, name, done, example, version in backend.rows(_MEASURES, [*span, finished, list(aside)]):
        target = ("measure", identity)
        yield YearEntry(YearKind.MEASURE_DUE, identity, day, title, ((code, name),), target, done, example, version=version)


def _activities(backend: Backend, span: list[object]) -> Iterator[YearEntry]:
    for identity, day, title, code, name, done, example, measure in backend.rows(_ACTIVITIES, span):
        yield YearEntry(YearKind.ACTIVITY, identity, day, title, ((code, name),), ("measure", measure), done, example)


def _decisions(backend: Backend, span: list[object], council_id: str | None) -> Iterator[YearEntry]:
    for identity, council, day, wording, code, name, done, example, measure, meeting, who in backend.rows(_DECISIONS, span):
        if council_id in {None, council}:
            target = ("measure", measure) if measure else ("meeting", meeting)
            about = (who,) if who else ()
            yield YearEntry(YearKind.DECISION_DUE, identity, day, wording, ((code, name),), target, done, example, about=about)


def _deadlines(backend: Backend, span: list[object]) -> Iterator[YearEntry]:
    for identity, code_of_kind, day, title, code, name, done, example, version in backend.rows(_DEADLINES, span):
        kind = YearKind.GRANT_REPORT if code_of_kind == YearKind.GRANT_REPORT else YearKind.DEADLINE
        yield YearEntry(kind, identity, day, title, ((code, name),), ("place", code), done, example, version=version)
