"""What somebody wants to bring in: statistics, a plan, a folder with plans. By what is in it; its name decides little."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from store.errors import FileRejected
from store.importing.filled_form.recognise import BROKEN
from store.importing.folder import is_plan_folder
from store.importing.formats.recognise import file_content, recognise
from store.importing.formats.sheets import OLD_EXCEL_MARK, ZIP_MARK
from store.importing.mapping.recognise_table import read_mapped
from store.importing.plan_document.open_document import PDF_MARK, read_document
from store.importing.plan_document.package_guard import package_kind
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.recognise import recognise_plan
from store.importing.plan_document.words import begins

if TYPE_CHECKING:
    from pathlib import Path

_STATISTICS, _DOCUMENTS = frozenset({".csv", ".tsv", ".json", ".px"}), frozenset({".md", ".markdown", ".rtf", ".doc", ".docx"})
_TEXTS = _DOCUMENTS | {".txt", ".text", ""}
_RTF_MARK = b"{\\rtf"
_MOST, _MOST_TEXTS = 8_000_000, 5_000
"""Bytes of a workbook's texts that are read, and short texts that are looked at."""
_TEXT = re.compile(r"<t(?: [^>]*)?>([^<]{2,40})</t>")
_PLAN_COLUMNS = ("measure", "goal", "who")
"""Headings (``columns`` in words.toml) without which a workbook is no plan."""
_MOSTLY_FIGURES = 0.2
"""Part of a text's signs that are digits, in a table of figures; in a plan it is some hundredths."""
_NOBODYS = frozenset({"mapping.unknown_table", "import_file.not_recognised"})
"""Problems of a table that no reader knows."""


class What(StrEnum):
    """What a file is."""

    STATISTICS = "statistics"
    """Or a table that is nobody's: its reader says what can be done."""
    PLAN = "plan"
    PLAN_FOLDER = "plan_folder"
    UNSURE = "unsure"
    """Only a person can say."""


def what_is(path: Path) -> What:
    """What the file or folder is. One that cannot be read is what its name says: the reader of that tells what is wrong."""
    if path.is_dir():
        return What.PLAN_FOLDER if is_plan_folder(path) else What.STATISTICS
    suffix = path.suffix.lower()
    try:
        content = file_content(path)
    except FileRejected:
        return What.PLAN if suffix in _TEXTS | {".pdf"} else What.STATISTICS
    if PDF_MARK in content[:1_024] or content.startswith(_RTF_MARK):
        return What.PLAN
    if content.startswith(OLD_EXCEL_MARK):
        return What.PLAN if suffix in _TEXTS else What.STATISTICS
    if content.startswith(ZIP_MARK):
        return _package(path.name, suffix, content)
    return _text(path.name, suffix, content)


def _package(name: str, suffix: str, content: bytes) -> What:
    try:
        kind = package_kind(name, content)
    except FileRejected:
        return What.STATISTICS if suffix.startswith((".xls", ".zip")) else What.PLAN
    if kind != "xlsx":
        return What.PLAN
    if not _has_plan_words(content) or _is_statistics(name, content, broken=True):
        return What.STATISTICS
    return What.PLAN if _reads_as_plan(name, content) else What.UNSURE


def _text(name: str, suffix: str, content: bytes) -> What:
    if suffix in _STATISTICS or suffix not in _TEXTS:
        return What.STATISTICS
    digits = sum(content.count(b"%d" % digit) for digit in range(10))
    if suffix not in _DOCUMENTS and (digits > len(content) * _MOSTLY_FIGURES or _is_statistics(name, content, broken=False)):
        return What.STATISTICS
    return What.PLAN


def _is_statistics(name: str, content: bytes, *, broken: bool) -> bool:
    """Whether a reader knows it: a publisher's, or one of the user's own. ``broken``: what else is said of one it refuses."""
    try:
        return recognise(name, content) is not None or bool(read_mapped(name, content))
    except FileRejected as refused:
        return broken and not any(problem.key in _NOBODYS for problem in refused.problems)


def _reads_as_plan(name: str, content: bytes) -> bool:
    """Whether there are measures or goals in it that are more than guesses."""
    try:
        plan = recognise_plan(read_document(name, content))
    except FileRejected:
        return False
    marks = [*(goal.mark for goal in plan.goals), *(measure.mark for measure in plan.measures)]
    return any(mark.confidence is not Confidence.GUESSED for mark in marks)


def _has_plan_words(content: bytes) -> bool:
    """Whether a text of the workbook could head a plan's column: most workbooks need not be opened to be passed over."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = [
                one for one in archive.infolist() if re.match(r"xl/(?:sharedStrings|worksheets/sheet\d+)\.xml", one.filename)
            ]
            texts = "".join(_begun(archive, part) for part in parts[:20])
    except BROKEN:
        return False
    said = islice(dict.fromkeys(match[1].strip() for match in _TEXT.finditer(texts)), _MOST_TEXTS)
    return any(begins("columns", column, text) for text in said for column in _PLAN_COLUMNS)


def _begun(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> str:
    with archive.open(part) as stream:
        return stream.read(_MOST if "sharedStrings" in part.filename else _MOST // 20).decode("utf-8", "ignore")
