"""A first idea of a table nobody has described: where its headings are, what its columns seem to be, how its cells are written.

Nothing is read on a guess alone: the user sees it, mends it, and says what the table is about.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.importing.formats.labels import fold
from store.importing.formats.problem_list import rejected, shorten
from store.importing.formats.units import unit_of
from store.importing.mapping.cell_values import has_percent_sign, is_number
from store.importing.mapping.draft import ColumnDraft, MappingDraft
from store.importing.mapping.grid import read_grids
from store.importing.mapping.guess_roles import guess_roles
from store.importing.mapping.headings import candidates
from store.importing.mapping.marks import guess_marks
from store.importing.mapping.roles import Role
from store.importing.mapping.row_fields import text_at
from store.importing.mapping.shapes import Across
from store.importing.mapping.shares import cells_in_doubt
from store.importing.mapping.when import dates_of
from store.model.codes import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping as Pairs

    from store.importing.mapping.grid import Grid
    from store.importing.mapping.headings import FoundTable

_SAMPLES = 3


def guess_mapping(
    name: str, content: bytes, *, sheet: str | None = None, header_row: int | None = None, roles: Pairs[Role, str] | None = None
) -> MappingDraft:
    """What the content seems to be; ``sheet``, ``header_row`` and ``roles`` (role → column) where the user knows better.

    Raises:
        FileRejected: broken, too large, or nothing that looks like a table.
        InvalidValue: a column that is not there.
    """
    return guess_in(name, read_grids(name, content), sheet=sheet, header_row=header_row, roles=roles)


def guess_in(
    name: str,
    grids: list[Grid],
    *,
    sheet: str | None = None,
    header_row: int | None = None,
    roles: Pairs[Role, str] | None = None,
) -> MappingDraft:
    """As :func:`guess_mapping`, of a file that is open already.

    Raises:
        FileRejected: nothing that looks like a table.
        InvalidValue: a column that is not there.
    """
    table = _wanted_table(name, grids, sheet, header_row)
    cells = _cells(table)
    return _with_facts(_draft(name, table, grids, cells).with_roles(roles or {}), cells)


def as_said(draft: MappingDraft, grids: list[Grid], said: Pairs[int, Role]) -> MappingDraft:
    """The draft with what the columns at some positions are said to be, and what their cells then tell: unit, marks, scale.

    ``grids`` are those it was made of, or their first rows.

    Raises:
        FileRejected: its table is not there.
    """
    table = _wanted_table(draft.file, grids, draft.sheet, draft.header_row)
    return _with_facts(draft.with_said(said), _cells(table))


def _wanted_table(name: str, grids: list[Grid], sheet: str | None, header_row: int | None) -> FoundTable:
    wanted = [grid for grid in grids if sheet is None or fold(grid.sheet) == fold(sheet)]
    if sheet is not None and not wanted:
        raise rejected(name, "mapping.no_such_sheet", given=sheet, sheets=", ".join(grid.sheet for grid in grids[:20]))
    table = best_table(wanted, header_row)
    if table is None:
        raise rejected(name, "mapping.no_table")
    return table


def _cells(table: FoundTable) -> list[list[str]]:
    """The cells below the headings, by column."""
    rows = [row.cells for row in table.grid.rows[table.position + 1 :]]
    return [[text_at(row, at) for row in rows] for at in range(len(table.names))]


def best_table(grids: list[Grid], header_row: int | None) -> FoundTable | None:
    """The first sheet with something like a table, at its likeliest heading row; None when there is none."""
    tables = [table for table in (_table(grid, header_row) for grid in grids) if table]
    return next((table for table in tables if _has_numbers_below(table)), tables[0] if tables else None)


def _table(grid: Grid, header_row: int | None) -> FoundTable | None:
    rows = [table for table in candidates(grid, header_row) if table.position < len(grid.rows) - 1]
    if header_row is not None:
        return rows[0] if rows else None
    widest = max((_filled(table) for table in rows), default=0)
    wide = [table for table in rows if _filled(table) >= max(2, (widest + 1) // 2)]
    return next((table for table in wide if _has_numbers_below(table)), wide[0] if wide else None)


def _filled(table: FoundTable) -> int:
    return sum(bool(cell.strip()) for cell in table.grid.rows[table.position].cells)


def _has_numbers_below(table: FoundTable) -> bool:
    return any(is_number(cell) for row in table.grid.rows[table.position + 1 : table.position + 4] for cell in row.cells)


def _draft(name: str, table: FoundTable, grids: list[Grid], cells: list[list[str]]) -> MappingDraft:
    roles, across = guess_roles(table.names, cells)
    return MappingDraft(
        file=name,
        sheet=table.grid.sheet,
        header_row=table.header_row,
        first_column=table.grid.first_column,
        columns=tuple(
            ColumnDraft(heading, _samples(column), role, is_sure)
            for heading, column, (role, is_sure) in zip(table.names, cells, roles, strict=True)
        ),
        across=across,
        rows=len(table.grid.rows) - table.position - 1,
        other_sheets=tuple(grid.sheet for grid in grids if grid is not table.grid),
    )


def _with_facts(draft: MappingDraft, cells: list[list[str]]) -> MappingDraft:
    """The draft with what its values and periods tell: marks, unit, scale, what a date stands for."""

    def under(*roles: Role) -> list[str]:
        return [text for one, column in zip(draft.columns, cells, strict=True) if one.role in roles for text in column]

    values = under(Role.VALUE, Role.LOW, Role.HIGH, Role.ACROSS)
    spans = under(Role.PERIOD)
    if draft.across is Across.PERIOD:
        spans = [one.name for one in draft.columns if one.role is Role.ACROSS]
    return replace(
        draft,
        marks=guess_marks(values + under(Role.N)),
        dates=dates_of(spans),
        unit=_unit(draft, values),
        is_scale_in_doubt=cells_in_doubt(values),
    )


def _unit(draft: MappingDraft, values: list[str]) -> Unit | None:
    if any(has_percent_sign(cell) for cell in values):
        return Unit.PERCENT
    column = draft.column(Role.VALUE)
    said = unit_of(column.name) if column else Unit.NUMBER
    return None if said is Unit.NUMBER else said


def _samples(cells: list[str]) -> tuple[str, ...]:
    unique = dict.fromkeys(shorten(cell) for cell in cells[:200] if cell.strip())
    return tuple(unique)[:_SAMPLES]
