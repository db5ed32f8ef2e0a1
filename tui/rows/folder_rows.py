"""What a file picker says of a folder."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from tui.rows.size_words import size_words
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from pathlib import Path

    from store.i18n.translator import Translator
    from store.importing.folder import Found, Listing

UP = ".."
"""Key of the line that leads out of the folder."""
_ROOMY = 80
"""Width of a list that has room for the time of day."""


def folder_columns(words: Translator) -> tuple[Column, ...]:
    """Name, size and when it was last changed."""
    return (
        Column(words("pick_file.name"), 20, grow=1),
        Column(words("pick_file.size"), 8, right=True),
        Column(words("pick_file.changed"), 10),
        Column("", 5, need=_ROOMY),
    )


class FolderRows:
    """The way out, then files newest first, then folders. A line is made when it is looked at."""

    def __init__(self, folder: Path, listing: Listing | None, words: Translator) -> None:
        self._words = words
        self._above = [folder.parent] if folder.parent != folder else []
        self._found = (*listing.files, *listing.folders) if listing else ()
        self._keys = [*(UP for _ in self._above), *(str(found.path) for found in self._found)]
        self._index = {key: index for index, key in enumerate(self._keys)}

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._keys)

    def row(self, index: int) -> ListRow | None:
        """The line at ``index``."""
        if self._keys[index] == UP:
            above = self._above[0]
            return ListRow(UP, (Cell(self._words("pick_file.up", name=above.name or above), "muted"),))
        return _row(self._found[index - len(self._above)], self._words)

    def index_of(self, key: str) -> int | None:
        """Where the line ``key`` is."""
        return self._index.get(key)


def listing_words(listing: Listing, words: Translator) -> str:
    """How many files there are to choose from, and how many are not shown."""
    count = len(listing.files)
    said = words("pick_file.files", count=count) if count else words("pick_file.no_files")
    return f"{said} · {words('pick_file.others', count=listing.others)}" if listing.others else said


def _row(found: Found, words: Translator) -> ListRow:
    key, changed = str(found.path), _moment(found.changed_on)
    if found.is_folder:
        return ListRow(key, (Cell(f"{found.name}/", "accent"), Cell(words("pick_file.folder"), "muted"), *changed))
    return ListRow(key, (Cell(found.name), Cell(size_words(found.size, words.language)), *changed))


def _moment(seconds: float) -> tuple[Cell, Cell]:
    """Day and time of the user's own clock."""
    try:
        moment = datetime.fromtimestamp(seconds).astimezone()
    except (OverflowError, OSError, ValueError):  # a disk that counts from another age
        return Cell("–", "muted"), Cell("")
    return Cell(f"{moment:%Y-%m-%d}", "muted"), Cell(f"{moment:%H:%M}", "muted")
