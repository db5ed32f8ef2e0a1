"""``show meetings`` and ``show meeting``: what the screens say, for pipes and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from tui.rows.meeting_sections import sections
from tui.rows.meeting_words import forgotten, head_lines, state_text, when_words
from tui.text.columns import DASH, indented, joined, table
from tui.text.parts import finished, heading

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.meeting import Meeting
    from store.model.since_meeting import Preparation
    from tui.rows.meeting_line import MeetingLine


def meeting_text(view: Preparation, words: Translator, width: int) -> str:
    """A meeting as it is prepared: every section with its count and its lines."""
    title, *rest = head_lines(view, words)
    lines = heading(words("preparation.heading", id=view.view.meeting.id, title=title), words, width, example=view.example)
    lines += [line for text in rest for line in indented(text, width)]
    for section in sections(view, words):
        lines += ["", *indented(f"{section.name} ({section.count}): {section.summary}", width)]
        for line in section.lines:
            lines += _line(line, width)
    return finished(lines)


def _line(line: MeetingLine, width: int) -> list[str]:
    if line.heading:
        return indented(joined([line.what, line.about]), width, 2)
    said = "\n".join([line.what, *([line.title] if line.title else []), *(text for text in line.more if text)])
    return table([(line.sign, line.about, said) if line.about else (line.sign, said)], width, indent=4)


def meetings_text(found: Sequence[Meeting], words: Translator, today: date, width: int) -> str:
    """Every meeting, the next one first."""
    example = any(one.example for one in found)
    lines = heading(words("preparation.screen"), words, width, example=example)
    if not found:
        return finished([*lines, "", *indented(words("preparation.no_meetings"), width)])
    rows = [_row(one, words, today) for one in found]
    return finished([*lines, "", *table(rows, width)])


def _row(one: Meeting, words: Translator, today: date) -> tuple[str, ...]:
    day = f"{format_date(one.held_on)} {one.starts_at or ''}".strip()
    late = words("preparation.not_closed") if forgotten(one, today) else ""
    said = [joined([state_text(one, words), when_words(one.held_on, today, words), late]), one.title]
    said.append(joined([one.council.name, one.venue or DASH]))
    return one.id, day, "\n".join(said)
