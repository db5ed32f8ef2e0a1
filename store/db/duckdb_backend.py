"""DuckDB behind the :class:`Backend` interface, its errors turned into ours.

Bound by measured facts of duckdb 2.0: results stream and must be fetched whole; one cursor per thread; only ``duckdb.Error``
covers every error the engine raises.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import duckdb

from store.db.engine_errors import commit_error

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.db.backend import Row


_CTRL_C = "Query interrupted"
"""What Python's own interrupt becomes within the engine; a question that is cut off by us ends in an error of the engine's."""


class DuckBackend:
    """One DuckDB cursor on an open file."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: str) -> None:
        self._connection = connection
        self.path = path

    def rows(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""
        try:
            return self._connection.execute(sql, list(params)).fetchall()
        except duckdb.Error as error:
            raise commit_error(error, self.path) from error
        except RuntimeError as error:
            if str(error) == _CTRL_C:
                raise KeyboardInterrupt from error
            raise

    def count(self, sql: str, params: Sequence[object] = ()) -> int:
        """How many rows the statement touched."""
        [(touched,)] = self.rows(sql, params)
        return int(touched)

    def script(self, sql: str) -> None:
        """Run several statements."""
        try:
            self._connection.execute(sql).fetchall()
        except duckdb.Error as error:
            raise commit_error(error, self.path) from error

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit at the end of the block, or roll back."""
        self.script("BEGIN TRANSACTION")
        try:
            yield
            self.script("COMMIT")
        except BaseException:
            # A commit that failed has already ended the transaction; then there is nothing left to roll back.
            with contextlib.suppress(duckdb.Error):
                self._connection.execute("ROLLBACK").fetchall()
            raise

    def sibling(self) -> DuckBackend:
        """A cursor of its own on the same file."""
        return DuckBackend(self._connection.cursor(), self.path)

    def interrupt(self) -> None:
        """End the running query at once; the cursor stays usable."""
        self._connection.interrupt()

    def close(self) -> None:
        """Close this cursor."""
        self._connection.close()
