"""Everything in the store as files, for the archive; and what writing files into a folder has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from store.db.backend import Backend


class StoreFiles(BaseScreen):
    """A screen from which the whole store can be written for the archive. It offers ``export_all``."""

    @work(group="dialog", exclusive=True)
    async def action_export_all(self) -> None:
        """Every table as CSV and JSON."""
        from store.exporting.archive import export_all

        clock = self.radslag.clock
        name = f"radslag-{self.words('revision.archive')}-{clock.today().isoformat()}"
        about = self.words("revision.export_all_about")
        await self.write_files("export_all", about, name, lambda backend, folder: export_all(backend, folder, clock))

    async def write_files(self, what: str, about: str, name: str, write: Callable[[Backend, Path], list[Path]]) -> None:
        """Ask where, write in a thread, say where they are; a refusal is told."""
        from tui.dialogs.form import Form
        from tui.forms.folder import folder_form, own_folder, written_folder

        words, default = self.words, own_folder(self.radslag.settings) / name
        texts = await self.app.push_screen_wait(Form(folder_form(words(f"revision.{what}_title"), about, default, words)))
        if texts is None:
            return
        folder = written_folder(texts)
        written = await self.ask(lambda backend: write(backend, folder))
        if written is not None:
            self.tell(words("export.done", count=len(written), folder=folder))
