"""The kinds of file a report can be written as."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """A kind of file; its value is the file's ending."""

    DOCX = "docx"
    """Word, with real headings: what is edited further."""
    HTML = "html"
    """One file for the web, nothing fetched from elsewhere."""
    MD = "md"
    """Markdown: text with tables."""
    XLSX = "xlsx"
    """Excel: a sheet for each table and figure."""
    CSV = "csv"
    """The tables and the values of the figures as text."""
    PDF = "pdf"
    """A tagged PDF: what is printed and kept."""
