"""A table that tells of no measures, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.ledger import Passage

if TYPE_CHECKING:
    from store.importing.plan_document.ledger import Ledger
    from store.importing.plan_document.pieces import Piece


def table_text(ledger: Ledger, piece: Piece) -> Passage:
    """One line a row: the first cell, a colon, the others."""
    lines: list[str] = []
    sources: list[int] = []
    for row, cells in enumerate(piece.rows):
        found = [cell for column in range(len(cells)) if (cell := ledger.cell(piece, row, column))]
        sources += [number for cell in found for number in cell.sources]
        texts = [cell.text for cell in found]
        if texts:
            lines.append(": ".join([texts[0], " \N{MIDDLE DOT} ".join(texts[1:])]) if texts[1:] else texts[0])
    return Passage("\n".join(lines), tuple(sources))
