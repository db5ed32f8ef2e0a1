"""From starting ``radslag demo`` on an existing store to the first useful list on a real pseudo-terminal.

    python tests/benchmarks/start_to_list.py [--runs N] [--json]

Timed is the INSTALLED program of the interpreter this is run with (``pip install .``, not ``--editable``), with its byte-code
compiled, as pip does by itself where PYTHONDONTWRITEBYTECODE is unset: a start that compiles takes four times as long and
measures the compiler. A useful list is one with every municipality of the demo in it. "Second start" has the rows remembered
from the time before, for "first start" they are removed before each run; both end by the program's own key. Against them, in
the same rounds: a Textual application with one label, and VisiData on the same rows as csv (without its message of the day,
which it would fetch from the net). The "first start" has the store already: making it is another matter.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.report import Report, Samples, run
from tests.benchmarks.surroundings import Surroundings
from tests.benchmarks.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable

BARE = "bare Textual app, one label"
SECOND = "start → list, second start"
FIRST = "start → list, first start (nothing remembered)"
LIVE = "start → the store has answered, second start"
VISIDATA = "VisiData, the same rows"
RUNS = 25
_MOST = 1.6


class Starts:
    """The programs to start, and what to look for."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._store = around.demo_store()
        rows = around.places()
        self._names = [str(row["name"]) for row in rows]
        self._csv = around.as_csv(rows)
        self._visidata = around.program("vd")
        self.samples: Samples = {}
        self.cases: list[Callable[[], None]] = [self._bare, self._second, self._first]
        self.cases += [self._other] if self._visidata else []

    def _bare(self) -> None:
        command = [sys.executable, "-P", str(Path(__file__).with_name("bare_app.py"))]
        with Terminal(command, self._around.environment, self._around.home) as terminal:
            self._took(BARE, terminal, terminal.until("tryckt: 0."))

    def _other(self) -> None:
        command = [str(self._visidata), "--motd-url=", str(self._csv)]
        with Terminal(command, self._around.environment, self._around.home) as terminal:
            self._took(VISIDATA, terminal, terminal.until(self._names[-1], self._listed))

    def _second(self) -> None:
        with Terminal(self._around.radslag("demo"), self._around.environment, self._around.home) as terminal:
            self._took(SECOND, terminal, terminal.until(self._names[-1], self._listed))
            self._took(LIVE, terminal, terminal.until("exempel: påhittade"))
            terminal.settle()
            terminal.leave("q")

    def _first(self) -> None:
        shutil.rmtree(self._around.home / ".cache" / "radslag", ignore_errors=True)
        with Terminal(self._around.radslag("demo"), self._around.environment, self._around.home) as terminal:
            self._took(FIRST, terminal, terminal.until(self._names[-1], self._listed))
            terminal.settle()
            terminal.leave("q")

    def _listed(self, lines: list[str]) -> bool:
        screen = "\n".join(lines)
        return all(name in screen for name in self._names)

    def _took(self, case: str, terminal: Terminal, moment: float) -> None:
        self.samples.setdefault(case, []).append(moment - terminal.started)


def benchmark(runs: int = RUNS) -> Report:
    """Start every program once in each round."""
    report = Report("start → first useful list")
    with Surroundings() as around:
        starts = Starts(around)
        for number in range(runs + 1):
            for case in starts.cases:
                case()
            if number == 0:  # the warm-up: byte-code, the disk's cache, the remembered rows
                report.notes += around.warnings()
                starts.samples.clear()
    found = starts.samples
    report.add(found, BARE, BARE)
    report.add(found, SECOND, BARE, _MOST)
    report.add(found, FIRST, BARE, _MOST)
    report.add(found, LIVE, BARE)
    if VISIDATA in found:
        report.add(found, VISIDATA, BARE)
        report.add(found, SECOND, VISIDATA, 1)
        report.add(found, FIRST, VISIDATA, 1)
    else:
        report.notes.append("VisiData is not installed here (pip install visidata): the comparison with it is left out.")
    return report


if __name__ == "__main__":
    sys.exit(run(benchmark, RUNS))
