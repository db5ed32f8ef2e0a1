"""Columns of a list fitted into a width, and text fitted into a column."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.widgets.row_source import Column

GAP = 2
"""Cells between two columns."""
EDGE = 2
"""Cells to the left of the first column: the cursor sign and the mark."""


class Placed(NamedTuple):
    """A column that is shown: which cell of a row it takes, and how wide it is."""

    number: int
    column: Column
    width: int


def placed(columns: Sequence[Column], width: int) -> list[Placed]:
    """The columns a list of ``width`` cells has room for; what is left over goes to those that grow."""
    shown = [(number, column) for number, column in enumerate(columns) if column.need <= width]
    free = width - EDGE - sum(column.width for _, column in shown) - GAP * max(0, len(shown) - 1)
    shares = sum(column.grow for _, column in shown)
    return [Placed(number, column, max(1, column.width + _share(column.grow, free, shares))) for number, column in shown]


def _share(grow: int, free: int, shares: int) -> int:
    return free * grow // shares if shares else 0


def fitted(text: str, width: int, *, right: bool) -> str:
    """``text`` in exactly ``width`` cells, cut with an ellipsis when it is longer."""
    length = cell_len(text)
    if length > width:
        return set_cell_size(text, width - 1) + "…" if width > 1 else set_cell_size(text, width)
    return " " * (width - length) + text if right else text + " " * (width - length)
