"""Many rows in one statement: a hundred times faster than one INSERT each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend


def insert_rows(backend: Backend, table: str, columns: tuple[str, ...], rows: Sequence[Sequence[object]]) -> None:
    """Insert ``rows`` (each as long as ``columns``) into ``table``. Names come from our code, never from a file."""
    if not rows:
        return
    if not all(name.isidentifier() for name in (table, *columns)):
        raise ValueError(f"not a name: {table} {columns}")
    lists = ", ".join(f"unnest(${position})" for position in range(1, len(columns) + 1))
    statement = f"INSERT INTO {table} ({', '.join(columns)}) SELECT {lists}"
    backend.rows(statement, [list(column) for column in zip(*rows, strict=True)])
