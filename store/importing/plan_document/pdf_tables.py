"""Tables of a PDF page, from the lines drawn around their cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from store.importing.plan_document.pieces import Cell
from store.importing.plan_document.text_blocks import joined
from store.importing.plan_document.words import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.importing.plan_document.pdf_page import Rule, Run

_SAME = 4.0
"""Points within which two lines are one."""
_FEWEST_COLUMNS, _FEWEST_ROWS = 2, 2
_GAP = 1.7
"""Line heights between two lines of a cell from which they are two paragraphs."""


@dataclass(slots=True)
class Grid:
    """The lines of one table."""

    columns: list[float]
    rows: list[float]
    """From the top down."""
    runs: dict[tuple[int, int], list[Run]] = field(default_factory=dict)

    def place(self, run: Run) -> tuple[int, int] | None:
        """The row and column a run stands in; None outside."""
        x, y = run.middle
        column = next((n for n, (left, right) in enumerate(pairwise(self.columns)) if left - 1 <= x < right + 1), None)
        row = next((n for n, (top, bottom) in enumerate(pairwise(self.rows)) if bottom - 1 <= y < top + 1), None)
        return None if row is None or column is None else (row, column)

    def holds(self, run: Run) -> bool:
        """Whether the run stands in it."""
        return self.place(run) is not None

    def take(self, run: Run) -> None:
        """Put the run into the cell it stands in."""
        if place := self.place(run):
            self.runs.setdefault(place, []).append(run)

    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        """The table's rows that hold anything."""
        edges = [self._edge(column) for column in range(len(self.columns) - 1)]
        made = [
            tuple(Cell(_cell(self.runs.get((row, column), []), edge)) for column, edge in enumerate(edges))
            for row in range(len(self.rows) - 1)
        ]
        return tuple(row for row in made if any(cell.text for cell in row))

    def _edge(self, column: int) -> float:
        """How far to the right words of a column reach; a title across several columns does not count."""
        end = self.columns[column + 1] + 1
        reach = (run.right for (_, at), runs in self.runs.items() if at == column for run in runs)
        return max((right for right in reach if right <= end), default=0.0)


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """The tables that drawn lines make: at least two columns and two rows."""
    upright = [rule for rule in rules if not rule.flat]
    flat = [rule for rule in rules if rule.flat]
    grids = []
    for top, bottom in _regions(upright):
        columns = _apart(rule.left for rule in upright if rule.top <= top + _SAME and rule.bottom >= bottom - _SAME)
        edges = [rule.bottom for rule in flat if bottom - _SAME <= rule.bottom <= top + _SAME]
        rows = _apart([*edges, top, bottom])[::-1]
        if len(columns) > _FEWEST_COLUMNS and len(rows) > _FEWEST_ROWS:
            grids.append(Grid(columns, rows))
    return grids


def _regions(upright: Sequence[Rule]) -> list[tuple[float, float]]:
    """(top, bottom) of stretches of the page that upright lines cover without a break."""
    found: list[tuple[float, float]] = []
    for rule in sorted(upright, key=lambda one: -one.top):
        if found and rule.top >= found[-1][1] - _SAME:
            found[-1] = (found[-1][0], min(found[-1][1], rule.bottom))
        else:
            found.append((rule.top, rule.bottom))
    return found


def _apart(values: Iterable[float]) -> list[float]:
    """The values in order, those that are one counted once."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _SAME:
            found.append(value)
    return found


def _cell(runs: Sequence[Run], edge: float) -> str:
    """Its runs as text: lines joined, a new line where a gap or a bullet shows a new paragraph.

    A word too long for the column is cut where the column ends, at ``edge``, without a hyphen: it is made whole.
    """
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda one: (-round(one.bottom), one.left)):
        if lines and abs(lines[-1][0].bottom - run.bottom) < run.size * 0.5:
            lines[-1].append(run)
        else:
            lines.append([run])
    paragraphs: list[list[str]] = []
    above = 0.0
    cut = False
    for line in lines:
        text = " ".join(run.text.strip() for run in line)
        far = bool(paragraphs) and above - line[0].bottom > line[0].size * _GAP
        if not paragraphs or far or text.startswith("\N{BULLET}"):
            paragraphs.append([])
        if cut and paragraphs[-1] and _is_rest(text):
            paragraphs[-1][-1] += text
        else:
            paragraphs[-1].append(text)
        above = line[0].bottom
        cut = _fills(line, text, edge)
    return "\n".join(joined(parts) for parts in paragraphs)


def _is_rest(text: str) -> bool:
    """Whether a line may begin with the rest of a word: in small letters, and with none of the small words."""
    return text[:1].islower() and text.split(maxsplit=1)[0] not in plain_words("letters", "small_words")


def _fills(line: Sequence[Run], text: str, edge: float) -> bool:
    """Whether the line is one word, or the end of one, and so wide that not one more letter had room in the column.

    A blank at its end shows that the word ended there.
    """
    if line[-1].text[-1:].isspace():
        return False
    letter = (line[-1].right - line[0].left) / max(1, len(text))
    return " " not in text and text[-1:].isalpha() and edge - line[-1].right < letter * _ROOM


_ROOM = 1.3
"""Widths of a letter: letters are not equally wide."""
