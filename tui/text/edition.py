"""``show changes``: what differs from the edition before, one kind of difference at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.edition import EditionDifference
from store.wording.edition import said_difference
from tui.text.columns import indented, table
from tui.text.parts import finished, section

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.edition import EditionChanges, EditionRow


def edition_text(changes: EditionChanges, words: Translator, width: int) -> str:
    """Both titles, the differences, and how many measures are as they were."""
    lines = indented(f"{changes.plan_id}  {changes.title}", width)
    lines += indented(words("edition.against", id=changes.previous_id, title=changes.previous_title), width)
    for difference in EditionDifference:
        rows = [row for row in changes.rows if row.difference is difference]
        if rows:
            head = f"{words(f'edition.head.{difference}')} ({len(rows)})"
            lines += section(head, table([_cells(row, words) for row in rows], width, indent=2))
    if not changes.rows:
        lines += ["", words("edition.nothing")]
    lines += ["", *indented(words("edition.same", count=changes.same), width)]
    if changes.guessed:
        lines += indented(words("edition.guessed", count=changes.guessed), width)
    return finished(lines)


def _cells(row: EditionRow, words: Translator) -> tuple[str, str, str]:
    said = said_difference(row, words)
    if row.difference is EditionDifference.ADDED:
        return said.kind, said.ids, said.title
    if row.difference is EditionDifference.DROPPED:
        return said.kind, said.ids, said.before
    whole = {EditionDifference.WORDING, EditionDifference.MERGED, EditionDifference.SPLIT}
    about = "" if row.difference in whole else f"{said.title}\n"
    return said.kind, said.ids, f"{about}{said.before} → {said.after}"
