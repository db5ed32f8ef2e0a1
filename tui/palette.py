"""Ctrl+P: every command of the screen, and a jump to anything that has a name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import CommandPalette, DiscoveryHit, Hit, Provider
from textual.content import Content

from store.clean import clean
from store.read.find import named_ids, places_with_plan
from tui import routes
from tui.commands.entry import key_sign
from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.command import Hits
    from textual.fuzzy import Matcher

    from store.db.backend import Backend
    from tui.app import RadslagApp


class ScreenCommands(Provider):
    """The commands of the screen the palette was opened on."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for label, help_text, run in self._commands():
            yield DiscoveryHit(label, run, help=help_text)

    async def search(self, query: str) -> Hits:
        """Those that fit."""
        matcher = self.matcher(query)
        for label, help_text, run in self._commands():
            if (score := matcher.match(label)) > 0:
                yield Hit(score, matcher.highlight(label), run, help=help_text)

    def _commands(self) -> list[tuple[str, str, Callable[[], object]]]:
        screen = self.screen
        if not isinstance(screen, BaseScreen):
            return []
        return [
            (
                f"{screen.words(command.label_key)}  {key_sign(command.keys)}",
                screen.words(command.help_key),
                partial(screen.run_action, command.action),
            )
            for command in screen.offered()
            if command.id != "palette"
        ]


class Names(Provider):
    """Measures, areas, indicators, meetings and municipalities by id or title."""

    _names: list[tuple[str, str, str]]

    async def startup(self) -> None:
        """Fetch the names once, when the palette opens."""
        screen = self.screen
        self._names = []
        if isinstance(screen, BaseScreen) and screen.radslag.gateway.is_open:
            self._names = await screen.ask(_all_names) or []

    async def search(self, query: str) -> Hits:
        """Those that fit."""
        screen = self.screen
        if not isinstance(screen, BaseScreen):
            return
        matcher = self.matcher(query)
        for kind, identity, title in self._names:
            label = clean(f"{identity} {title}")
            if (score := matcher.match(label)) > 0:
                go = partial(_go, screen.radslag, kind, identity)
                yield Hit(score, _highlit(matcher, label), go, help=screen.words(f"entity.{kind}"))


def open_palette(app: RadslagApp) -> None:
    """Open the palette over the screen."""
    app.push_screen(CommandPalette([ScreenCommands, Names], placeholder=app.words("screen.palette")))


def _highlit(matcher: Matcher, label: str) -> Content:
    """The label with the letters that fit marked. Textual's own function would read a title as markup."""
    content = Content(label)
    for offset in matcher.fuzzy_search.match(matcher.query, label)[1]:
        content = content.stylize(matcher.match_style, offset, offset + 1)
    return content


def _all_names(backend: Backend) -> list[tuple[str, str, str]]:
    places = [("place", code, name) for code, name in places_with_plan(backend)]
    kinds = ("area", "measure", "indicator", "meeting", "snapshot")
    return [*places, *((kind, identity, title) for kind in kinds for identity, title in named_ids(backend, kind))]


def _go(app: RadslagApp, kind: str, identity: str) -> None:
    ways: dict[str, Callable[[RadslagApp, str], None]] = {
        "place": routes.open_place,
        "area": routes.open_area,
        "measure": routes.open_measure,
        "indicator": routes.open_indicator,
        "meeting": routes.open_meeting,
        "snapshot": routes.open_snapshot,
    }
    ways[kind](app, identity)
