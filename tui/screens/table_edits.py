"""A table nobody has described is described where its import was refused, and then imported."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import work

from store.errors import FileRejected, StoreError
from tui import import_steps, table_steps
from tui.dialogs.form import Form
from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from pathlib import Path

    from store.importing.mapping.open_table import OpenTable
    from tui.dialogs.form_plan import Texts
    from tui.forms.table import Before
    from tui.forms.table_answer import Taken


class TableEdits(BaseScreen):
    """A screen on which a table may turn out to be unknown."""

    def unknown_table(self) -> Path | None:
        """The file that holds it."""
        raise NotImplementedError

    def table_described(self) -> None:
        """It can be read now."""
        raise NotImplementedError

    @work(group="dialog", exclusive=True)
    async def action_map_table(self) -> None:
        """Ask what the columns are until the table can be read, keep the answer, go on with the import."""
        path = self.unknown_table()
        if path is None:
            return
        try:
            table, names = await asyncio.to_thread(table_steps.opened, path)
            known = await self.radslag.gateway.read(lambda backend: table_steps.taken(backend, names))
            name = await self._asked(table, known)
        except StoreError as error:
            self.tell(self.words.error(error), refused=True)
            return
        if name:
            self.tell(self.words("map_table.saved", name=name))
            self.table_described()

    async def _asked(self, table: OpenTable, known: Taken) -> str | None:
        """The name the description is kept under; None when the form was left."""
        before: Before | None = None
        while True:
            plan = await asyncio.to_thread(table_steps.form, table, known, self.words, before)
            texts = await self.app.push_screen_wait(Form(plan))
            if texts is None:
                self.tell(self.words("import_screen.nothing_saved"))
                return None
            refusal = await self._kept(table, texts, known)
            if isinstance(refusal, str):
                return refusal
            before = refusal

    async def _kept(self, table: OpenTable, texts: Texts, known: Taken) -> Before | str:
        """The name, or what stood in the form and why that cannot be kept."""
        from tui.forms.table import Before

        try:
            one = await asyncio.to_thread(table_steps.described, table, texts, known, self.words)
            await self.radslag.gateway.read(lambda backend: import_steps.compared(backend, [one.file]))
            await asyncio.to_thread(table_steps.kept, one.mapping)
        except FileRejected as error:
            return Before(texts, tuple(error.problems))
        except StoreError as error:
            return Before(texts, sentence=self.words.error(error))
        return one.mapping.name
