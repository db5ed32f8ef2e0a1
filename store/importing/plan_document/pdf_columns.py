"""Tables of a PDF page that has drawn no lines around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importing.plan_document.lineless_forms import find_form
from store.importing.plan_document.lineless_tables import Found, PlacedLine, Stretch, find_lineless, is_heading_row
from store.importing.plan_document.words import is_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.lineless_tables import Rows
    from store.importing.plan_document.pdf_page import Run

_SAME_LINE = 0.4
_AT_THE_TOP = 4
"""Lines of a page within which a table of the page before may go on, below a running head."""


@dataclass(slots=True)
class LinelessTable:
    """A table, and which runs of the page are in it."""

    rows: Rows
    edges: tuple[float, ...]
    first_letters: set[int] = field(default_factory=set)
    """Of its runs: what they are known by."""
    to_the_end: bool = False
    """Whether nothing but a page number stands below it on the page."""

    def holds(self, run: Run) -> bool:
        """Whether the run is in it."""
        return run.first in self.first_letters

    def cells(self) -> Rows:
        """Its rows."""
        return self.rows


def find_in_columns(runs: Sequence[Run], edges: tuple[float, ...] = ()) -> list[LinelessTable]:
    """The page's tables without lines; ``edges`` are those of the columns of one that filled the page before to its foot."""
    gathered = _lines(runs)
    lines = [_placed(line) for line in gathered]
    found: list[LinelessTable] = []
    at = 0
    while at < len(lines):
        table = _table_at(lines, at, edges if not found and at < _AT_THE_TOP else ())
        if table is None:
            at += 1
            continue
        end = at + table.length
        letters = {run.first for line in gathered[at:end] for run in line}
        rest = [" ".join(part.text for part in line.parts) for line in lines[end:]]
        last = all(is_all("noise", "page", text) for text in rest)
        found.append(LinelessTable(table.rows, table.edges, letters, to_the_end=last))
        at = end
    return found


def _table_at(lines: Sequence[PlacedLine], at: int, edges: tuple[float, ...]) -> Found | None:
    if is_heading_row(lines[at]):
        return find_lineless(lines[at:])
    goes_on = find_lineless(lines[at:], edges) if edges and len(lines[at].parts) > 1 else None
    return goes_on or find_form(lines[at:])


def _lines(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs line by line down the page, each from left to right."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda one: (-one.bottom, one.left)):
        if lines and abs(lines[-1][0].bottom - run.bottom) < run.size * _SAME_LINE:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _placed(line: Sequence[Run]) -> PlacedLine:
    size = max(run.size for run in line) or 1.0
    parts = tuple(Stretch(run.left, run.right, run.text.strip()) for run in line)
    return PlacedLine(-line[0].bottom / size, parts, size, all(run.bold for run in line), even=False)
