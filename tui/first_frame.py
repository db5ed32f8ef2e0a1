"""The overview as it stood when the program was last left, so that the first frame already answers.

Opening the engine takes as long as starting the rest of the program. The rows are kept beside the user's other caches with the
identity of the store file they were read from; if anything about the file, the day or the language differs they are not shown.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import platformdirs

from store import __version__
from tui.widgets.row_source import Cell, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path


def identity(store: Path, today: date, language: str) -> list[object] | None:
    """What the rows depend on; None when the store is not there or was not closed in peace (it has a log beside it)."""
    try:
        if store.with_name(f"{store.name}.wal").exists():
            return None
        found = store.stat()
    except OSError:
        return None
    return [__version__, str(store), found.st_size, found.st_mtime_ns, today.isoformat(), language]


def remembered(store: Path, today: date, language: str) -> dict[str, FixedRows]:
    """Rows by list id, or nothing when they are not those of this store, day and language."""
    wanted = identity(store, today, language)
    try:
        content = json.loads(_file(store).read_text("utf-8"))
        if wanted is None or content["identity"] != wanted:
            return {}
        return {name: FixedRows([_row(row) for row in rows]) for name, rows in content["lists"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def remember(store: Path, today: date, language: str, lists: Mapping[str, FixedRows]) -> None:
    """Keep the rows of a store that has been closed. A cache that cannot be written is no loss, and nobody is bothered."""
    found = identity(store, today, language)
    if found is None:
        return
    content = {"identity": found, "lists": {name: [_plain(row) for row in rows] for name, rows in lists.items()}}
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
