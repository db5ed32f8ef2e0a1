"""Text files of publishers: which encoding, which separator, which rows."""

from __future__ import annotations

import csv
from typing import NamedTuple

from store.importing.formats.problem_list import rejected

MOST_TEXT = 100_000_000
"""Bytes. The largest real file of these families is under two megabytes; all crimes by month would be some fifty."""
_LONGEST_LINE = 100_000
_TOP = 10
"""Lines looked at for the separator: a title or two may stand above the heading."""


class Row(NamedTuple):
    """One line: its number in the file, from 1, and its cells."""

    number: int
    cells: list[str]


def decode(name: str, content: bytes) -> str:
    """The text of a file in UTF-8 (with or without BOM), UTF-16 with BOM, or ISO-8859-1 with Windows' additions.

    SOL sends ISO-8859-1; the same file saved again by an editor is UTF-8.

    Raises:
        FileRejected: larger than a statistics file can be, or not text.
    """
    if len(content) > MOST_TEXT:
        raise rejected(name, "too_large", limit=MOST_TEXT // 1_000_000)
    try:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return content.decode("utf-16").removeprefix("\ufeff")
        if b"\0" in content:
            raise rejected(name, "not_recognised")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise rejected(name, "not_recognised") from None
        return content.decode("cp1252", "replace")


def separator(text: str) -> str:
    """The sign between cells: the one that most of the first lines have.

    When several occur in as many, semicolon goes before tab and tab before comma, which also stands in numbers and titles.
    """
    lines = [line for line in text[:_LONGEST_LINE].splitlines() if line.strip()][:_TOP]
    return max(";\t,", key=lambda sign: sum(sign in line for line in lines))


def rows(name: str, text: str, delimiter: str) -> list[Row]:
    """All rows that are not empty.

    Raises:
        FileRejected: quotation marks that never end, or a cell longer than 100 000 characters.
    """
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    found: list[Row] = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append(Row(reader.line_num, cells))  # noqa: PERF401  (the line's number is only known here)
    except csv.Error as error:
        raise rejected(name, "broken_text", place=str(reader.line_num)) from error
    return found
