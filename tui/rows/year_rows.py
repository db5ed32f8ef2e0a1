"""The year as a list: twelve months, what each holds, and where today is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.status import Status
from store.model.year import Standing
from store.wording.year import kind_words, standing_words, title_words
from tui.present import status_glyph, urgent_sign
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.year import YearEntry, YearView

TODAY = "today"
"""Key of the line that marks today."""
_ROLES = {Standing.DONE: "muted", Standing.LATE: "urgent", Standing.COMING: "", Standing.EXPECTED: "muted"}


def standing_sign(standing: Standing) -> str:
    """One cell: done, late, coming, expected."""
    signs = {Standing.DONE: Status.COMPLETED, Standing.COMING: Status.NOT_STARTED, Standing.EXPECTED: Status.PLANNED}
    return urgent_sign() if standing is Standing.LATE else status_glyph(signs[standing])


def year_columns(view: YearView, words: Translator) -> tuple[Column, ...]:
    """Day, what it is, what it is about, where it stands; the municipality when there are several."""
    several = view.council is None or len(view.council.places) > 1
    return (
        Column(words("year.column_day"), 9),
        Column(words("year.column_kind"), 16),
        Column(words("year.column_title"), 14, grow=1),
        Column(words("year.column_place"), 9, need=0 if several else 1_000),
        Column(words("year.column_standing"), 13),
    )


def year_rows(view: YearView, words: Translator) -> FixedRows:
    """A heading for each month, empty ones too, and a line for today among its entries."""
    return FixedRows([row for month, entries in view.months() for row in _month(view, month, entries, words)])


def first_key(view: YearView) -> str:
    """Where the cursor begins: at what comes next, else at today; in another year at its first entry."""
    if view.year != view.today.year:
        return view.entries[0].key if view.entries else "month.1"
    return next((entry.key for entry in view.entries if entry.day >= view.today), TODAY)


def _month(view: YearView, month: int, entries: Sequence[YearEntry], words: Translator) -> Iterator[ListRow]:
    nothing = Cell("" if entries else words("year.empty_month"), "muted")
    yield ListRow(f"month.{month}", (Cell(words(f"year.month.{month}")), nothing), heading=True)
    here = (view.today.year, view.today.month) == (view.year, month)
    passed = [entry for entry in entries if here and entry.day < view.today]
    yield from (_row(entry, view, words) for entry in passed)
    if here:
        yield ListRow(TODAY, (Cell(_weekday(view.today, words), "accent"), Cell(f"── {words('year.today')} ──", "accent")))
    yield from (_row(entry, view, words) for entry in entries[len(passed) :])


def _row(entry: YearEntry, view: YearView, words: Translator) -> ListRow:
    standing = entry.standing(view.today)
    role = _ROLES[standing]
    plain = "muted" if role == "muted" else ""
    return ListRow(
        entry.key,
        (
            Cell("" if entry.month_only else _weekday(entry.day, words), plain),
            Cell(f"{standing_sign(standing)} {kind_words(entry, words)}", role),
            Cell(title_words(entry, words), plain),
            Cell(", ".join(name for _, name in entry.places), "muted"),
            Cell(standing_words(entry, view.today, words), role),
        ),
    )


def _weekday(day: date, words: Translator) -> str:
    return f"{words(f'calendar.weekday.{day.weekday()}')} {day.day}"
