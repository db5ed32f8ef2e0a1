"""``import``: what files would change, before they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from tui.text.columns import DASH, table
from tui.text.parts import finished

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.i18n.translator import Translator
    from store.importing.planned_changes import PlannedChanges, SeriesChange

_SHOWN = 40
"""Series listed; a workbook has more than anybody reads."""


def import_plan_text(planned: Iterable[PlannedChanges], words: Translator, width: int) -> str:
    """For each file: series with new or changed values, the rest counted, what was left out on purpose."""
    lines: list[str] = []
    for one in planned:
        lines += _file(one, words, width)
    return finished(lines)


def _file(one: PlannedChanges, words: Translator, width: int) -> list[str]:
    language = words.language
    changing = [change for change in one.series if change.changes_anything]
    lines = [words("import_plan.file", name=one.file.name, count=len(one.series))]
    head = ("", *(words(f"import_plan.{name}") for name in ("series", "new", "changed", "unchanged")))
    rows = [head, *(_row(change, words) for change in changing[:_SHOWN])]
    if changing:
        lines += ["", *table(rows, width, right={2, 3, 4})]
    if len(changing) > _SHOWN:
        lines.append(words("import_plan.more", count=len(changing) - _SHOWN))
    totals = {name: format_number(getattr(one, name), language) for name in ("new", "changed", "unchanged")}
    lines += ["", words("import_plan.totals", **totals)]
    lines += [
        words("year.comes_out", title=change.series.title, day=change.series.published)
        for change in changing
        if change.announced and change.series.published
    ]
    return [*lines, *(words(note) for note in one.file.notes), ""]


def _row(change: SeriesChange, words: Translator) -> tuple[str, ...]:
    mark = words("import_plan.new_series") if change.is_new else ""
    counts = (len(change.new), len(change.changed), change.unchanged)
    numbers = tuple(format_number(count, words.language) if count else DASH for count in counts)
    return (mark, f"{change.series.indicator_id} {change.series.title}", *numbers)
