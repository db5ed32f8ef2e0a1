"""The check as a list, each code a heading with its findings below, and what the panel beside says of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.check_words import head_words, mend_words, what_words, why_words
from tui.widgets.blocks import Blank, Block, Field, Heading, Paragraph, Title
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.check import CheckReport, Finding


def check_columns(words: Translator) -> tuple[Column, ...]:
    """Where it is, and what is wanting; the panel says the rest."""
    return (Column(words("check.column"), 24, grow=1), Column(words("column.id"), 12))


def check_rows(report: CheckReport, words: Translator) -> tuple[FixedRows, dict[str, Finding]]:
    """The lines, and the finding behind each; behind a heading stands the first of its own."""
    rows: list[ListRow] = []
    behind: dict[str, Finding] = {}
    for code, count in report.counts.items():
        found = report.of(code)
        rows.append(ListRow(code.value, (Cell(head_words(code, words)), Cell(str(count))), heading=True))
        behind[code.value] = found[0]
        for number, one in enumerate(found):
            key = f"{code.value} {number}"
            rows.append(ListRow(key, (Cell(f"  {' '.join(one.title.split())}"), Cell(one.id, "muted"))))
            behind[key] = one
    return FixedRows(rows), behind


def finding_blocks(one: Finding, words: Translator, *, heading: bool) -> list[Block]:
    """What, why and what to do. Under a heading nothing of a single finding is said."""
    about: list[Block] = []
    if not heading:
        about = [Title(f"{one.id}  {' '.join(one.title.split())}"), Blank(), Paragraph(what_words(one, words)), Blank()]
    return [
        *about,
        Heading(head_words(one.code, words)),
        Field(words("check.why"), why_words(one.code, words)),
        Field(words("check.mend"), mend_words(one, words), "accent"),
    ]
