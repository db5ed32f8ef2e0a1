"""PDF: tagged for screen readers (PDF/UA-1) and made to be kept (PDF/A-2a), every font within it."""

from __future__ import annotations

import json
from concurrent.futures import Future, wait
from datetime import UTC
from functools import cache
from importlib import resources
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import typst

from store.i18n.translator import Translator
from store.report.pace import weight
from store.report.pictures.style import font_file
from store.report.print.data import block_data, front

if TYPE_CHECKING:
    from store.report.document import Document
    from store.report.pace import Pace
    from store.report.template import Template

_STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
_PATIENCE = 0.1
"""Seconds between two questions whether to go on."""


def write(document: Document, target: Path, template: Template | None, pace: Pace) -> None:  # noqa: ARG001
    """Write the report as PDF; the same report gives the same bytes, whatever fonts the machine has."""
    data = front(document, Translator(document.language))
    data["blocks"] = []
    for block in document.blocks:
        data["blocks"].append(block_data(block, document.language))
        pace.step(weight(block))
    made_on = round(document.made_on.replace(tzinfo=UTC).timestamp())
    target.write_bytes(_while_asking(pace, json.dumps(data, ensure_ascii=False), made_on))


def _while_asking(pace: Pace, report: str, made_on: int) -> bytes:
    """The layout of a long report takes seconds: whoever no longer wants it is not kept waiting for it."""
    laid_out: Future[bytes] = Future()

    def lay_out() -> None:
        try:
            laid_out.set_result(_compiled(report, made_on))
        except BaseException as error:  # noqa: BLE001  (it is raised where it is waited for)
            laid_out.set_exception(error)

    Thread(target=lay_out).start()  # it ends by itself when nobody waits for it any more
    while not wait([laid_out], _PATIENCE).done:
        pace.look()
    return laid_out.result()


def _compiled(report: str, made_on: int) -> bytes:
    layout = resources.files("store.report.print").joinpath("layout.typ").read_bytes()
    compiler = typst.Compiler(layout, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs={"report": report})
    try:
        made = compiler.compile(format="pdf", pdf_standards=_STANDARDS, timestamp=made_on)
    except typst.TypstError:
        # Some text no standard allows: a report that is read beats a promise that is kept. It is tagged all the same.
        made = compiler.compile(layout, format="pdf", timestamp=made_on)
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made


@cache
def _fonts() -> typst.Fonts:
    """Typst's own serif, and the font that comes with Matplotlib for the signs it lacks."""
    return typst.Fonts(include_system_fonts=False, font_paths=[Path(font_file()).parent])
