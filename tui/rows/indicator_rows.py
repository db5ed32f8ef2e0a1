"""The table of an indicator's observations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_interval, format_number, format_value
from store.statistics.movement import interval_of
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.codes import Unit
    from store.model.indicator import IndicatorView, Observation


def observation_columns(words: Translator) -> tuple[Column, ...]:
    """Columns of the table of observations."""
    return (
        Column(words("column.place"), 14, grow=2),
        Column(words("column.period"), 9),
        Column(words("column.share"), 9, right=True),
        Column(words("column.interval"), 13),
        Column(words("column.n"), 8, right=True),
        Column(words("column.note"), 12, grow=1, need=76),
    )


def observation_rows(view: IndicatorView, words: Translator) -> FixedRows:
    """Every observation, the place's own first, newest first."""
    rows: list[ListRow] = []
    for series in view.series:
        newest_first = reversed(series.observations)
        rows += [_observation_row(series.place_name, one, view, words) for one in newest_first]
    return FixedRows(rows)


def _observation_row(name: str, one: Observation, view: IndicatorView, words: Translator) -> ListRow:
    unit = view.indicator.unit
    remarks = [words(f"code.missing.{one.missing}")] if one.missing else []
    remarks += [words("indicator.preliminary")] if one.preliminary else []
    written = view.remarks.get((one.place_code, one.period_start, one.period_end))
    remarks += [text for text in (written.note, written.source) if text] if written else []
    return ListRow(
        f"{one.place_code} {one.period_start} {one.period_end}",
        (
            Cell(name),
            Cell(one.period),
            Cell(
                "–" if one.value is None else format_value(one.value, unit, words.language),
                "" if one.value is not None else "muted",
            ),
            Cell(_interval(one, unit, words), "muted"),
            Cell(format_number(one.n, words.language) if one.n is not None else "–", "muted"),
            Cell(", ".join(remarks), "muted"),
        ),
    )


def _interval(one: Observation, unit: Unit, words: Translator) -> str:
    """The limits; a star after those that are computed here and not published."""
    limits = interval_of(one, unit)
    if limits is None:
        return ""
    return format_interval(*limits, unit, words.language) + ("" if one.low is not None else "*")
