"""A report made in threads: read from the store, then laid out and written, stopped when nobody wants it any longer."""

from __future__ import annotations

import asyncio
from threading import Event
from typing import TYPE_CHECKING

from store.report.build import build_report
from store.report.errors import ReportCancelled
from store.report.file_name import file_name, free_path, own_template
from store.report.write import write_report

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from store.clock import Clock
    from store.report.document import Document
    from tui.forms.report import ReportAnswer
    from tui.gateway import Gateway


class ReportMaking:
    """One report on its way. :meth:`stop` may be called at any time from the event loop."""

    def __init__(self, answer: ReportAnswer, templates: Path, clock: Clock) -> None:
        self._answer, self._templates, self._clock = answer, templates, clock
        self._stopped = Event()
        self._reading: asyncio.Task[Document] | None = None

    @property
    def name(self) -> str:
        """What the file is called when no other has that name."""
        return file_name(self._answer.wanted, self._answer.format, self._answer.words)

    def stop(self) -> None:
        """End the question that is under way, and let no file come of it."""
        self._stopped.set()
        if self._reading is not None:
            self._reading.cancel()

    async def make(self, gateway: Gateway, tell: Callable[[int], None]) -> Path:
        """Read, then write; ``tell`` hears in the event loop how many percent are written.

        Raises:
            StoreError: it could not be read or written, or was stopped (ReportCancelled); no file is left.
        """
        answer, loop = self._answer, asyncio.get_running_loop()
        target = await asyncio.to_thread(free_path, answer.folder, self.name)
        reading = asyncio.ensure_future(
            gateway.read(lambda backend: build_report(backend, answer.wanted, answer.words, self._clock))
        )
        self._reading = reading
        try:
            document = await reading
        except asyncio.CancelledError:
            if self._stopped.is_set():
                raise ReportCancelled(path=target) from None
            raise
        try:
            await asyncio.to_thread(
                write_report,
                document,
                answer.format,
                target,
                template=own_template(self._templates, answer.format),
                progress=lambda done, of: _tell(loop, tell, done * 100 // max(of, 1)),
                cancelled=self._stopped.is_set,
            )
        except asyncio.CancelledError:
            self._stopped.set()  # The thread is left to itself: it is to stop, and to leave nothing.
            raise
        return target


def _tell(loop: asyncio.AbstractEventLoop, tell: Callable[[int], None], percent: int) -> None:
    if not loop.is_closed():
        loop.call_soon_threadsafe(tell, percent)
