"""A measure's activities as a short list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date, format_number
from tui.dialogs.choosing import PickPlan
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.follow_up import Activity


def activity_list(measure: str, activities: Sequence[tuple[str, Activity]], words: Translator) -> PickPlan:
    """The activities of the measure, which is called ``measure``."""
    columns = (
        Column(words("row_form.activity.title"), 20, grow=2),
        Column(words("row_form.activity.done_on"), 19),
        Column(words("row_form.activity.quantity"), 14, need=70),
        Column(words("row_form.activity.reached"), 5, right=True, need=60),
    )
    rows = tuple(_row(identity, one, words) for identity, one in activities)
    title = words("row_form.activities_of", name=measure)
    return PickPlan(title, columns, rows, words("row_form.activities_keys"), words("row_form.no_activities"))


def _row(identity: str, one: Activity, words: Translator) -> ListRow:
    planned = "" if one.done_on else words("status.planned")
    day = " ".join(part for part in (format_date(one.done_on or one.planned_on), planned) if part)
    count = f"{format_number(one.quantity, words.language)} {one.unit or ''}" if one.quantity is not None else one.unit or ""
    reached = str(one.reached) if one.reached is not None else ""
    cells = (Cell(one.title), Cell(day, "" if one.done_on else "muted"), Cell(count.strip()), Cell(reached))
    return ListRow(identity, cells)
