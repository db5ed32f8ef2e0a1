"""A Word file is a zip of XML. Before anything is read from it, this makes sure that it is no larger than it says."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from store.importing.formats.problem_list import rejected

_MOST_BYTES = 100_000_000
_MOST_UNPACKED = 200_000_000
_MOST_XML = 40_000_000
"""Of one XML part: a document of 500 pages has some ten million."""
_MOST_PARTS = 5_000
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, KeyError)
"""What reading a damaged zip may raise."""
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
WORD_PART = "word/document.xml"
WORKBOOK_PART = "xl/workbook.xml"
_FLAT = frozenset({"content.xml"})


def package_kind(name: str, content: bytes) -> str:
    """``docx`` or ``xlsx``, by the parts of the zip.

    Raises:
        FileRejected: broken, locked, larger than it says, an OpenDocument file, or a zip of something else.
    """
    if len(content) > _MOST_BYTES:
        raise rejected(name, "plan_document.too_large", limit=_MOST_BYTES // 1_000_000)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _kind(name, archive)
    except BROKEN as error:
        raise rejected(name, "plan_document.broken_package") from error


def _kind(name: str, archive: zipfile.ZipFile) -> str:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise rejected(name, "plan_document.too_large_unpacked")
    names = {part.filename.lower() for part in parts}
    if WORKBOOK_PART in names:
        return "xlsx"
    if WORD_PART not in names:
        key = "plan_document.open_document" if names >= _FLAT else "plan_document.unknown_package"
        raise rejected(name, key)
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels")):
            _look_through(name, archive, part)
    return "docx"


def _look_through(name: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Unpack the part once, at most one byte more than it says, and refuse what makes an XML reader grow."""
    if part.flag_bits & 1:
        raise rejected(name, "plan_document.locked")
    with archive.open(part) as stream:
        content = stream.read(min(part.file_size, _MOST_XML) + 1)
    if len(content) > min(part.file_size, _MOST_XML):
        raise rejected(name, "plan_document.too_large_unpacked")
    if _ENTITIES.search(content[:4_000]):
        raise rejected(name, "plan_document.broken_package")
