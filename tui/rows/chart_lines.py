"""An indicator's series as lines of a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_value
from tui.charts import ChartLine, ChartPoint

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.indicator import IndicatorView, PlaceSeries


def chart_lines(view: IndicatorView, words: Translator) -> tuple[ChartLine, ...]:
    """The place's own line first, then county and country, each named with its latest value."""
    return tuple(_line(series, view, words, main=number == 0) for number, series in enumerate(view.series))


def _line(series: PlaceSeries, view: IndicatorView, words: Translator, *, main: bool) -> ChartLine:
    points = {
        (one.period_start.year + one.period_end.year) / 2: ChartPoint(
            one.period, (one.period_start.year + one.period_end.year) / 2, one.value, one.low, one.high
        )
        for one in series.observations
    }
    if view.indicator.pooled_years == 1 and points:
        # A year nobody measured is a gap in the line, also when it is missing from the file.
        for year in range(int(min(points)), int(max(points)) + 1):
            points.setdefault(float(year), ChartPoint(str(year), float(year), None))
    latest = next((one.value for one in reversed(series.observations) if one.value is not None), None)
    value = f" {format_value(latest, view.indicator.unit, words.language)}" if latest is not None else ""
    return ChartLine(f"{series.place_name}{value}", tuple(points[x] for x in sorted(points)), main=main)
