"""A folder of plan files, indicator files and examples, loaded all together or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.errors import FileRejected
from store.importing.cross_check import Known, check_examples, check_observations, check_plans
from store.importing.example_file import ExampleFile
from store.importing.indicator_file import IndicatorFile, IndicatorHead, MethodRow, ObservationRow
from store.importing.load_examples import load_examples
from store.importing.load_indicators import load_heads, load_methods, load_observations
from store.importing.load_plan import load_plan
from store.importing.plan_file import PlanFile
from store.importing.read_file import read_csv, read_toml
from store.write.change_log import Event, record

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from store.clock import Clock
    from store.db.backend import Backend


@dataclass(frozen=True, slots=True)
class Sample:
    """Everything a folder holds, read and checked, not yet in any store."""

    plans: dict[str, PlanFile]
    heads: tuple[IndicatorHead, ...]
    methods: tuple[MethodRow, ...]
    observations: tuple[ObservationRow, ...]
    examples: ExampleFile | None


def read_sample(folder: Traversable, place_codes: set[str]) -> Sample:
    """Read and check the folder.

    Raises:
        FileRejected: with every problem of every file.
    """
    plans = {file.name: read_toml(file, PlanFile) for file in _files(folder / "plans", ".toml")}
    indicators = read_toml(folder / "indicators" / "indicators.toml", IndicatorFile)
    methods = read_csv(folder / "methods.csv", MethodRow)
    examples_file = folder / "examples.toml"
    examples = read_toml(examples_file, ExampleFile) if examples_file.is_file() else None
    known = Known({"place": place_codes})
    known.define("indicator", [head.id for head in indicators.indicator], "indicators.toml")
    known.define("method", [method.id for method in methods], "methods.csv")
    check_plans(known, plans)
    if examples:
        check_examples(known, examples_file.name, examples)
    observations: list[ObservationRow] = []
    for file in _files(folder / "indicators", ".csv"):
        rows = read_csv(file, ObservationRow)
        check_observations(known, file.name, rows)
        observations += rows
    if known.problems:
        raise FileRejected(known.problems)
    return Sample(plans, indicators.indicator, tuple(methods), tuple(observations), examples)


def load_sample(backend: Backend, sample: Sample, clock: Clock) -> None:
    """Put a checked sample into a store, inside the caller's transaction."""
    load_methods(backend, sample.methods)
    load_heads(backend, sample.heads)
    load_observations(backend, sample.observations, clock.now())
    for file in sample.plans.values():
        load_plan(backend, file)
    loaded = [Event("plan", file.plan.id, "loaded", None, name) for name, file in sample.plans.items()]
    if sample.examples:
        load_examples(backend, sample.examples, clock.today())
    record(backend, loaded, clock.now())


def _files(folder: Traversable, suffix: str) -> list[Traversable]:
    return sorted((file for file in folder.iterdir() if file.name.endswith(suffix)), key=lambda file: file.name)
