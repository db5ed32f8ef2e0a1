"""What can go wrong when a report is written. Nothing is left behind: no file at all, or the one that was there before."""

from __future__ import annotations

from store.errors import StoreError


class ReportNotWritten(StoreError):
    """The file ``path`` could not be written: no right to, or another program holds it."""

    key = "paper.not_written"


class ReportFolderMissing(ReportNotWritten):
    """The folder ``folder`` is not there."""

    key = "paper.folder_missing"


class ReportDiskFull(ReportNotWritten):
    """There is no room for ``path``."""

    key = "paper.disk_full"


class ReportCancelled(StoreError):
    """The user stopped the writing of ``path``."""

    key = "paper.cancelled"


class TemplateMissing(StoreError):
    """There is no template at ``path``, or it may not be read."""

    key = "paper.template_missing"


class TemplateBroken(StoreError):
    """The template ``path`` cannot be used; ``expected`` is the key of a sentence that says what would do."""

    key = "paper.template_broken"


class TemplateRefused(TemplateBroken):
    """The page template ``path`` stops at line ``line``; ``reason`` is the template language's own words."""

    key = "paper.template_refused"


class TemplateUnused(StoreError):
    """A file of the kind ``format`` takes no template."""

    key = "paper.template_unused"


class ReportExists(StoreError):
    """There is a file at ``path`` already, and nobody said that it may be written over."""

    key = "report.exists"


class ReportEnding(StoreError):
    """The name ``path`` ends as another kind of file than ``format``, which is what would be in it."""

    key = "report.ending"


class ReportNotText(StoreError):
    """A file of the kind ``format`` cannot be written to a stream of text."""

    key = "report.not_text"


class SnapshotUnknown(StoreError):
    """The meeting ``meeting`` has no frozen copy ``id``; ``there`` lists those it has."""

    key = "report.no_snapshot"


class SnapshotUnused(StoreError):
    """A report of the kind ``kind`` has no frozen copies: only meetings are frozen."""

    key = "report.snapshot_unused"
