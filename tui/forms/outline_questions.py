"""What the outline asks: what is to be new, where to, which of several remains, whether a whole plan is to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.dialogs.lines import LinesPlan
from tui.dialogs.options import Option, Question
from tui.rows.outline_rows import plain_title, title_in_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.codes import PlanKind
    from store.model.outline import OutlineRow

NEW = ("priority_area", "goal overall", "goal row", "measure", "activity")
"""What can be new, in the order it is offered."""
_FITS = {
    "plan": ("priority_area",),
    "priority_area": ("measure", "goal row", "goal overall", "priority_area"),
    "goal": ("goal row", "goal overall", "measure", "priority_area"),
    "measure": ("measure", "activity", "goal row", "goal overall", "priority_area"),
    "activity": ("activity", "measure"),
}
"""What fits below a row, the likeliest first."""


def fitting(row: OutlineRow) -> tuple[str, ...]:
    """What may be new below the row."""
    return _FITS[row.kind]


def new_question(row: OutlineRow, last: str, words: Translator) -> Question:
    """What is to be new? The cursor begins on what was made last, if that fits here."""
    options = tuple(Option(kind, words(f"outline.new.{kind.replace(' ', '_')}")) for kind in fitting(row))
    start = last if last in fitting(row) else ""
    title = words("outline.new_what", title=plain_title(row))
    return Question(title, options, words("outline.option_keys"), start=start)


def area_question(rows: Sequence[OutlineRow], areas: Sequence[OutlineRow], words: Translator) -> Question:
    """Where are they to be moved?"""
    options = tuple(Option(area.id, plain_title(area), area.id) for area in areas)
    title = words("outline.where_to", count=len(rows), title=title_in_sentence(rows[0]))
    return Question(title, options, words("outline.option_keys"), label=40)


def remaining_question(rows: Sequence[OutlineRow], words: Translator) -> Question:
    """Which of them remains?"""
    options = tuple(Option(row.id, row.id, plain_title(row)) for row in rows)
    return Question(
        words("outline.which_remains", count=len(rows)),
        options,
        words("outline.option_keys"),
        about=words("outline.merge_about"),
        label=12,
    )


def split_plan(row: OutlineRow, words: Translator) -> LinesPlan:
    """Which measures is it to become?"""

    def problem(titles: tuple[str, ...]) -> str | None:
        return words("outline.two_titles") if len(titles) <= 1 else None

    return LinesPlan(
        title=words("outline.split_title", id=row.id),
        about=words("outline.split_about"),
        text=f"{plain_title(row)}\n",
        keys=words("outline.split_keys"),
        unsaved=words("outline.lines_unsaved"),
        problem=problem,
    )


def hide_plan_question(row: OutlineRow, content: str, words: Translator) -> Question:
    """A whole plan is not hidden by one key."""
    options = (
        Option("no", words("outline.keep_plan")),
        Option("yes", words("outline.hide_plan"), words("outline.hide_plan_help")),
    )
    title = words("outline.hide_plan_title", title=plain_title(row))
    return Question(title, options, words("outline.option_keys"), about=content)


def plan_question(plans: Sequence[tuple[str, str, PlanKind, str | None, bool]], words: Translator) -> Question:
    """Which plan? Hidden ones say so."""

    def option(plan_id: str, title: str, kind: PlanKind, period: str | None, *, hidden: bool) -> Option:
        label = f"{words(f'code.kind.{kind}')} {period or ''}".strip()
        mark = f"{words('outline.is_hidden')} · " if hidden else ""
        return Option(plan_id, label, f"{mark}{plan_id} · {' '.join(title.split())}")

    options = tuple(option(*plan[:4], hidden=plan[4]) for plan in plans)
    return Question(words("outline.which_plan"), options, words("outline.option_keys"), label=30)
