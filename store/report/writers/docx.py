"""Word: real headings, table headings and captions in named styles, pictures with their text alternative."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from store.i18n.translator import Translator
from store.report.errors import TemplateBroken
from store.report.word.bullets import add_bullets
from store.report.word.furniture import describe, furnish
from store.report.word.open import UnusableTemplate, open_ours, open_template
from store.report.word.place import Place
from store.report.word.styles import lay_styles, say_language
from store.report.word.writing import Writing

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as WordFile

    from store.report.document import Document
    from store.report.pace import Pace
    from store.report.template import Template

_SPOKEN = {"sv": "sv-SE", "en": "en-GB"}
_THE_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest day a zip file knows."""


def write(document: Document, target: Path, template: Template | None, pace: Pace) -> None:
    """Write the report as Word; the same report gives the same bytes.

    Raises:
        TemplateBroken: the template is no Word document.
    """
    try:
        word = open_ours() if template is None else open_template(template.content)
        ids = lay_styles(word, own=template is not None, bullets=add_bullets(word))
    except UnusableTemplate as error:
        raise TemplateBroken(path=template.path if template else "", expected="paper.expected_docx") from error
    place = Place(word)
    Writing(word, ids, document.language, pace).write(document)
    place.close()
    furnish(word, document, Translator(document.language), ids)
    say_language(word, _SPOKEN[document.language])
    describe(word, document, _SPOKEN[document.language])
    _save(word, target, pace)


def _save(word: WordFile, target: Path, pace: Pace) -> None:
    """Save without the time of day in every part of the package."""
    saved = io.BytesIO()
    word.save(saved)
    pace.look()
    with zipfile.ZipFile(saved) as package, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for item in package.infolist():
            part = zipfile.ZipInfo(item.filename, _THE_FIRST_DAY)
            part.compress_type = zipfile.ZIP_STORED if item.filename.endswith(".png") else zipfile.ZIP_DEFLATED
            written.writestr(part, package.read(item))
