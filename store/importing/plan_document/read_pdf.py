"""A PDF into pieces: lines in the order of the file, larger and bolder ones as headings, drawn tables as tables."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from store.importing.formats.problem_list import rejected
from store.importing.plan_document.pdf_columns import find_in_columns
from store.importing.plan_document.pdf_guard import guard
from store.importing.plan_document.pdf_page import page_rules, page_runs
from store.importing.plan_document.pdf_tables import find_grids
from store.importing.plan_document.read_text import pieces_of
from store.importing.plan_document.text_lines import Line, with_running_heads

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pypdfium2 as pdfium

    from store.importing.plan_document.pdf_columns import LinelessTable
    from store.importing.plan_document.pdf_page import Run
    from store.importing.plan_document.pdf_tables import Grid
    from store.importing.plan_document.pieces import Piece

_MOST_PAGES = 300
_NEW_PARAGRAPH = 1.6
"""Line heights between two lines from which a paragraph ends."""
_ONE_AT_A_TIME = threading.Lock()
"""The library speaks with one thread at a time."""


def read_pdf(name: str, content: bytes) -> tuple[list[Piece], tuple[str, ...]]:
    """The pieces, and what could not be read: pages that are pictures, pages after the three hundredth.

    Raises:
        FileRejected: broken, protected by a password, or far larger unpacked than a plan.
    """
    import pypdfium2 as pdfium

    guard(name, content)
    with _ONE_AT_A_TIME:
        try:
            document = pdfium.PdfDocument(content)
        except pdfium.PdfiumError as error:
            locked = "password" in str(error).casefold()
            raise rejected(name, "plan_document.locked" if locked else "plan_document.broken_pdf") from error
        try:
            return _read(document)
        except pdfium.PdfiumError as error:
            raise rejected(name, "plan_document.broken_pdf") from error
        finally:
            document.close()


def _read(document: pdfium.PdfDocument) -> tuple[list[Piece], tuple[str, ...]]:
    lines: list[Line] = []
    unread: list[str] = []
    sizes: Counter[float] = Counter()
    edges: tuple[float, ...] = ()
    for number in range(min(len(document), _MOST_PAGES)):
        page = document[number]
        found, edges = _page_lines(page, number + 1, sizes, edges)
        if not found and "pages_without_text" not in unread:
            unread.append("pages_without_text")
        lines += found
        page.close()
    if len(document) > _MOST_PAGES:
        unread.append("pages_cut")
    usual = sizes.most_common(1)[0][0] if sizes else 1.0
    measured = [replace(line, size=line.size / usual) for line in lines]
    return pieces_of(with_running_heads(measured)), tuple(unread)


def _page_lines(
    page: pdfium.PdfPage, number: int, sizes: Counter[float], edges: tuple[float, ...]
) -> tuple[list[Line], tuple[float, ...]]:
    """Lines of text, with a table in the place of its first words and empty lines between paragraphs.

    ``edges`` are where the columns of a table without lines began that may go on here; returned are those for the next page.
    """
    runs = page_runs(page)
    for run in runs:
        sizes[run.size] += len(run.text)
    tables, edges = _tables(page, runs, edges)
    lines: list[Line] = []
    shown: list[Grid | LinelessTable] = []
    last: Run | None = None
    for run in runs:
        inside = next((one for one in tables if one.holds(run)), None)
        if inside is None:
            _add(lines, run, last, number)
            last = run
        elif not any(inside is one for one in shown):
            shown.append(inside)
            lines += [Line("", number), Line("", number, rows=inside.cells()), Line("", number)]
            last = None
    return lines, edges


def _tables(
    page: pdfium.PdfPage, runs: Sequence[Run], edges: tuple[float, ...]
) -> tuple[list[Grid | LinelessTable], tuple[float, ...]]:
    """Tables in drawn lines first; what is in none of them may stand in columns."""
    grids = find_grids(page_rules(page))
    free: list[Run] = []
    for run in runs:
        grid = next((one for one in grids if one.holds(run)), None)
        if grid is None:
            free.append(run)
        else:
            grid.take(run)
    lineless = find_in_columns(free, edges)
    return [*grids, *lineless], lineless[-1].edges if lineless and lineless[-1].to_the_end else ()


def _add(lines: list[Line], run: Run, last: Run | None, number: int) -> None:
    """Put a run after the one before: on its line, on the next, or after an empty one."""
    text = run.text.strip()
    if last and lines and abs(last.bottom - run.bottom) < run.size * 0.4:
        lines[-1] = Line(f"{lines[-1].text} {text}", number, lines[-1].size, lines[-1].bold and run.bold)
        return
    if last and (last.bottom - run.bottom > run.size * _NEW_PARAGRAPH or run.bottom > last.bottom or last.size != run.size):
        lines.append(Line("", number))
    lines.append(Line(text, number, run.size, run.bold))
