"""Ways out of the year: to what a line is about, and to a calendar file."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import StoreError
from store.read.meeting import councils
from tui import routes

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.db.backend import Backend
    from store.model.year import YearEntry, YearView
    from tui.app import RadslagApp
    from tui.screens.base import BaseScreen


def _open_indicators(app: RadslagApp, code: str) -> None:
    app.place_code = code
    routes.open_indicators(app)


WAYS: dict[str, Callable[[RadslagApp, str], None]] = {
    "measure": routes.open_measure,
    "plan": routes.open_plan,
    "place": routes.open_place,
    "meeting": routes.open_meeting,
    "indicators": _open_indicators,
}
"""By the kind of target: what opens it. A kind that is not here opens nothing."""


def open_entry(app: RadslagApp, entry: YearEntry) -> bool:
    """Open what the entry is about; False when nothing does."""
    kind, identity = entry.target or ("", "")
    if kind == "indicator":
        routes.open_indicator(app, identity, entry.places[0][0])
    elif kind in WAYS:
        WAYS[kind](app, identity)
    else:
        return False
    return True


def council_of(backend: Backend, place_code: str | None) -> str | None:
    """The council of the municipality last looked at, if it has one."""
    return next((one.id for one in councils(backend) if place_code in dict(one.places)), None)


async def save_calendar(screen: BaseScreen, view: YearView) -> None:
    """Ask where, write the file, say so. A calendar of ours is replaced; any other file is left alone."""
    from store.exporting.calendar import KINDS, calendar_file, is_ours
    from store.exporting.whole_file import write_whole
    from tui.dialogs.form import Form
    from tui.forms.file import file_form, written_path

    words, now = screen.words, screen.radslag.clock.now()
    name = calendar_name(view, screen)
    default = Path.home() / f"radslag-{view.year}.ics"
    count = sum(1 for entry in view.entries if entry.kind in KINDS)
    form = file_form(words("year.calendar_title"), words("year.calendar_about", name=name, count=count), default, words)
    texts = await screen.app.push_screen_wait(Form(form))
    if texts is None:
        return
    path = written_path(texts)

    def write() -> None:
        write_whole({path: calendar_file(view.entries, name, now, words)}, replace=is_ours(path))

    try:
        await asyncio.to_thread(write)
    except StoreError as error:
        screen.tell(words.error(error), refused=True)
        return
    screen.tell(words("year.calendar_saved", path=path))


def calendar_name(view: YearView, screen: BaseScreen) -> str:
    """What the calendar program will call it."""
    return view.council.name if view.council else screen.words("year.calendar_all")
