"""Läs in planmapp: plans as ``radslag export plan`` wrote them, checked, shown, saved together or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work

from store.errors import FileRejected, StoreError
from tui import import_plan_steps
from tui.rows.plan_folder_rows import folder_blocks, folder_head, folder_rows, plan_columns
from tui.screens.base import BaseScreen, bindings
from tui.screens.preview import PreviewScreen
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from textual.binding import BindingType

    from store.errors import Problem
    from store.importing.plan_folder import PlanFolder


class PlanFolderScreen(PreviewScreen):
    """The plans of the folder, and what is in the one under the cursor."""

    OFFERS = ("save_plan_import", "next_pane", "mask_personal")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._read: PlanFolder | None = None
        self._problems: Sequence[Problem] = ()
        self._mask = False

    def place_name(self) -> str:
        """The view's name."""
        return self.words("plan_import.folder_name")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to save, or to mask."""
        if action == "save_plan_import":
            return self._read is not None and bool(self._read.plans) and not self.saving
        if action == "mask_personal":
            return self._read is not None and bool(self._read.personal) and not self._mask
        return False if action == "undo" else super().check_action(action, parameters)

    def load(self) -> None:
        """Read the folder the first time; after that only say anew what is known, in the language of now."""
        if self._read is None and not self._problems:
            self.compare()
        else:
            self._show()

    def action_reload(self) -> None:
        """Read the folder again: it may have been mended."""
        self.compare()

    @work(group="compare", exclusive=True)
    async def compare(self) -> None:
        """Read and check, without writing anything."""
        self._read, self._problems = None, ()
        try:
            self._read = await self.radslag.gateway.read(lambda backend: import_plan_steps.folder(backend, self._path))
        except FileRejected as refused:
            self._problems = refused.problems
        except StoreError as error:
            self.tell(self.words.error(error), refused=True)
        if self in self.app.screen_stack:
            self._show()
            if self._read:
                self.query_one("#series").focus()

    def action_mask_personal(self) -> None:
        """Stars where personal data stand, when it is saved."""
        self._mask = True
        self._show()

    def action_save_plan_import(self) -> None:
        """Save. The work is the program's, not the screen's."""
        self.saving = True
        self._show()
        self.app.run_worker(self._save(), group="edit")

    async def _save(self) -> None:
        clock, role, mask = self.radslag.clock, self.radslag.role, self._mask
        await self.commit(
            lambda backend: import_plan_steps.folder_saved(backend, self._path, clock, role=role, mask=mask),
            lambda count: self.words("plan_import.folder_saved", count=count),
        )
        if isinstance(self.app.screen, BaseScreen):
            self.app.screen.load()

    @on(RowList.Highlighted, "#series")
    def plan_highlighted(self, message: RowList.Highlighted) -> None:
        """The page follows the cursor."""
        if self._read:
            self.query_one("#detail", Paper).show(folder_blocks(self._read, message.key, self.words))

    def _show(self) -> None:
        self.query_one(".split").display = self._read is not None
        self.query_one("#problems", Paper).display = bool(self._problems)
        if self._problems:
            self.show_problems(self._problems, self.words("plan_import.refused_why"))
        elif self._read:
            self.say(folder_head(self._path.name, self._read, self.words, mask=self._mask, saving=self.saving))
            self.query_one("#series", RowList).show(plan_columns(self.words), folder_rows(self._read, self.words))
        self.refresh_bars()
