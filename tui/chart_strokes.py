"""What a chart draws, in columns and rows of its paper: paths, points and intervals, what lies on top last."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import count, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from rich.color import Color
from rich.style import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.chart_frame import Scale
    from tui.charts import ChartLine, ChartPoint

FINE = "braille"
"""Not a sign but plotext's name for drawing with eight dots to a cell."""
WHISKER = "│"
_MAIN = ("●", "")
_OTHERS = (("○", "#."), ("◇", "###..."), ("□", "#..."), ("△", "###.#."), ("▽", "##.."), ("×", "#....."))
"""A sign for the points and a pattern for the path, in half columns; the main line's path is solid."""
_HUGE, _NOTHING = 1e300, 1e-300
_CROWDED = 3


class Stroke(NamedTuple):
    """A sign at columns and rows (counted from the bottom), or a line through them."""

    columns: Sequence[float]
    rows: Sequence[float]
    sign: str
    style: Style
    joined: bool = False


class Series(NamedTuple):
    """A line with its sign, its path, its colour, and its known points by x."""

    line: ChartLine
    sign: str
    path: str
    style: Style
    at: dict[float, ChartPoint]

    @property
    def last(self) -> float:
        """Its latest value."""
        return self.at[max(self.at)].value or 0.0

    @property
    def has_interval(self) -> bool:
        """Whether there are bars to draw: only the main line has them."""
        return self.line.main and any(point.low is not None for point in self.at.values())


def series_of(lines: Sequence[ChartLine]) -> list[Series]:
    """The lines that have anything to draw, with a sign each, the main one first."""
    number = count()
    found = []
    for line in lines:
        sign, path = _MAIN if line.main else _OTHERS[next(number) % len(_OTHERS)]
        known = {point.x: point for point in map(_known, line.points) if point}
        found.append(Series(line, sign, path, Style(color=Color.parse(line.colour)), known))
    return sorted((series for series in found if series.at), key=lambda series: not series.line.main)


def _known(point: ChartPoint) -> ChartPoint | None:
    """The point if it has a value that can be drawn, its interval in order and complete or else left out."""
    value, low, high = tame(point.value), tame(point.low), tame(point.high)
    if value is None or not math.isfinite(point.x):
        return None
    if low is None or high is None:
        return replace(point, value=value, low=None, high=None)
    return replace(point, value=value, low=min(low, high), high=max(low, high))


def tame(value: float | None) -> float | None:
    """No infinities, and nothing so large or so small that arithmetic overflows."""
    if value is None or not math.isfinite(value):
        return None
    return 0.0 if abs(value) < _NOTHING else min(max(value, -_HUGE), _HUGE)


def values_of(shown: Sequence[Series]) -> list[float]:
    """Everything that has to have room on the value axis."""
    found = [point.value for series in shown for point in series.at.values()]
    mains = [point for series in shown if series.has_interval for point in series.at.values()]
    found += [end for point in mains for end in (point.low, point.high)]
    return [value for value in found if value is not None]


def strokes_of(shown: Sequence[Series], columns: dict[float, int], scale: Scale, breaks: Sequence[float] = ()) -> list[Stroke]:
    """Intervals at the bottom, then the lines compared with, the main line on top. No path crosses one of ``breaks``."""
    bars = [_bar(columns[x], point, scale, s.style) for s in shown if s.has_interval for x, point in s.at.items()]
    return [*bars, *(stroke for series in reversed(shown) for stroke in _line(series, columns, scale, breaks))]


def _bar(column: int, point: ChartPoint, scale: Scale, style: Style) -> Stroke:
    """From low to high; nothing when the point has no interval."""
    if point.low is None or point.high is None:
        return Stroke((), (), WHISKER, style)
    rows = [round(scale.row(end)) for end in (point.low, point.high)]
    return Stroke([column] * 2, rows, WHISKER, style + Style(dim=True), joined=True)


def _line(series: Series, columns: dict[float, int], scale: Scale, breaks: Sequence[float]) -> list[Stroke]:
    """Path and points of each stretch without a missing period. Where points would crowd, only a stretch's last one."""
    strokes: list[Stroke] = []
    near = min((after - before for before, after in pairwise(columns.values())), default=_CROWDED)
    marked = slice(-1, None) if near < _CROWDED else slice(None)
    for (known, _), stretch in groupby(columns, lambda x: (x in series.at, sum(x >= year for year in breaks))):
        if known:
            xs = list(stretch)
            across, up = [columns[x] for x in xs], [round(scale.row(series.at[x].value or 0.0)) for x in xs]
            strokes += _path(across, up, series)
            strokes.append(Stroke(across[marked], up[marked], series.sign, series.style))
    return strokes


def _path(across: Sequence[int], up: Sequence[int], series: Series) -> list[Stroke]:
    """A line two dots thick, or the series' pattern between its points."""
    if not series.path:
        return [Stroke(across, [row + dot for row in up], FINE, series.style, joined=True) for dot in (-0.125, 0.125)]
    spots = [
        (left + half / 2, first + (second - first) * half / 2 / (right - left))
        for (left, first), (right, second) in pairwise(zip(across, up, strict=True))
        for half in range(2, 2 * (right - left) - 1)
        if series.path[(half - 2) % len(series.path)] == "#"
    ]
    return [Stroke([column for column, _ in spots], [row for _, row in spots], FINE, series.style)]
