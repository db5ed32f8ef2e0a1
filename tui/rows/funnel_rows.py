"""A comparison of municipalities as a table and as a plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number, format_value
from store.statistics import FunnelClass
from tui.funnel_chart import FunnelLine, FunnelMark, FunnelPlot
from tui.present import ascii_only
from tui.rows.figure_words import limits_words
from tui.rows.funnel_words import own_sign, standing_sign, standing_text
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.funnel import Comparison, FunnelPlace, FunnelView

_FAR = (FunnelClass.FAR_ABOVE, FunnelClass.FAR_BELOW)
_ROLES = {FunnelClass.WITHIN: "secondary", FunnelClass.ABOVE: "foreground", FunnelClass.BELOW: "foreground"}
_SOLID, _DASHED = "─", "╌"


def place_columns(view: FunnelView, words: Translator) -> tuple[Column, ...]:
    """Columns of the table of municipalities."""
    size = "inhabitants" if view.of_rates else "answers"
    counts = (Column(words("funnel.column.count"), 6, right=True, need=62),) if view.of_rates else ()
    return (
        Column(words("column.place"), 13, grow=1),
        Column(words("column.share"), 6, right=True),
        Column(words("column.interval"), 13 if view.of_rates else 11, need=40),
        *counts,
        Column(words(f"funnel.column.size_{size}"), 9 if view.of_rates else 7, right=True),
        Column(words("funnel.column.standing"), 14),
    )


def place_rows(view: FunnelView, words: Translator) -> FixedRows:
    """One line per municipality, by name."""
    return FixedRows([_row(place, view, words) for place in view.comparison.places] if view.comparison else [])


def _row(place: FunnelPlace, view: FunnelView, words: Translator) -> ListRow:
    own = place.code == view.place_code
    unit, language = view.indicator.unit, words.language
    counts = (Cell(format_number(round(place.count or 0), language), "muted"),) if view.of_rates else ()
    return ListRow(
        place.code,
        (
            Cell(f"{own_sign()} {place.name}" if own else place.name, "accent" if own else ""),
            Cell(format_value(place.value, unit, language), "strong" if own else ""),
            Cell(limits_words(place.low, place.high, unit, words) or "–", "muted"),
            *counts,
            Cell(format_number(round(place.size), language), "muted"),
            Cell(standing_text(place.standing, words), "strong" if place.standing in _FAR else ""),
        ),
    )


def funnel_plot(view: FunnelView, words: Translator, pointed: str | None = None) -> FunnelPlot | None:
    """The plot; ``pointed`` is the code of a place to name besides one's own. None when there is nothing to plot."""
    comparison = view.comparison
    if comparison is None:
        return None
    sizes = [place.size for place in comparison.places]
    ends = (comparison.limits[0].size, comparison.limits[-1].size) if comparison.limits else (min(sizes) / 2, max(sizes) * 2)
    return FunnelPlot(
        ends,
        tuple(_mark(place, view, pointed) for place in _in_order(comparison, pointed)),
        _lines(comparison, view, words),
        _legend(comparison, view, words),
        _line_legend(comparison, words),
        words(f"funnel.axis.{'inhabitants' if view.of_rates else 'answers'}"),
        words.language,
        (comparison.limits[0].far_low, comparison.limits[0].far_high) if comparison.limits else (),
    )


def _in_order(comparison: Comparison, pointed: str | None) -> list[FunnelPlace]:
    """The most ordinary first, so that what stands out is drawn on top; what the cursor is on last."""
    return sorted(comparison.places, key=lambda place: (place.code == pointed, abs(place.z)))


def _mark(place: FunnelPlace, view: FunnelView, pointed: str | None) -> FunnelMark:
    own = place.code == view.place_code
    if own:
        return FunnelMark(place.size, place.value, own_sign(), "primary", place.name, first=True)
    sign = standing_sign(place.standing)
    if place.code == pointed:
        return FunnelMark(place.size, place.value, sign, "accent", place.name, first=True)
    name = place.name if place.standing in _FAR else ""
    return FunnelMark(place.size, place.value, sign, _ROLES.get(place.standing, "urgent"), name)


def _lines(comparison: Comparison, view: FunnelView, words: Translator) -> tuple[FunnelLine, ...]:
    limits = comparison.limits
    pooled = words("funnel.line.pooled", value=format_value(comparison.pooled, view.indicator.unit, words.language))
    center = FunnelLine((comparison.pooled,) * 2, dashed=False, label=pooled)
    if not limits:
        return (center,)
    return (
        FunnelLine(tuple(one.far_high for one in limits), dashed=False, label=words("funnel.line.far")),
        FunnelLine(tuple(one.high for one in limits), dashed=True, label=words("funnel.line.near")),
        center,
        FunnelLine(tuple(one.low for one in limits), dashed=True),
        FunnelLine(tuple(one.far_low for one in limits), dashed=False),
    )


def _legend(comparison: Comparison, view: FunnelView, words: Translator) -> tuple[tuple[str, str, str], ...]:
    """Only what is on the paper."""
    standings = {place.standing for place in comparison.places if place.code != view.place_code}
    found = [(own_sign(), view.place_name, "primary")] if view.own else []
    for words_key, pair in (("above", (FunnelClass.ABOVE, FunnelClass.BELOW)), ("far", _FAR)):
        signs = "".join(standing_sign(one) for one in pair if one in standings)
        if signs:
            found.append((signs, words(f"funnel.legend.{words_key}"), "foreground" if words_key == "above" else "urgent"))
    if FunnelClass.WITHIN in standings:
        found.insert(1, (standing_sign(FunnelClass.WITHIN), words("funnel.legend.within"), "secondary"))
    return tuple(found)


def _line_legend(comparison: Comparison, words: Translator) -> tuple[tuple[str, str, str], ...]:
    if not comparison.limits:
        return ()
    solid, dashed = ("-", "- -") if ascii_only() else (_SOLID, _DASHED)
    return ((dashed, words("funnel.line.near"), "muted"), (solid, words("funnel.line.far"), "muted"))
