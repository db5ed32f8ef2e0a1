"""An xlsx file is a zip of XML. Before anything is read from it, this makes sure that it is not larger than it looks.

The Excel reader makes room for the whole rectangle from the first to the last used cell: one word in cell XFD1048576 asks for
half a terabyte, which ends the process. Every part is therefore unpacked once, with a limit, and searched for far-off cells.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from html import unescape

from store.importing.formats.problem_list import rejected

MOST_BYTES = 100_000_000
_MOST_UNPACKED = 200_000_000
_MOST_PARTS = 5_000
_WORKBOOK, _STRINGS = "xl/workbook.xml", "xl/sharedstrings.xml"
_FAR_OFF = r"""\sr\s*=\s*["'](?:[A-Za-z]{3}|[A-Za-z]{0,2}\d{6})"""
"""A cell or row reference of three letters (column 703 or later) or six digits (row 100 000 or later)."""
_TEXT = re.compile(r"<si>(.*?)</si>", re.DOTALL)
_RUN = re.compile(r"<r>(.*?)</r>", re.DOTALL)
_WORDS = re.compile(r"<t(?:\s[^>]*)?>([^<]*)</t>")
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, KeyError)


def looked_through(name: str, content: bytes) -> dict[str, str]:
    """Check the file and return its texts that carry superscript signs: the text as the reader gives it → without them.

    ``persona,b`` becomes ``person`` where *a,b* is set as superscript, which plain text cannot tell.

    Raises:
        FileRejected: not a zip, broken, or too large when unpacked.
    """
    if len(content) > MOST_BYTES:
        raise rejected(name, "too_large", limit=MOST_BYTES // 1_000_000)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _parts(name, archive)
    except _BROKEN as error:
        raise rejected(name, "broken_workbook") from error


def _parts(name: str, archive: zipfile.ZipFile) -> dict[str, str]:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise rejected(name, "too_large_unpacked")
    if not any(part.filename.lower() == _WORKBOOK for part in parts):
        raise rejected(name, "not_a_workbook")
    read = [part for part in parts if part.filename.lower().endswith((".xml", ".rels", ".vml"))]
    unpacked = [_unpacked(name, archive, part) for part in read]
    texts = next((content for part, content in zip(read, unpacked, strict=True) if part.filename.lower() == _STRINGS), b"")
    for part, is_far_off in zip(read, _far_off(name, unpacked), strict=True):
        if is_far_off and part.filename.lower() != _STRINGS:
            raise rejected(name, "sheet_too_large", place=part.filename)
    return _superscripts(texts.decode("utf-8", "replace")) if b"superscript" in texts else {}


def _unpacked(name: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """A part of the file; at most one byte more than it says it holds is unpacked."""
    with archive.open(part) as stream:
        content = stream.read(part.file_size + 1)
    if len(content) > part.file_size:
        raise rejected(name, "too_large_unpacked")
    return content


def _far_off(name: str, parts: list[bytes]) -> list[bool]:
    """Whether each part refers to a far-off cell. Polars searches them all several times faster than ``re``."""
    import polars as pl

    try:
        return pl.Series(parts, dtype=pl.Binary).cast(pl.String).str.contains(_FAR_OFF).to_list()
    except pl.exceptions.PolarsError as error:
        raise rejected(name, "broken_workbook") from error  # XML that is not UTF-8


def _superscripts(xml: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in _TEXT.findall(xml):
        if "superscript" not in text:
            continue
        runs = _RUN.findall(text)
        whole = "".join(_words(run) for run in runs)
        found[whole] = "".join(_words(run) for run in runs if 'val="superscript"' not in run)
    return found


def _words(run: str) -> str:
    return unescape("".join(_WORDS.findall(run)))
