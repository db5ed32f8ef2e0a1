"""How a difference between two editions is said, alike on screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.model.edition import EditionDifference
from store.wording.word_marks import marked_words

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.edition import EditionChanges, EditionRow

NOTHING = "–"


class SaidDifference(NamedTuple):
    """One difference in words."""

    ids: str
    """``HED-N1 → HED-2-N1``, or the one there is."""
    kind: str
    """*Åtgärd*; of another wording also whose."""
    title: str
    before: str
    """What the old edition says; the words only it has stand in ``[ ]``."""
    after: str


def said_difference(row: EditionRow, words: Translator) -> SaidDifference:
    """In words, each text on one line."""
    title, kind = _line(row.title), words(f"entity.{row.kind}")
    ids = " → ".join(one for one in (row.old_id, row.new_id) if one)
    if row.difference is EditionDifference.ADDED:
        return SaidDifference(ids, kind, title, NOTHING, title)
    if row.difference is EditionDifference.DROPPED:
        status = f" ({words(f'status.{row.status}')})" if row.status else ""
        return SaidDifference(ids, kind, title, f"{title}{status}", NOTHING)
    if row.difference is EditionDifference.WORDING:
        kind = kind if row.field == "title" else f"{kind}, {words(f'revision.field.{row.field}')}"
        before, after = marked_words(row.before or "", row.after or "")
        return SaidDifference(ids, kind, title, before or NOTHING, after or NOTHING)
    return SaidDifference(ids, kind, title, _line(row.before), _line(row.after))


def summary_words(changes: EditionChanges, words: Translator) -> str:
    """How many of each kind there are, and how many measures are as they were."""
    counted = [(kind, sum(row.difference is kind for row in changes.rows)) for kind in EditionDifference]
    parts = ", ".join(words(f"revision.count.{kind}", count=number) for kind, number in counted if number)
    same = words("edition.same", count=changes.same)
    return f"{parts}. {same}" if parts else f"{words('edition.nothing')} {same}"


def _line(text: str | None) -> str:
    return " ".join((text or "").split()) or NOTHING
