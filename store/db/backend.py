"""The small interface all SQL goes through. One text with ``$1`` parameters serves DuckDB now and PostgreSQL later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

Row = tuple[Any, ...]
"""What a query gives, column by column."""


class Backend(Protocol):
    """One conversation with a store. Not to be shared between threads: ask for a :meth:`sibling`."""

    def rows(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        """All rows of a query. Raises :class:`store.errors.StoreError`."""

    def count(self, sql: str, params: Sequence[object] = ()) -> int:
        """How many rows an INSERT, UPDATE or DELETE touched."""

    def script(self, sql: str) -> None:
        """Run several statements without parameters (migrations only)."""

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing: commits at the end of the block, rolls back when an error leaves it."""

    def sibling(self) -> Backend:
        """Another conversation with the same open store, for another thread."""

    def interrupt(self) -> None:
        """End what this conversation is waiting for."""

    def close(self) -> None:
        """End the conversation. Closing the first one closes the store."""
