"""Figures: medians, ratios taken round by round, a small table, JSON, and the command line every benchmark has."""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Samples = dict[str, list[float]]
"""Seconds by case; the n-th of each case was taken in the n-th round."""


class Unmeasurable(Exception):
    """Something needed is not there, or never came; the text says what."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured case against one baseline."""

    what: str
    median_ms: float
    slowest_ms: float
    spread: float
    """Half of the rounds lie within this share of the median: how noisy the machine was."""
    against: str
    ratio: float
    """The median of the ratios within each round: what slows a whole round slows both."""
    target: float | None
    runs: int

    @property
    def met(self) -> bool | None:
        """Whether the target was met; None without one."""
        return None if self.target is None else self.ratio <= self.target


@dataclass(slots=True)
class Report:
    """What a benchmark found."""

    title: str
    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, samples: Samples, what: str, against: str, target: float | None = None) -> None:
        """Compare two cases of the same run."""
        own, base = samples[what], samples[against]
        ratio = statistics.median(mine / theirs for mine, theirs in zip(own, base, strict=True))
        median = statistics.median(own)
        quarter = statistics.quantiles(own, n=4) if len(own) > 1 else [median] * 3
        spread = (quarter[2] - quarter[0]) / median
        self.figures.append(Figure(what, median * 1e3, max(own) * 1e3, spread, against, ratio, target, len(own)))


def table(figures: Sequence[Figure]) -> str:
    """A table in markdown."""
    head = ["| what | median | slowest | against | ratio | target | noise |", "|---|--:|--:|---|--:|--:|--:|"]
    return "\n".join([*head, *(_line(figure) for figure in figures)])


def as_json(reports: Sequence[Report]) -> str:
    """Everything, for a program."""
    content = [asdict(report) for report in reports]
    return json.dumps({"machine": machine(), "benchmarks": content}, ensure_ascii=False, indent=2)


def machine() -> str:
    """What it was measured on."""
    load = ", ".join(f"{number:.1f}" for number in os.getloadavg())
    return f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores, load {load}"


def run(benchmark: Callable[[int], Report], runs: int) -> int:
    """The command line of one benchmark: ``--runs N``, ``--json``. 1 when a target was missed or nothing could be measured."""
    return run_all([(benchmark, runs)])


def run_all(benchmarks: Sequence[tuple[Callable[[int], Report], int]]) -> int:
    """Run benchmarks, each so many times unless ``--runs`` says otherwise."""
    parser = argparse.ArgumentParser(description=sys.modules["__main__"].__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--runs", type=int, help="rounds of each benchmark")
    parser.add_argument("--json", action="store_true", help="print JSON instead of the table")
    given = parser.parse_args()
    reports = []
    for benchmark, runs in benchmarks:
        try:
            reports.append(benchmark(given.runs or runs))
        except Unmeasurable as reason:
            print(f"Not measured: {reason}", file=sys.stderr)
            return 1
    figures = [figure for report in reports for figure in report.figures]
    print(as_json(reports) if given.json else f"{table(figures)}\n\n{machine()}")
    for note in (note for report in reports for note in report.notes):
        print(note, file=sys.stderr)
    return int(not figures or any(figure.met is False for figure in figures))


def _line(figure: Figure) -> str:
    target = "" if figure.target is None else f"≤ {figure.target:g}{'' if figure.met else ' missed'}"
    cells = (
        figure.what,
        _ms(figure.median_ms),
        _ms(figure.slowest_ms),
        figure.against if figure.against != figure.what else "",
        f"{figure.ratio:.2f} ×" if figure.against != figure.what else "1",
        target,
        f"±{figure.spread / 2:.0%}",
    )
    return f"| {' | '.join(cells)} |"


def _ms(value: float) -> str:
    return f"{value:.0f} ms" if value >= 100 else f"{value:.1f} ms" if value >= 1 else f"{value:.2f} ms"
