r"""The tables and the values of the figures as text that a spreadsheet opens with a double click.

One file. A report with one table is that table alone: its headings are the first line. With several, each is preceded by a line
with its caption, followed by its source line, and parted from the next by an empty line.

Swedish files have semicolons and decimal commas, English ones commas and points, as the spreadsheet of each language expects.
A text that a spreadsheet would carry out (it begins with ``=``, ``+``, ``-``, ``@`` or their wide forms, and is no number) gets
an apostrophe before it: the way OWASP advises that leaves the text as it was to a reader. Every cell with a sign of the format
in it is quoted.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from store.i18n.translator import Translator
from store.report.document import Figure, Table
from store.report.pace import weight
from store.report.typed import as_number
from store.report.values import values_table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from store.report.document import Document
    from store.report.pace import Pace
    from store.report.template import Template

_SEPARATORS = {"sv": ";", "en": ","}
_CARRIED_OUT = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001  (the wide forms are meant)


def write(document: Document, target: Path, template: Template | None, pace: Pace) -> None:  # noqa: ARG001
    """Write the tables as UTF-8 with the mark by which Excel knows it."""
    words = Translator(document.language)
    tables = sum(isinstance(block, Table | Figure) for block in document.blocks)
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file, delimiter=_SEPARATORS[document.language], lineterminator="\r\n")
        first = True
        for block in document.blocks:
            if isinstance(block, Table | Figure):
                table = values_table(block, words) if isinstance(block, Figure) else block
                if not first:
                    out.writerow([])
                first = False
                out.writerows(_safe(row, document.language) for row in _rows(table, alone=tables == 1))
            pace.step(weight(block))


def _rows(table: Table, *, alone: bool) -> Iterable[Iterable[str]]:
    if not alone:
        yield [table.caption]
    yield table.headings
    yield from table.rows
    if table.source and not alone:
        yield [table.source]


def _safe(row: Iterable[str], language: str) -> list[str]:
    return [harmless(cell, language) for cell in row]


def harmless(cell: str, language: str) -> str:
    """The cell as no spreadsheet carries it out; numbers below zero and a lone dash stay as they are."""
    begins = cell.lstrip(" \u00a0")
    risky = begins.startswith(_CARRIED_OUT) or cell.startswith(_CARRIED_OUT)
    return f"'{cell}" if risky and begins.strip() != "-" and as_number(cell, language) is None else cell
