"""Commit a change, then say so: the same for everything that is edited on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from store.errors import StaleVersion, StoreError
from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.db.backend import Backend

Saved = TypeVar("Saved")


class Saving(BaseScreen):
    """A screen on which something can be changed."""

    async def save(self, what: str, change: Callable[[Backend], Saved]) -> Saved | None:
        """Carry out ``change`` and tell that ``what`` is saved; None when it was refused, which is told too."""
        try:
            return await self.attempt(what, change)
        except StoreError:
            return None

    async def attempt(self, what: str, change: Callable[[Backend], Saved]) -> Saved:
        """The same, for who does something about a refusal. Somebody else's newer version is shown, not overwritten.

        Raises:
            StoreError: it was refused, and that is told already.
        """
        try:
            answer = await self.radslag.gateway.write(change)
        except StoreError as error:
            self.tell(self.words.error(error), refused=True)
            if isinstance(error, StaleVersion):
                self.load()
            raise
        self.tell(self.words("screen.saved", what=what))
        self.load()
        return answer
