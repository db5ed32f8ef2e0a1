"""``show changes``: what differs from the edition before, one kind of difference at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.edition import EditionDifference
from tui.text.columns import DASH, indented, table
from tui.text.parts import finished, section

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.edition import EditionChanges, EditionRow

_ADDED, _DROPPED = EditionDifference.ADDED, EditionDifference.DROPPED


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
    kind, title = words(f"entity.{row.kind}"), " ".join(row.title.split())
    if row.difference is _ADDED:
        return kind, row.new_id or "", title
    if row.difference is _DROPPED:
        status = f" ({words(f'status.{row.status}')})" if row.status else ""
        return kind, row.old_id or "", f"{title}{status}"
    before, after = (" ".join(text.split()) if text else DASH for text in (row.before, row.after))
    about = "" if row.difference is EditionDifference.WORDING else f"{title}\n"
    return kind, f"{row.old_id} → {row.new_id}", f"{about}{before} → {after}"
