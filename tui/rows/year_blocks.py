"""Beside the year's list: everything about the line under the cursor, and the whole year in twelve lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.year import DEADLINES, Standing
from store.wording.year import day_words, standing_words, title_words
from tui.rows.year_rows import standing_sign
from tui.widgets.blocks import Blank, Cells, Field, Heading, Item, Paragraph, Title

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.year import YearEntry, YearView
    from tui.widgets.blocks import Block

_SIGNS = 24
"""Entries of a month that are drawn one by one; more are said by a number."""
_APART = 16
"""As long as there are no more than these, there is room for a blank between the signs."""


def entry_blocks(entry: YearEntry, view: YearView, words: Translator) -> list[Block]:
    """What, when, where, and why the day matters."""
    standing = entry.standing(view.today)
    said = f"{standing_sign(standing)} {standing_words(entry, view.today, words)}"
    blocks: list[Block] = [
        Title(title_words(entry, words)),
        Field(words("year.when"), _when(entry, words)),
        Field(words("year.standing"), said, "urgent" if standing is Standing.LATE else ""),
        Field(words("year.places"), ", ".join(name for _, name in entry.places)),
    ]
    if entry.venue:
        blocks.append(Field(words("year.where"), entry.venue))
    if entry.about:
        blocks += _about(entry, words)
    blocks += [Blank(), Paragraph(words("year.why_announced" if entry.announced else f"year.why.{entry.kind}"), "muted")]
    if entry.kind in DEADLINES:
        blocks.append(Paragraph(words("year.deadline_keys"), "accent"))
    if entry.example:
        blocks.append(Paragraph(words("year.demo"), "muted"))
    return blocks


def whole_year_blocks(view: YearView, words: Translator) -> list[Block]:
    """One line a month, one sign an entry."""
    blocks: list[Block] = [Heading(f"{words('year.whole')} {view.year}")]
    for month, entries in view.months():
        now = (view.year, month) == (view.today.year, view.today.month)
        apart = " " if len(entries) <= _APART else ""
        drawn = apart.join(standing_sign(entry.standing(view.today)) for entry in entries[:_SIGNS])
        more = f" +{len(entries) - _SIGNS}" if len(entries) > _SIGNS else ""
        blocks.append(Cells(((words(f"calendar.month.{month}"), 5, "accent" if now else "muted"), (f"{drawn}{more}", 0, ""))))
    signs = {standing.value: standing_sign(standing) for standing in Standing}
    return [*blocks, Blank(), Paragraph(words("year.legend", **signs), "muted")]


def _when(entry: YearEntry, words: Translator) -> str:
    hours = "–".join(hour for hour in (entry.starts_at, entry.ends_at) if hour)
    return f"{day_words(entry, words)} {hours}".rstrip()


def _about(entry: YearEntry, words: Translator) -> list[Block]:
    if entry.target and entry.target[0] in {"indicator", "indicators"}:
        return [Paragraph(words("year.series"), "muted"), *(Item("·", title) for title in entry.about)]
    return [Field(words("year.responsible"), ", ".join(entry.about))]
