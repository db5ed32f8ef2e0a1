"""What the screens ask the store, at the demo's size and with 100 000 measures in 290 municipalities: information, no target.

    python tests/benchmarks/reads.py [--runs N] [--json]

In this process, with the code beside this file; every question in turn, against ``SELECT 1`` through the same backend.
"""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).parents[2]))

from store.clock import SystemClock
from store.db.connect import open_store
from store.demo import create_demo
from store.i18n.translator import Translator
from store.model.filter import MeasureFilter, parse_filter
from store.read.measure import measure_view
from store.read.measure_rows import measure_count, measure_rows
from store.read.overview import overview
from store.read.plans import place_view
from tests.benchmarks.report import Report, Samples, run
from tests.benchmarks.surroundings import MANY, Surroundings
from tui.present import status_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.db.backend import Backend

    Question = Callable[[Backend], object]

RUNS = 25
TRIVIAL = "SELECT 1"
_PAGE = 200


def questions() -> dict[str, Question]:
    """By name, what the screens ask."""
    today = SystemClock().today()
    everything = MeasureFilter()
    narrow = parse_filter("status:pågår,försenad sen:ja oro", status_names(Translator("sv")))
    return {
        "overview": lambda backend: overview(backend, today),
        "municipality": lambda backend: place_view(backend, "2083", today),
        "measure": lambda backend: measure_view(backend, "HED-N1", "2083"),
        "count of all measures": lambda backend: measure_count(backend, everything, today),
        "first page of all measures": lambda backend: measure_rows(backend, everything, today, 0, _PAGE),
        "page in the middle": lambda backend: measure_rows(
            backend, everything, today, measure_count(backend, everything, today) // 2, _PAGE
        ),
        "first page under a filter": lambda backend: measure_rows(backend, narrow, today, 0, _PAGE),
    }


def benchmark(runs: int = RUNS) -> Report:
    """Put every question once in each round."""
    samples: Samples = {}
    clock, asked = SystemClock(), questions()
    with Surroundings() as around, contextlib.ExitStack() as stack:
        demo = around.home / "demo.duckdb"
        create_demo(demo, clock)
        stores = {"demo": demo, f"{MANY:,}".replace(",", " "): around.grown(demo)}
        opened = {size: stack.enter_context(contextlib.closing(open_store(path, clock))) for size, path in stores.items()}
        trivial = opened["demo"]
        for number in range(runs + 1):
            one = {TRIVIAL: _seconds(lambda backend: backend.rows("SELECT 1"), trivial)}
            one |= {f"{name}, {size}": _seconds(ask, store) for size, store in opened.items() for name, ask in asked.items()}
            for case, seconds in one.items():
                samples.setdefault(case, []).extend([seconds] if number else [])
    report = Report("reads")
    for case in samples:
        report.add(samples, case, TRIVIAL)
    return report


def _seconds(question: Question, backend: Backend) -> float:
    start = time.perf_counter()
    question(backend)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(run(benchmark, RUNS))
