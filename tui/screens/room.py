"""Mötet i rummet: the meeting from the keyboard, one page at a time, for a projector."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container

from store.errors import StoreError
from store.model.meeting import MeetingState
from store.report.wanted import ReportKind
from store.write.walk import keep_place
from tui import routes
from tui.dialogs.pick import Pick
from tui.forms.room_picks import page_pick
from tui.room_steps import enter_room, read_page
from tui.rows.room_blocks import head_blocks, item_blocks, measure_blocks
from tui.screens.base import bindings
from tui.screens.measure_edits import MeasureEdits
from tui.screens.report_making import MakesReports
from tui.screens.room_edits import RoomEdits
from tui.widgets.blocks import Paragraph
from tui.widgets.slide import Slide

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.db.backend import Backend
    from store.model.measure import MeasureRow
    from store.model.walk import RoomMeasure, Walk, WalkPage
    from tui.commands.entry import Command

_TICK = 15.0
"""Seconds between two looks at the clock."""
_ON_MEASURES = ("set_status", "add_note", "assess_goal", "adjust_measure", "open_measure")
"""Possible only where a measure is shown."""
_ITEM_FOOTER = ("next_page", "decide", "attendance", "write_minutes", "jump", "close_meeting", "help")
"""The keys that matter on a page without a measure."""
_PAPER_FOOTER = ("next_page", "jump", "write_minutes", "open_snapshot", "make_report", "help")
"""Those that matter when the meeting is over."""


class RoomScreen(MeasureEdits, RoomEdits, MakesReports):
    """Where the walk stands is kept at every step: whoever opens the meeting again comes to the same page."""

    CSS_PATH = "../styles/room.tcss"
    OFFERS: ClassVar[tuple[str, ...]] = (
        "open_measure", "next_page", "previous_page", "set_status", "add_note", "assess_goal", "adjust_measure", "decide",
        "change_decision", "jump", "attendance", "write_minutes", "freeze", "open_snapshot", "close_meeting",
        "make_report",
    )  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self._walk: Walk | None = None
        self._index = 0
        self._measure: RoomMeasure | None = None
        self._wanted: str | None = None
        """The page that is asked for; None is the one the store has kept."""
        self._turned_to: WalkPage | None = None
        """The page that was turned to and may not be kept yet: a hand quicker than the disk turns several."""
        self._unread = True
        """The meeting itself is to be read anew: something may have been written since."""
        self._waiting: Callable[[], object] | None = None
        """What was asked for while the page was being turned."""
        self._read_at: datetime | None = None

    def body(self) -> ComposeResult:
        """The head that stays, the page that is turned."""
        with Container(id="room"):
            yield Slide(id="head", can_focus=False)
            yield Slide(id="slide")

    def place_name(self) -> str:
        """The meeting's day, once it is known."""
        if self._walk is None:
            return self.meeting_id
        return self.words("room.name", day=self._walk.view.meeting.held_on.isoformat())

    def report_subjects(self) -> dict[ReportKind, str]:
        """This meeting's annex."""
        return {ReportKind.MEETING: self.meeting_id}

    def standing(self) -> tuple[Walk, WalkPage, RoomMeasure | None] | None:
        """The meeting, the page, the measure on it."""
        if self._walk is None or not self._walk.pages:
            return None
        page = self._walk.pages[self._index]
        shown = self._measure if self._measure and self._measure.view.row.id == page.measure_id else None
        return self._walk, page, shown

    def chosen_measures(self) -> list[MeasureRow]:
        """The measure on the page."""
        here = self.standing()
        return [here[2].view.row] if here and here[2] else []

    def on_mount(self) -> None:
        """The meeting begins; the clock is looked at now and then."""
        super().on_mount()
        self.query_one("#slide").focus()
        self.set_interval(_TICK, self.draw)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is done to measures needs one."""
        if action in _ON_MEASURES and not self._on_measure():
            return False
        return super().check_action(action, parameters)

    def _on_measure(self) -> bool:
        here = self.standing()
        return here is not None and here[1].measure_id is not None

    def _footer(self) -> list[Command]:
        over = self._walk is not None and self._walk.view.meeting.state is MeetingState.HELD
        if self._on_measure() and not over:
            return super()._footer()
        wanted = {command.id: command for command in self.offered()}
        return [wanted[name] for name in (_PAPER_FOOTER if over else _ITEM_FOOTER)]

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the page; the first time the meeting is opened, and the page it was left on is found."""
        clock, role, before = self.radslag.clock, self.radslag.role, None
        self._unread = self._unread or self._turned_to is None
        if self._walk is None:
            await self._write(lambda backend: enter_room(backend, self.meeting_id, clock, role))
        elif page := self._turned_to:
            meeting, before = self._walk.view.meeting, None if self._unread else self._walk
            await self._write(lambda backend: keep_place(backend, meeting, page, clock, role=role))
        wanted, now = self._wanted, clock.now()
        answer = await self.ask(lambda backend: read_page(backend, self.meeting_id, wanted, now, before))
        if answer is None:
            return
        self._walk, self._index, self._measure = answer
        self._turned_to, self._unread, self._read_at = None, False, now
        if self._walk.pages:
            self._wanted = self._walk.pages[self._index].key
        self.example = bool(self._walk.view.meeting.example or (self._measure and self._measure.view.row.example))
        self.draw()
        self.refresh_bars()
        waiting, self._waiting = self._waiting, None
        if waiting:
            waiting()

    def draw(self) -> None:
        """Show the page, and how the time is now."""
        here = self.standing()
        slide, head = self.query_one("#slide", Slide), self.query_one("#head", Slide)
        if here is None:
            if self._walk is not None:
                slide.show([Paragraph(self.words("room.empty"))])
            return
        known, page, measure = here
        if page.measure_id and measure is None:
            return  # the page is being turned
        today = self.radslag.clock.today()
        head.show(head_blocks(known, self._index, self.spent(page), self.words))
        blocks = measure_blocks(measure, today, self.words) if measure else item_blocks(known, page, today, self.words)
        slide.show(blocks, keep_place=slide.page == page.key)
        slide.page = page.key

    def spent(self, page: WalkPage) -> timedelta | None:
        """How long the page's item has been on the table: what the store knew when it was read, and the time since."""
        if self._walk is None or self._read_at is None:
            return None
        known = self._walk.elapsed.get(page.item.id if page.item else self.meeting_id)
        if known is None or self._walk.view.meeting.closed_on is not None:
            return known
        return known + (self.radslag.clock.now() - self._read_at)

    def refresh_standing(self) -> None:
        """What stays true; that the page goes on below the window too."""
        super().refresh_standing()
        notice = self.query_one("Notice")
        more = self.words("room.more") if self.is_mounted and self.query_one("#slide", Slide).goes_on else ""
        notice.standing = " · ".join(part for part in (more, notice.standing) if part)  # type: ignore[attr-defined]

    @on(Slide.Moved)
    def slide_moved(self) -> None:
        """There is more below, or there is not any longer."""
        self.refresh_standing()

    def action_next_page(self) -> None:
        """The page after."""
        self._step(1)

    def action_previous_page(self) -> None:
        """The page before."""
        self._step(-1)

    def action_open_measure(self) -> None:
        """Everything about the measure."""
        here = self.standing()
        if here and here[1].measure_id:
            routes.open_measure(self.radslag, here[1].measure_id, here[1].place_code)

    def action_set_status(self) -> None:  # type: ignore[override]
        """The measure that is turned to, not the one the eye still sees."""
        self._once_shown(super().action_set_status)

    def action_add_note(self) -> None:  # type: ignore[override]
        """The same for a note."""
        self._once_shown(super().action_add_note)

    def action_assess_goal(self) -> None:  # type: ignore[override]
        """The same for its goals."""
        self._once_shown(super().action_assess_goal)

    def _once_shown(self, action: Callable[[], object]) -> None:
        if self._turned_to is None:
            action()
        else:
            self._waiting = action

    @work(group="dialog", exclusive=True)
    async def action_jump(self) -> None:
        """Any page."""
        if self._walk is None:
            return
        key = await self.app.push_screen_wait(Pick(page_pick(self._walk, self.words)))
        keys = [page.key for page in self._walk.pages]
        if key in keys:
            self._step(keys.index(key) - self._index)

    def _step(self, step: int) -> None:
        if self._walk is None or not self._walk.pages:
            return
        index = self._index + step
        if not 0 <= index < len(self._walk.pages):
            self.tell(self.words("room.last_page" if step > 0 else "room.first_page"))
            return
        self.tell("")
        page = self._walk.pages[index]
        self._index, self._wanted, self._turned_to = index, page.key, page
        self.load()

    async def _write(self, change: Callable[[Backend], object]) -> None:
        try:
            await self.radslag.gateway.write(change)
        except StoreError as error:
            self.tell(self.words.error(error), refused=True)
