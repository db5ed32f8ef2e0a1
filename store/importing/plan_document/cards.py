"""Tables on their side and forms: the first column says what each row is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.importing.plan_document.columns import Columns, role_of
from store.importing.plan_document.table_rows import MeasureTable, TableRow, put

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importing.plan_document.ledger import Ledger, Passage
    from store.importing.plan_document.pieces import Cell, Piece

_FEWEST = 2
_LABEL_WORDS = 4
_MOST_LABELS = 12


def read_card(ledger: Ledger, piece: Piece) -> MeasureTable | None:
    """A table whose first column is labels: one measure a column, or a form of label and value; None when it is neither."""
    roles = [_role(row[0]) if row else "" for row in piece.rows]
    known = {role for role in roles if role}
    if len(known) < _FEWEST or "measure" not in known or not is_labels(piece):
        return None
    labels = [row[0].text for row in piece.rows]
    rows, headings = _forms(ledger, piece) if _is_form(piece) else _by_column(ledger, piece, roles)
    rows = [row for row in rows if row.get("measure")]
    return MeasureTable(Columns(-1, tuple(roles), tuple(labels)), rows, tuple(headings)) if rows else None


def is_labels(piece: Piece) -> bool:
    """Whether the first column holds labels, so that the table is no rest of the one above it."""
    first = [row[0] for row in piece.rows if row and row[0].text]
    return len([cell for cell in first if _role(cell)]) * 2 >= max(1, len(first))


def _role(cell: Cell) -> str:
    return role_of(cell.text) if len(cell.text.split()) <= _LABEL_WORDS else ""


def _is_form(piece: Piece) -> bool:
    """Whether labels and values take turns on every row: nothing but labels stands in the third column, or nothing at all."""
    third = [row[2] for row in piece.rows if len(row) > _FEWEST and row[2].text]
    return all(_role(cell) for cell in third)


def _forms(ledger: Ledger, piece: Piece) -> tuple[list[TableRow], list[int]]:
    """A measure for each "Åtgärd" down the form, with the pairs after it; those above the first are told of the first."""
    rows = [TableRow()]
    headings: list[int] = []
    for label, value, cell in _pairs(ledger, piece):
        role = _role(cell)
        if role == "measure" and value and rows[-1].get("measure"):
            rows.append(TableRow())
        put(rows[-1], role, cell.text, value)
        headings += label.sources
    return rows, headings


def _pairs(ledger: Ledger, piece: Piece) -> Iterator[tuple[Passage, Passage, Cell]]:
    for number, row in enumerate(piece.rows):
        for column in range(0, len(row), _FEWEST):
            label, value = ledger.cell(piece, number, column), ledger.cell(piece, number, column + 1)
            if label or value:
                yield label, value, row[column]


def _by_column(ledger: Ledger, piece: Piece, roles: list[str]) -> tuple[list[TableRow], list[int]]:
    rows = []
    for column in range(1, max(len(row) for row in piece.rows)):
        row = TableRow()
        for number, role in enumerate(roles):
            put(row, role, piece.rows[number][0].text, ledger.cell(piece, number, column))
        rows.append(row)
    return rows, [source for number in range(len(roles)) for source in ledger.cell(piece, number, 0).sources]


class AreaCard(NamedTuple):
    """A table of labels and values that names an area but no measure."""

    title: Passage
    others: list[Passage]
    headings: list[int]


def area_card(ledger: Ledger, piece: Piece) -> AreaCard | None:
    """What a small table says of the tables that follow it; None when it names no area."""
    if len(piece.rows) > _MOST_LABELS or not piece.rows:
        return None
    pairs = [(ledger.cell(piece, row, 0), ledger.cell(piece, row, 1)) for row in range(len(piece.rows))]
    area = next((value for label, value in pairs if value and role_of(label.text) == "area"), None)
    if area is None:
        return None
    others = [label.and_then(value, ": ") for label, value in pairs if value and value is not area]
    return AreaCard(area, others, [one for label, value in pairs if not value or value is area for one in label.sources])
