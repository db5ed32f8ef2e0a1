"""When there is no store to show: what happened, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType

from store.errors import FileRejected, StoreError, StoreMissing
from store.locations import demo_store
from store.said_path import said_path
from tui.dialogs.entry import Entry
from tui.opening import Opening
from tui.routes import choose_import, import_dropped, open_new_plan
from tui.screens.base import BaseScreen, bindings
from tui.widgets.blocks import Blank, Block, Item, Paragraph, Title
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from tui.commands.entry import Command

_HERE = ("open", "next_theme", "next_language", "help", "palette", "leave")
"""The commands that need no store. There is nothing behind this screen to go to."""


class WelcomeScreen(BaseScreen):
    """A greeting the first time, with the ways to a first plan; a refusal in plain words else, with the ways round it."""

    CSS_PATH = "../styles/welcome.tcss"
    OFFERS = ("open",)
    BINDINGS: ClassVar[list[BindingType]] = [one for one in bindings(*OFFERS) if isinstance(one, Binding) and one.id in _HERE]

    def __init__(self, error: StoreError) -> None:
        super().__init__()
        self._error = error

    def body(self) -> ComposeResult:
        """What happened, then the choices."""
        yield Paper(id="greeting")
        yield RowList(id="choices")

    def place_name(self) -> str:
        """The screen's name."""
        return self.words("screen.welcome")

    def offered(self) -> tuple[Command, ...]:
        """Only what needs no store."""
        return tuple(command for command in super().offered() if command.id in _HERE)

    def on_mount(self) -> None:
        """The keys go to the choices."""
        super().on_mount()
        self.query_one(RowList).focus()

    def load(self) -> None:
        """Say what happened, list the ways on."""
        self.query_one(Paper).show(self._blocks())
        first_time = isinstance(self._error, StoreMissing)
        keys = ("demo", "document", "plan", "file", "leave") if first_time else ("demo", "file", "again", "leave")
        rows = [
            ListRow(key, (Cell(self.words(f"welcome.{key}")), Cell(self.words(f"welcome.{key}_help"), "muted"))) for key in keys
        ]
        self.query_one(RowList).show((Column("", 26), Column("", 20, grow=1)), FixedRows(rows))

    def on_paste(self, event: events.Paste) -> None:
        """Her plan dropped on the terminal: the shortest way in."""
        if isinstance(self._error, StoreMissing):
            self.app.run_worker(import_dropped(self.radslag, event.text), group="dialog", exclusive=True)

    @on(RowList.Chosen)
    async def choice(self, message: RowList.Chosen) -> None:
        """One of the ways on."""
        match message.key:
            case "demo":
                await self.radslag.change_store(Opening(demo_store(), demo=True))
            case "file":
                self.ask_for_file()
            case "again":
                await self.radslag.change_store(self.radslag.gateway.opening)
            case "document":
                self.app.run_worker(choose_import(self.radslag), group="dialog", exclusive=True)
            case "plan":
                open_new_plan(self.radslag)
            case _:
                await self.radslag.action_leave()

    @work(group="dialog", exclusive=True)
    async def ask_for_file(self) -> None:
        """Which file?"""
        text = await self.app.push_screen_wait(Entry([self.words("welcome.file")], self.words, key="file"))
        if text:
            await self.radslag.change_store(Opening(said_path(text)))

    def action_open(self) -> None:
        """Take the way under the cursor."""
        self.query_one(RowList).choose()

    def _blocks(self) -> list[Block]:
        if isinstance(self._error, StoreMissing):
            path = str(self._error.details["path"])
            return [Title(self.words("welcome.title")), Blank(), Paragraph(self.words("welcome.what")), Blank(),
                    Paragraph(self.words("welcome.no_store", path=path), "muted")]  # fmt: skip
        blocks: list[Block] = [
            Title(self.words("welcome.refused")),
            Blank(),
            Paragraph(self.words.error(self._error), "urgent"),
        ]
        if isinstance(self._error, FileRejected):
            blocks += [Blank(), *(Item("·", self.words.problem(problem)) for problem in self._error.problems[:20])]
        return blocks
