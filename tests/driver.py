"""Drives the real program over a real demo store: presses keys, waits until it rests, reads the screen as lines of text."""

from __future__ import annotations

import asyncio
import html
import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from textual.command import CommandPalette
from textual.events import Key
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

    from textual.pilot import Pilot

    from store.db.backend import Backend, Row
    from store.i18n.translator import Translator
    from tui.app import RadslagApp

_CELL = 12.2
"""Width of a cell in Rich's SVG."""
_PIECE = re.compile(r'<text [^>]*?x="([\d.]+)"[^>]*?clip-path="url\(#[^)]*?-line-(\d+)\)">(.*?)</text>', re.DOTALL)
_CALM = 3
"""So many times round every queue of messages with nobody at work, and the program rests."""
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


class Driver:
    """One run of the program, as the coordinator at the keyboard meets it."""

    def __init__(self, app: RadslagApp, pilot: Pilot[int]) -> None:
        self.app, self.pilot = app, pilot

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
        return drawn_lines(self.app.export_screenshot(), self.app.size.height)

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
                await self.pilot.pause(0.008)
                calm = 0 if self._busy() else calm + 1

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


def drawn_lines(svg: str, height: int) -> list[str]:
    """The lines of a screenshot, each piece of text in its column."""
    lines = [""] * height
    for left, number, content in _PIECE.findall(svg):
        column = round(float(left) / _CELL)
        lines[int(number)] = lines[int(number)].ljust(column) + html.unescape(content).replace("\u00a0", " ")
    return [line.rstrip() for line in lines]
