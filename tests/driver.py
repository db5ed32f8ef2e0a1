"""Drives the real program over a real demo store: presses keys, waits until it rests, reads the screen as lines of text."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple, Protocol

from textual._compositor import LayoutUpdate
from textual.command import CommandPalette
from textual.events import Callback, Key
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.widgets.bars import Notice
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList
from tui.widgets.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from textual.message import Message
    from textual.pilot import Pilot

    from store.db.backend import Backend, Row
    from store.i18n.translator import Translator
    from tui.app import RadslagApp

_CALM = 2
"""So many times round every queue of messages with nobody at work and nothing heard, and the program rests."""
_GLANCE = 0.002
"""Seconds between two looks at whether anybody is still at work."""
_WAITS_FOR_THE_USER = {"edit", "dialog"}
"""Groups of workers that stand still as long as their dialog is open."""


class Look(NamedTuple):
    """How the program is set."""

    size: tuple[int, int]
    language: str
    theme: str


LOOKS = (
    Look((80, 24), "sv", "radslag-dark"),
    Look((120, 40), "en", "radslag-light"),
)
"""Both sizes, both languages, dark and light; the start is tested in every combination, high contrast too."""


class Ear:
    """Hears every message of the program but those that only ask a queue whether it is through."""

    def __init__(self) -> None:
        self.heard = 0

    def __call__(self, message: Message) -> None:
        """Count one."""
        self.heard += not isinstance(message, Callback)


class Driver:
    """One run of the program, as the coordinator at the keyboard meets it."""

    def __init__(self, app: RadslagApp, pilot: Pilot[int], ear: Ear) -> None:
        self.app, self.pilot, self._ear = app, pilot, ear

    @property
    def words(self) -> Translator:
        """The words of the language the program speaks now."""
        return self.app.words

    @property
    def rows(self) -> RowList:
        """The list the keys go to."""
        focused = self.app.focused
        assert isinstance(focused, RowList), focused
        return focused

    @property
    def place(self) -> str:
        """Name of the screen on top."""
        return type(self.app.screen).__name__

    @property
    def lines(self) -> list[str]:
        """The whole screen, line by line."""
        # A screenshot would be the same words by way of a picture, forty times as dear.
        screen = self.app.screen
        drawn = screen._compositor.render_update(full=True, screen_stack=self.app._background_screens)
        assert isinstance(drawn, LayoutUpdate)
        return ["".join(strip.text for strip in line).replace("\u00a0", " ").rstrip() for line in drawn.strips]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)

    @property
    def breadcrumb(self) -> str:
        """The top line."""
        return self.lines[0]

    @property
    def notice(self) -> str:
        """What stands above the keys, its lines joined."""
        region = self.app.screen.query_one(Notice).region
        return " ".join(" ".join(self.lines[region.y : region.bottom]).split())

    @property
    def key_line(self) -> str:
        """The bottom line."""
        return self.lines[-1]

    @property
    def page(self) -> str:
        """Everything on the pages beside the lists, whether scrolled into sight or not."""
        return "\n".join(paper.text for paper in self.app.screen.query(Paper) if paper.display)

    @property
    def said(self) -> str:
        """The title and sentence above the chart."""
        return self.app.screen.query_one(Said).text.replace("\u00a0", " ")

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, and wait until the program rests after each."""
        for key in keys:
            self.app.post_message(Key("space" if key == " " else key, key if len(key) == 1 else None))
            await self.rest()

    async def type(self, text: str) -> None:
        """Write ``text`` in the field the keys go to, in place of what stands there."""
        field = self.app.focused
        assert isinstance(field, Input), field
        field.value = text
        await self.rest()

    async def go(self, key: str) -> None:
        """Put the cursor of the focused list on the line ``key``."""
        self.rows.select(key)
        await self.rest()
        assert self.rows.cursor_key == key

    async def rest(self) -> None:
        """Wait until every question is answered, every change is committed, and the screen is drawn."""
        async with asyncio.timeout(60):
            calm = 0
            while calm < _CALM:
                while self._busy():  # noqa: ASYNC110  (workers tell nobody when they are through)
                    await asyncio.sleep(_GLANCE)
                await self.app.animator.wait_until_complete()
                before = self._ear.heard
                await self.pilot._wait_for_screen()
                if self._busy() or self._ear.heard > before:
                    calm = 0
                else:
                    calm += 1
                    self.app.screen._on_timer_update()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something that no worker of ours does."""
        async with asyncio.timeout(60):
            while not holds():
                await self.pilot.pause(0.02)

    async def take(self) -> None:
        """Take the palette's first hit: one Enter or two, as the hits were shown already or not."""
        while isinstance(self.app.screen, CommandPalette):
            await self.press("enter")
            await self.pilot.pause(0.1)
        await self.rest()

    async def behind(self, question: Callable[[Backend], list[Row]]) -> list[Row]:
        """Ask the store past the screens."""
        return await self.app.gateway.read(question)

    async def statuses(self, *measures: str) -> list[str]:
        """What the store holds as status of each measure."""
        known: dict[str, str] = dict(await self.behind(lambda backend: backend.rows("SELECT id, status FROM measure")))
        return [known[measure] for measure in measures]

    def _busy(self) -> bool:
        asking = isinstance(self.app.screen, ModalScreen)
        return any(
            not worker.is_finished and not (asking and worker.group in _WAITS_FOR_THE_USER) for worker in self.app.workers
        )


class Start(Protocol):
    """Starts the program; every argument has a default."""

    def __call__(
        self,
        size: tuple[int, int] = ...,
        *,
        language: str | None = ...,
        theme: str | None = ...,
        path: Path | None = ...,
        demo: bool = ...,
    ) -> AbstractAsyncContextManager[Driver]:
        """From the first frame until the store is open and shown."""
