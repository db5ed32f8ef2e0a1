"""The user's own store from the screens: found where it is, made where there is none, and opened in place of what was shown."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from store import locations
from store.errors import StoreError
from tui.opening import Opening
from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import Clock
    from store.db.backend import Backend
    from tui.app import RadslagApp


async def found_own_store(app: RadslagApp) -> bool:
    """Open the user's own store, made first when there is none; whether it is open now. A refusal is told.

    To be awaited in a worker of the program (``app.run_worker``), not of a screen: the screens go with the store they showed.
    """
    if await shows_own_store(app):
        return True
    path = own_path(app)
    try:
        made = await asyncio.to_thread(_made, path, app.clock)
    except StoreError as error:
        _tell(app, app.words.error(error), refused=True)
        return False
    opening = await app.change_store(Opening(path))
    await opening.wait()
    if app.gateway.is_open:
        _tell(app, app.words("own_store.made" if made else "own_store.opened", path=path), refused=False)
    return app.gateway.is_open


async def shows_own_store(app: RadslagApp) -> bool:
    """Whether what is open holds the user's own plans, not the sample plans with their invented statuses."""
    return app.gateway.is_open and await app.gateway.read(_kind) == "own"


def own_path(app: RadslagApp) -> Path:
    """The file that was asked for when the program was started; else the one everybody has."""
    opening = app.gateway.opening
    return locations.own_store() if opening.demo or app.gateway.is_open else opening.path


def _kind(backend: Backend) -> str:
    from store.db.connect import store_kind

    return store_kind(backend)


def _made(path: Path, clock: Clock) -> bool:
    """Make the store unless it is there. It is built under another name: an interrupted start leaves no half store behind.

    Raises:
        StoreUnreachable: the folder cannot be made or written in.
    """
    from store.own_store import create_own_store

    if path.exists():
        return False
    building = path.with_name(f".{path.name}.building")
    building.unlink(missing_ok=True)
    create_own_store(building, clock)
    building.rename(path)
    return True


def _tell(app: RadslagApp, sentence: str, *, refused: bool) -> None:
    if isinstance(app.screen, BaseScreen):
        app.screen.tell(sentence, refused=refused)
