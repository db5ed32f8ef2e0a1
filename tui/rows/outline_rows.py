"""A plan as indented lines: its head, areas, goals, measures and activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.status import FINISHED, Status
from tui.present import ascii_only, status_text
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.outline import Outline, OutlineRow

_INDENT = {"plan": 0, "priority_area": 1, "goal": 2, "measure": 2, "activity": 4}
_SIGNS = {"goal overall": "◎", "goal row": "▪", "activity": "·"}
_ASCII_SIGNS = {"goal overall": "O", "goal row": "-", "activity": "."}
_STATUS_ROLES = {Status.DELAYED: "urgent", Status.COMPLETED: "good", Status.EMBEDDED: "good"}
_HEADINGS = ("plan", "priority_area")


def outline_columns(words: Translator) -> tuple[Column, ...]:
    """The plan's words, what it is or where it stands, who leads, when, for which goals."""
    return (
        Column(words("outline.column_what"), 20, grow=5),
        Column(words("column.status"), 13),
        Column(words("column.lead"), 12, grow=1, need=72),
        Column(words("column.due"), 10),
        Column(words("column.goals"), 6, need=92),
    )


def outline_rows(outline: Outline, today: date, words: Translator, *, activities: bool) -> FixedRows:
    """A line for each row; with ``activities`` also what is done below each measure."""
    shown = [row for row in outline.rows if activities or row.kind != "activity"]
    return FixedRows([_line(row, outline, today, words, folded=not activities) for row in shown])


_IN_SENTENCE = 60
"""Letters of a title in a sentence: the id of the row, or the cursor, says the rest."""


def plain_title(row: OutlineRow) -> str:
    """Its title on one line."""
    return " ".join(row.title.split())


def title_in_sentence(row: OutlineRow) -> str:
    """Its title where a sentence goes on after it: without its own full stop, and not longer than the sentence."""
    title = plain_title(row).rstrip(".")
    return title if len(title) <= _IN_SENTENCE else f"{title[: _IN_SENTENCE - 1].rstrip()}…"


def goal_number(goal_id: str, area_id: str) -> str:
    """``M1``: the goal's id without what it shares with its area's."""
    return goal_id.removeprefix(f"{area_id}-") or goal_id


def _line(row: OutlineRow, outline: Outline, today: date, words: Translator, *, folded: bool) -> ListRow:
    indent = "  " * _INDENT[row.kind]
    text = f"{indent}{_sign(row)}{_said(row, outline, words, folded=folded)}"
    heading = row.kind in _HEADINGS and not row.hidden
    if row.hidden:
        return ListRow(row.key, (Cell(f"{indent}({words('outline.is_hidden')}) {text.strip()}", "muted"),), wide=True)
    if row.measure:
        return ListRow(row.key, (Cell(text), *_measure_cells(row, today, words)))
    return ListRow(row.key, (Cell(text, "muted" if row.kind == "activity" else ""),), heading=heading, wide=True)


def _sign(row: OutlineRow) -> str:
    signs = _ASCII_SIGNS if ascii_only() else _SIGNS
    sign = signs.get(f"{row.kind} {row.level}".strip(), "")
    return f"{sign} " if sign else ""


def _said(row: OutlineRow, outline: Outline, words: Translator, *, folded: bool) -> str:
    title = plain_title(row)
    match row.kind:
        case "plan":
            return " · ".join([title, *_valid(outline, words)])
        case "priority_area" if outline.area_label:
            return f"{title}  ({outline.area_label})"
        case "goal":
            return f"{words(f'outline.goal.{row.level}', number=goal_number(row.id, row.owner_id))}: {title}"
        case "measure" if folded and row.activities:
            return f"+{row.activities} {title}"
        case "activity":
            day = format_date(row.day)
            return " · ".join([title, words("outline.done" if row.done else "outline.planned"), *([day] if day else [])])
    return title


def _valid(outline: Outline, words: Translator) -> list[str]:
    """``gäller 2024-01-01–2026-12-31``, ``beslutad 2023-11-28``: what the document says of itself."""
    days = _days(outline.valid_from, outline.valid_to)
    said = [words("outline.valid", days="–".join(days))] if any(days) else []
    return [*said, *([words("outline.decided", day=format_date(outline.decided_on))] if outline.decided_on else [])]


def _days(begins: date | None, ends: date | None) -> list[str]:
    """Both days, or the years when they are whole: a narrow window has room for them beside the title."""
    whole = begins and ends and (begins.month, begins.day, ends.month, ends.day) == (1, 1, 12, 31)
    if begins and ends and whole:
        return [str(year) for year in sorted({begins.year, ends.year})]
    return [format_date(day) for day in (begins, ends)]


def _measure_cells(row: OutlineRow, today: date, words: Translator) -> tuple[Cell, ...]:
    measure = row.measure
    if measure is None:
        return ()
    late = measure.late(today)
    quiet = "muted" if measure.status in FINISHED else ""
    goals = " ".join(goal_number(goal, row.owner_id) for goal in row.goal_ids)
    return (
        Cell(status_text(measure.status, words, short=True), _STATUS_ROLES.get(measure.status, "")),
        Cell(measure.lead or words("measure.no_lead"), "" if measure.lead else "muted"),
        Cell(format_date(measure.due_date) or "–", "urgent" if late else quiet or ("" if measure.due_date else "muted")),
        Cell(goals or "–", "muted"),
    )
