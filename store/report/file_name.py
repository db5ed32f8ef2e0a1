"""What a report's file is called, and where the municipality's own template is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.report.errors import ReportFolderMissing
from store.report.formats import Format
from store.report.wanted import ReportKind

if TYPE_CHECKING:
    from pathlib import Path

    from store.i18n.translator import Translator
    from store.report.wanted import ReportWanted

_UNSAFE = re.compile(r"[^\w.-]+")
_TEMPLATED = (Format.DOCX, Format.HTML)


def file_name(wanted: ReportWanted, format: Format, words: Translator) -> str:  # noqa: A002  (the user's word)
    """``rapport-plan-HED.docx``; a yearly follow-up has its year in the name."""
    kind = words(f"report.file_kind.{wanted.kind}")
    subject = wanted.snapshot_id or wanted.subject_id
    year = f"-{wanted.year}" if wanted.kind is ReportKind.ANNUAL and wanted.year else ""
    name = words("report.file_name", kind=kind, id=_UNSAFE.sub("-", subject).strip(".-") or kind)
    return f"{name}{year}.{format.value}"


def free_path(folder: Path, name: str) -> Path:
    """The file in the folder, or with the first number behind its name that nothing has yet: nothing is written over.

    Raises:
        ReportFolderMissing: there is no such folder.
    """
    if not folder.is_dir():
        raise ReportFolderMissing(path=folder / name, folder=folder)
    wanted, number = folder / name, 2
    while wanted.exists():
        wanted = (folder / name).with_stem(f"{(folder / name).stem}-{number}")
        number += 1
    return wanted


def own_template(folder: Path, format: Format) -> Path | None:  # noqa: A002
    """The municipality's own ``report.docx`` or ``report.html`` in the folder, if it has one."""
    file = folder / f"report.{format.value}"
    return file if format in _TEMPLATED and file.is_file() else None
