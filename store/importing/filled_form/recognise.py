"""Whether a file is one of our forms. Its name says nothing: people rename files.

Only the workbook's list of texts and the beginnings of its sheets are looked through, so that a statistics workbook is not
opened twice for this.
"""

from __future__ import annotations

import zipfile
import zlib
from typing import IO, TYPE_CHECKING

from store.exporting.form_sheet import MARK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_STRINGS = "xl/sharedstrings.xml"
SHEETS = "xl/worksheets/"
_WANTED = (MARK.encode(), b">proposed_adjustment<")
"""The mark, and the key of a column that no statistics have: whose mark is gone is told so, not asked what a table it is."""
_MOST_SHEETS = 20
_PIECE, MOST, _TOP = 1_000_000, 60_000_000, 200_000
"""Bytes: read at a time, at most of the list of texts, at most of a sheet (some programs write texts in the sheets)."""
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, KeyError)
"""What is broken is not told here: the reader that takes the file next says so."""


def is_form(file: Path | IO[bytes]) -> bool:
    """Whether the file (a path, or an open stream) holds a form's hidden mark, or the hidden keys of one that has lost it."""
    try:
        if not zipfile.is_zipfile(file):
            return False
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            texts = [part for part in parts if part.filename.lower() == _STRINGS][:1]
            sheets = [part for part in parts if part.filename.lower().startswith(SHEETS)][:_MOST_SHEETS]
            return any(_holds_mark(archive, part, MOST) for part in texts) or any(
                _holds_mark(archive, part, _TOP) for part in sheets
            )
    except BROKEN:
        return False


def only_forms(files: Sequence[Path]) -> bool:
    """Whether every one of the files is a form. A form among other files is refused by their reader."""
    return bool(files) and all(is_form(file) for file in files)


def _holds_mark(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> bool:
    end, left = b"", min(part.file_size, most)
    with archive.open(part) as stream:
        while left > 0 and (piece := stream.read(min(_PIECE, left))):
            if any(wanted in end + piece for wanted in _WANTED):
                return True
            end, left = piece[-max(map(len, _WANTED)) :], left - len(piece)
    return False
