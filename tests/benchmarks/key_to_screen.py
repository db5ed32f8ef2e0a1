"""From a key to the changed screen, in programs that are running.

    python tests/benchmarks/key_to_screen.py [--runs N] [--json]

Five programs stand side by side and are pressed in turn: a bare Textual application that writes a new number into its one
label at any key, ``radslag demo`` on the list of Hedemora's 15 measures, the same on a list of 100 000, and both once more on
the overview. Timed is from the key to the read that completed the change: the cursor on another line and every line of the
list there, the municipality with its areas, the overview again. A page of the list that has to be fetched counts with its
fetching. Esc is compared with Esc: Textual waits a tenth of a second to see whether it begins a sequence. The installed
program is measured, as in start_to_list.py.
"""

from __future__ import annotations

import contextlib
import itertools
import sys
from pathlib import Path

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.report import Report, Samples, run
from tests.benchmarks.surroundings import MANY, Surroundings
from tests.benchmarks.terminal import Terminal

RUNS = 40
BARE, BARE_ESCAPE = "bare Textual app: key → its label", "bare Textual app: Esc → its label"
_CURSOR = "▸"
_MANY = f"{MANY:,}".replace(",", " ")


class Bare:
    """The baseline, running."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._count = itertools.count(1)
        terminal.until("tryckt: 0.")

    def press(self, key: str) -> float:
        """Seconds until the label says so."""
        self._terminal.settle()
        wanted = f"tryckt: {next(self._count)}."
        pressed = self._terminal.press(key)
        return self._terminal.until(wanted) - pressed


class Radslag:
    """The program, running, on its overview."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        terminal.until("exempel: påhittade")
        terminal.settle()

    def open_measures(self, wanted: str = "") -> None:
        """To the list of measures, under a filter."""
        self._terminal.press("2")
        self._terminal.until("Åtgärder ·")
        self._terminal.settle()
        if wanted:
            self._terminal.press("/")
            self._terminal.settle()
            self._terminal.press(wanted, "enter")
            self._terminal.until(f"[{wanted}] ·")
        self._terminal.settle()

    def move(self, key: str) -> float:
        """Seconds until the cursor stands elsewhere and no line is still on its way."""
        self._terminal.settle()
        before = self._cursor_line(self._terminal.lines)
        pressed = self._terminal.press(key)

        def moved(lines: list[str]) -> bool:
            here = self._cursor_line(lines)
            return bool(here) and here != before and not any(line.strip().startswith("…") for line in lines)

        return self._terminal.until(_CURSOR, moved) - pressed

    def enter(self) -> float:
        """Seconds from Enter on a municipality to its areas."""
        self._terminal.settle()
        place = self._cursor_line(self._terminal.lines).split()[1]
        return self._to("enter", place)

    def back(self) -> float:
        """Seconds from Esc to the overview."""
        self._terminal.settle()
        return self._to("escape", "Översikt")

    def _to(self, key: str, name: str) -> float:
        pressed = self._terminal.press(key)
        return self._terminal.until(_CURSOR, lambda lines: f"› {name}" in lines[0] and self._cursor_line(lines) != "") - pressed

    @staticmethod
    def _cursor_line(lines: list[str]) -> str:
        return next((line.strip() for line in lines if line.lstrip().startswith(_CURSOR)), "")


def benchmark(runs: int = RUNS) -> Report:
    """Press every key once in each round."""
    with Surroundings() as around, contextlib.ExitStack() as stack:
        few = around.demo_store()
        stores = {"15": few, _MANY: around.grown(few)}

        def start(command: list[str]) -> Terminal:
            return stack.enter_context(Terminal(command, around.environment, around.home))

        bare = Bare(start([sys.executable, "-P", str(Path(__file__).with_name("bare_app.py"))]))
        lists = {size: Radslag(start(around.radslag("demo", "--store", store))) for size, store in stores.items()}
        grounds = {
            size: Radslag(start(around.radslag("demo", "--store", around.copy(store, f"ground-{number}.duckdb"))))
            for number, (size, store) in enumerate(stores.items())
        }
        lists["15"].open_measures("kommun:2083")
        lists[_MANY].open_measures()
        rounds = [_round(bare, lists, grounds, number) for number in range(runs + 1)][1:]
    return _report({case: [one[case] for one in rounds] for case in rounds[0]})


def _round(bare: Bare, lists: dict[str, Radslag], grounds: dict[str, Radslag], number: int) -> dict[str, float]:
    """Seconds by case."""
    step = "up" if number % 2 else "down"
    found = {BARE: bare.press("x")}
    for size, program in lists.items():
        found[f"Down in {size} measures"] = program.move(step)
    found[f"PageDown in {_MANY} measures"] = lists[_MANY].move("pagedown")
    for size, program in grounds.items():
        found[f"Enter into a municipality ({'demo' if size == '15' else _MANY + ' measures'})"] = program.enter()
    found[BARE_ESCAPE] = bare.press("escape")
    for size, program in grounds.items():
        found[f"Esc back ({'demo' if size == '15' else _MANY + ' measures'})"] = program.back()
    return found


def _report(samples: Samples) -> Report:
    report = Report("key → changed screen")
    for case in samples:
        report.add(samples, case, BARE_ESCAPE if "Esc" in case else BARE)
    return report


if __name__ == "__main__":
    sys.exit(run(benchmark, RUNS))
