"""What lists and pages of indicators say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_interval, format_number, format_value
from store.model.codes import Change
from tui.present import change_glyph, value_with_period
from tui.widgets.blocks import Blank, Block, Field, Heading, Item, Paragraph, Title
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.codes import Unit
    from store.model.indicator import IndicatorView, LinkedSeries, Observation

_CHANGE_ROLES = {Change.IMPROVED: "good", Change.WORSENED: "urgent", Change.NOT_ASSESSABLE: "muted", Change.UNCLEAR: ""}


def linked_columns(words: Translator) -> tuple[Column, ...]:
    """Columns of a list of linked indicators."""
    return (
        Column(words("column.indicator"), 20, grow=2),
        Column(words("column.series"), 11),
        Column(words("column.value"), 26),
        Column(words("column.change"), 11),
        Column(words("column.id"), 32, need=124),
    )


def linked_rows(series: Sequence[LinkedSeries], words: Translator) -> FixedRows:
    """One line per indicator."""
    return FixedRows([_linked_row(one, words) for one in series])


def _linked_row(series: LinkedSeries, words: Translator) -> ListRow:
    value = value_with_period(series.latest, series.link.unit, words.language)
    if series.latest is None:
        value = words("value.none")
    return ListRow(
        series.link.indicator_id,
        (
            Cell(series.link.name(words.language)),
            Cell(words(f"code.short_product.{series.link.product}"), "muted"),
            Cell(value, "" if series.latest else "muted"),
            Cell(f"{change_glyph(series.change)} {words(f'short_change.{series.change}')}", _CHANGE_ROLES[series.change]),
            Cell(series.link.indicator_id, "muted"),
        ),
    )


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
    unit = view.indicator.unit
    rows: list[ListRow] = []
    for series in view.series:
        newest_first = reversed(series.observations)
        rows += [_observation_row(series.place_code, series.place_name, one, unit, words) for one in newest_first]
    return FixedRows(rows)


def _observation_row(code: str, name: str, one: Observation, unit: Unit, words: Translator) -> ListRow:
    remarks = [words(f"code.missing.{one.missing}")] if one.missing else []
    remarks += [words("indicator.preliminary")] if one.preliminary else []
    return ListRow(
        f"{code} {one.period_start} {one.period_end}",
        (
            Cell(name),
            Cell(one.period),
            Cell(
                "–" if one.value is None else format_value(one.value, unit, words.language),
                "" if one.value is not None else "muted",
            ),
            Cell(format_interval(one.low, one.high, unit, words.language), "muted"),
            Cell(format_number(one.n, words.language) if one.n is not None else "–", "muted"),
            Cell(", ".join(remarks), "muted"),
        ),
    )


def about_blocks(view: IndicatorView, words: Translator) -> list[Block]:
    """What the indicator is, what goals want of it, where it comes from."""
    indicator = view.indicator
    blocks: list[Block] = [Title(indicator.name(words.language)), Blank()]
    blocks.append(Item(change_glyph(view.change), latest_sentence(view, words), _CHANGE_ROLES[view.change]))
    blocks += [Blank(), Heading(words("indicator.wanted"))]
    for link in {link.direction: link for link in view.links}.values():
        blocks.append(Item("▪", words(f"code.direction.{link.direction}")))
        if link.baseline is not None:
            value = format_value(link.baseline, indicator.unit, words.language)
            blocks.append(
                Paragraph(words("indicator.baseline", value=value, period=link.baseline_period or "–"), "muted", indent=2)
            )
        blocks += [Paragraph(link.note, "muted", indent=2)] if link.note else []
    if not view.links:
        blocks.append(Paragraph(words("indicator.not_wanted"), "muted"))
    blocks += [Blank(), Heading(words("indicator.about"))]
    blocks.append(Field(words("column.id"), indicator.id))
    blocks.append(Field(words("indicator.product"), words(f"code.product.{indicator.product}")))
    blocks.append(Field(words("column.unit"), words(f"code.unit.{indicator.unit}")))
    if indicator.rhythm:
        blocks.append(Field(words("indicator.rhythm"), words(f"code.rhythm.{indicator.rhythm}")))
    blocks += [Paragraph(text) for text in (indicator.publisher_label, indicator.description, indicator.note) if text]
    return blocks


def latest_sentence(view: IndicatorView, words: Translator) -> str:
    """The two latest values and whether anything can be said of the difference."""
    known = [one for one in view.series[0].observations if one.value is not None] if view.series else []
    language, unit = words.language, view.indicator.unit
    if not known:
        return words(
            "indicator.manual" if view.indicator.value_access == "manual" else "indicator.no_values",
            place=view.place_name,
        )
    latest = value_with_period(known[-1], unit, language)
    if len(known) == 1:
        return words("indicator.single", place=view.place_name, latest=latest)
    earlier = value_with_period(known[-2], unit, language)
    return words(f"indicator.sentence.{view.change}", place=view.place_name, earlier=earlier, latest=latest)
