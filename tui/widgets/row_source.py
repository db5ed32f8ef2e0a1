"""Rows for a list: all at hand, or paged in as they are looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Cell(NamedTuple):
    """A piece of text and the role it is drawn in."""

    text: str
    role: str = ""
    """A component class of the list: ``muted``, ``urgent``, ``strong``, ``good`` …; empty is plain."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line of a list."""

    key: str
    """What the line stands for: an id. The cursor is kept by it."""
    cells: tuple[Cell, ...]
    heading: bool = False
    """A line that groups those below it."""
    wide: bool = False
    """A line of running text: its first cell has the whole width, and there are no others."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list."""

    title: str
    width: int
    """Cells it asks for; with ``grow`` the least it can do with."""
    grow: int = 0
    """Its share of the cells that are left over."""
    right: bool = False
    """Numbers stand to the right."""
    need: int = 0
    """The least list width at which it is shown: 0 for a column that always matters."""


class RowSource(Protocol):
    """Where a list gets its lines."""

    @property
    def count(self) -> int:
        """How many lines there are."""

    def row(self, index: int) -> ListRow | None:
        """The line at ``index``, or None while it is not here yet."""

    def index_of(self, key: str) -> int | None:
        """Where the line ``key`` is, as far as is known."""


class FixedRows:
    """All rows at hand."""

    def __init__(self, rows: Sequence[ListRow] = ()) -> None:
        self._rows = tuple(rows)
        self._index = {row.key: index for index, row in enumerate(self._rows)}

    def __iter__(self) -> Iterator[ListRow]:
        """The lines in order."""
        return iter(self._rows)

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._rows)

    def row(self, index: int) -> ListRow | None:
        """The line at ``index``."""
        return self._rows[index]

    def index_of(self, key: str) -> int | None:
        """Where the line ``key`` is."""
        return self._index.get(key)


class PagedRows:
    """Rows that are fetched a page at a time; far pages are forgotten, so memory does not grow with the table."""

    PAGE = 200
    KEEP = 8

    def __init__(self, count: int) -> None:
        self._count = count
        self._pages: dict[int, tuple[ListRow, ...]] = {}
        self.asked: set[int] = set()
        """Offsets of pages on their way."""

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self._count

    def row(self, index: int) -> ListRow | None:
        """The line at ``index``, if its page is here."""
        page = self._pages.get(index // self.PAGE)
        place = index % self.PAGE
        return page[place] if page is not None and place < len(page) else None

    def index_of(self, key: str) -> int | None:
        """Where the line ``key`` is, among the pages that are here."""
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if row.key == key:
                    return number * self.PAGE + place
        return None

    def keys(self) -> set[str]:
        """What the lines stand for that are on a page here."""
        return {row.key for page in self._pages.values() for row in page}

    def offset_of(self, index: int) -> int:
        """Where the page with ``index`` begins."""
        return index // self.PAGE * self.PAGE

    def fill(self, offset: int, rows: Sequence[ListRow]) -> None:
        """Put in the page that begins at ``offset``."""
        self._pages[offset // self.PAGE] = tuple(rows)
        while len(self._pages) > self.KEEP:
            farthest = max(self._pages, key=lambda number: abs(number - offset // self.PAGE))
            del self._pages[farthest]
