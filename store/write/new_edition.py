"""A new edition of a plan: areas, goals, links and measures are carried over, each knowing which one it was before.

The old edition stays as it is, with its history, reports and activities. The new one's rows are its own, so that both can be
read side by side and each be changed; descent leads from one to the other.
"""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from store.model.codes import Direction
from store.model.indicator_link import LinkFields
from store.model.next_edition import LEFT_BEHIND
from store.model.plan_id import numbered
from store.write.change_log import Event
from store.write.follow_up_part import read_part
from store.write.follow_up_row import put_row, row_fields
from store.write.follow_up_table import FOLLOW_UP_TABLES
from store.write.link_row import add_row as add_link
from store.write.row_edit import checked, free_id, keep, make_row

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from store.clock import Clock
    from store.db.backend import Backend

_OF_THE_DECISION = (
    "decided_on",
    "section_no",
    "registry_no",
    "document_date",
    "valid_from",
    "valid_to",
    "review_by",
    "period",
    "stage",
)
"""Of the old edition's head these tell of its own decision: the new one begins without them."""
_AREAS = "SELECT id FROM priority_area WHERE plan_id = $1 AND NOT hidden ORDER BY position, id"
_GOALS = "SELECT id FROM goal WHERE area_id = $1 AND NOT hidden ORDER BY position, id"
_MEASURES = "SELECT id, status FROM measure WHERE area_id = $1 AND NOT hidden ORDER BY position, id"
_LINKS = """
SELECT indicator_id, direction, baseline, baseline_period, target, target_year, note FROM {owner}_indicator
WHERE {owner}_id = $1 AND NOT hidden ORDER BY indicator_id
"""


def new_edition(
    backend: Backend,
    plan_id: str,
    values: Mapping[str, object],
    clock: Clock,
    *,
    measures: Collection[str] | None = None,
    role: str | None = None,
) -> str:
    """The next edition of the plan; its id. ``values``: what is new in its head.

    ``measures``: ids of those to carry over; without it all but those that are completed or cancelled. One change in the log,
    which undo hides again.

    Raises:
        UnknownId: there is no such plan; InvalidValue: a field will not do. Then nothing is made.
    """
    old = row_fields(backend, "plan", (plan_id,))
    head = {name: value for name, value in old.items() if name not in _OF_THE_DECISION}
    tidy = checked("plan", {**head, **values, "previous_id": plan_id}, new=True)
    new_id = free_id(backend, "plan", _edition_ids(plan_id))
    edition = _Edition(backend, plan_id, new_id, measures)
    events = make_row(backend, "plan", new_id, tidy, _parts(backend, "plan", plan_id))
    for (area_id,) in backend.rows(_AREAS, [plan_id]):
        events += edition.area(str(area_id))
    keep(backend, events, clock, role)
    return new_id


class _Edition:
    """Carries one plan's rows over, remembering what became what."""

    def __init__(self, backend: Backend, old: str, new: str, measures: Collection[str] | None) -> None:
        self._backend, self._old, self._new, self._wanted = backend, old, new, measures
        self._goals: dict[str, str] = {}

    def area(self, area_id: str) -> list[Event]:
        """The area with what is in it."""
        new_id, events = self._row("priority_area", area_id, {"plan_id": self._new}, "area")
        events += self._links("area", area_id, new_id)
        for (goal_id,) in self._backend.rows(_GOALS, [area_id]):
            made, of_goal = self._row("goal", str(goal_id), {"area_id": new_id}, "goal")
            self._goals[str(goal_id)] = made
            events += [*of_goal, *self._links("goal", str(goal_id), made)]
        for measure_id, status in self._backend.rows(_MEASURES, [area_id]):
            if self._carries(str(measure_id), status):
                events += self._measure(str(measure_id), new_id)
        return events

    def _carries(self, measure_id: str, status: str) -> bool:
        return status not in LEFT_BEHIND if self._wanted is None else measure_id in self._wanted

    def _measure(self, measure_id: str, area_id: str) -> list[Event]:
        new_id, events = self._row("measure", measure_id, {"plan_id": self._new, "area_id": area_id}, "measure")
        sql = "UPDATE measure SET example = (SELECT o.example FROM measure o WHERE o.id = $1) WHERE id = $2"
        self._backend.count(sql, [measure_id, new_id])
        return events

    def _row(self, entity: str, row_id: str, place: Mapping[str, object], kind: str) -> tuple[str, list[Event]]:
        new_id = free_id(self._backend, entity, self._ids(row_id))
        parts = _parts(self._backend, entity, row_id)
        if "goals" in parts:
            parts["goals"] = [(self._goals[goal],) for (goal,) in parts["goals"] if goal in self._goals]
        events = make_row(self._backend, entity, new_id, {**row_fields(self._backend, entity, (row_id,)), **place}, parts)
        return new_id, [*events, *put_row(self._backend, "descent", (kind, row_id, new_id), {"how": "carried_over"}, row_id)]

    def _links(self, owner: str, old_id: str, new_id: str) -> list[Event]:
        entity, events = f"{owner}_indicator", []
        for indicator_id, direction, *wanted in self._backend.rows(_LINKS.format(owner=owner), [old_id]):
            add_link(self._backend, entity, new_id, indicator_id, LinkFields(Direction(direction), *wanted))
            events.append(Event(entity, f"{new_id} {indicator_id}", "link", None, "linked"))
        return events

    def _ids(self, row_id: str) -> Iterator[str]:
        """HED-N1 of HED becomes HED-2-N1 of HED-2: the new plan's id before what the row is called within the old one."""
        return numbered(f"{self._new}-{row_id.removeprefix(f'{self._old}-')}")


def _edition_ids(plan_id: str) -> Iterator[str]:
    """HED-2 after HED, HED-3 after HED-2."""
    found = re.fullmatch(r"(.+)-(\d+)", plan_id)
    base, last = (found[1], int(found[2])) if found else (plan_id, 1)
    yield from (f"{base}-{number}" for number in count(last + 1))


def _parts(backend: Backend, entity: str, row_id: str) -> dict[str, list[tuple[str, ...]]]:
    return {name: read_part(backend, part, row_id) for name, part in FOLLOW_UP_TABLES[entity].parts.items()}
