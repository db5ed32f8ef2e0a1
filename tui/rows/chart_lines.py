"""An indicator's series as lines of a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_value
from store.statistics.movement import interval_of
from tui.chart_marks import BASELINE, ChartBreak, ChartLevel, ChartMarks
from tui.charts import ChartLine, ChartPoint

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.codes import Unit
    from store.model.indicator import IndicatorView, Observation, PlaceSeries


def chart_marks(view: IndicatorView, words: Translator) -> ChartMarks:
    """The target and the baseline of the goal that is spoken of, and where the series began anew."""
    judgement = view.judgement
    levels = [ChartLevel(words("judgement.target"), judgement.target)] if judgement.target is not None else []
    baseline = _baseline(view)
    levels += [ChartLevel(words("judgement.baseline"), baseline, BASELINE)] if baseline is not None else []
    breaks = [
        ChartBreak(words("judgement.series_break", year=str(one.first_year)), one.first_year - 0.5) for one in view.breaks
    ]
    return ChartMarks(tuple(levels), tuple(breaks))


def _baseline(view: IndicatorView) -> float | None:
    return view.links[0].baseline if view.links else None


def chart_lines(view: IndicatorView, words: Translator) -> tuple[ChartLine, ...]:
    """The place's own line first, then county and country, each named with its latest value."""
    return tuple(_line(series, view, words, main=number == 0) for number, series in enumerate(view.series))


def _line(series: PlaceSeries, view: IndicatorView, words: Translator, *, main: bool) -> ChartLine:
    points = {
        one.middle: ChartPoint(one.period, one.middle, one.value, *_limits(one, view.indicator.unit))
        for one in series.observations
    }
    if view.indicator.pooled_years == 1 and points and not any(one.is_part_of_year for one in series.observations):
        # A year nobody measured is a gap in the line, also when it is missing from the file.
        for year in range(int(min(points)), int(max(points)) + 1):
            points.setdefault(float(year), ChartPoint(str(year), float(year), None))
    latest = next((one.value for one in reversed(series.observations) if one.value is not None), None)
    value = f" {format_value(latest, view.indicator.unit, words.language)}" if latest is not None else ""
    return ChartLine(f"{series.place_name}{value}", tuple(points[x] for x in sorted(points)), main=main)


def _limits(one: Observation, unit: Unit) -> tuple[float | None, float | None]:
    return interval_of(one, unit) or (None, None)
