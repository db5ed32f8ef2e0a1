"""The headings of a table: made into names that are all different, and found again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.importing.formats.labels import fold, tidy
from store.importing.formats.sheets import column_letters
from store.importing.mapping.shapes import Across, Shape
from store.importing.mapping.when import read_when
from store.importing.mapping.where import read_where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importing.mapping.grid import Grid
    from store.importing.mapping.model import Mapping
    from store.importing.mapping.shapes import Dates

WITHIN = 30
"""Rows that are not empty, among which the headings are looked for."""
_LONGEST = 120


class FoundTable(NamedTuple):
    """A table in a grid: the grid, the position of its heading row among the rows, and the names of its columns."""

    grid: Grid
    position: int
    names: tuple[str, ...]

    @property
    def header_row(self) -> int:
        """The heading row's number in the file."""
        return self.grid.rows[self.position].number


def names_of(cells: tuple[str, ...], first_column: int = 0) -> tuple[str, ...]:
    """A name for each column up to the last that has a heading.

    One without a heading is called by its letter, ``(C)``; the second of the same name ``Andel (2)``.
    """
    headings = [tidy(cell[: 4 * _LONGEST])[:_LONGEST].strip() for cell in cells]
    while headings and not headings[-1]:
        headings.pop()
    taken: set[str] = set()
    last: dict[str, int] = {}
    """Highest number given to a heading so far: hundreds of the same are not counted from the start each time."""
    names: list[str] = []
    for column, heading in enumerate(headings):
        name = wanted = heading or f"({column_letters(column + first_column)})"
        count = last.get(wanted, 1)
        while fold(name) in taken:
            count += 1
            name = f"{wanted} ({count})"
        last[wanted] = count
        taken.add(fold(name))
        names.append(name)
    return tuple(names)


def is_across(name: str, across: Across, dates: Dates | None) -> bool:
    """Whether the heading is itself a period, or a place."""
    return bool(read_when(name, dates) if across is Across.PERIOD else read_where(name).code)


def find_tables(mapping: Mapping, grids: list[Grid]) -> list[FoundTable]:
    """Every sheet in which the mapping knows its table again."""
    wanted = mapping.table.sheet
    searched = [grid for grid in grids if wanted is None or not grid.sheet or fold(grid.sheet) == fold(wanted)]
    tables = (_find(mapping, grid) for grid in searched)
    return [table for table in tables if table]


def candidates(grid: Grid, header_row: int | None) -> Iterator[FoundTable]:
    """Rows that may be the heading row, from the top."""
    for position, row in enumerate(grid.rows[: None if header_row else WITHIN]):
        if header_row in (None, row.number):
            yield FoundTable(grid, position, names_of(row.cells, grid.first_column))


def _find(mapping: Mapping, grid: Grid) -> FoundTable | None:
    wanted = {fold(heading) for heading in mapping.table.headings}
    for table in candidates(grid, mapping.table.header_row):
        if _fits(mapping, wanted, table.names):
            return table
    return None


def _fits(mapping: Mapping, wanted: set[str], names: tuple[str, ...]) -> bool:
    across = mapping.table.across
    if mapping.table.shape is Shape.LONG or across is None:
        return {fold(name) for name in names} == wanted
    rest = {fold(name) for name in names if not is_across(name, across, mapping.cells.dates)}
    return rest == wanted and len(rest) < len(names)
