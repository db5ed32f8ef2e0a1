"""Every change, newest first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.model.follow_up import JournalEntry
from store.read.journal_names import with_names
from store.read.literal import contains

if TYPE_CHECKING:
    from datetime import datetime

    from store.db.backend import Backend

_FROM = """
FROM {events} e
LEFT JOIN measure m ON e.entity IN ('measure', 'interim_report') AND m.id = split_part(e.entity_id, '/', 1)
LEFT JOIN plan p ON e.entity = 'plan' AND p.id = e.entity_id
LEFT JOIN indicator i ON e.entity = 'indicator' AND i.id = e.entity_id
LEFT JOIN meeting mt ON e.entity IN ('meeting', 'attendance') AND mt.id = split_part(e.entity_id, '/', 1)
LEFT JOIN agenda_item ai ON e.entity = 'agenda_item' AND ai.id = e.entity_id
LEFT JOIN decision de ON e.entity = 'decision' AND de.id = e.entity_id
LEFT JOIN council co ON e.entity = 'council' AND co.id = e.entity_id
LEFT JOIN deadline dl ON e.entity = 'deadline' AND dl.id = e.entity_id
LEFT JOIN goal g ON e.entity IN ('goal', 'goal_assessment') AND g.id = split_part(e.entity_id, '/', 1)
LEFT JOIN priority_area pa ON e.entity = 'priority_area' AND pa.id = e.entity_id
LEFT JOIN activity ac ON e.entity = 'activity' AND ac.id = e.entity_id
LEFT JOIN party pt ON e.entity = 'party' AND pt.id = e.entity_id
LEFT JOIN descent ds ON e.entity = 'descent' AND concat(ds.entity, '/', ds.from_id, '/', ds.to_id) = e.entity_id
WHERE ($1 IS NULL OR e.entity_id = $1 OR (e.entity = 'interim_report' AND split_part(e.entity_id, '/', 1) = $1))
  AND ($2 IS NULL OR e.recorded_on >= $2)
  AND ($3 IS NULL OR e.entity_id ILIKE $3 ESCAPE '\\' OR {title} ILIKE $3 ESCAPE '\\'
       OR e.note ILIKE $3 ESCAPE '\\' OR e.new_value ILIKE $3 ESCAPE '\\' OR e.role ILIKE $3 ESCAPE '\\')
"""
_TITLE = (
    "coalesce(m.title, i.title, p.title, mt.title, ai.title, de.wording, co.name, dl.title, g.title, pa.title, ac.title, "
    "pt.name, ds.how, '')"
)
"""What the thing is called now: a report by its measure, an assessment by its goal, an attendance by its meeting;
descent by how it came about."""
_FROM = _FROM.replace("{title}", _TITLE)
_OF_PLANS = ("plan", "priority_area", "goal", "measure", "activity", "party", "descent")
_EVERY = "(SELECT *, 1 AS alike FROM change_event)"
_BRIEFLY = """
(SELECT * FROM (
  SELECT *, count(*) OVER same AS alike, row_number() OVER (PARTITION BY change_no, entity, field ORDER BY event_no) AS nth,
         field = 'position' AND bool_or(field <> 'position') OVER (PARTITION BY change_no) AS beside
  FROM change_event WINDOW same AS (PARTITION BY change_no, entity, field)) x
 WHERE NOT (entity IN ('plan', 'priority_area', 'goal', 'measure', 'activity', 'party', 'descent')
            AND field IN ('created', 'hidden', 'position') AND (nth > 1 OR beside)))
"""
"""Rows of a plan that were made, hidden or put in order together stand as one line; that others gave room for them, as none."""
_ENTRIES = (
    "SELECT e.event_no, e.change_no, e.recorded_on, e.entity, e.entity_id, {title}, e.field, "
    "e.old_value, e.new_value, e.note, e.role, e.undoes, "
    "EXISTS (SELECT 1 FROM change_event u WHERE u.undoes = e.change_no), e.example, e.alike"
).replace("{title}", _TITLE)


def journal(
    backend: Backend,
    entity_id: str | None = None,
    since: datetime | None = None,
    words: str | None = None,
    *,
    offset: int = 0,
    limit: int = 1_000_000,
    briefly: bool = False,
) -> list[JournalEntry]:
    """A page of the journal, newest first. ``since`` is naive UTC; ``words`` are looked for in ids, titles, notes and roles.

    ``briefly``: rows made, hidden or put in order together are one entry, which says for how many it stands.
    """
    sql = f"{_ENTRIES} {_from(briefly=briefly)} ORDER BY e.recorded_on DESC, e.event_no DESC LIMIT $4 OFFSET $5"
    found = [JournalEntry(*row) for row in backend.rows(sql, [entity_id, since, _pattern(words), limit, offset])]
    return [entry if entry.alike == 1 or _is_tree(entry) else replace(entry, alike=1) for entry in with_names(backend, found)]


def journal_count(backend: Backend, words: str | None = None, *, briefly: bool = False) -> int:
    """How many entries there are."""
    [(count,)] = backend.rows(f"SELECT count(*) {_from(briefly=briefly)}", [None, None, _pattern(words)])
    return int(count)


def _from(*, briefly: bool) -> str:
    return _FROM.replace("{events}", _BRIEFLY if briefly else _EVERY)


def _is_tree(entry: JournalEntry) -> bool:
    return entry.entity in _OF_PLANS and entry.field in {"created", "hidden", "position"}


def _pattern(words: str | None) -> str | None:
    return contains(words) if words else None
