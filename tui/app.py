"""The application: themes, language, the store's door, and the way between screens. Everything else has a room of its own."""

from __future__ import annotations

import gc
import logging
import sys
import traceback
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType

from store.clock import Clock, SystemClock
from store.errors import StoreError
from store.i18n.translator import LANGUAGES, Translator
from store.settings import Settings, load_settings, save_settings
from tui import routes
from tui.first_frame import Remembered, remember, remembered
from tui.gateway import Gateway
from tui.present import day_with_weekday, in_days
from tui.screens.base import BaseScreen
from tui.screens.overview import OverviewScreen
from tui.themes import THEMES
from tui.views import Views

if TYPE_CHECKING:
    from pathlib import Path, PurePath

    from textual.screen import Screen
    from textual.worker import Worker

    from store.model.overview import Overview
    from tui.opening import Opening


class RadslagApp(Views, App[int]):
    """Rådslag in a terminal."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["styles/base.tcss", "styles/overview.tcss"]
    """The default screen's sheet stands here: Textual reads no CSS_PATH of a default screen."""
    TITLE = "Rådslag"
    ENABLE_COMMAND_PALETTE = False
    """Ours opens by the same key, but speaks the user's language (see :meth:`action_palette`)."""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "help_quit", show=False, system=True)]

    def __init__(self, opening: Opening, settings: Settings, settings_file: Path, clock: Clock | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.settings_file = settings_file
        self.clock = clock or SystemClock()
        self.words = Translator(settings.language)
        self.gateway = Gateway(opening, self.clock)
        self.overview: Overview | None = None
        """The latest overview: the breadcrumb's next meeting and the palette's places come from it."""
        self.overview_as_of = -1
        """How many changes the store had taken when the overview was asked for."""
        self.place_code: str | None = None
        """The municipality last looked at: where indicators are read when nothing else says."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = settings.theme if settings.theme in {theme.name for theme in THEMES} else THEMES[0].name

    def get_default_screen(self) -> Screen[None]:
        """The overview is the ground everything else stands on."""
        return OverviewScreen()

    def on_ready(self) -> None:
        """The frame is on the screen; now the store."""
        self.open_store()

    @work(group="open")
    async def open_store(self) -> None:
        """Open the store in a thread, then let the screen ask for its data."""
        try:
            await self.gateway.open()
        except StoreError as error:
            from tui.screens.welcome import WelcomeScreen

            self.push_screen(WelcomeScreen(error))
            return
        finally:
            gc.enable()
        if isinstance(self.screen, BaseScreen):
            if self.gateway.opening.demo:
                self.screen.tell(self.words("screen.demo_at", path=self.gateway.opening.path))
            self.screen.load()
        if self.gateway.opening.meeting_id:
            routes.open_room(self, self.gateway.opening.meeting_id)

    async def change_store(self, opening: Opening) -> Worker[None]:
        """Close what is open and open another store in its place. The worker returned is done when it is open, or refused."""
        await self.gateway.close()
        self.gateway = Gateway(opening, self.clock)
        self.overview = self.place_code = None
        self.go_home()
        return self.open_store()

    @property
    def role(self) -> str:
        """The function that stands in the journal for what is changed here."""
        return self.settings.role or self.words("code.role.coordinator")

    def trail(self) -> tuple[str, ...]:
        """The breadcrumb: the program, then every screen inwards."""
        screens = [screen for screen in self.screen_stack if isinstance(screen, BaseScreen)]
        deeper = screens[1:] or screens
        return (str(self.TITLE), *(screen.place_name() for screen in deeper))

    def aside(self) -> str:
        """The day, and how long it is to the next meeting."""
        today = self.clock.today()
        text = day_with_weekday(today, self.words)
        meetings = (
            [(place.next_meeting, place.name) for place in self.overview.places if place.next_meeting] if self.overview else []
        )
        if not meetings:
            return text
        day, name = min(meetings)
        return f"{text} · {self.words('screen.meeting', place=name, when=in_days(day, today, self.words))}"

    def go_back(self) -> None:
        """Out one level, as far as the overview."""
        if len(self.screen_stack) > 1:
            self.pop_screen()

    def go_home(self) -> None:
        """To the overview, whatever is on top of it."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def action_palette(self) -> None:
        """Every command, and a jump to anything with a name."""
        from tui.palette import open_palette

        open_palette(self)

    def action_next_theme(self) -> None:
        """Dark, light, high contrast; remembered."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        if isinstance(self.screen, BaseScreen):
            self.screen.tell(self.words(f"theme.{self.theme}"))
        self.remember(theme=self.theme)

    def action_next_language(self) -> None:
        """Swedish, English; remembered."""
        language = LANGUAGES[(LANGUAGES.index(self.words.language) + 1) % len(LANGUAGES)]
        self.words = Translator(language)
        if isinstance(self.screen, BaseScreen):
            self.screen.refresh_bars()
            self.screen.load()
            self.screen.tell(self.words("screen.language"))
        self.remember(language=language)

    def remember(self, **changes: object) -> None:
        """Keep what was chosen; when the disk refuses it holds for this run only, and the user is told.

        Only the change is written: a language asked for on the command line holds for this run.
        """
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        try:
            save_settings(self.settings_file, replace(load_settings(self.settings_file), **changes))  # type: ignore[arg-type]
        except OSError as error:
            if isinstance(self.screen, BaseScreen):
                reason = error.strerror or str(error)
                self.screen.tell(self.words("screen.settings_not_saved", path=self.settings_file, reason=reason), refused=True)

    def remembered_rows(self) -> Remembered | None:
        """The overview's rows from last time, if the store is still the one they came from."""
        return remembered(self.gateway.opening.path, self.words.language)

    def remember_rows(self, overview: Overview) -> None:
        """Keep the overview's rows for the next first frame."""
        from tui.rows.overview_rows import attention_rows, place_rows

        lists = {"places": place_rows(overview, self.words), "attention": attention_rows(overview, self.words)}
        remember(self.gateway.opening.path, overview.today, self.words.language, lists)

    async def action_leave(self) -> None:
        """Everything is saved already, or said not to be: close the store and go."""
        if self.holds_back():
            return
        await self.close_store()
        self.exit(0)

    async def action_quit(self) -> None:
        """Ctrl+Q, wherever one is. A form with something unsaved says so first."""
        await self.action_leave()

    async def close_store(self) -> None:
        """Close the store, and keep what the overview says of it for the next first frame."""
        if not self.gateway.is_open:
            return
        latest = await self.fresh_overview()
        await self.gateway.close()
        if latest is not None:
            self.remember_rows(latest)

    async def fresh_overview(self) -> Overview | None:
        """The overview as the store is: asked for again only if something may have changed since it was shown."""
        from tui.screens.overview import read_overview

        today, known, written = self.clock.today(), self.overview, self.gateway.written
        if known is not None and known.today == today and self.overview_as_of == written:
            return known
        try:
            answer = await self.gateway.read(lambda backend: read_overview(backend, today))
        except StoreError:
            return None
        self.overview, self.overview_as_of = answer, written
        return answer

    def action_help_quit(self) -> None:
        """Ctrl+C does not end the program; say what does."""
        if isinstance(self.screen, BaseScreen):
            self.screen.tell(self.words("screen.how_to_leave"))

    async def on_unmount(self) -> None:
        """However we leave, no thread may be left inside the engine."""
        await self.close_store()

    def _fatal_error(self) -> None:
        # Textual's hook for unhandled exceptions, private but the only one: the user gets a sentence, the log the traceback.
        from store.locations import log_file

        error = sys.exc_info()[1]
        file = log_file()
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("a", encoding="utf-8") as log:
                log.write(f"{self.clock.now().isoformat()}\n{traceback.format_exc()}\n")
        except OSError:
            logging.getLogger(__name__).debug("no log file", exc_info=True)
        self.panic(self.words("error.unexpected", reason=type(error).__name__, path=file))


def run_app(opening: Opening, settings: Settings, settings_file: Path) -> int:
    """Run the program in this terminal and return its exit code."""
    # Starting up makes many objects and frees few: without the collector the first frame comes a tenth sooner.
    gc.disable()
    app = RadslagApp(opening, settings, settings_file)
    return app.run() or app.return_code or 0
