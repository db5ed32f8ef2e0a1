"""What the Excel reader does not tell of a workbook: whether it holds macros, and which cells hold a formula.

A formula that has never been worked out has no value: its cell would be read as empty.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from store.importing.filled_form.recognise import BROKEN, MOST, SHEETS
from store.importing.formats.problem_list import rejected

if TYPE_CHECKING:
    from collections.abc import Iterable

_MACROS = "xl/vbaproject.bin"
_FORMULA = re.compile(rb"""<c\s[^>]*?\br=["']([A-Z]{1,3}\d{1,7})["'][^>]*>\s*<f[\s/>]""")


def has_macros(name: str, content: bytes) -> bool:
    """Whether there is a macro part.

    Raises:
        FileRejected: not a zip, or broken.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(part.filename.lower() == _MACROS for part in archive.infolist())
    except BROKEN as error:
        raise rejected(name, "broken_workbook") from error


def formula_cells(content: bytes) -> set[str]:
    """References (``I8``) of the cells of any sheet that hold a formula. The file has been looked through already."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [part for part in archive.infolist() if part.filename.lower().startswith(SHEETS)]
        return set(_found(archive.read(part) for part in parts if part.file_size <= MOST))


def _found(parts: Iterable[bytes]) -> Iterable[str]:
    for part in parts:
        if b"<f" in part:
            yield from (found.decode() for found in _FORMULA.findall(part))
