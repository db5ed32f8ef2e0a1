"""What the preview of filled forms lists: a line for each measure, conflicts first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.report_form import Kind
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.i18n.translator import Translator
    from store.model.report_form import MeasureChange, PlannedForm, Take

_ORDER = (Kind.CONFLICT, Kind.NEW, Kind.CHANGED, Kind.UNCHANGED)
_SIGNS = {Kind.CONFLICT: ("!", "urgent"), Kind.NEW: ("+", "good"), Kind.CHANGED: ("~", ""), Kind.UNCHANGED: ("=", "muted")}
_NEVER = 1_000_000
"""A width no list has: its column is not shown."""


def form_columns(words: Translator, *, conflicts: bool) -> tuple[Column, ...]:
    """What would happen, to which measure, and what was chosen where there are ``conflicts``."""
    return (
        Column(words("filled_form.kind"), 11),
        Column(words("column.id"), 8),
        Column(words("filled_form.measure"), 16, grow=1),
        Column(words("filled_form.choice"), 11, need=0 if conflicts else _NEVER),
    )


class FormRows:
    """Lines for the measures of all forms. With several forms each begins with a line of its own."""

    def __init__(self, planned: Sequence[PlannedForm], takes: Mapping[tuple[str, str], Take], words: Translator) -> None:
        self._takes, self._words = takes, words
        self._lines: list[tuple[PlannedForm, MeasureChange | None]] = []
        for one in planned:
            self._lines += [(one, None)] if len(planned) > 1 else []
            self._lines += [(one, change) for change in sorted(one.measures, key=lambda change: _ORDER.index(change.kind))]
        self.conflicts = sum(one.count(Kind.CONFLICT) for one in planned)

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def row(self, index: int) -> ListRow | None:
        """The line at ``index``."""
        form, change = self._lines[index]
        if change is None:
            party = form.party or self._words("form.nobody")
            return ListRow(str(index), (Cell(""), Cell(""), Cell(party)), heading=True)
        sign, role = _SIGNS[change.kind]
        return ListRow(
            str(index),
            (
                Cell(f"{sign} {self._words(f'filled_form.kind_{change.kind}')}", role),
                Cell(change.id, "muted"),
                Cell(change.title, "muted" if change.kind is Kind.UNCHANGED else ""),
                Cell(self._choice(form, change), "strong"),
            ),
        )

    def index_of(self, key: str) -> int | None:
        """Where the line ``key`` is."""
        return int(key) if int(key) < self.count else None

    def at(self, key: str) -> tuple[PlannedForm, MeasureChange | None]:
        """The form the line is of, and its measure; none for the line of a form."""
        return self._lines[int(key)]

    def is_conflict(self, key: str) -> bool:
        """Whether there is something to choose on the line."""
        _, change = self.at(key)
        return change is not None and change.kind is Kind.CONFLICT

    def _choice(self, form: PlannedForm, change: MeasureChange) -> str:
        if change.kind is not Kind.CONFLICT:
            return ""
        return self._words(f"filled_form.choice_{self._takes.get((form.form_id, change.id), 'none')}")
