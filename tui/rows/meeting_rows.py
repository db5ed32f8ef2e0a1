"""The list of meetings, and the council beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from tui.present import urgent_sign
from tui.rows.meeting_words import day_words, forgotten, state_text, when_words
from tui.widgets.blocks import Blank, Field, Heading, Item, Paragraph, Title
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.meeting import Council, Meeting
    from tui.widgets.blocks import Block

COUNCIL = "council "
"""Beginning of the key of a line that stands for a council without meetings."""


def meeting_columns(words: Translator) -> tuple[Column, ...]:
    """State, day and how soon; where; what about."""
    return (
        Column(words("preparation.column.state"), 11),
        Column(words("preparation.column.day"), 10),
        Column(words("preparation.column.when"), 15),
        Column(words("preparation.about_places"), 12, grow=1),
        Column(words("preparation.column.title"), 12, grow=3),
    )


def meeting_rows(meetings: Sequence[Meeting], councils: Sequence[Council], today: date, words: Translator) -> FixedRows:
    """One line for each meeting, then one for each council that has none."""
    meet = {one.council.id for one in meetings}
    rows = [_meeting_row(one, today, words) for one in meetings]
    none = words("preparation.no_meeting_of_council")
    rows += [
        ListRow(
            f"{COUNCIL}{one.id}",
            (Cell("–", "muted"), Cell(""), Cell(""), Cell(_places(one)), Cell(f"{one.name}: {none}", "muted")),
        )
        for one in councils
        if one.id not in meet
    ]
    return FixedRows(rows)


def _meeting_row(one: Meeting, today: date, words: Translator) -> ListRow:
    gone = forgotten(one, today)
    role = "urgent" if gone else "muted" if one.held_on < today else ""
    state = state_text(one, words)
    return ListRow(
        one.id,
        (
            Cell(f"{urgent_sign()} {state[2:]}" if gone else state, role),
            Cell(format_date(one.held_on), role),
            Cell(when_words(one.held_on, today, words), role),
            Cell(_places(one.council), role),
            Cell(one.title, role),
        ),
    )


def _places(council: Council) -> str:
    """The places tell councils apart sooner than their names, which begin alike."""
    return ", ".join(name for _, name in council.places) or council.name


def council_blocks(council: Council, meeting: Meeting | None, words: Translator) -> list[Block]:
    """The meeting under the cursor, and who sits on its council."""
    blocks: list[Block] = []
    if meeting:
        blocks += [Title(meeting.title), Field(words("preparation.column.day"), day_words(meeting, words))]
        blocks += [Field(words("preparation.about_venue"), meeting.venue)] if meeting.venue else []
        due = format_date(meeting.reports_due)
        blocks += [Field(words("preparation.about_reports"), words("preparation.by_day", day=due))] if due else []
        blocks.append(Blank())
    quorum = words("preparation.quorum", count=council.quorum) if council.quorum else words("preparation.no_quorum")
    blocks += [
        Heading(f"{council.name} ({council.id})"),
        Field(words("preparation.about_places"), ", ".join(name for _, name in council.places) or "–"),
        Field(words("preparation.about_quorum"), quorum),
        Blank(),
        Heading(words("preparation.about_functions")),
    ]
    if not council.functions:
        return [*blocks, Paragraph(words("preparation.no_functions"), "muted")]
    return [*blocks, *(Item("·", function) for function in council.functions)]
