"""A screen whose list is fetched a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work

from tui.screens.base import BaseScreen
from tui.widgets.row_list import RowList
from tui.widgets.row_source import PagedRows

if TYPE_CHECKING:
    from tui.widgets.row_source import Column, ListRow


class PagedScreen(BaseScreen):
    """Fetches the page the cursor is on, then others as they are looked at. Each page is asked for once."""

    def __init__(self) -> None:
        super().__init__()
        self._pages = PagedRows(0)

    @property
    def paged_list(self) -> RowList:
        """The list that is paged."""
        raise NotImplementedError

    async def fetch_rows(self, offset: int) -> list[ListRow]:
        """Ask the store for the page that begins at ``offset``."""
        raise NotImplementedError

    async def show_pages(self, count: int, columns: tuple[Column, ...], empty: str) -> None:
        """Show ``count`` rows, the page under the cursor at once."""
        pages = PagedRows(count)
        offset = pages.offset_of(min(self.paged_list.cursor_index, max(0, count - 1)))
        pages.fill(offset, await self.fetch_rows(offset))
        self._pages = pages
        self.paged_list.show(columns, pages, empty=empty)

    @on(RowList.PageWanted)
    def page_wanted(self, message: RowList.PageWanted) -> None:
        """Fetch the page the line is on, unless it is on its way."""
        offset = self._pages.offset_of(message.index)
        if message.list is self.paged_list and offset not in self._pages.asked:
            self._pages.asked.add(offset)
            self.load_page(self._pages, offset)

    @work(group="page")
    async def load_page(self, pages: PagedRows, offset: int) -> None:
        """Fetch one page and put it in."""
        pages.fill(offset, await self.fetch_rows(offset))
        pages.asked.discard(offset)
        if pages is self._pages:
            self.paged_list.rows_changed()
