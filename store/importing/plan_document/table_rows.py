"""The rows of a measure table, with merged and continued cells made whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importing.plan_document.columns import Columns, find_columns, role_of
from store.importing.plan_document.ledger import NOTHING, Passage

if TYPE_CHECKING:
    from store.importing.plan_document.ledger import Ledger
    from store.importing.plan_document.pieces import Piece

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
    if columns is None and before and len(before.roles) == max(len(row) for row in piece.rows):
        columns = Columns(-1, before.roles, before.headings)
    if columns is None:
        return None
    reader = _Reader(ledger, piece, columns)
    for number in range(len(piece.rows)):
        reader.take(number)
    return MeasureTable(columns, reader.rows, tuple(reader.headings))


def read_card(ledger: Ledger, piece: Piece) -> MeasureTable | None:
    """A table on its side: the first column says what each row is, one measure a column."""
    roles = [role_of(row[0].text) if row else "" for row in piece.rows]
    known = [role for role in roles if role]
    width = max((len(row) for row in piece.rows), default=0)
    if len(set(known)) < _FEWEST or len(known) * 2 < len(roles) or "measure" not in known or width < _FEWEST:
        return None
    rows = []
    for column in range(1, width):
        row = TableRow()
        for number, role in enumerate(roles):
            _put(row, role, piece.rows[number][0].text, ledger.cell(piece, number, column))
        if row.get("measure"):
            rows.append(row)
    headings = [source for number in range(len(roles)) for source in ledger.cell(piece, number, 0).sources]
    return MeasureTable(Columns(-1, tuple(roles), tuple(row[0].text for row in piece.rows)), rows, tuple(headings))


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
        elif filled and number > self.columns.heading_row:
            self._row(number, cells)
        else:
            self.headings += [source for cell in cells for source in cell.sources]

    def _row(self, number: int, cells: list[Passage]) -> None:
        row = TableRow(group=self._group)
        for column, role in enumerate(self.columns.roles):
            passage = cells[column] if column < len(cells) else NOTHING
            _put(row, role, self.columns.headings[column], passage)
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
        """Whether the row's one text goes across the whole table."""
        row = self.piece.rows[number]
        merged = sum(cell.merged for cell in row)
        return bool(row) and bool(row[0].text) and (merged == len(row) - 1 or len(row) == 1) and len(self.columns.roles) > 1


def _put(row: TableRow, role: str, heading: str, passage: Passage) -> None:
    if not passage:
        return
    if role and role not in _TEXT_ROLES and role not in row.cells:
        row.cells[role] = passage
    elif role in _SEVERAL:
        row.cells[role] = row.get(role).and_then(passage)
    else:
        row.others.append((heading.strip(), passage))


_SEVERAL = frozenset({"who", "partners"})
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
