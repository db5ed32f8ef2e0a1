"""An empty Word file to write in: ours, or the municipality's template."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Mm
from lxml import etree

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_TYPES = "[Content_Types].xml"
_TEMPLATE, _DOCUMENT = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
_LARGEST = 60_000_000
"""Bytes a template may take when unpacked: a real one with pictures is below a tenth of it."""


class UnusableTemplate(ValueError):
    """It is no Word document, or one with macros, or damaged."""


def open_ours() -> WordFile:
    """An A4 page with room for notes in the margin."""
    word = docx.Document()
    for section in word.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22.5)
        section.top_margin, section.bottom_margin = Mm(24), Mm(22)
        section.header_distance = section.footer_distance = Mm(11)
    return word


def open_template(content: bytes) -> WordFile:
    """The municipality's document or template (.docx, .dotx).

    Raises:
        UnusableTemplate: it cannot be read as one.
    """
    try:
        return docx.Document(io.BytesIO(_as_document(content)))
    except (zipfile.BadZipFile, PackageNotFoundError, etree.XMLSyntaxError, KeyError, ValueError, OSError) as error:
        raise UnusableTemplate(str(error)) from error


def _as_document(content: bytes) -> bytes:
    """A ``.dotx`` differs from a document in one word of its list of contents."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if sum(item.file_size for item in package.infolist()) > _LARGEST:
            raise UnusableTemplate("too large")
        if _TEMPLATE not in package.read(_TYPES):
            return content
        repacked = io.BytesIO()
        with zipfile.ZipFile(repacked, "w", zipfile.ZIP_DEFLATED) as written:
            for item in package.infolist():
                part = package.read(item)
                written.writestr(item, part.replace(_TEMPLATE, _DOCUMENT) if item.filename == _TYPES else part)
        return repacked.getvalue()
