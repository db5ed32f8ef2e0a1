"""Lists of indicators: the latest value of each, what is to be said of it, how it went, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_value
from store.model.standing import Freshness
from store.statistics import interval_of, series_breaks
from store.wording.product import product_words
from tui.judged import judged_glyph, judged_role, judged_word
from tui.rows.figure_words import limits_words
from tui.rows.sparkline import sparkline_of
from tui.rows.standing_words import age_words, rank_words
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.indicator import LinkedSeries
    from store.model.standing import SeriesAge
    from store.read.indicator_list import IndicatorLine

SPARKLINE = 9
"""Values a sparkline shows at most."""


def linked_columns(words: Translator) -> tuple[Column, ...]:
    """Columns of a measure's indicators."""
    return (
        Column(words("column.indicator"), 20, grow=2),
        Column(words("column.series"), 11),
        Column(words("column.course"), SPARKLINE, need=96),
        Column(words("column.value"), 26),
        Column(words("column.verdict"), 15),
        Column(words("column.id"), 32, need=164),
    )


def linked_rows(series: Sequence[LinkedSeries], words: Translator) -> FixedRows:
    """One line per indicator."""
    return FixedRows([ListRow(one.link.indicator_id, _linked_cells(one, words)) for one in series])


def indicator_columns(words: Translator) -> tuple[Column, ...]:
    """Columns of the view over all indicators: rank and age come before the id."""
    *columns, identity = linked_columns(words)
    rank = Column(words("column.rank"), 15, need=116)
    age = Column(words("column.age"), 16, need=140)
    return (*columns, rank, age, identity)


def indicator_rows(lines: Sequence[IndicatorLine], words: Translator) -> FixedRows:
    """One line per indicator."""
    return FixedRows([_indicator_row(line, words) for line in lines])


def line_words(line: IndicatorLine, words: Translator) -> str:
    """The whole title, the rank among the county's municipalities and the age: for where the columns have no room."""
    latest = line.series.latest
    rank = words("standing.in_county", rank=rank_words(line.rank, words)) if line.rank else ""
    age = age_words(line.age, latest.period, words) if line.age and latest else ""
    return " · ".join(part for part in (line.series.link.name(words.language), rank, age) if part)


def _indicator_row(line: IndicatorLine, words: Translator) -> ListRow:
    *cells, identity = _linked_cells(line.series, words)
    rank = Cell(rank_words(line.rank, words, short=True), "" if line.rank else "muted")
    return ListRow(line.series.link.indicator_id, (*cells, rank, _age(line.age, words), identity))


def _linked_cells(series: LinkedSeries, words: Translator) -> tuple[Cell, ...]:
    link = series.link
    breaks = [one.first_year for one in series_breaks(link.indicator_id, link.product, link.theme)]
    return (
        Cell(link.name(words.language)),
        Cell(product_words(link.product, words, short=True), "muted"),
        Cell(sparkline_of(series.observations, SPARKLINE, breaks), "heading"),
        Cell(_value(series, words), "" if series.latest else "muted"),
        Cell(f"{judged_glyph(series.judgement)} {judged_word(series.judgement, words)}", judged_role(series.judgement)),
        Cell(link.indicator_id, "muted"),
    )


def _value(series: LinkedSeries, words: Translator) -> str:
    """Value, limits and period, the unit being in the title: ``588 (473–723) 2024``."""
    latest, unit = series.latest, series.link.unit
    if latest is None or latest.value is None:
        return words("value.none")
    low, high = interval_of(latest, unit) or (None, None)
    limits = limits_words(low, high, unit, words)
    value = format_value(latest.value, unit, words.language)
    return f"{value} ({limits}) {latest.period}" if limits else f"{value} {latest.period}"


def _age(age: SeriesAge | None, words: Translator) -> Cell:
    """Nothing to remark on for a series that is as new as it can be."""
    if age is None:
        return Cell("")
    remark = words(f"standing.freshness.{age.freshness}") if age.freshness in {Freshness.LATE, Freshness.OUTDATED} else ""
    years = words("standing.years", count=age.years)
    return Cell(f"{years} · {remark}" if remark else years, "urgent" if remark else "muted")
