"""A list of indicators: the latest value of each, and what is to be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.wording.figures import dated_words
from tui.judged import judged_glyph, judged_role, judged_word
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.indicator import LinkedSeries


def linked_columns(words: Translator) -> tuple[Column, ...]:
    """Columns of a list of linked indicators."""
    return (
        Column(words("column.indicator"), 20, grow=2),
        Column(words("column.series"), 11),
        Column(words("column.value"), 26),
        Column(words("column.verdict"), 18),
        Column(words("column.id"), 32, need=124),
    )


def linked_rows(series: Sequence[LinkedSeries], words: Translator) -> FixedRows:
    """One line per indicator."""
    return FixedRows([_linked_row(one, words) for one in series])


def _linked_row(series: LinkedSeries, words: Translator) -> ListRow:
    value = dated_words(series.latest, series.link.unit, words) if series.latest else words("value.none")
    return ListRow(
        series.link.indicator_id,
        (
            Cell(series.link.name(words.language)),
            Cell(words(f"code.short_product.{series.link.product}"), "muted"),
            Cell(value, "" if series.latest else "muted"),
            Cell(f"{judged_glyph(series.judgement)} {judged_word(series.judgement, words)}", judged_role(series.judgement)),
            Cell(series.link.indicator_id, "muted"),
        ),
    )
