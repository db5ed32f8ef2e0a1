"""The rows of a measure table, with merged and continued cells made whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importing.plan_document.area_titles import explicit_title
from store.importing.plan_document.columns import Columns, find_columns, role_of
from store.importing.plan_document.ledger import NOTHING, Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.area_draft import GoalDraft
    from store.importing.plan_document.ledger import Ledger
    from store.importing.plan_document.pieces import Cell, Piece

_CARRIED_WHEN_MERGED = frozenset(
    {"area", "goal", "cause", "who", "partners", "start", "due", "follow_up", "indicator", "status", "measure"}
)
_CARRIED_WHEN_EMPTY = frozenset({"area", "goal"})
_FEWEST = 2


@dataclass(slots=True)
class TableRow:
    """One row: what stands under each role, and under headings nobody knows."""

    cells: dict[str, Passage] = field(default_factory=dict)
    others: list[tuple[str, Passage]] = field(default_factory=list)
    """(heading, text) of the columns that become text to the measure."""
    group: Passage = NOTHING
    """The title that stood across the table above it."""
    goal_carried: bool = False
    """Whether its goal stands in a row above it."""
    certain: bool = True
    over: GoalDraft | None = None
    """The goal whose heading stands over the table, when the row has none of its own."""

    def get(self, role: str) -> Passage:
        """What stands under the role."""
        return self.cells.get(role, NOTHING)


@dataclass(slots=True)
class MeasureTable:
    """A table whose rows are measures or goals."""

    columns: Columns
    rows: list[TableRow]
    headings: tuple[int, ...] = ()
    """Sentences that are only column headings."""


def read_table(ledger: Ledger, piece: Piece, before: Columns | None = None) -> MeasureTable | None:
    """The table as rows of roles; None when it tells of no measures.

    ``before`` are the columns of the table above it: one without a heading and as wide goes on there.
    """
    columns = find_columns(piece.rows)
    if columns is None and before and len(before.roles) == max(len(row) for row in piece.rows) and not _labels_first(piece):
        columns = Columns(-1, before.roles, before.headings)
    if columns is None:
        return None
    reader = _Reader(ledger, piece, columns)
    for number in range(len(piece.rows)):
        reader.take(number)
    return MeasureTable(columns, reader.rows, tuple(reader.headings))


def is_group(row: Sequence[Cell]) -> bool:
    """Whether one cell is all there is: the first, across the table, in capitals or named as an area; another, so named.

    A PDF does not tell that a cell goes across: its text stands in the column under its middle.
    """
    filled = [cell for cell in row if cell.text]
    if len(filled) != 1 or not row[0].text:
        return len(filled) == 1 and explicit_title(filled[0].text) is not None
    text = row[0].text
    return all(cell.merged for cell in row[1:]) or text.isupper() or explicit_title(text) is not None


def _labels_first(piece: Piece) -> bool:
    """Whether the first column holds labels, so that the table is a form and not the rest of the one above."""
    labels = [row[0].text for row in piece.rows if row and row[0].text]
    known = [text for text in labels if len(text.split()) <= _LABEL_WORDS and role_of(text)]
    return len(known) * 2 > len(labels)


_LABEL_WORDS = 3


class _Reader:
    def __init__(self, ledger: Ledger, piece: Piece, columns: Columns) -> None:
        self.ledger, self.piece, self.columns = ledger, piece, columns
        self.rows: list[TableRow] = []
        self.headings: list[int] = []
        self._group = NOTHING

    def take(self, number: int) -> None:
        cells = [self.ledger.cell(self.piece, number, column) for column in range(len(self.piece.rows[number]))]
        filled = [cell for cell in cells if cell]
        if number == self.columns.heading_row or self._is_heading(cells):
            self.headings += [source for cell in cells for source in cell.sources]
        elif len(filled) == 1 and (number < self.columns.heading_row or self._across(number)):
            self._group = filled[0]
        elif filled and number > self.columns.heading_row and not _is_sum(cells):
            self._row(number, cells)
        else:
            self.headings += [source for cell in cells for source in cell.sources]

    def _row(self, number: int, cells: list[Passage]) -> None:
        row = TableRow(group=self._group)
        for column, role in enumerate(self.columns.roles):
            passage = cells[column] if column < len(cells) else NOTHING
            put(row, role, self.columns.headings[column], passage)
        above = self.rows[-1] if self.rows else None
        if above and self._goes_on(row):
            _lengthen(above, row)
            return
        if above:
            self._carry(row, above, number)
        self.rows.append(row)

    def _carry(self, row: TableRow, above: TableRow, number: int) -> None:
        """Give the row what stands once for several rows."""
        for column, role in enumerate(self.columns.roles):
            merged = column < len(self.piece.rows[number]) and self.piece.rows[number][column].merged
            if row.get(role) or not above.get(role):
                continue
            if (merged and role in _CARRIED_WHEN_MERGED) or (role in _CARRIED_WHEN_EMPTY and row.get("measure")):
                row.cells[role] = above.get(role)
                row.goal_carried = row.goal_carried or role == "goal"
                row.certain = row.certain and merged

    def _goes_on(self, row: TableRow) -> bool:
        """Whether it is the rest of the row above, cut by a page's edge: nothing new begins in it."""
        key = "measure" if "measure" in self.columns.roles else "goal"
        if row.get(key) and row.get(key).text[:1].islower():
            return all(cell.text[:1].islower() for cell in row.cells.values() if cell)
        return not row.get(key) and not row.get("goal") and not row.get("area")

    def _is_heading(self, cells: list[Passage]) -> bool:
        """The heading row again, on a new page."""
        texts = [cell.text.casefold().strip(" :?.*") for cell in cells]
        known = [heading.casefold() for heading in self.columns.headings]
        return any(texts) and texts[: len(known)] == known[: len(texts)]

    def _across(self, number: int) -> bool:
        """Whether the row's one text goes across the whole table, as the name of an area over its rows."""
        return len(self.columns.roles) > 1 and is_group(self.piece.rows[number])


def _is_sum(cells: Sequence[Passage]) -> bool:
    """Whether a row only adds up those above it: "Summa", and figures."""
    words = [cell.text for cell in cells if cell and not _FIGURES.fullmatch(cell.text)]
    return len(words) == 1 and _SUM.fullmatch(words[0]) is not None


_SUM = re.compile(r"(del)?summa|totalt?|summering", re.IGNORECASE)
_FIGURES = re.compile(r"[\d\s.,%-]+(tkr|kr|mkr)?", re.IGNORECASE)


def put(row: TableRow, role: str, heading: str, passage: Passage) -> None:
    """What stands under a role; under one that has no field of its own, or is taken, it is text after its heading."""
    if not passage:
        return
    if role and role not in _TEXT_ROLES and role not in row.cells:
        row.cells[role] = passage
    elif role in _SEVERAL:
        row.cells[role] = row.get(role).and_then(passage)
    else:
        row.others.append((heading.strip(), passage))


_SEVERAL = frozenset({"who", "partners", "cause"})
"""Roles that several columns may have."""
_TEXT_ROLES = frozenset({"detail", "comment", "resources", "follow_up", "indicator"})


def _lengthen(row: TableRow, rest: TableRow) -> None:
    for role, passage in rest.cells.items():
        row.cells[role] = row.get(role).and_then(passage, " " if passage.text[:1].islower() else "\n")
    for heading, passage in rest.others:
        at = next((n for n, (name, _) in enumerate(row.others) if name == heading), None)
        if at is None:
            row.others.append((heading, passage))
        else:
            row.others[at] = (heading, row.others[at][1].and_then(passage, " "))
