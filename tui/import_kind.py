"""Which preview some files need, and which store a plan goes to. What can be found out is not asked."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tui import import_steps
from tui.own_store_steps import found_own_store, shows_own_store
from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from textual.screen import Screen

    from tui.app import RadslagApp


async def screen_for(app: RadslagApp, paths: Sequence[Path]) -> Screen[None] | None:
    """The preview of the files, over a store that is open; None when somebody said no, or was told why not.

    To be awaited in a worker of the program: a plan may open another store, and with it other screens.
    """
    if await asyncio.to_thread(import_steps.only_forms, paths):
        from tui.screens.import_forms import FormImportScreen

        return FormImportScreen(paths) if await _is_open(app) else None
    _tell(app, app.words("plan_import.looking"))
    kinds = await asyncio.to_thread(import_steps.kinds_of, paths)
    _tell(app, "")
    if any(kind != "statistics" for kind in kinds):
        if len(paths) > 1:
            _tell(app, app.words("plan_import.one_at_a_time"), refused=True)
            return None
        if kinds != ["unsure"] or await _is_plan(app, paths[0]):
            return await _plan_screen(app, paths[0], is_folder=kinds == ["plan_folder"])
    from tui.screens.import_files import ImportScreen

    return ImportScreen(paths) if await _is_open(app) else None


async def _plan_screen(app: RadslagApp, path: Path, *, is_folder: bool) -> Screen[None] | None:
    """A plan goes to the user's own store; among the samples only if she says so."""
    if not await _store_chosen(app):
        return None
    if is_folder:
        from tui.screens.import_plan_folder import PlanFolderScreen

        return PlanFolderScreen(path)
    from tui.screens.import_plan import PlanImportScreen

    return PlanImportScreen(path)


async def _store_chosen(app: RadslagApp) -> bool:
    if not app.gateway.is_open or await shows_own_store(app):
        return await _is_open(app)
    from tui.dialogs.pick import Pick
    from tui.forms.plan_line_picks import which_store_pick

    chosen = await app.push_screen_wait(Pick(which_store_pick(app.words)))
    return await found_own_store(app) if chosen == "own" else chosen is not None


async def _is_open(app: RadslagApp) -> bool:
    return app.gateway.is_open or await found_own_store(app)


async def _is_plan(app: RadslagApp, path: Path) -> bool:
    """Asked only of a file that has a plan's words and nothing that reads as measures."""
    from tui.dialogs.pick import Pick
    from tui.forms.plan_line_picks import what_file_pick

    return await app.push_screen_wait(Pick(what_file_pick(path.name, app.words))) == "plan"


def _tell(app: RadslagApp, sentence: str, *, refused: bool = False) -> None:
    if isinstance(app.screen, BaseScreen):
        app.screen.tell(sentence, refused=refused)
