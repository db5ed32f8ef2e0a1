"""Which reader a file needs: by what is in it, never by what it is called.

A workbook is known by the zip mark and what its sheets hold, JSON by its shape, a text file by its heading or its columns.
"""

from __future__ import annotations

import re
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from store.importing.filled_form.recognise import is_form
from store.importing.formats import (
    bra_indicators,
    bra_ntu,
    json_file,
    json_stat,
    kolada,
    kolada_csv,
    kolada_records,
    kommun_csv,
    ntu_table,
    text_file,
)
from store.importing.formats import sol as sol_file
from store.importing.formats.labels import table_number
from store.importing.formats.problem_list import rejected
from store.importing.formats.sheets import OLD_EXCEL_MARK, ZIP_MARK, Workbook
from store.importing.formats.zip_guard import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from store.importing.formats.json_file import Json
    from store.importing.series_file import SeriesFile

_LOOKED_AT = 8
"""Sheets looked at before a workbook is said to be none of the known ones: the first are often contents and notes."""
_JSON = re.compile(rb"\s*(?:\{\s*[\"'}]|\[\s*[\[{\]])")
"""An object, or a list of objects or lists; ``[x];2024`` is the first heading of a table."""


class Recognised(NamedTuple):
    """The format, and how to read on."""

    format: str
    read: Callable[[], SeriesFile]


def read_file(path: Path, *, year: int | None = None) -> SeriesFile:
    """A statistics file from disk. ``year`` is for the one format that does not say its own.

    Raises:
        FileRejected: missing, unreadable, too large, or none of the known formats.
    """
    return read_bytes(path.name, file_content(path), year=year)


def read_files(paths: Sequence[Path], *, year: int | None = None, mapping: str | None = None) -> list[SeriesFile]:
    """Several files. Kolada's answers among them belong together and become one; every other file stands alone.

    With ``mapping``, the name of one of the user's own, all are read by that one, whatever else they look like.

    Raises:
        FileRejected: as :func:`read_file`.
        UnknownId: there is no such mapping.
    """
    if mapping:
        from store.importing.mapping.recognise_table import read_named

        return [read_named(mapping, path.name, file_content(path)) for path in paths]
    answers: list[tuple[str, list[Json]]] = []
    read: list[SeriesFile] = []
    for path in paths:
        content = file_content(path)
        documents = json_file.documents(path.name, content) if _is_json(content) else []
        if kolada_records.looks_like(documents):
            answers.append((path.name, documents))
        else:
            read.append(read_bytes(path.name, content, year=year))
    if answers:
        together = ", ".join(name for name, _ in answers)
        read.append(kolada.read(together, list(chain.from_iterable(documents for _, documents in answers))))
    return read


def read_bytes(name: str, content: bytes, *, year: int | None = None) -> SeriesFile:
    """A statistics file's content; ``name`` is shown in problems. A table of nobody's format is read by the user's mappings.

    Raises:
        FileRejected: unreadable, too large, or neither a known format nor a table with a mapping.
    """
    found = recognise(name, content, year=year)
    if found:
        return found.read()
    if _is_json(content):
        raise rejected(name, "not_recognised")
    from store.importing.mapping.recognise_table import read_mapped

    return read_mapped(name, content)


def recognise(name: str, content: bytes, *, year: int | None = None) -> Recognised | None:
    """The format of the content, or None when it is a table nobody has described yet (a mapping can be made for it).

    Raises:
        FileRejected: it is a workbook or JSON, but broken, or too large.
    """
    if content.startswith((ZIP_MARK, OLD_EXCEL_MARK)):
        return _workbook(name, content)
    if _is_json(content):
        return _json(name, content)
    return _text(name, content, year)


def _workbook(name: str, content: bytes) -> Recognised | None:
    sheets = list(Workbook(name, content))
    for sheet in sheets[:_LOOKED_AT]:
        table = ntu_table.find_table(sheet)
        if table and table.number and (table_number(table.title) or table.counts_respondents or len(sheets) > 1):
            return Recognised(bra_ntu.FORMAT, lambda: bra_ntu.read(name, sheets))
    if is_form(BytesIO(content)):
        raise rejected(name, "filled_form.among_others")
    if any(bra_indicators.is_indicator_sheet(sheet) for sheet in sheets):
        return Recognised(bra_indicators.FORMAT, lambda: bra_indicators.read(name, sheets))
    return None


def _json(name: str, content: bytes) -> Recognised | None:
    documents = json_file.documents(name, content)
    if kolada_records.looks_like(documents):
        return Recognised(kolada.FORMAT, lambda: kolada.read(name, documents))
    if len(documents) == 1 and json_stat.looks_like(documents[0]):
        return Recognised(json_stat.FORMAT, lambda: json_stat.read(name, documents[0]))
    return None


def _text(name: str, content: bytes, year: int | None) -> Recognised | None:
    text = text_file.decode(name, content)
    if text.lstrip().startswith("<"):
        raise rejected(name, "web_page")
    rows = text_file.rows(name, text, text_file.separator(text))
    if not rows:
        raise rejected(name, "empty_file")
    header = [cell.strip().casefold() for cell in rows[0].cells]
    if sol_file.header_row(rows) is not None:
        return Recognised(sol_file.FORMAT, lambda: sol_file.read(name, rows))
    if set(bra_indicators.CSV_HEADER) <= set(bra_indicators.csv_header(rows[0])):
        return Recognised(bra_indicators.FORMAT, lambda: bra_indicators.read_rows(name, rows))
    if kolada_csv.looks_like(header):
        return Recognised(kolada.FORMAT, lambda: kolada_csv.read(name, rows))
    if kommun_csv.looks_like(rows):
        return Recognised(kommun_csv.FORMAT, lambda: kommun_csv.read(name, rows, year))
    return None


def _is_json(content: bytes) -> bool:
    return _JSON.match(content[:1_000].removeprefix(b"\xef\xbb\xbf")) is not None


def file_content(path: Path) -> bytes:
    """A file's bytes.

    Raises:
        FileRejected: missing, unreadable, or larger than a statistics file can be.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise rejected(path.name, "too_large", limit=MOST_BYTES // 1_000_000)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise rejected(path.name, "no_file") from error
    except (OSError, ValueError) as error:
        raise rejected(path.name, "unreadable") from error
