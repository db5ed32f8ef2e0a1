"""The overview as it stood when it was last shown, so that the first frame already answers.

Opening the engine takes as long as starting the rest of the program. The rows are kept among the user's other caches with the
identity of the store file they were read from; if anything about the file differs they are not shown. Lateness depends on the
day: rows of another day are shown with that day beside them, for the moment it takes to read today's.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, NamedTuple

import platformdirs

from store import __version__
from tui.widgets.row_source import Cell, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path


class Remembered(NamedTuple):
    """Rows by list id, and the day they were true."""

    day: str
    lists: dict[str, FixedRows]


def identity(store: Path, language: str) -> list[object] | None:
    """What the rows depend on; None when the store is not there or was not closed in peace (it has a log beside it)."""
    try:
        if store.with_name(f"{store.name}.wal").exists():
            return None
        found = store.stat()
    except OSError:
        return None
    return [__version__, str(store), found.st_size, found.st_mtime_ns, language]


def remembered(store: Path, language: str) -> Remembered | None:
    """What was kept, or None when it is not of this store and language."""
    wanted = identity(store, language)
    try:
        content = json.loads(_file(store).read_text("utf-8"))
        if wanted is None or content["identity"] != wanted:
            return None
        lists = {name: FixedRows([_row(row) for row in rows]) for name, rows in content["lists"].items()}
        return Remembered(str(content["day"]), {"places": lists["places"], "attention": lists["attention"]})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def remember(store: Path, today: date, language: str, lists: Mapping[str, FixedRows]) -> None:
    """Keep the rows of a store nothing is written to just now. A cache that cannot be written is no loss."""
    found = identity(store, language)
    if found is None:
        return
    rows = {name: [_plain(row) for row in source] for name, source in lists.items()}
    content = {"identity": found, "day": today.isoformat(), "lists": rows}
    file = _file(store)
    building = file.with_suffix(".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        building.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
        building.replace(file)
    except OSError:
        return


def _file(store: Path) -> Path:
    name = hashlib.sha256(str(store).encode()).hexdigest()[:16]
    return platformdirs.user_cache_path("radslag", appauthor=False) / f"overview-{name}.json"


def _plain(row: ListRow) -> list[object]:
    return [row.key, [list(cell) for cell in row.cells], row.heading]


def _row(plain: list[object]) -> ListRow:
    key, cells, heading = plain
    if not isinstance(cells, list):
        raise TypeError
    return ListRow(str(key), tuple(Cell(str(text), str(role)) for text, role in cells), heading=bool(heading))
