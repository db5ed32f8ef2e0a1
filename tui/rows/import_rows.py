"""What the preview of an import lists: a line for each series, made when it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.importing.planned_changes import PlannedChanges, SeriesChange

_NEVER = 1_000_000
"""A width no list has: its column is not shown."""


def import_columns(words: Translator, *, any_new: bool) -> tuple[Column, ...]:
    """The title, whether the indicator is new (where ``any_new`` is), how many values."""
    return (
        Column(words("import_plan.series"), 20, grow=1),
        Column("", 3, need=0 if any_new else _NEVER),
        *(Column(words(f"import_plan.{name}"), 7, right=True) for name in ("new", "changed", "unchanged")),
    )


class ImportRows:
    """Lines for the series of all files, those that change values first. Holds the plan itself and copies none of its values.

    With several files each begins with a line of its own.
    """

    def __init__(self, planned: Sequence[PlannedChanges], words: Translator) -> None:
        self._words = words
        self._lines: list[tuple[PlannedChanges, SeriesChange | None]] = []
        for one in planned:
            self._lines += [(one, None)] if len(planned) > 1 else []
            self._lines += [(one, change) for change in sorted(one.series, key=_urgency)]

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def row(self, index: int) -> ListRow | None:
        """The line at ``index``."""
        planned, change = self._lines[index]
        if change is None:
            text = self._words("import_plan.file", name=planned.file.name, count=len(planned.series))
            return ListRow(str(index), (Cell(text),), heading=True)
        return ListRow(str(index), _cells(change, self._words))

    def index_of(self, key: str) -> int | None:
        """Where the line ``key`` is."""
        return int(key) if int(key) < self.count else None

    def at(self, key: str) -> tuple[PlannedChanges, SeriesChange | None]:
        """The file the line is of, and its series; none for the line of a file."""
        return self._lines[int(key)]


def _urgency(change: SeriesChange) -> int:
    if change.changed:
        return 0
    return 1 if change.changes_anything else 2


def _cells(change: SeriesChange, words: Translator) -> tuple[Cell, ...]:
    role = "" if change.changes_anything else "muted"
    new = Cell(words("import_plan.new_series") if change.is_new else "", "good")
    roles = (role, "strong" if change.changed else role, "muted")
    counts = (len(change.new), len(change.changed), change.unchanged)
    numbers = [
        Cell(format_number(count, words.language), one) if count else Cell("–", "muted")
        for count, one in zip(counts, roles, strict=True)
    ]
    return (Cell(change.series.title, role), new, *numbers)
