"""A folder as ``radslag export plan`` writes it, into a store that has plans already: all of it, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.errors import FileRejected, Problem
from store.importing.cross_check import Known, check_observations, check_plans
from store.importing.indicator_file import IndicatorFile, IndicatorHead, MethodRow, ObservationRow
from store.importing.known_ids import stored_ids, taken_ids
from store.importing.load_indicators import load_heads, load_methods, load_observations
from store.importing.load_plan import load_plan
from store.importing.plan_file import PlanFile
from store.importing.plan_personal import PersonalNote, masked, personal_notes
from store.importing.read_file import read_csv, read_toml
from store.write.change_log import record
from store.write.replaced_rows import ReplacedRows, rows_of_hidden_plan

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from store.clock import Clock
    from store.db.backend import Backend
    from store.write.change_log import Event

_PERIODS = """
SELECT indicator_id, place_code, period_start, period_end FROM observation WHERE replaced_on IS NULL AND indicator_id = any($1)
"""


@dataclass(frozen=True, slots=True)
class PlanFolder:
    """What a folder would bring, read and checked against a store."""

    plans: dict[str, PlanFile]
    """By the name of the file, those above the others first."""
    heads: tuple[IndicatorHead, ...]
    methods: tuple[MethodRow, ...]
    observations: tuple[ObservationRow, ...]
    known: tuple[str, ...]
    """Ids of plans that are in the store already and stand in the folder only as somebody's parent: left as they are."""
    personal: tuple[PersonalNote, ...]

    def masked(self) -> PlanFolder:
        """The same with stars where personal data stand."""
        return replace(
            self,
            plans={name: masked(file) for name, file in self.plans.items()},
            heads=tuple(map(masked, self.heads)),
            methods=tuple(map(masked, self.methods)),
            observations=tuple(masked(row) if row.source or row.note else row for row in self.observations),
        )


def import_plan_folder(
    backend: Backend, folder: Traversable, clock: Clock, *, role: str | None = None, mask: bool = False
) -> PlanFolder:
    """Read, check and load the folder as one change that undo hides again. Inside the caller's transaction.

    Raises:
        FileRejected: with every problem of every file; nothing is loaded.
    """
    read = read_plan_folder(backend, folder)
    read = read.masked() if mask else read
    load_plan_folder(backend, read, clock, role=role)
    return read


def read_plan_folder(backend: Backend, folder: Traversable) -> PlanFolder:
    """Read and check, without writing anything.

    Raises:
        FileRejected: with every problem of every file; a plan that is in the store already is one.
    """
    files = {file.name: read_toml(file, PlanFile) for file in _files(folder, "plans", ".toml")}
    if not files:
        raise FileRejected([Problem(folder.name, "plans", "", "problem.no_file")])
    heads_file, methods_file = folder / "indicators" / "indicators.toml", folder / "methods.csv"
    heads = read_toml(heads_file, IndicatorFile).indicator if heads_file.is_file() else ()
    methods = read_csv(methods_file, MethodRow) if methods_file.is_file() else []
    parents = {file.plan.parent for file in files.values()}
    passed_over = {file.plan.id for file in files.values()} & _seen_plans(backend) & parents
    plans = {name: file for name, file in files.items() if file.plan.id not in passed_over}
    stored = taken_ids(backend, [file.plan.id for file in plans.values()])
    _require_new(plans, stored["plan"])
    known = Known(stored, {str(identity): str(name) for identity, name in backend.rows("SELECT id, name FROM party")})
    known.ids["indicator"] |= {head.id for head in heads}
    known.ids["method"] |= {method.id for method in methods}
    check_plans(known, plans)
    observations = _observations(known, folder)
    if known.problems:
        raise FileRejected(known.problems)
    notes = [note for name, file in plans.items() for note in personal_notes(name, file, file.plan.id)]
    notes += [note for head in heads for note in personal_notes(heads_file.name, head, head.id)]
    notes += [note for method in methods for note in personal_notes(methods_file.name, method, method.id)]
    notes += [
        note for row in observations for note in personal_notes("observations", row, f"{row.indicator} {row.period_end.year}")
    ]
    return PlanFolder(plans, heads, tuple(methods), tuple(observations), tuple(sorted(passed_over)), tuple(notes))


def _seen_plans(backend: Backend) -> set[str]:
    return {str(plan_id) for (plan_id,) in backend.rows("SELECT id FROM plan WHERE NOT hidden")}


def _require_new(plans: dict[str, PlanFile], stored: set[str]) -> None:
    """A plan that is here already is one problem, not one for each of its rows."""
    there = [(name, file.plan.id) for name, file in plans.items() if file.plan.id in stored]
    if there:
        raise FileRejected([Problem(name, "plan", "id", "problem.plan_is_here", {"given": given}) for name, given in there])


def load_plan_folder(backend: Backend, read: PlanFolder, clock: Clock, *, role: str | None = None) -> int:
    """Load what was read, and return the change's number. Methods, series and values that are there already are left alone."""
    now = clock.now()
    methods, indicators = (stored_ids(backend, kind) for kind in ("method", "indicator"))
    load_methods(backend, [method for method in read.methods if method.id not in methods])
    load_heads(backend, [head for head in read.heads if head.id not in indicators])
    periods = {tuple(row) for row in backend.rows(_PERIODS, [[head.id for head in read.heads]])}
    new = [row for row in read.observations if (row.indicator, row.place, row.period_start, row.period_end) not in periods]
    load_observations(backend, new, now)
    events = [event for file in read.plans.values() for event in _loaded(backend, file)]
    return record(backend, [replace(event, role=role) for event in events], now)


def _loaded(backend: Backend, file: PlanFile) -> list[Event]:
    """Load one plan. When it is one that was hidden (by undoing its import, say), its rows are the same rows again."""
    made = _rows(file)
    hidden = rows_of_hidden_plan(backend, file.plan.id)
    replaced = ReplacedRows(backend, [(entity, row_id) for entity, row_id, _ in made if (entity, row_id) in hidden])
    load_plan(backend, file)
    return [event for entity, row_id, called in made for event in replaced.events((entity, row_id), called)]


def _rows(file: PlanFile) -> list[tuple[str, str, str]]:
    """Entity, id and name of each row that undo must hide."""
    made = [("plan", file.plan.id, file.plan.title)]
    for area in file.area:
        made.append(("priority_area", area.id, area.title))
        made += [("goal", goal.id, goal.text) for goal in area.overall_goal]
        made += [("goal", goal.id, goal.text) for goal in area.goal]
        made += [("measure", measure.id, measure.title) for measure in area.measure]
        made += [
            ("activity", identity, one.title)
            for measure in area.measure
            for identity, one in zip(measure.activity_ids, measure.activity, strict=True)
        ]
    return made


def _observations(known: Known, folder: Traversable) -> list[ObservationRow]:
    found: list[ObservationRow] = []
    for file in _files(folder, "indicators", ".csv"):
        rows = read_csv(file, ObservationRow)
        check_observations(known, file.name, rows)
        found += rows
    return found


def _files(folder: Traversable, below: str, suffix: str) -> list[Traversable]:
    inside = folder / below
    found = [file for file in inside.iterdir() if file.name.endswith(suffix)] if inside.is_dir() else []
    return sorted(found, key=lambda file: file.name)
