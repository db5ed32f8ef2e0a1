"""Every change, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.follow_up import JournalEntry
from store.read.literal import contains

if TYPE_CHECKING:
    from datetime import datetime

    from store.db.backend import Backend

_FROM = """
FROM change_event e
LEFT JOIN measure m ON e.entity IN ('measure', 'interim_report') AND m.id = split_part(e.entity_id, '/', 1)
LEFT JOIN plan p ON e.entity = 'plan' AND p.id = e.entity_id
LEFT JOIN indicator i ON e.entity = 'indicator' AND i.id = e.entity_id
LEFT JOIN meeting mt ON e.entity IN ('meeting', 'attendance') AND mt.id = split_part(e.entity_id, '/', 1)
LEFT JOIN agenda_item ai ON e.entity = 'agenda_item' AND ai.id = e.entity_id
LEFT JOIN decision de ON e.entity = 'decision' AND de.id = e.entity_id
LEFT JOIN council co ON e.entity = 'council' AND co.id = e.entity_id
LEFT JOIN deadline dl ON e.entity = 'deadline' AND dl.id = e.entity_id
LEFT JOIN goal g ON e.entity = 'goal_assessment' AND g.id = split_part(e.entity_id, '/', 1)
WHERE ($1 IS NULL OR e.entity_id = $1 OR (e.entity = 'interim_report' AND split_part(e.entity_id, '/', 1) = $1))
  AND ($2 IS NULL OR e.recorded_on >= $2)
  AND ($3 IS NULL OR e.entity_id ILIKE $3 ESCAPE '\\' OR {title} ILIKE $3 ESCAPE '\\'
       OR e.note ILIKE $3 ESCAPE '\\' OR e.new_value ILIKE $3 ESCAPE '\\' OR e.role ILIKE $3 ESCAPE '\\')
"""
_TITLE = "coalesce(m.title, i.title, p.title, mt.title, ai.title, de.wording, co.name, dl.title, g.title, '')"
"""What the thing is called now: a report by its measure, an assessment by its goal, an attendance by its meeting."""
_FROM = _FROM.replace("{title}", _TITLE)
_ENTRIES = (
    "SELECT e.event_no, e.change_no, e.recorded_on, e.entity, e.entity_id, {title}, e.field, "
    "e.old_value, e.new_value, e.note, e.role, e.undoes, "
    "EXISTS (SELECT 1 FROM change_event u WHERE u.undoes = e.change_no), e.example"
).replace("{title}", _TITLE)


def journal(
    backend: Backend,
    entity_id: str | None = None,
    since: datetime | None = None,
    words: str | None = None,
    *,
    offset: int = 0,
    limit: int = 1_000_000,
) -> list[JournalEntry]:
    """A page of the journal, newest first. ``since`` is naive UTC; ``words`` are looked for in ids, titles, notes and roles."""
    sql = f"{_ENTRIES} {_FROM} ORDER BY e.recorded_on DESC, e.event_no DESC LIMIT $4 OFFSET $5"
    return [JournalEntry(*row) for row in backend.rows(sql, [entity_id, since, _pattern(words), limit, offset])]


def journal_count(backend: Backend, words: str | None = None) -> int:
    """How many events there are."""
    [(count,)] = backend.rows(f"SELECT count(*) {_FROM}", [None, None, _pattern(words)])
    return int(count)


def _pattern(words: str | None) -> str | None:
    return contains(words) if words else None
