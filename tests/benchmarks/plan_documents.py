"""What is found in plan documents, and what hostile ones cost: ``python -m tests.benchmarks.plan_documents``.

Recall and precision are counted as ``tests/plan_evaluation.py`` says: of the four real plans against the files made by hand,
of the invented ones (``tests/unseen_plans``) against what was written down with them. ``facts`` are who leads, the day and the
status of the measures that were found. Below stand the figures of the first time each set of invented plans was counted,
before anything was changed for it. The last set, "held_out", tells what to expect of a plan nobody has seen: found of wanted,
proposed; guesses counted.

==========  ==============  ==============  ==============  ==============  ======
first time  areas           goals           measures        facts           links
==========  ==============  ==============  ==============  ==============  ======
tuning      20 of 23, 20    26 of 31, 26    43 of 54, 43    64 of 70, 66    2 of 2
second      16 of 21, 20    9 of 17, 9      35 of 38, 35    35 of 46, 35    1 of 2
third       20 of 23, 23    9 of 11, 9      33 of 39, 38    43 of 48, 43    1 of 1
held_out    14 of 16, 15    9 of 12, 10     29 of 33, 30    43 of 49, 43    1 of 1
==========  ==============  ==============  ==============  ==============  ======

Without any of the rules that were written for the sets, "held_out" was 11 of 16 areas (13 proposed), 4 of 12 goals (5), 26 of
33 measures (28), 36 of 44 facts.

Each hostile file is read in a process of its own; its time and its highest memory are printed, with what was said of it.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import FileRejected
from store.importing.plan_document.open_document import read_document
from store.importing.plan_document.recognise import recognise_plan
from tests.hostile_files import HOSTILE
from tests.plan_evaluation import report
from tests.unseen_plans.figures import count, together
from tests.unseen_plans.truth import SETS, plans_of

if TYPE_CHECKING:
    from tests.unseen_plans.figures import Counted

_MEASURE = "from tests.benchmarks.plan_documents import measure; measure({name!r})"
_LIMIT = 120
"""Seconds."""


def measure(name: str) -> None:
    """Read one hostile file in this process and print what it took."""
    content = HOSTILE[name]()
    before = _highest()
    started = time.perf_counter()
    try:
        plan = recognise_plan(read_document("plan", content))
        said = f"read, {len(plan.measures)} measures"
    except FileRejected as error:
        said = f"refused: {error.problems[0].key}"
    took = time.perf_counter() - started
    print(f"  {name:52} {took:6.1f} s {_highest():6.0f} MB (before: {before:4.0f} MB)  {said}")


def _highest() -> float:
    """The most memory this process has had, in megabytes, without that of the process that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _line(name: str, counted: Counted) -> str:
    told = [f"{kind} {one.found} of {one.wanted}, {one.proposed}" for kind, one in counted._asdict().items()]
    return f"  {name:16} " + "  ".join(f"{text:24}" for text in told)


def _invented() -> None:
    for guesses in (True, False):
        print("invented plans, with guesses" if guesses else "invented plans, without guesses")
        for name in SETS:
            counted = [(plan.file, count(plan, guesses=guesses)) for plan in plans_of(name)]
            if guesses:
                print("\n".join(_line(file, one) for file, one in counted))
            print(_line(name.upper(), together(one for _, one in counted)))


def _hostile() -> None:
    print("hostile files")
    for name in HOSTILE:
        command = [sys.executable, "-c", _MEASURE.format(name=name)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_LIMIT, check=False)
        print(done.stdout.rstrip() or f"  {name}: {done.stderr[-200:]}", flush=True)


if __name__ == "__main__":
    print(report())
    _invented()
    _hostile()
