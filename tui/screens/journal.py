"""Journal: every change, newest first; words narrow it, ``u`` turns the newest back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work

from store.read.journal import journal, journal_count
from store.read.outline import plan_of_row
from tui import routes
from tui.rows.journal_rows import journal_columns, journal_row
from tui.rows.plan_row_words import PLAN_ROWS
from tui.screens.base import bindings
from tui.screens.paged import PagedScreen
from tui.screens.words_filter import WordsFilter
from tui.widgets.row_list import RowList
from tui.widgets.row_source import PagedRows

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.db.backend import Backend
    from store.model.follow_up import JournalEntry
    from tui.widgets.row_source import ListRow


class JournalScreen(PagedScreen, WordsFilter):
    """Pages of events."""

    OFFERS = ("open", "filter", "clear_filter")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)
    FILTERED, ASKED = "screen.journal", "journal"

    def __init__(self) -> None:
        super().__init__()
        self._entries: dict[str, JournalEntry] = {}

    def body(self) -> ComposeResult:
        """The list."""
        yield RowList(id="journal", classes="page")

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Count the events and fetch the first page."""
        text = self.filter_text or None
        count = await self.ask(lambda backend: journal_count(backend, text, briefly=text is None))
        if count is not None:
            await self.show_pages(count, journal_columns(self.words), self.words("journal.empty"))
            self.refresh_bars()

    @property
    def paged_list(self) -> RowList:
        """The journal is paged."""
        return self.query_one(RowList)

    async def fetch_rows(self, offset: int) -> list[ListRow]:
        """Ask for a page of events."""
        text = self.filter_text or None
        entries = await self.ask(lambda backend: _page(backend, text, offset)) or []
        kept = self._pages.keys()
        self._entries = {key: entry for key, entry in self._entries.items() if key in kept}
        self._entries |= {str(entry.event_no): entry for entry in entries}
        return [journal_row(entry, self.words) for entry in entries]

    @on(RowList.Chosen)
    def entry_chosen(self, message: RowList.Chosen) -> None:
        """To the measure, the indicator or the meeting it is about."""
        entry = self._entries.get(message.key)
        if entry is None:
            return
        if entry.entity in {"measure", "interim_report"}:
            routes.open_measure(self.radslag, entry.entity_id.partition("/")[0])
        elif entry.entity in {"meeting", "attendance"} and not entry.undone:
            routes.open_meeting(self.radslag, entry.entity_id.partition("/")[0])
        elif entry.entity in PLAN_ROWS:
            self.open_row(entry.entity, entry.entity_id)
        elif entry.entity in {"indicator", "goal_indicator", "area_indicator"}:
            routes.open_indicator(self.radslag, entry.entity_id.rpartition(" ")[2], self.radslag.place_code)

    @work(group="dialog", exclusive=True)
    async def open_row(self, kind: str, row_id: str) -> None:
        """To the plan it stands in, where a hidden one can be brought back."""
        plan_id = await self.ask(lambda backend: plan_of_row(backend, kind, row_id))
        if plan_id:
            routes.open_outline(self.radslag, plan_id, row_id)

    def action_open(self) -> None:
        """Open what the change is about."""
        self.query_one(RowList).choose()


def _page(backend: Backend, text: str | None, offset: int) -> list[JournalEntry]:
    """What was done together stands together, unless words are looked for: then each event that has them."""
    return journal(backend, words=text, offset=offset, limit=PagedRows.PAGE, briefly=text is None)
