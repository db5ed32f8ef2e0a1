"""The preparation of a meeting: its sections, as lists and as one line to read alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present import other_sign, urgent_sign
from tui.rows.meeting_words import head_lines
from tui.rows.news_lines import news_section
from tui.rows.waiting_lines import (
    agenda_section,
    clock_section,
    follow_up_section,
    late_section,
    missing_section,
    soon_section,
)
from tui.widgets.blocks import Blank, Paragraph, Title
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.since_meeting import Preparation
    from tui.rows.meeting_line import MeetingLine, Section
    from tui.widgets.blocks import Block

_NO_ABOUT = {"clock"}
"""Sections whose lines are about nothing that has an id."""
_WORDY = {"missing", "follow_up", "clock", "agenda"}
"""Sections where what is said is long and what it is about short."""


def sections(view: Preparation, words: Translator) -> tuple[Section, ...]:
    """All of them, in the order they are asked for at the meeting."""
    return (
        news_section(view.since, words),
        missing_section(view, words),
        late_section(view, words),
        soon_section(view, words),
        follow_up_section(view, words),
        clock_section(view, words),
        agenda_section(view, words),
    )


def section_columns(words: Translator) -> tuple[Column, ...]:
    """Columns of the list of sections: how many, and the most important of it."""
    return (
        Column(words("preparation.column.section"), 24),
        Column(words("preparation.column.count"), 5, right=True),
        Column(words("preparation.column.first"), 12, grow=1, need=56),
    )


def section_rows(found: Sequence[Section]) -> FixedRows:
    """One line for each section. A sign says what has passed its day, not the colour alone."""
    return FixedRows([_section_row(one) for one in found])


def _section_row(one: Section) -> ListRow:
    role = "urgent" if one.urgent else "" if one.count else "muted"
    name = f"{urgent_sign() if one.urgent else ' '} {one.name}"
    return ListRow(one.key, (Cell(name, role), Cell(str(one.count) if one.count else "–", role), Cell(one.summary, role)))


def brief_blocks(found: Sequence[Section]) -> list[Block]:
    """Every section that has something in it, in a few words: what a tired eye takes in without a key."""
    blocks: list[Block] = []
    for one in found:
        if one.count and one.key != "agenda":
            name = f"{urgent_sign()} {one.name}" if one.urgent else one.name
            blocks += [Paragraph(name, "urgent" if one.urgent else "strong"), Paragraph(one.summary, "muted", indent=2)]
    return blocks


def line_columns(key: str, words: Translator) -> tuple[Column, ...]:
    """Columns of the lines of one section."""
    number = words("preparation.number") if key == "agenda" else words("column.id")
    about = Column("" if key in _NO_ABOUT else number, {"clock": 1, "agenda": 3}.get(key, 11))
    wide, narrow = (3, 1) if key in _WORDY else (2, 3)
    what = Column(words("preparation.column.what"), 24, grow=wide)
    title = Column(words("preparation.column.about"), 14, grow=narrow)
    return (Column("", 1), about, what, title)


def line_rows(section: Section) -> FixedRows:
    """The lines of a section."""
    return FixedRows([_line_row(line) for line in section.lines])


def _line_row(line: MeetingLine) -> ListRow:
    about = Cell(line.about, line.role or "muted")
    cells = (Cell(line.sign, line.role), about, Cell(line.what, line.role), Cell(line.title, "muted"))
    return ListRow(line.key, cells, heading=line.heading)


def head_blocks(view: Preparation, words: Translator) -> list[Block]:
    """The lines above the lists."""
    title, *rest = head_lines(view, words)
    return [Title(title), *(Paragraph(text, "muted") for text in rest)]


def line_blocks(line: MeetingLine, key: str, words: Translator) -> list[Block]:
    """One line by itself, with everything there is to say of it; ``key`` is its section's."""
    titled, beside = (line.what, line.title) if key in _WORDY or not line.title else (line.title, line.what)
    blocks: list[Block] = [Title(titled)]
    sign = "" if line.sign == other_sign() else line.sign
    head = "  ".join(part for part in (sign, line.about, beside) if part)
    if beside and not line.heading:
        blocks.append(Paragraph(head, line.role))
    more = [*line.more, *([words("preparation.item_keys")] if key == "agenda" else [])]
    blocks += [Blank()] if more else []
    return [*blocks, *(Paragraph(text, "muted" if number == 0 else "") for number, text in enumerate(more))]
