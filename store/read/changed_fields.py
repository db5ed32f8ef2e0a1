"""What the log says of a council's measures and goals in a period: each field once, from what it was to what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from store.model.since_meeting import FieldChange, LeftOut
from store.read.journal_names import with_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from store.db.backend import Backend
    from store.read.meeting_period import Window

_EVENTS = """
SELECT e.event_no, e.change_no, e.undoes, e.entity, e.entity_id, m.title, m.area_id, e.field, e.old_value, e.new_value,
       e.recorded_on, e.role, e.note, e.example
FROM change_event e JOIN measure m ON m.id = e.entity_id
WHERE e.entity = 'measure' AND m.plan_id = any($1) AND e.field <> 'position'
  AND NOT EXISTS (
    SELECT 1 FROM change_event p WHERE p.entity = 'plan' AND p.field = 'created' AND p.change_no = e.change_no)
  AND e.recorded_on >= $2 AND e.recorded_on < coalesce(CAST($3 AS timestamp), TIMESTAMP '9999-12-31')
UNION ALL
SELECT e.event_no, e.change_no, e.undoes, e.entity, e.entity_id, i.title, a.id, e.field, e.old_value, e.new_value,
       e.recorded_on, e.role, e.note, e.example
FROM change_event e
JOIN indicator i ON i.id = split_part(e.entity_id, ' ', 2)
LEFT JOIN goal g ON e.entity = 'goal_indicator' AND g.id = split_part(e.entity_id, ' ', 1)
JOIN priority_area a ON a.id = coalesce(g.area_id, split_part(e.entity_id, ' ', 1))
WHERE e.entity IN ('goal_indicator', 'area_indicator') AND a.plan_id = any($1)
  AND NOT EXISTS (
    SELECT 1 FROM change_event p WHERE p.entity = 'plan' AND p.field = 'created' AND p.change_no = e.change_no)
  AND e.recorded_on >= $2 AND e.recorded_on < coalesce(CAST($3 AS timestamp), TIMESTAMP '9999-12-31')
ORDER BY 1
"""
"""Which place a measure has in its list is nobody's business at a meeting, and what an edition began with is not new."""
_MERGED = "SELECT from_id, to_id FROM descent WHERE entity = 'measure' AND how = 'merged' AND NOT hidden AND from_id = any($1)"
NOTE = "note"
LINK = "link"
"""The field that says a link was made or taken away; what else was then written of it belongs to the same line."""
CREATED, HIDDEN = "created", "hidden"
_TOLD_OF_NEW = (CREATED, NOTE, "status")
"""Of a measure that is new: that it is, and how it goes. With which words and days it began is no change."""


class ChangedFields(NamedTuple):
    """By priority area: the changes, and the notes."""

    changes: dict[str, list[FieldChange]]
    notes: dict[str, list[FieldChange]]
    left_out: LeftOut


class _Logged(NamedTuple):
    """An event with what it is about."""

    event_no: int
    change_no: int
    undoes: int | None
    entity: str
    entity_id: str
    title: str
    area_id: str
    field: str
    old_value: str | None
    new_value: str | None
    recorded_on: datetime
    role: str | None
    note: str | None
    example: bool


def changed_fields(backend: Backend, plan_ids: Iterable[str], window: Window) -> ChangedFields:
    """One query, then each field's events joined: first to last.

    A change that was turned back within the period is left out together with what turned it back; a change that was made
    before the period and turned back in it is told as what it is, a change. A status that was reported again as it was, with
    words beside it, is a note.
    """
    events = [_Logged(*row) for row in backend.rows(_EVENTS, [list(plan_ids), window.begins, window.ends])]
    undone = _undone(events)
    told = [event for event in events if event.event_no not in undone]
    never_there = _never_there(told)
    told = _without_beginnings([event for event in told if event.entity_id not in never_there])
    changes: dict[str, list[FieldChange]] = {}
    notes: dict[str, list[FieldChange]] = {}
    returned = [number for numbers in never_there.values() for number in numbers]
    lines = _lines(told)
    told_lines = _with_mergers(backend, with_names(backend, [line for line, _ in lines]))
    for line, (_, area_id) in zip(told_lines, lines, strict=True):
        is_same = line.old_value == line.new_value
        if line.field == NOTE or (is_same and line.notes):
            notes.setdefault(area_id, []).append(line)
        elif is_same:
            returned += line.events
        else:
            changes.setdefault(area_id, []).append(line)
    return ChangedFields(changes, notes, LeftOut(tuple(sorted(undone)), tuple(sorted(returned))))


def _undone(events: Sequence[_Logged]) -> set[int]:
    """Numbers of the events of changes that were turned back here, and of those that did it."""
    here = {event.change_no for event in events}
    turned = {event.undoes for event in events if event.undoes in here}
    return {event.event_no for event in events if event.change_no in turned or event.undoes in turned}


def _never_there(events: Sequence[_Logged]) -> dict[str, list[int]]:
    """Numbers of the events of each measure that was made here and is hidden again."""
    made = {event.entity_id for event in events if event.field == CREATED}
    hidden = {event.entity_id: event.new_value == "true" for event in events if event.field == HIDDEN}
    found: dict[str, list[int]] = {one: [] for one in made if hidden.get(one)}
    for event in events:
        if event.entity_id in found:
            found[event.entity_id].append(event.event_no)
    return found


def _without_beginnings(events: Sequence[_Logged]) -> list[_Logged]:
    """What is told of a measure made here, and everything of the others."""
    made = {event.entity_id for event in events if event.field == CREATED}
    return [event for event in events if event.entity_id not in made or event.field in _TOLD_OF_NEW]


def _lines(events: Sequence[_Logged]) -> list[tuple[FieldChange, str]]:
    """A line for each note, and for each field that was changed, with its area; in the order they were last touched."""
    links = {event.entity_id for event in events if event.field == LINK}
    groups: dict[tuple[object, ...], list[_Logged]] = {}
    for event in events:
        own = event.event_no if event.field == NOTE and event.entity == "measure" else None
        field = LINK if event.entity_id in links else event.field
        groups.setdefault((event.entity, event.entity_id, field, own), []).append(event)
    lines = [(_joined(group), group[-1].area_id) for group in groups.values()]
    return sorted(lines, key=lambda line: line[0].events[-1])


def _with_mergers(backend: Backend, lines: Sequence[FieldChange]) -> list[FieldChange]:
    """A measure that went into another is not simply gone."""
    gone = [line.entity_id for line in lines if line.field == HIDDEN and line.new_value == "true"]
    into = {str(one): str(other) for one, other in backend.rows(_MERGED, [gone])} if gone else {}
    return [replace(line, into=into.get(line.entity_id)) if line.field == HIDDEN else line for line in lines]


def _joined(events: Sequence[_Logged]) -> FieldChange:
    """The events of one field as one change. Of a link's it is the link itself that is told."""
    main = [event for event in events if event.field == LINK] or events
    first, last = main[0], main[-1]
    return FieldChange(
        entity=last.entity,
        entity_id=last.entity_id,
        title=last.title,
        field=last.field,
        old_value=first.old_value,
        new_value=last.new_value,
        recorded_on=last.recorded_on,
        role=last.role,
        notes=tuple(dict.fromkeys(event.note for event in main if event.note)),
        events=tuple(event.event_no for event in events),
        example=any(event.example for event in events),
    )
