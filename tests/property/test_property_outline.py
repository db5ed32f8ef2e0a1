"""However a plan is put in order, every row stands in its outline exactly once, and undoing leads back to where it began."""

from __future__ import annotations

import contextlib
from datetime import datetime
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from store.clock import FixedClock
from store.errors import StoreError
from store.read.outline import plan_outline
from store.write.area import add_area
from store.write.goal import add_goal
from store.write.hidden_rows import hide_rows, restore_row
from store.write.new_measure import add_measure, merge_measures, move_measures, split_measure
from store.write.order import can_be_ordered, move_row
from store.write.row_edit import SeenRow
from store.write.undo import undo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend
    from store.model.outline import OutlineRow

CLOCK = FixedClock(datetime(2026, 11, 21, 10, 0))  # noqa: DTZ001
PLAN = "HED"
acts = st.sampled_from(["up", "down", "down", "move", "hide", "restore", "undo", "new", "split", "merge"])
steps = st.lists(st.tuples(acts, st.integers(0, 200), st.integers(0, 200)), min_size=1, max_size=7)
_ALL = """
SELECT 'plan ' || id FROM plan WHERE id = $1 UNION ALL SELECT 'priority_area ' || id FROM priority_area WHERE plan_id = $1
UNION ALL SELECT 'goal ' || g.id FROM goal g JOIN priority_area a ON a.id = g.area_id WHERE a.plan_id = $1
UNION ALL SELECT 'measure ' || id FROM measure WHERE plan_id = $1
UNION ALL SELECT 'activity ' || y.id FROM activity y JOIN measure m ON m.id = y.measure_id WHERE m.plan_id = $1
"""


def _outline(backend: Backend, *, hidden_too: bool) -> tuple[OutlineRow, ...]:
    return plan_outline(backend, PLAN, hidden_too=hidden_too).rows


def _told(backend: Backend) -> list[tuple[str, str, str]]:
    """What is seen, in order: versions only grow."""
    return [(row.key, row.owner_id, row.title) for row in _outline(backend, hidden_too=False)]


def _of(rows: Sequence[OutlineRow], kind: str, number: int, *, hidden: bool = False) -> OutlineRow:
    fitting = [row for row in rows if row.hidden == hidden and kind in {row.kind, ""}]
    if not fitting:
        raise StoreError
    return fitting[number % len(fitting)]


def _seen(row: OutlineRow) -> SeenRow:
    return SeenRow(row.id, row.version)


def _new(backend: Backend, row: OutlineRow) -> object:
    match row.kind:
        case "plan":
            return add_area(backend, PLAN, {"title": "Nytt"}, CLOCK)
        case "priority_area":
            return add_area(backend, PLAN, {"title": "Nytt"}, CLOCK, after=row.id)
        case "goal":
            level = "overall" if row.level == "overall" else "row"
            return add_goal(backend, row.owner_id, level, {"title": "Nytt"}, CLOCK, after=row.id)  # type: ignore[arg-type]
        case "measure":
            return add_measure(backend, row.owner_id, {"title": "Ny"}, CLOCK, after=row.id)
    return None


def _do(backend: Backend, act: str, one: int, other: int) -> object:  # noqa: PLR0911  (one for each act)
    rows = _outline(backend, hidden_too=True)
    match act:
        case "up" | "down":
            row = _of([row for row in rows if can_be_ordered(row.kind)], "", one)
            return move_row(backend, row.kind, _seen(row), -1 if act == "up" else 1, CLOCK)
        case "move":
            area = _of(rows, "priority_area", other)
            return move_measures(backend, [_seen(_of(rows, "measure", one))], area.id, CLOCK)
        case "hide":
            row = _of(rows[1:], "", one)
            return hide_rows(backend, [(row.kind, _seen(row))], CLOCK)
        case "restore":
            row = _of(rows, "", one, hidden=True)
            return restore_row(backend, row.kind, row.id, CLOCK)
        case "undo":
            return undo(backend, CLOCK)
        case "new":
            return _new(backend, _of(rows, "", one))
        case "split":
            return split_measure(backend, _seen(_of(rows, "measure", one)), ["Första", "Andra", "Tredje"], CLOCK)
    return merge_measures(backend, _seen(_of(rows, "measure", one)), [_seen(_of(rows, "measure", other))], CLOCK)


def _is_whole(backend: Backend) -> None:
    """Each row of the store once, in the section of what it stands in; of the hidden ones none in the other outline."""
    rows = _outline(backend, hidden_too=True)
    assert sorted(row.key for row in rows) == sorted(str(key) for (key,) in backend.rows(_ALL, [PLAN]))
    assert [row for row in rows if not row.hidden] == list(_outline(backend, hidden_too=False))
    area = measure = ""
    for row in rows[1:]:
        area = row.id if row.kind == "priority_area" else area
        measure = row.id if row.kind == "measure" else measure
        assert row.owner_id == {"priority_area": PLAN, "activity": measure}.get(row.kind, area)


@settings(max_examples=4)
@given(wanted=steps)
def test_every_row_once_and_back_again(steady_backend: Backend, wanted: list[tuple[str, int, int]]) -> None:
    """Whatever is done, in any order; then as many undoings as there were changes."""
    backend, before = steady_backend, _told(steady_backend)
    [(first,)] = backend.rows("SELECT coalesce(max(change_no), 0) FROM change_event")
    for act, one, other in wanted:
        [(last,)] = backend.rows("SELECT coalesce(max(change_no), 0) FROM change_event WHERE change_no > $1", [first])
        if act == "undo" and not last:
            continue
        with contextlib.suppress(StoreError), backend.transaction():
            _do(backend, act, one, other)
        _is_whole(backend)
    sql = """
SELECT count(DISTINCT e.change_no) FROM change_event e WHERE e.change_no > $1 AND e.undoes IS NULL
  AND NOT EXISTS (SELECT 1 FROM change_event u WHERE u.undoes = e.change_no)
"""
    [(left,)] = backend.rows(sql, [first])
    for _ in range(int(left)):
        with backend.transaction():
            undo(backend, CLOCK)
    assert _told(backend) == before
