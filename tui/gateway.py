"""The only door from the screens to the store. Everything slow happens in threads; the event loop never waits for a query.

Reads run beside each other, each on a cursor of its own. Writes run one at a time, each in one transaction, and are shielded:
closing a screen can not cut a commit in two.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.clock import Clock
    from store.db.backend import Backend
    from tui.opening import Opening

Answer = TypeVar("Answer")


class Gateway:
    """Opens one store and carries questions and changes to it."""

    def __init__(self, opening: Opening, clock: Clock) -> None:
        self.opening = opening
        self.clock = clock
        self._backend: Backend | None = None
        self._opened = asyncio.Event()
        self._write_turn = asyncio.Lock()
        self.written = 0
        """How many changes have been tried. An answer asked for under another number may be out of date."""
        self._asking: dict[asyncio.Future[Any], Backend] = {}
        """Questions on their way, each with the cursor it is put on."""

    @property
    def is_open(self) -> bool:
        """Whether the store is open."""
        return self._backend is not None

    async def open(self) -> None:
        """Open the store in a thread; the engine itself is first imported there.

        Raises:
            StoreError: it cannot be opened.
        """
        self._backend = await asyncio.to_thread(self._open)
        self._opened.set()

    async def read(self, question: Callable[[Backend], Answer]) -> Answer:
        """Put a question in a thread and return its answer. Cancelling ends the query at once."""
        await self._opened.wait()
        cursor = self._cursor()
        asking = asyncio.ensure_future(asyncio.to_thread(question, cursor))
        self._asking[asking] = cursor
        # Whoever asked may be cancelled once, or twice: the cursor is closed when its thread is out of the engine, not before.
        asking.add_done_callback(self._answered)
        try:
            return await asyncio.shield(asking)
        except asyncio.CancelledError:
            if asking in self._asking:
                cursor.interrupt()
            raise

    async def write(self, change: Callable[[Backend], Answer]) -> Answer:
        """Carry out a change in one transaction; returns only after the commit.

        Raises:
            StoreError: nothing of it was saved.
        """
        await self._opened.wait()
        return await asyncio.shield(self._write(change))

    async def close(self) -> None:
        """End running questions, let a write finish, close the store. A thread left inside the engine would crash at exit."""
        for cursor in self._asking.values():
            cursor.interrupt()
        await asyncio.gather(*self._asking, return_exceptions=True)
        async with self._write_turn:
            if self._backend is not None:
                await asyncio.to_thread(self._backend.close)
                self._backend = None

    async def _write(self, change: Callable[[Backend], Answer]) -> Answer:
        async with self._write_turn:
            cursor = self._cursor()
            try:
                return await asyncio.to_thread(_in_transaction, cursor, change)
            finally:
                self.written += 1
                cursor.close()

    def _answered(self, asking: asyncio.Future[Any]) -> None:
        self._asking.pop(asking).close()
        if not asking.cancelled():
            asking.exception()  # what a question that was cut off says is no news; having asked, nobody warns of it

    def _cursor(self) -> Backend:
        if self._backend is None:
            raise asyncio.CancelledError
        return self._backend.sibling()

    def _open(self) -> Backend:
        from store.db.connect import open_store
        from store.demo import open_demo

        if self.opening.demo:
            return open_demo(self.opening.path, self.clock)
        return open_store(self.opening.path, self.clock)


def _in_transaction(cursor: Backend, change: Callable[[Backend], Answer]) -> Answer:
    with cursor.transaction():
        return change(cursor)
