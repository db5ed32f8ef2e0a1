"""Whatever is edited of a plan, as many undoings lead back to where it began, and each edit is one step."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from store.clock import FixedClock
from store.write.activity import add_activity, change_activity
from store.write.area import add_area, change_area
from store.write.follow_up_table import FOLLOW_UP_TABLES
from store.write.goal import add_goal, change_goal
from store.write.hidden_rows import hide_rows
from store.write.new_measure import (
    add_measure,
    change_measure,
    merge_measures,
    move_measures,
    split_measure,
)
from store.write.order import move_row
from store.write.party import add_party, change_party, merge_parties
from store.write.plan import change_plan, create_plan
from store.write.row_edit import SeenRow
from store.write.undo import undo

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.db.backend import Backend, Row
    from store.write.row_edit import Parts

CLOCK = FixedClock(datetime(2026, 11, 21, 10, 0))  # noqa: DTZ001
AREAS = ["HED-N", "HED-V", "HED-T"]
MEASURES = ["HED-N1", "HED-N2", "HED-V1", "HED-T1"]
texts = st.sampled_from(["Ny lydelse", "å ä ö", "två\nrader", "=1+1", '"""'])
areas, measures, places = st.sampled_from(AREAS), st.sampled_from(MEASURES), st.sampled_from([-2, -1, 1])
steps = st.one_of(
    st.tuples(st.just("plan"), texts, st.sampled_from([date(2027, 1, 1), None])),
    st.tuples(st.just("sections"), texts, texts),
    st.tuples(st.just("new plan"), texts, st.just("2083")),
    st.tuples(st.just("hide plan"), st.just("BRO"), st.none()),
    st.tuples(st.just("area"), areas, texts),
    st.tuples(st.just("new area"), texts, st.none()),
    st.tuples(st.just("hide area"), areas, st.none()),
    st.tuples(st.just("move area"), areas, places),
    st.tuples(st.just("goal"), st.sampled_from(["HED-N-M1", "HED-V-M2"]), texts),
    st.tuples(st.just("new goal"), areas, texts),
    st.tuples(st.just("hide goal"), st.sampled_from(["HED-N-M1", "HED-V-M2"]), st.none()),
    st.tuples(st.just("measure"), measures, texts),
    st.tuples(st.just("goals"), measures, st.sets(st.sampled_from(["HED-N-M1", "HED-N-O1", "HED-V-M2"]))),
    st.tuples(st.just("new measure"), areas, texts),
    st.tuples(st.just("hide measure"), measures, st.none()),
    st.tuples(st.just("move measure"), measures, places),
    st.tuples(st.just("move"), measures, areas),
    st.tuples(st.just("split"), measures, texts),
    st.tuples(st.just("merge"), measures, measures),
    st.tuples(st.just("activity"), measures, texts),
    st.tuples(st.just("new party"), texts, st.none()),
    st.tuples(st.just("party"), st.just("polisen"), texts),
    st.tuples(st.just("merge parties"), st.sampled_from(["skola", "polisen"]), st.just("socialtjansten")),
)
Step = tuple[str, object, object]


def _row(backend: Backend, entity: str, row_id: object) -> SeenRow:
    [(version,)] = backend.rows(f"SELECT version FROM {entity} WHERE id = $1", [row_id])
    return SeenRow(str(row_id), version)


def _plan(backend: Backend, step: Step) -> object:
    kind, one, other = step
    match kind:
        case "plan":
            return change_plan(backend, _row(backend, "plan", "HED"), {"purpose": one, "valid_to": other}, CLOCK)
        case "sections":
            rows: Parts = {"sections": [(str(one).replace("\n", " "), str(other))], "parties": [("polisen",)]}
            return change_plan(backend, _row(backend, "plan", "HED"), {}, CLOCK, parts=rows)
        case "new plan":
            return create_plan(backend, {"kind": "action_plan", "title": one}, [str(other)], CLOCK)
        case _:
            return hide_rows(backend, [("plan", _row(backend, "plan", one))], CLOCK)


def _area(backend: Backend, step: Step) -> object:  # noqa: PLR0911  (one for each kind of step)
    kind, one, other = step
    match kind:
        case "area":
            return change_area(backend, _row(backend, "priority_area", one), {"summary": other}, CLOCK)
        case "new area":
            return add_area(backend, "HED", {"title": one}, CLOCK)
        case "hide area":
            return hide_rows(backend, [("priority_area", _row(backend, "priority_area", one))], CLOCK)
        case "move area":
            return move_row(backend, "priority_area", _row(backend, "priority_area", one), int(str(other)), CLOCK)
        case "goal":
            return change_goal(backend, _row(backend, "goal", one), {"title": other, "cause": None}, CLOCK)
        case "new goal":
            return add_goal(backend, str(one), "row", {"title": other}, CLOCK)
        case _:
            return hide_rows(backend, [("goal", _row(backend, "goal", one))], CLOCK)


def _measure(backend: Backend, step: Step) -> object:  # noqa: PLR0911  (one for each kind of step)
    kind, one, other = step
    match kind:
        case "measure":
            values = {"title": other, "due_date": date(2027, 5, 1), "phase": "do"}
            return change_measure(backend, _row(backend, "measure", one), values, CLOCK, parts={"table_wording": []})
        case "goals":
            parts = {"goals": [(goal,) for goal in sorted(other)], "partners": [("polisen",)]}  # type: ignore[call-overload]
            return change_measure(backend, _row(backend, "measure", one), {}, CLOCK, parts=parts)
        case "new measure":
            return add_measure(backend, str(one), {"title": other}, CLOCK, parts={"leads": [("polisen",)]})
        case "hide measure":
            return hide_rows(backend, [("measure", _row(backend, "measure", one))], CLOCK)
        case "move measure":
            return move_row(backend, "measure", _row(backend, "measure", one), int(str(other)), CLOCK)
        case "move":
            return move_measures(backend, [_row(backend, "measure", one)], str(other), CLOCK)
        case "split":
            return split_measure(backend, _row(backend, "measure", one), [str(other), "Del två", "Del tre"], CLOCK)
        case _:
            return merge_measures(backend, _row(backend, "measure", one), [_row(backend, "measure", other)], CLOCK)


def _others(backend: Backend, step: Step) -> object:
    kind, one, other = step
    match kind:
        case "activity":
            made = add_activity(backend, str(one), {"title": other, "quantity": 2.5, "reached": 7}, CLOCK)
            change_activity(backend, _row(backend, "activity", made), {"done_on": date(2026, 11, 1), "reached": None}, CLOCK)
            return hide_rows(backend, [("activity", _row(backend, "activity", made))], CLOCK)
        case "new party":
            return add_party(backend, {"name": f"Ny {one}", "kind": "group"}, CLOCK)
        case "party":
            return change_party(backend, _row(backend, "party", one), {"name": f"{other}."}, CLOCK)
        case _:
            return merge_parties(backend, str(one), str(other), CLOCK)


def _do(backend: Backend, step: Step) -> None:
    by_kind: list[tuple[Callable[[Backend, Step], object], tuple[str, ...]]] = [
        (_plan, ("plan", "sections", "new plan", "hide plan")),
        (_others, ("activity", "new party", "party", "merge parties")),
        (_area, ("area", "new area", "hide area", "move area", "goal", "new goal", "hide goal")),
    ]
    next((do for do, kinds in by_kind if step[0] in kinds), _measure)(backend, step)


def _state(backend: Backend) -> dict[str, list[Row]]:
    """All that is seen: fields and parts of rows that are not hidden. Versions only grow."""
    found: dict[str, list[Row]] = {}
    for entity in ("plan", "priority_area", "goal", "measure", "activity", "party", "descent"):
        table = FOLLOW_UP_TABLES[entity]
        columns = ", ".join([*table.keys, *table.fields])
        found[entity] = backend.rows(f"SELECT {columns} FROM {entity} WHERE NOT hidden ORDER BY 1, 2, 3")
        for name, part in table.parts.items():
            fixed = "".join(f" AND {column} = '{value}'" for column, value in part.fixed.items())
            order = "position" if part.ordered else "2"
            found[f"{entity} {name}"] = backend.rows(
                f"SELECT {part.owner}, {', '.join(part.columns)} FROM {part.table} x JOIN {entity} e ON e.id = x.{part.owner} "
                f"WHERE NOT e.hidden{fixed} ORDER BY 1, {'x.' if part.ordered else ''}{order}"
            )
    return found


def _refused(backend: Backend, step: Step) -> bool:
    """Whether the step was refused (the row is hidden by an earlier one, say): then it has changed nothing."""
    from store.errors import InvalidValue, UnknownId

    before = _state(backend)
    try:
        with backend.transaction():
            _do(backend, step)
    except (InvalidValue, UnknownId):
        assert _state(backend) == before
        return True
    return False


@settings(max_examples=6)
@given(wanted=st.lists(steps, min_size=1, max_size=5))
def test_edits_are_undone_one_by_one(steady_backend: Backend, wanted: list[Step]) -> None:
    """The states passed on the way back are those passed on the way there."""
    [(first,)] = steady_backend.rows("SELECT coalesce(max(change_no), 0) FROM change_event")
    states, changes = [_state(steady_backend)], [first]
    for step in wanted:
        _refused(steady_backend, step)
        [(change_no,)] = steady_backend.rows("SELECT max(change_no) FROM change_event")
        if change_no > changes[-1]:
            states.append(_state(steady_backend))
            changes.append(change_no)
    for number in range(len(states) - 1, 0, -1):
        for _ in range(changes[number] - changes[number - 1]):
            with steady_backend.transaction():
                undo(steady_backend, CLOCK)
        assert _state(steady_backend) == states[number - 1]
