"""Tables in text: cells parted by tabs, by ``|``, or by wide gaps that stand above each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importing.plan_document.lineless_tables import PlacedLine, Stretch, find_lineless, is_heading_row
from store.importing.plan_document.pieces import Cell
from store.importing.plan_document.text_lines import without_markup
from store.importing.plan_document.words import found_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.importing.plan_document.text_lines import Line

Rows = tuple[tuple[Cell, ...], ...]
_RULE = re.compile(r"^[\s|:+=-]+$")
_WIDE = re.compile(r" {3,}")
_DOUBLE = re.compile(r"(?<=[.!?])  +(?=\S)")


def table_at(lines: Sequence[Line], at: int) -> tuple[Rows, int] | None:
    """The table that begins at line ``at``, and the number of lines it takes."""
    text = lines[at].text
    if lines[at].rows:
        return lines[at].rows, 1
    if text.lstrip().startswith("|") and text.count("|") > 1:
        return _run(lines, at, lambda line: line.lstrip().startswith("|"), _piped)
    if "\t" in text.strip() and not found_in("noise", "contents_line", text.strip()):
        return _run(lines, at, lambda line: "\t" in line.strip(), _tabbed)
    if _gaps(text):
        return _in_columns(lines, at) or (_spaced(lines, at) if at + 1 < len(lines) and _gaps(lines[at + 1].text) else None)
    return None


def _run(lines: Sequence[Line], at: int, belongs: Callable[[str], bool], cells: Callable[[str], list[str]]) -> tuple[Rows, int]:
    end = at
    rows: list[tuple[Cell, ...]] = []
    while end < len(lines) and (belongs(lines[end].text) or lines[end].running):
        if not lines[end].running and not _RULE.match(lines[end].text):
            rows.append(tuple(Cell(_cell(text)) for text in cells(lines[end].text)))
        end += 1
    while end > at + 1 and lines[end - 1].running:
        end -= 1
    return tuple(rows), end - at


def _piped(line: str) -> list[str]:
    plain = line.strip().removeprefix("|").removesuffix("|").replace(r"\|", "\N{FULLWIDTH VERTICAL LINE}")
    return plain.split("|", _MOST_COLUMNS)


def _tabbed(line: str) -> list[str]:
    return line.split("\t", _MOST_COLUMNS)


_MOST_COLUMNS = 200
"""What stands after the last stays together in it."""


def _cell(text: str) -> str:
    """Two blanks after a full stop are what is left of a new line in the cell."""
    broken = re.sub(r"<br ?/?>", "\n", text, flags=re.IGNORECASE)
    return _DOUBLE.sub("\n", without_markup(broken).replace("\N{FULLWIDTH VERTICAL LINE}", "|").strip())


def _gaps(line: str) -> list[int]:
    """Where the cells after the first begin, when wide gaps part them."""
    start = len(line) - len(line.lstrip())
    return [found.end() for found in _WIDE.finditer(line.rstrip()) if found.start() > start]


def _in_columns(lines: Sequence[Line], at: int) -> tuple[Rows, int] | None:
    """A table set with blanks under a heading row that tells of measures, over pages too."""
    heading = _placed(lines[at], at)
    if not is_heading_row(heading):
        return None
    numbers = [number for number in range(at, min(len(lines), at + _LONGEST_TABLE)) if _has_words(lines[number])]
    found = find_lineless([_placed(lines[number], number) for number in numbers])
    return (found.rows, numbers[found.length - 1] + 1 - at) if found else None


_LONGEST_TABLE = 3_000


def _has_words(line: Line) -> bool:
    return not (line.is_empty or line.running or line.rows)


def _placed(line: Line, number: int) -> PlacedLine:
    parts = [Stretch(found.start(), found.end(), found[0]) for found in _PART.finditer(line.text.expandtabs(8))]
    return PlacedLine(number, tuple(parts), page=line.page)


_PART = re.compile(r"\S+(?: \S+)*")


def _spaced(lines: Sequence[Line], at: int) -> tuple[Rows, int] | None:
    """Rows whose cells begin in the same columns; a line that has none of the first cell goes on in the row above."""
    edges = [0, *_gaps(lines[at].text)]
    rows: list[list[str]] = []
    end = at
    while end < len(lines) and not lines[end].is_empty:
        parts = _cut(lines[end].text, edges)
        if parts is None:
            break
        if rows and not parts[0]:
            rows[-1] = [f"{old} {new}".strip() for old, new in zip(rows[-1], parts, strict=True)]
        else:
            rows.append(parts)
        end += 1
    if len(rows) < _FEWEST:
        return None
    return tuple(tuple(Cell(_cell(text)) for text in row) for row in rows), end - at


_FEWEST = 2


def _cut(line: str, edges: list[int]) -> list[str] | None:
    """The line's cells; None when a word lies across an edge."""
    for edge in edges[1:]:
        if len(line) > edge and line[edge - 1 : edge] not in {"", " "}:
            return None
    stops = [*edges[1:], len(line)]
    return [line[start:stop].strip() for start, stop in zip(edges, stops, strict=True)]
