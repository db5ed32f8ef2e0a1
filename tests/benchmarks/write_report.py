"""The whole report of Hedemora's plan as Word, against what python-docx and Matplotlib alone take for the same.

    python tests/benchmarks/write_report.py [--runs N] [--json]

Ours is the whole way: every figure read from a demo store, the report put together, written, packed and renamed. The baseline
has the finished report in its hands and writes its headings, paragraphs, tables and charts the way the two libraries' own
introductions do, without styles, widths, headers, text alternatives or labels. In this process, both in turn in every round.
"""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).parents[2]))

import docx
from docx.shared import Inches
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as Picture

from store.clock import SystemClock
from store.db.connect import open_store
from store.demo import create_demo
from store.i18n.translator import Translator
from store.report.build import build_report
from store.report.document import Bullets, Fields, Figure, Heading, PageBreak, Paragraph, Table
from store.report.formats import Format
from store.report.wanted import ReportKind, ReportWanted
from store.report.write import write_report
from tests.benchmarks.report import Report, Samples, run

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as WordFile

    from store.db.backend import Backend
    from store.report.document import Document

RUNS = 9
TARGET = 3.0
OURS, BARE, ONLY_WRITING = "report of a plan as Word", "bare python-docx and Matplotlib", "the same, only written"


def benchmark(runs: int = RUNS) -> Report:
    """Make the report in each way once in every round."""
    samples: Samples = {}
    with tempfile.TemporaryDirectory(prefix="radslag-benchmark-") as folder:
        store, target = Path(folder) / "demo.duckdb", Path(folder) / "plan.docx"
        create_demo(store, SystemClock())
        with contextlib.closing(open_store(store, SystemClock())) as backend:
            made = _built(backend)
            ways: dict[str, Callable[[], object]] = {
                BARE: lambda: _bare(made, target),
                ONLY_WRITING: lambda: write_report(made, Format.DOCX, target),
                OURS: lambda: write_report(_built(backend), Format.DOCX, target),
            }
            for number in range(runs + 1):
                for name, way in ways.items():
                    samples.setdefault(name, []).extend([_seconds(way)] if number else [])
    report = Report("writing a report")
    report.add(samples, BARE, BARE)
    report.add(samples, ONLY_WRITING, BARE)
    report.add(samples, OURS, BARE, TARGET)
    return report


def _built(backend: Backend) -> Document:
    return build_report(backend, ReportWanted(ReportKind.PLAN, "HED"), Translator("sv"), SystemClock())


def _bare(made: Document, target: Path) -> None:
    word = docx.Document()
    word.add_heading(made.title, 0)
    for block in made.blocks:
        _bare_block(word, block)
    word.save(str(target))


def _bare_block(word: WordFile, block: object) -> None:
    match block:
        case Heading(level, text):
            word.add_heading(text, level)
        case Paragraph(text, _):
            word.add_paragraph(text)
        case Bullets(items):
            for item in items:
                word.add_paragraph(item, style="List Bullet")
        case PageBreak():
            word.add_page_break()  # type: ignore[no-untyped-call]
        case Fields(rows):
            _bare_table(word, rows)
        case Table() | Figure():
            _bare_caption(word, block)


def _bare_caption(word: WordFile, block: Table | Figure) -> None:
    match block:
        case Table():
            word.add_paragraph(block.caption, style="Caption")
            _bare_table(word, (block.headings, *block.rows))
        case Figure():
            word.add_paragraph(block.caption, style="Caption")
            word.add_picture(_bare_picture(block), width=Inches(6.3))


def _bare_table(word: WordFile, rows: tuple[tuple[str, ...], ...]) -> None:
    table = word.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _bare_picture(drawn: Figure) -> io.BytesIO:
    picture = Picture(figsize=(6.5, 2.9), dpi=200)
    axes: Any = picture.add_subplot()
    for series in (drawn.series, *drawn.others):
        where = [point.position for point in series.points]
        axes.plot(where, [point.value for point in series.points], label=series.name)
        if all(point.low is not None for point in series.points):
            axes.fill_between(where, [point.low for point in series.points], [point.high for point in series.points], alpha=0.2)
    for level in (drawn.target, drawn.baseline):
        if level is not None:
            axes.axhline(level)
    axes.legend()
    file = io.BytesIO()
    FigureCanvasAgg(picture).print_png(file)  # type: ignore[no-untyped-call]
    file.seek(0)
    return file


def _seconds(way: Callable[[], object]) -> float:
    start = time.perf_counter()
    way()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(run(benchmark, RUNS))
