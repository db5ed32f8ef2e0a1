"""What every preview of an import has: the question, the list and its detail or a page of problems, and the way out."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

from textual.containers import Container
from textual.widgets import Static

from store.errors import FileRejected, StoreError
from tui.rows.problem_blocks import problem_blocks, problem_count
from tui.screens.base import BaseScreen
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from store.db.backend import Backend
    from store.errors import Problem
    from tui.commands.entry import Command
    from tui.rows.import_head import Head

Saved = TypeVar("Saved")
Read = TypeVar("Read")


class PreviewScreen(BaseScreen):
    """Leaving it before anything is saved leaves everything as it was."""

    CSS_PATH = "../styles/import_files.tcss"
    saving = False
    _reading = False
    _problems: Sequence[Problem] = ()

    def body(self) -> ComposeResult:
        """The question, what it is about, lines and the one under the cursor; or a page of problems."""
        yield Static("", markup=False, id="question")
        yield Static("", markup=False, id="told")
        with Container(classes="split"):
            yield RowList(id="series", classes="list")
            yield Paper(id="detail", classes="detail")
        yield Paper(id="problems")

    def offered(self) -> tuple[Command, ...]:
        """Nothing is undone here: the preview would no longer be true."""
        return tuple(command for command in super().offered() if command.id != "undo")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While it is saved there is no way back."""
        if action in {"back", "reload"} and self.saving:
            return False
        return super().check_action(action, parameters)

    def action_back(self) -> None:
        """Leave without saving, and say so."""
        super().action_back()
        if isinstance(self.app.screen, BaseScreen):
            self.app.screen.tell(self.words("import_screen.nothing_saved"))

    def load(self) -> None:
        """Read the files the first time; after that only say anew what is known, in the language of now."""
        if not self.has_read and not self._problems and not self._reading:
            self.read_files()
        self._show()

    def action_reload(self) -> None:
        """Read the files again: one may have been mended."""
        self.read_files()

    def action_apply_import(self) -> None:
        """Save. The work is the program's, not the screen's: who goes elsewhere meanwhile is told there."""
        self.saving = True
        self._show()
        self.app.run_worker(self.save(), group="edit")

    @property
    def has_read(self) -> bool:
        """Whether what the files say is known."""
        raise NotImplementedError

    def read_files(self) -> object:
        """Start a worker that reads the files with `read_all`, and then compares."""
        raise NotImplementedError

    def reading_head(self, number: int) -> Head:
        """What is said while file ``number``, from 0, is read."""
        raise NotImplementedError

    async def save(self) -> None:
        """Save with `commit`."""
        raise NotImplementedError

    def _show(self) -> None:
        """Show everything that is known."""
        raise NotImplementedError

    async def read_all(self, read: Callable[[Callable[[int], object]], Read]) -> Read | None:
        """In a thread, which nothing can stop: when the screen is left meanwhile, nobody takes what it found.

        ``read`` is given what it is to call as it comes to each file. None when the files were refused; why is then known.
        """
        self._reading, self._problems = True, ()
        self._show()
        loop = asyncio.get_running_loop()
        found: Read | None = None
        try:
            found = await asyncio.to_thread(read, lambda number: loop.call_soon_threadsafe(self._at_file, number))
        except FileRejected as refused:
            self._problems = refused.problems
        self._reading = False
        return found

    def _at_file(self, number: int) -> None:
        if self._reading and self in self.app.screen_stack:
            self.say(self.reading_head(number))

    def compare(self) -> object:
        """Make the preview anew: the store said otherwise by now."""
        raise NotImplementedError

    def say(self, head: Head) -> None:
        """The two lines above."""
        question = self.query_one("#question", Static)
        question.update(head.question)
        question.set_class(head.tone == "refused", "-refused")
        self.query_one("#told", Static).update(head.told)

    def show_problems(self, problems: Sequence[Problem], why: str) -> None:
        """Everything that was wrong, on a page of its own."""
        from tui.rows.import_head import Head

        self.say(Head(self.words("import_screen.refused", count=problem_count(problems)), why, "refused"))
        page = self.query_one("#problems", Paper)
        page.show(problem_blocks(problems, self.words))
        page.focus()

    async def commit(self, change: Callable[[Backend], Saved], said: Callable[[Saved], str]) -> None:
        """Save, leave, and tell it where the user is by then; a refusal is told too, and the preview made anew."""
        saved: Saved | None = None
        refusal: StoreError | None = None
        try:
            saved = await self.radslag.gateway.write(change)
        except StoreError as error:
            refusal = error
        self.saving = False
        if saved is not None:
            self.leave()
        elif self in self.app.screen_stack:
            self.compare()
        top = self.app.screen
        if isinstance(top, BaseScreen):
            top.tell(said(saved) if saved is not None else self.words.error(refusal), refused=saved is None)  # type: ignore[arg-type]

    def leave(self) -> None:
        """Back to where the import was asked for. A view that was opened meanwhile is loaded anew."""
        if self in self.app.screen_stack:
            while self in self.app.screen_stack:
                self.app.pop_screen()
        elif isinstance(self.app.screen, BaseScreen):
            self.app.screen.load()
