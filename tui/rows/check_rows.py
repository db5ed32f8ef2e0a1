"""The check as a list, each code a heading with its findings below, and what the panel beside says of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import alphabetical
from tui.check_words import head_words, mend_words, what_words, why_words
from tui.widgets.blocks import Blank, Block, Field, Heading, Paragraph, Title
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.i18n.translator import Translator
    from store.model.check import CheckReport, Finding, FindingCode

FEW = 25
"""So many findings are all shown; of more only the headings, until one is opened."""


def check_columns(words: Translator) -> tuple[Column, ...]:
    """Where it is, and what is wanting; the panel says the rest."""
    return (Column(words("check.column"), 24, grow=1), Column(words("check.count_or_id"), 12))


def narrowed(report: CheckReport, text: str, words: Translator) -> dict[FindingCode, list[Finding]]:
    """The findings by code; with ``text`` those that have every word of it in their heading, title, id or detail."""
    wanted = [alphabetical(word) for word in text.split()]
    found: dict[FindingCode, list[Finding]] = {}
    for one in report.findings:
        if not wanted or all(word in _searched(one, words) for word in wanted):
            found.setdefault(one.code, []).append(one)
    return found


def check_rows(
    found: dict[FindingCode, list[Finding]], opened: Collection[FindingCode] | None, words: Translator
) -> tuple[FixedRows, dict[str, Finding]]:
    """The lines, and the finding behind each; behind a heading stands the first of its own.

    ``opened``: the codes whose findings are listed; None for all when they are few, for none when they are many.
    """
    rows: list[ListRow] = []
    behind: dict[str, Finding] = {}
    all_open = opened is None and sum(map(len, found.values())) <= FEW
    for code, group in found.items():
        is_open = all_open if opened is None else code in opened
        head = f"{'−' if is_open else '+'} {head_words(code, words)}"
        rows.append(ListRow(code.value, (Cell(head), Cell(str(len(group)))), heading=True))
        behind[code.value] = group[0]
        for number, one in enumerate(group if is_open else ()):
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


def _searched(one: Finding, words: Translator) -> str:
    return alphabetical(" ".join([head_words(one.code, words), one.id, one.title, one.plan_id or "", what_words(one, words)]))
