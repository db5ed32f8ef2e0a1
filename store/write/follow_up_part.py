"""Rows that belong to another row and are written anew all together: read, written, and told in the log's text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend
    from store.write.follow_up_table import PartTable

PartRow = tuple[str, ...]


def read_part(backend: Backend, part: PartTable, owner: object) -> list[PartRow]:
    """The rows in their order; where the table has none, in that of their text."""
    order = "position" if part.ordered else part.columns[0]
    sql = f"SELECT {', '.join(part.columns)} FROM {part.table} WHERE {_where(part)} ORDER BY {order}"  # noqa: S608
    return [tuple(str(value) for value in row) for row in backend.rows(sql, [owner, *part.fixed.values()])]


def write_part(backend: Backend, part: PartTable, owner: object, rows: Sequence[PartRow]) -> None:
    """Exactly these rows, and no others. Leaves no event."""
    backend.count(f"DELETE FROM {part.table} WHERE {_where(part)}", [owner, *part.fixed.values()])  # noqa: S608
    names = (part.owner, *part.fixed, *part.columns, *(["position"] if part.ordered else []))
    places = ", ".join(f"${number}" for number in range(1, len(names) + 1))
    statement = f"INSERT INTO {part.table} ({', '.join(names)}) VALUES ({places})"  # noqa: S608
    for position, row in enumerate(rows):
        backend.count(statement, [owner, *part.fixed.values(), *row, *([position] if part.ordered else [])])


def part_text(part: PartTable, rows: Sequence[PartRow]) -> str | None:
    """As the log keeps it: running text as it is, ids with blanks between, anything else as JSON; None for nothing."""
    if not rows:
        return None
    if part.is_text:
        return rows[0][0]
    if len(part.columns) == 1:
        return " ".join(row[0] for row in rows)
    return json.dumps(rows, ensure_ascii=False)


def text_part(part: PartTable, text: str | None) -> list[PartRow]:
    """The rows the log's text tells of."""
    if text is None:
        return []
    if part.is_text:
        return [(text,)]
    if len(part.columns) == 1:
        return [(word,) for word in text.split(" ")]
    return [tuple(row) for row in json.loads(text)]


def _where(part: PartTable) -> str:
    fixed = (f" AND {name} = ${number}" for number, name in enumerate(part.fixed, start=2))
    return f"{part.owner} = $1{''.join(fixed)}"
