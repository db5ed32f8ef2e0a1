"""How far a report has come, and whether anybody still wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.report.document import Figure, Table
from store.report.errors import ReportCancelled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from store.report.document import Block, Document

_PICTURE = 20
"""A picture takes about as long as so many rows of a table."""


def weight(block: Block) -> int:
    """How much work a block is, in rows of a table."""
    if isinstance(block, Table):
        return 1 + len(block.rows)
    return _PICTURE if isinstance(block, Figure) else 1


class Pace:
    """Counts the rows that are done, tells the caller, and stops the work when the caller no longer wants it.

    Args:
        document: what is written.
        target: where; for the sentence when it is stopped.
        progress: called with (done, all) now and then, always in rising order, the last time with (all, all).
        cancelled: asked as often; True stops the work.
    """

    def __init__(
        self,
        document: Document,
        target: Path,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._all = sum(weight(block) for block in document.blocks) + 1
        self._done = 0
        self._target = target
        self._progress = progress
        self._cancelled = cancelled

    def step(self, rows: int = 1) -> None:
        """So many rows more are done; never quite all before :meth:`finish`.

        Raises:
            ReportCancelled: nobody wants the rest.
        """
        self._done = min(self._done + rows, self._all - 1)
        self.look()
        self._tell()

    def look(self) -> None:
        """Ask whether to go on, with nothing new done.

        Raises:
            ReportCancelled: nobody wants the rest.
        """
        if self._cancelled is not None and self._cancelled():
            raise ReportCancelled(path=self._target)

    def finish(self) -> None:
        """Everything is on the disk."""
        self._done = self._all
        self._tell()

    def _tell(self) -> None:
        if self._progress is not None:
            self._progress(self._done, self._all)
