"""A control chart as text: the values in time, their mean and limits as lines, what breaks a rule with a sign of its own."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.color import Color
from rich.style import Style
from rich.text import Text

from tui.chart_frame import columns_for, period_row, scale_for
from tui.chart_strokes import FINE, Stroke
from tui.charts import MIN_HEIGHT, MIN_WIDTH, ink
from tui.plot_labels import legend_rows, name_ends, tamed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.chart_frame import Scale

_LABELS_FROM = 50
"""From which width the lines are named beside their ends."""
_CROWDED = 2
"""Columns between values below which only signals and the last value get a sign."""
_THICK = (-0.125, 0.125)
"""Rows the two dots of a thick line are from its middle."""
_DASH, _PERIOD = 3, 6
"""Half columns of ink, and of ink and blank, in a dashed line."""


@dataclass(frozen=True, slots=True)
class PlotPoint:
    """One period of the axis; without a value where one is missing."""

    period: str
    value: float | None
    signal: bool = False


@dataclass(frozen=True, slots=True)
class PlotLine:
    """A level line: the mean, or a limit."""

    value: float
    label: str
    dashed: bool


@dataclass(frozen=True, slots=True)
class ControlPlot:
    """Everything on the paper, oldest value first."""

    points: tuple[PlotPoint, ...]
    lines: tuple[PlotLine, ...]
    legend: tuple[tuple[str, str, str], ...]
    """(sign, words, role) of what is on the paper."""
    line_legend: tuple[tuple[str, str, str], ...]
    """The same of the lines, for a paper so narrow that they are not named beside their ends."""
    sign: str
    signal_sign: str
    language: str = "sv"


def draw_control(plot: ControlPlot, width: int, height: int, colour: Callable[[str], str]) -> Text:
    """The chart, ``height`` lines of at most ``width`` cells; empty with nothing to draw or no room for it."""
    values = [point.value for point in plot.points if point.value is not None]
    if width < MIN_WIDTH or height < MIN_HEIGHT or not values:
        return Text()
    gutter = max((cell_len(line.label) + 1 for line in plot.lines), default=0) if width >= _LABELS_FROM else 0
    entries = plot.legend if gutter else (*plot.legend, *plot.line_legend)
    head = legend_rows(entries if len(entries) > 1 else (), width, max(1, height // 4), colour)
    # Without limits nothing says which differences are large: from zero a few values do not look like a mountain.
    levels = [line.value for line in plot.lines] or [0.0]
    scale = scale_for(tamed([*values, *levels]), height - len(head) - 2, plot.language)
    left = max(cell_len(text) for _, text in scale.ticks) + 1
    across = width - gutter - left
    last = 0 if gutter else cell_len(plot.points[-1].period) // 2
    columns = list(columns_for([float(number) for number in range(len(plot.points))], across, after=last).values())
    muted, main = (Style(color=Color.parse(colour(role))) for role in ("muted", "primary"))
    strokes = [stroke for line in plot.lines for stroke in _level(line, scale, across, muted)]
    strokes += _values(plot, columns, scale, main, Style(color=Color.parse(colour("accent")), bold=True))
    body = ink(strokes, width - gutter, scale, sorted(set(columns)))
    if gutter:
        name_ends(body, [(line.value, line.label) for line in plot.lines], scale, width - gutter + 1, muted)
    labels = [(left + column, point.period) for column, point in zip(columns, plot.points, strict=True)]
    return Text("\n", muted, no_wrap=True, end="").join([*head, *body, Text(period_row(labels, width))])


def _level(line: PlotLine, scale: Scale, across: int, style: Style) -> list[Stroke]:
    row = scale.row(line.value)
    if not line.dashed:
        return [Stroke((0, across - 1), (row, row), FINE, style, joined=True)]
    halves = [half / 2 for half in range(2 * across - 1) if half % _PERIOD < _DASH]
    return [Stroke(halves, [row] * len(halves), FINE, style)]


def _values(plot: ControlPlot, columns: Sequence[int], scale: Scale, style: Style, signal_style: Style) -> list[Stroke]:
    """A line two dots thick through every stretch without a missing period, then the signs, signals on top."""
    known = [(column, point) for column, point in zip(columns, plot.points, strict=True)]
    strokes: list[Stroke] = []
    for has_value, stretch in groupby(known, lambda one: one[1].value is not None):
        if has_value:
            at = [(column, round(scale.row(point.value or 0.0))) for column, point in stretch]
            across = [column for column, _ in at]
            strokes += [Stroke(across, [row + dot for _, row in at], FINE, style, joined=True) for dot in _THICK]
    crowded = min((second - first for first, second in pairwise(columns)), default=_CROWDED) < _CROWDED
    shown = [(column, point) for column, point in known if point.value is not None]
    plain = [one for one in (shown[-1:] if crowded else shown) if not one[1].signal]
    marked = [one for one in shown if one[1].signal]
    for group, sign, ink_style in ((plain, plot.sign, style), (marked, plot.signal_sign, signal_style)):
        rows = [round(scale.row(point.value or 0.0)) for _, point in group]
        strokes.append(Stroke([column for column, _ in group], rows, sign, ink_style))
    return strokes
