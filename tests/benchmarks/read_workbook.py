"""Reading a statistics workbook against what the Excel reader alone takes for the same sheets.

    python tests/benchmarks/read_workbook.py [--runs N] [--json] [--file WORKBOOK]

The workbook is made here, of the size of Brå's municipal NTU tables with three periods more than it has today: 53 tables of 333
places and six periods, limits for the last one, a seventh of the cells markers. ``read_file`` is the whole way from disk to
series with values, checks for damage and far-off cells included; the baseline unpacks the same sheets into Polars frames and
stops there. In this process, both in turn in every round.
"""

from __future__ import annotations

import csv
import random
import sys
import tempfile
import time
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).parents[2]))

import fastexcel
import polars as pl
import xlsxwriter

from store.importing.formats.recognise import read_file
from tests.benchmarks.report import Report, Samples, Unmeasurable, run

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 15
TARGET = 2.0
OURS, FASTEXCEL, POLARS = "read_file", "fastexcel, as text", "Polars' read_excel"
_TABLES, _PLACES = 53, 333
_PERIODS = ("2017–2018", "2019–2020", "2021–2022", "2023–2024", "2025–2026", "2027–2028")


def write_workbook(path: Path) -> None:
    """A workbook of the real one's size and shape; the figures are drawn with a fixed seed."""
    draw = random.Random(5)
    known = csv.DictReader(resources.files("store").joinpath("reference/places.csv").read_text("utf-8").splitlines())
    places = [row["name"] for row in known if row["kind"] in ("country", "county", "municipality")]
    places += [f"Stadsdelsomr. {number}" for number in range(_PLACES - len(places))]
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        book.add_worksheet("Innehåll").write(0, 0, "Innehållsförteckning")
        title = "Tabell 1. Antal individer som medverkat i NTU"
        _write(book, "Tabell 1", title, [[None, place, *(draw.randint(54, 900) for _ in _PERIODS)] for place in places])
        for number in range(1, _TABLES + 1):
            title = f"Tabell 3.{number} Fråga {number} i det egna bostadsområdet, enligt NTU. Andel (%)"
            _write(book, f"Tabell 3.{number}", title, [[None, place, *_shares(draw)] for place in places])


def _write(book: xlsxwriter.Workbook, name: str, title: str, rows: list[list[object]]) -> None:
    sheet = book.add_worksheet(name)
    limits = [f"Konfidensintervall (95 %) {end} gräns {_PERIODS[-1]}" for end in ("undre", "övre")]
    heading = [None, name, *_PERIODS, *limits[: len(rows[0]) - 2 - len(_PERIODS)]]
    for number, row in enumerate([["Tillbaka"], [], [None, title], [], heading, *rows]):
        sheet.write_row(number, 0, row)


def _shares(draw: random.Random) -> list[object]:
    """Six shares and the limits of the last; a marker instead in every seventh cell."""
    values = [draw.choice(("..", "x", ".", "-")) if draw.random() < 1 / 7 else draw.uniform(2, 60) for _ in _PERIODS]
    last = values[-1]
    return [*values, *((last - 2, last + 2) if isinstance(last, float) else ("..", ".."))]


def benchmark(runs: int = RUNS) -> Report:
    """Read the workbook in each way once in every round."""
    samples: Samples = {}
    with tempfile.TemporaryDirectory(prefix="radslag-benchmark-") as folder:
        path = Path(folder) / "ntu.xlsx"
        write_workbook(path)
        found = read_file(path)
        if found.problems or len(found.series) != _TABLES:
            raise Unmeasurable(f"the workbook made here is not read as it should be: {found.problems[:1]}")
        ways = {FASTEXCEL: lambda: _all_sheets(path), POLARS: lambda: _polars(path), OURS: lambda: read_file(path)}
        for number in range(runs + 1):
            for name, read in ways.items():
                samples.setdefault(name, []).extend([_seconds(read)] if number else [])
    report = Report("reading a workbook")
    report.add(samples, FASTEXCEL, FASTEXCEL)
    report.add(samples, POLARS, FASTEXCEL)
    report.add(samples, OURS, FASTEXCEL, TARGET)
    return report


def _all_sheets(path: Path) -> object:
    reader = fastexcel.read_excel(path)
    return [reader.load_sheet(name, header_row=None, skip_rows=0, dtypes="string").to_polars() for name in reader.sheet_names]


def _polars(path: Path) -> object:
    return pl.read_excel(path, sheet_id=0, has_header=False)


def _seconds(read: Callable[[], object]) -> float:
    start = time.perf_counter()
    kept = read()
    taken = time.perf_counter() - start
    del kept  # giving the memory back is nobody's waiting time
    return taken


if __name__ == "__main__":
    sys.exit(run(benchmark, RUNS))
