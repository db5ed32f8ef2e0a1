"""Reading a plan document for its preview: in threads, told when it takes its time, stopped by Esc."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import work

from store.errors import FileRejected, StoreError
from tui import import_plan_steps
from tui.dialogs.working import Working
from tui.import_plan_steps import PlanBrought
from tui.rows.import_head import Head
from tui.screens.plan_line_edits import PlanLineEdits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from store.errors import Problem
    from store.importing.plan_document.save_plan import Earlier

_SOON = 0.4
"""Seconds a document may take before it is said that it takes its time."""


class PlanReading(PlanLineEdits):
    """What the document is, and what the store knows of it already."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._reading = False
        self._problems: Sequence[Problem] = ()
        self._same: Earlier | None = None

    def compare(self) -> None:
        """Say anew whether the store has such a plan."""
        self.look_for_same()

    def _show(self) -> None:
        raise NotImplementedError

    def _show_head(self) -> None:
        raise NotImplementedError

    @work(group="import", exclusive=True)
    async def read_document(self) -> None:
        """In threads. What takes its time says so, and can be stopped."""
        self._reading, self._problems = True, ()
        self._show()
        working = self._working()
        timer = self.set_timer(_SOON, lambda: self.app.push_screen(working))
        try:
            self.brought = await self._read(working)
            self.steps = [self.brought.review]
        except FileRejected as refused:
            self._problems = refused.problems
        except StoreError as error:
            self.say(Head(self.words.error(error), "", "refused"))
        finally:
            self._reading = False
            timer.stop()
            if working in self.app.screen_stack:
                working.dismiss()
        self._show()
        if self.steps:
            self.query_one("#series").focus()
            self.look_for_same()

    async def _read(self, working: Working) -> PlanBrought:
        ask = self.radslag.gateway.read
        known, places = await ask(import_plan_steps.known)
        document = await asyncio.to_thread(import_plan_steps.read, self._path)
        working.tell(self.words("plan_import.recognising"))
        review, source = await asyncio.to_thread(import_plan_steps.recognised, document, known)
        earlier = await ask(lambda backend: import_plan_steps.earlier(backend, review))
        return PlanBrought(document, review, source, places, earlier)

    def _working(self) -> Working:
        words = self.words
        said = words("plan_import.reading", name=self._path.name)
        return Working(words("plan_import.reading_title"), said, words("plan_import.stop"), self._stop)

    def _stop(self) -> None:
        """Nobody waits for it any longer. Its thread ends by itself, and nobody takes what it found."""
        self.workers.cancel_group(self, "import")
        self.call_later(self.leave)

    @work(group="same", exclusive=True)
    async def look_for_same(self) -> None:
        """Whether a plan of that title is here already."""
        review = self.review
        self._same = await self.ask(lambda backend: import_plan_steps.same_title(backend, review))
        self._show_head()
