"""What differs between two editions of a plan, for those who are to decide on the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.edition import EditionDifference
from store.read.edition import edition_changes
from store.read.find import find_id
from store.read.plans import plan_view
from store.report.content import Content, own_source
from store.report.document import Heading, Paragraph, Tone
from store.report.plan_head import plan_head
from store.report.table import table
from store.wording.edition import said_difference, summary_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.db.backend import Backend
    from store.model.edition import EditionChanges
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.wanted import ReportWanted
    from store.wording.edition import SaidDifference

_COLUMNS = {
    EditionDifference.ADDED: ("id", "what", "title"),
    EditionDifference.DROPPED: ("id", "what", "title"),
    EditionDifference.MERGED: ("id", "what", "before", "after"),
    EditionDifference.SPLIT: ("id", "what", "before", "after"),
    EditionDifference.WORDING: ("id", "what", "before", "after"),
}
_OTHERS = ("id", "title", "before", "after")
_EXAMPLES = "SELECT count(*) FROM measure WHERE example AND NOT hidden AND plan_id = any($1)"


def edition_report(backend: Backend, wanted: ReportWanted, setting: Setting) -> Content:
    """A table for each kind of difference, the old words beside the new.

    Raises:
        UnknownId: there is no such plan; NoEditionBefore: nobody said what it is to be compared with.
    """
    words, plan_id = setting.words, find_id(backend, "plan", wanted.subject_id)
    against = find_id(backend, "plan", wanted.against_id) if wanted.against_id else None
    changes = edition_changes(backend, plan_id, against)
    plan = plan_view(backend, plan_id, setting.today, wanted.place_code)
    [(examples,)] = backend.rows(_EXAMPLES, [[plan_id, changes.previous_id]])
    head = dict(plan_head(plan, words))
    first = words("report.plan")
    return Content(
        title=words("revision.report_title"),
        subtitle=changes.title,
        head=(
            (first, head.pop(first)),
            (words("revision.compared_with"), f"{changes.previous_title} ({changes.previous_id})"),
            *head.items(),
        ),
        blocks=tuple(_blocks(changes, setting, example=bool(examples))),
        example=bool(examples),
    )


def _blocks(changes: EditionChanges, setting: Setting, *, example: bool) -> Iterator[Block]:
    words = setting.words
    yield Paragraph(summary_words(changes, words), Tone.LEAD)
    if changes.guessed:
        yield Paragraph(words("edition.guessed", count=changes.guessed), Tone.NOTE)
    source = own_source(setting, example=example)
    for kind in EditionDifference:
        rows = [row for row in changes.rows if row.difference is kind]
        if not rows:
            continue
        yield Heading(1, words(f"edition.head.{kind}"))
        keys, caption = _COLUMNS.get(kind, _OTHERS), words(f"revision.count.{kind}", count=len(rows))
        cells = [_cells(kind, keys, said_difference(row, words)) for row in rows]
        if kind is EditionDifference.WORDING and any("[" in text for row in cells for text in row):
            yield Paragraph(words("revision.marks"), Tone.NOTE)
        yield from table(caption, keys, cells, source, words)


def _cells(kind: EditionDifference, keys: tuple[str, ...], said: SaidDifference) -> tuple[str, ...]:
    title = said.before if kind is EditionDifference.DROPPED else said.title
    known = {"id": said.ids, "what": said.kind, "title": title, "before": said.before, "after": said.after}
    return tuple(known[key] for key in keys)
