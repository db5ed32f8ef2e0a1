"""What every screen has: the three bars, the common commands, one way to load, one way to tell."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual import on, work
from textual.binding import Binding, BindingType
from textual.reactive import var
from textual.screen import ModalScreen, Screen

from store.errors import StoreError
from tui.commands.entry import key_sign
from tui.commands.registry import commands
from tui.widgets.bars import Breadcrumb, KeyHint, KeyLine, Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult

    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from tui.app import RadslagApp
    from tui.commands.entry import Command

Answer = TypeVar("Answer")
MOST_HINTS = 7
"""Keys in the key line: more than seven are not read."""
DISPENSABLE = ("back", "make_report", "plan_text")
"""Commands that give up their place in the key line when it is full, the first one first."""


def bindings(*ids: str) -> list[BindingType]:
    """Textual bindings of the named commands and of those every screen has."""
    return [
        Binding(command.keys, command.action, command.label_key, id=command.id, show=False, priority=command.priority)
        for command in commands(*ids)
    ]


class BaseScreen(Screen[None]):
    """A screen of the program. Subclasses say what is between the bars, what to load, and what to show."""

    OFFERS: ClassVar[tuple[str, ...]] = ()
    """Ids of the commands this screen adds to the common ones."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]  # noqa: RUF012  (Textual types it so)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-tall")]  # noqa: RUF012

    example: var[bool] = var(False)  # noqa: FBT003  (Textual's reactive default)
    """Whether anything on the screen is invented for the demo."""

    _left = False

    @property
    def radslag(self) -> RadslagApp:
        """The application, with its type."""
        return cast("RadslagApp", self.app)

    @property
    def words(self) -> Translator:
        """The words of the chosen language."""
        return self.radslag.words

    def compose(self) -> ComposeResult:
        """Bars above and below; the body between."""
        self._take_size()
        yield Breadcrumb()
        yield from self.body()
        yield Notice()
        yield KeyLine()

    def body(self) -> ComposeResult:
        """The widgets between the bars."""
        raise NotImplementedError

    def place_name(self) -> str:
        """This screen's name in the breadcrumb."""
        raise NotImplementedError

    def indicator_in_view(self) -> tuple[str, str] | None:
        """(id, place code) of the indicator shown, or under the cursor; None where there is none."""
        return None

    def load(self) -> None:
        """Start asking for what the screen shows."""
        raise NotImplementedError

    def _take_size(self) -> None:
        """Be narrow or wide from the start: Textual finds out after the first frame, and styles and draws everything anew."""
        width, height = self.app.size
        for room, breakpoints in ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS)):
            self.add_class([name for least, name in breakpoints if room >= least][-1], update=False)

    def on_mount(self) -> None:
        """Frame first, data when they come."""
        self.refresh_bars()
        self.load()

    def on_screen_resume(self) -> None:
        """Back from another screen: things may have changed there. The first time it is shown it has just been loaded."""
        if not self.is_current:
            return  # passed by on the way further out
        if self._left and self.radslag.gateway.is_open:
            self._left = False
            self.load()
        self.refresh_bars()

    def on_screen_suspend(self) -> None:
        """Another screen is shown. A dialog changes nothing by itself: whoever opened it saves, and loads what it saved."""
        self._left = self._left or not isinstance(self.app.screen, ModalScreen)

    def refresh_bars(self) -> None:
        """Say anew where we are and which keys there are, in the language of now."""
        crumb, line = self.query_one(Breadcrumb), self.query_one(KeyLine)
        crumb.trail = self.radslag.trail()
        crumb.aside = self.radslag.aside()
        line.hints = tuple(
            KeyHint(key_sign(command.keys), self.words(command.label_key), command.action) for command in self._footer()
        )
        self.refresh_standing()

    def _footer(self) -> list[Command]:
        """The few commands the key line has room for. The way back is the first to give up its place: every hand finds Esc."""
        wanted = [command for command in self.offered() if command.footer and self.check_action(command.id, ()) is not False]
        for dispensable in DISPENSABLE:
            if len(wanted) > MOST_HINTS:
                wanted = [command for command in wanted if command.id != dispensable]
        return wanted[:MOST_HINTS]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  (Textual's signature)
        """The one place that says when a command is possible: keys, key line and palette all obey it."""
        return not (action == "back" and len(self.app.screen_stack) == 1)

    def refresh_standing(self) -> None:
        """What stays true: that figures are invented, how many rows are marked."""
        self.query_one(Notice).standing = self.words("screen.example") if self.example else ""

    def watch_example(self) -> None:
        """The mark of the demo comes and goes with the data."""
        if self.is_mounted:
            self.refresh_standing()

    def offered(self) -> tuple[Command, ...]:
        """Every command of this screen."""
        return commands(*self.OFFERS)

    def tell(self, message: str, *, refused: bool = False) -> None:
        """Say what happened, in the line above the keys."""
        notice = self.query_one(Notice)
        notice.refused = refused
        notice.message = message

    async def ask(self, question: Callable[[Backend], Answer]) -> Answer | None:
        """Put a question to the store; a refusal is told and gives None.

        When the screen has been left meanwhile the answer is nobody's: the worker that asked ends here.
        """
        answer, refusal = None, None
        try:
            answer = await self.radslag.gateway.read(question)
        except StoreError as error:
            refusal = error
        if self not in self.app.screen_stack:
            raise asyncio.CancelledError
        if refusal:
            self.tell(self.words.error(refusal), refused=True)
        return answer

    def action_back(self) -> None:
        """Out one level."""
        self.radslag.go_back()

    def action_next_pane(self) -> None:
        """The next part of the screen that takes keys."""
        self.focus_next()

    def action_help(self) -> None:
        """Help for where you stand."""
        from tui.dialogs.help import Help

        self.app.push_screen(Help(self.place_name(), self.offered(), self.words))

    def action_parties(self) -> None:
        """The register of parties."""
        from tui.routes import open_parties

        open_parties(self.radslag)

    def action_reload(self) -> None:
        """Ask the store again."""
        self.load()

    def action_import_files(self) -> None:
        """Choose files and see what they would bring. The program's work: a first plan opens another store and screens."""
        from tui.routes import choose_import

        self.app.run_worker(choose_import(self.radslag), group="dialog", exclusive=True)

    def on_paste(self, event: events.Paste) -> None:
        """A file dropped on the terminal, where files can be imported."""
        from tui.routes import import_dropped

        if "import_files" in self.OFFERS:
            self.app.run_worker(import_dropped(self.radslag, event.text), group="dialog", exclusive=True)

    @work(group="edit")
    async def action_undo(self) -> None:
        """Turn the newest change back."""
        from store.read.journal_names import parties_by_name
        from store.write.undo import undo
        from tui.rows.change_words import undone_words

        clock, role = self.radslag.clock, self.radslag.role
        try:
            events = await self.radslag.gateway.write(lambda backend: parties_by_name(backend, undo(backend, clock, role=role)))
        except StoreError as error:
            self.tell(self.words.error(error), refused=True)
            return
        self.tell(self.words("screen.undone", what=undone_words(events, self.words)))
        self.load()

    @on(KeyLine.Pressed)
    async def key_clicked(self, message: KeyLine.Pressed) -> None:
        """A key of the key line was clicked."""
        await self.run_action(message.action)
