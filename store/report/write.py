"""From a document to a file: written beside its place and renamed, so that a half-written report is never seen."""

from __future__ import annotations

import errno
import uuid
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from store.report.errors import ReportDiskFull, ReportFolderMissing, ReportNotWritten, TemplateMissing, TemplateUnused
from store.report.finish import finish
from store.report.formats import Format
from store.report.pace import Pace
from store.report.template import Template

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from store.errors import StoreError
    from store.report.document import Document

_TAKES_TEMPLATE = {Format.DOCX, Format.HTML}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC, errno.EFBIG}


class _Writer(Protocol):
    """The one function of each module in ``writers``."""

    def __call__(self, document: Document, target: Path, template: Template | None, pace: Pace) -> None:
        """Write the finished ``document`` to the empty file ``target``, calling ``pace`` as it goes."""


def write_report(
    document: Document,
    format: Format,  # noqa: A002  (the user's word)
    target: Path,
    *,
    template: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a report as a file.

    Args:
        document: the whole report.
        format: the kind of file. What writes it is loaded here, not before.
        target: where; a file that is there already is replaced when the new one is whole.
        template: the municipality's own Word file (its styles, header and footer) or HTML template.
        progress: called with (done, all) as it goes.
        cancelled: asked as it goes; True stops, and no file is left.

    Raises:
        ReportNotWritten: the folder is missing or closed, the disk is full, another program holds the file.
        ReportCancelled: ``cancelled`` said so.
        TemplateMissing, TemplateBroken, TemplateUnused: the template cannot be used.
    """
    pace = Pace(document, target, progress, cancelled)
    own = _template(template, format)
    building = target.with_name(f".{uuid.uuid4().hex}.{format.value}")
    try:
        building.touch(exist_ok=False)
        pace.look()
        _writer(format)(finish(document), building, own, pace)
        pace.look()
        building.replace(target)
    except OSError as error:
        raise _refusal(error, target) from error
    finally:
        _remove(building)
    pace.finish()


def _template(path: Path | None, format: Format) -> Template | None:  # noqa: A002
    if path is None:
        return None
    if format not in _TAKES_TEMPLATE:
        raise TemplateUnused(format=format.value, path=path)
    try:
        return Template(path, path.read_bytes())
    except OSError as error:
        raise TemplateMissing(path=path) from error


def _writer(format: Format) -> _Writer:  # noqa: A002
    return cast("_Writer", import_module(f"store.report.writers.{format.name.lower()}").write)


def _refusal(error: OSError, target: Path) -> StoreError:
    if error.errno in _FULL:
        return ReportDiskFull(path=target)
    if not target.parent.is_dir():
        return ReportFolderMissing(path=target, folder=target.parent)
    return ReportNotWritten(path=target)


def _remove(building: Path) -> None:
    try:
        building.unlink(missing_ok=True)
    except OSError:  # the folder is gone or closed: there is nothing of ours in it
        return
