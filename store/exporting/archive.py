"""The whole store as plain files for the archive: each table as CSV and as JSON, and a list of what there is.

``docs/export.md`` says in words what every table and column holds. The JSON has every text as it is; in the CSV a text that a
spreadsheet would take for a formula has an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from typing import TYPE_CHECKING

from store import __version__
from store.exporting.folder import begins_with, write_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.clock import Clock
    from store.db.backend import Backend, Row

CONTENTS = "contents.json"
"""The list of what there is; by it a folder is known as an export."""
_MARK = '{\n  "program": "radslag"'
_PAGE = 20_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS = """
SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()
ORDER BY table_name, ordinal_position
"""
_PLANS = "SELECT id, title, registry_no, section_no, decided_by, decided_on, retention, hidden FROM plan ORDER BY id"
_PLAN = ("id", "title", "registry_no", "section_no", "decided_by", "decided_on", "retention", "hidden")


def export_all(backend: Backend, folder: Path, clock: Clock) -> list[Path]:
    """Write every table, hidden rows and the log too.

    Raises:
        ForeignFile, NotAFolder: the folder holds what is no export; StoreUnreachable: the disk refuses.
    """
    tables = tables_of(backend)
    files: dict[str, str | Iterator[str]] = {CONTENTS: _contents(backend, tables, clock)}
    for table, columns in tables.items():
        files[f"{table}.csv"] = _csv(backend, table, columns)
        files[f"{table}.json"] = _json(backend, table, columns)
    contents = folder / CONTENTS
    return write_folder(folder, files, lambda _: contents.is_file() and begins_with(contents, _MARK))


def tables_of(backend: Backend) -> dict[str, list[str]]:
    """The columns of every table, in order."""
    tables: dict[str, list[str]] = {}
    for table, column in backend.rows(_COLUMNS):
        tables.setdefault(table, []).append(column)
    return tables


def _contents(backend: Backend, tables: dict[str, list[str]], clock: Clock) -> str:
    counts = {table: int(backend.rows(f"SELECT count(*) FROM {table}")[0][0]) for table in tables}  # noqa: S608  (our own names)
    plans = [dict(zip(_PLAN, map(_plain, row), strict=True)) for row in backend.rows(_PLANS)]
    content = {
        "program": "radslag",
        "version": __version__,
        "exported_on": f"{clock.now().isoformat()}Z",
        "plans": plans,
        "tables": {table: {"columns": columns, "rows": counts[table]} for table, columns in tables.items()},
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _pages(backend: Backend, table: str, columns: list[str]) -> Iterator[list[Row]]:
    """The rows in the order of their columns, some at a time."""
    order = ", ".join(str(number) for number in range(1, len(columns) + 1))
    sql = f"SELECT {', '.join(columns)} FROM {table} ORDER BY {order} LIMIT $1 OFFSET $2"  # noqa: S608  (our own names)
    offset = 0
    while rows := backend.rows(sql, [_PAGE, offset]):
        yield rows
        offset += len(rows)
        if len(rows) < _PAGE:
            return


def _csv(backend: Backend, table: str, columns: list[str]) -> Iterator[str]:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for rows in _pages(backend, table, columns):
        writer.writerows([_cell(value) for value in row] for row in rows)
        yield text.getvalue()
        text.seek(0)
        text.truncate()
    yield text.getvalue()


def _json(backend: Backend, table: str, columns: list[str]) -> Iterator[str]:
    opening = "[\n"
    for rows in _pages(backend, table, columns):
        for row in rows:
            yield opening + json.dumps(dict(zip(columns, map(_plain, row), strict=True)), ensure_ascii=False)
            opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return f"{value.isoformat()}Z"
    return value.isoformat() if isinstance(value, date) else value


def _cell(value: object) -> str:
    plain = _plain(value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return str(plain).lower()
    if isinstance(plain, float):
        return repr(plain)
    return f"'{plain}" if isinstance(plain, str) and plain.startswith(_FORMULA) else str(plain)
